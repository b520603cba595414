// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/garbledtext.h"

#include <algorithm>

namespace quayside {

namespace {

/// An invalid byte or a control, as it is or as the picture that is shown for it.
bool isDamage(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isControl =
        code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r' && code != u'\b' && code != 0x1b;
    const bool isPicture = code >= 0x2400 && code < 0x2440;
    return isControl || isPicture || code == QChar::ReplacementCharacter;
}

} // namespace

bool isGarbled(QStringView line)
{
    constexpr qsizetype ofOneCharacter = 3;
    const qsizetype damage = std::ranges::count_if(line, isDamage);
    return damage > ofOneCharacter && damage * 16 >= line.size();
}

QFont fontForLine(QStringView line, const QFont &font)
{
    if (!isGarbled(line))
        return font;
    QFont own = font;
    own.setStyleStrategy(static_cast<QFont::StyleStrategy>(font.styleStrategy() | QFont::NoFontMerging));
    return own;
}

} // namespace quayside
