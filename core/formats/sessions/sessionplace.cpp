// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/sessionplace.h"

#include <algorithm>

namespace quayside {

LineKey lineKey(std::string_view what, std::string_view value)
{
    LineKey hash = 14'695'981'039'346'656'037ULL; // FNV-1a
    const auto add = [&hash](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
        hash = (hash ^ 0xffU) * 1'099'511'628'211ULL;
    };
    add(what);
    add(value);
    return hash;
}

bool SessionPlace::isCopied(const std::vector<LineKey> &keys) const
{
    return earlier && std::ranges::any_of(keys, [this](LineKey key) { return earlier->contains(key); });
}

} // namespace quayside
