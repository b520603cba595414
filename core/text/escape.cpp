// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/escape.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr char32_t escapeCharacter = 0x1b;

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

std::optional<Escape> parseControlSequence(std::u32string_view text)
{
    bool isPlain = true;
    for (size_t at = 2; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (isBetween(c, 0x40, 0x7e)) {
            const auto kind = c == U'm' && isPlain ? EscapeKind::Rendition : EscapeKind::Other;
            return Escape{.kind = kind, .length = static_cast<int>(at) + 1};
        }
        if (!isBetween(c, 0x20, 0x3f))
            return std::nullopt;
        isPlain = isPlain && (isBetween(c, U'0', U'9') || c == U';' || c == U':');
    }
    return std::nullopt;
}

/// A title, a hyperlink or a device string: ends with BEL or with ESC and a backslash.
std::optional<Escape> parseControlString(std::u32string_view text)
{
    for (size_t at = 2; at < text.size(); ++at) {
        if (text[at] == 0x07)
            return Escape{.length = static_cast<int>(at) + 1};
        if (text[at] == escapeCharacter) {
            const bool isEnd = at + 1 < text.size() && text[at + 1] == U'\\';
            return isEnd ? std::optional(Escape{.length = static_cast<int>(at) + 2}) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<Escape> parseShortSequence(std::u32string_view text)
{
    for (size_t at = 1; at < text.size(); ++at) {
        if (isBetween(text[at], 0x30, 0x7e))
            return Escape{.length = static_cast<int>(at) + 1};
        if (!isBetween(text[at], 0x20, 0x2f))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Escape> parseEscape(std::u32string_view text)
{
    text = text.substr(0, longestEscape);
    if (text.size() < 2 || text[0] != escapeCharacter)
        return std::nullopt;
    if (text[1] == U'[')
        return parseControlSequence(text);
    if (text[1] == U']' || text[1] == U'P' || text[1] == U'X' || text[1] == U'^' || text[1] == U'_')
        return parseControlString(text);
    return parseShortSequence(text);
}

} // namespace quayside
