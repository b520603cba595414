// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/elidedright.h"

#include "views/widgets/garbledtext.h"

#include <QFontMetricsF>

#include <algorithm>

namespace quayside {

namespace {

/// Is as wide as it is alone: no mark, no half of a pair, of no script that joins its letters (Latin to Armenian, Chinese,
/// Japanese, Korean).
bool standsAlone(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isJoined = (code >= 0x590 && code < 0x2010) || (code >= 0xa4d0 && code < 0xac00) || code >= 0xd7a4;
    return !isJoined && letter.isPrint() && !letter.isMark();
}

} // namespace

/// The widths of letters are added up: to shape lines many times longer than a card costs more than the card.
QString elidedRight(const QString &text, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(fontForLine(text, font));
    if (!std::ranges::all_of(text, standsAlone))
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QChar ellipsis(0x2026);
    const qreal room = width - metrics.horizontalAdvance(ellipsis);
    qreal taken = 0;
    qsizetype fits = 0;
    for (const QChar letter : text) {
        taken += metrics.horizontalAdvance(letter);
        fits += taken <= room ? 1 : 0;
        if (taken > width)
            return text.left(fits) + ellipsis;
    }
    return text;
}

} // namespace quayside
