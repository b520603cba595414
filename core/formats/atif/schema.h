// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace quayside {

/// JSON types that a member may have, as bits. For numbers and truths Harbor takes more than that: see laxvalue.h.
enum JsonTypes : std::uint8_t {
    JsonText = 1,
    JsonInteger = 2,
    JsonFraction = 4, ///< also 12.0 and 1e3
    JsonNumber = JsonFraction | JsonInteger,
    JsonBool = 8,
    JsonObject = 16,
    JsonArray = 32,
    JsonNull = 64,
};

enum class Shape : std::uint8_t {
    Any, ///< nothing is known about what is inside
    Root,
    Agent,
    Step,
    ToolCall,
    Observation,
    Result,
    Part,
    Source, ///< an ImageSource or an AudioSource, by its media type
    ImageSource,
    AudioSource,
    Ref,
    Metrics,
    FinalMetrics,
    Integers,
    Numbers,
    Objects,
};

/// One member of an ATIF object.
struct MemberRule {
    std::string_view name;
    std::uint8_t types = 0;
    Shape inside = Shape::Any; ///< of the object, or of each element of the array
    bool isRequired = false;
};

/// The members of ATIF v1.8 (and before), as Harbor 0.26 has them.
std::span<const MemberRule> membersOf(Shape shape);

} // namespace quayside
