// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/stepmarker.h"

namespace quayside {

std::optional<size_t> findStepMarker(std::string_view text)
{
    constexpr std::string_view key = R"("step_id")";
    constexpr std::string_view blanks = " \t\r\n";
    for (size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + key.size())) {
        const size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(blanks, at - 1);
        const size_t behind = text.find_first_not_of(blanks, at + key.size());
        const bool isMember = behind != std::string_view::npos && text[behind] == ':';
        if (isMember && before != std::string_view::npos && text[before] == '{')
            return before;
    }
    return std::nullopt;
}

} // namespace quayside
