// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace quayside {

/// The bytes of a step as far as they are in a window.
struct StepBytes {
    std::string_view json;
    bool hasStart = true;
};

enum class HitKind : std::uint8_t {
    Text,    ///< in something that the step says
    Other,   ///< in a member's name, between values, in a source, time, id, model, kind or figure of the step
    Unknown, ///< cannot be decided from the bytes
};

struct HitPlace {
    HitKind kind = HitKind::Text;
    size_t end = 0; ///< of what the hit is in
};

/// Looks around the hit, and only where a name such as "source" stands before it from the step's first byte on.
HitPlace placeOf(const StepBytes &step, size_t hit, size_t size);

} // namespace quayside
