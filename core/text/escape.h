// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/sgr.h"

#include <optional>
#include <string_view>

namespace quayside {

enum class EscapeKind : std::uint8_t {
    Rendition, ///< ESC [ ... m: colours and weights
    Other,     ///< any other complete sequence: cursor moves, titles, hyperlinks
};

struct Escape {
    EscapeKind kind = EscapeKind::Other;
    int length = 0; ///< characters, the ESC included

    bool operator==(const Escape &) const = default;
};

/// The longest sequence that is taken for one; a longer "sequence" is shown character by character.
constexpr int longestEscape = 512;

/// The escape sequence at the start of `text` (ECMA-48: control sequences, control strings, two-character escapes), or
/// nothing when it does not start with ESC or is cut off.
std::optional<Escape> parseEscape(std::u32string_view text);

} // namespace quayside
