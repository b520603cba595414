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

/// How many letters fit, if each is as wide as it is alone.
qsizetype lettersThatFit(const QString &text, const QFontMetricsF &metrics, qreal room)
{
    qsizetype count = 0;
    for (const QChar letter : text) {
        room -= metrics.horizontalAdvance(letter);
        if (room < 0)
            break;
        ++count;
    }
    return count;
}

} // namespace

/// The widths of letters are added up: to shape lines many times longer than the room costs more than all the rest. What
/// fits by that is measured, where neighbours change each other's shape.
QString elidedRight(const QString &text, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(fontForLine(text, font));
    if (!std::ranges::all_of(text, standsAlone))
        return metrics.elidedText(text, Qt::ElideRight, width);
    const bool isSure = metrics.horizontalAdvance(u'i') == metrics.horizontalAdvance(u'M'); // every letter has its cell
    if (lettersThatFit(text, metrics, width) == text.size() && (isSure || metrics.horizontalAdvance(text) <= width))
        return text;
    const QChar ellipsis(0x2026);
    qsizetype fits = lettersThatFit(text, metrics, width - metrics.horizontalAdvance(ellipsis));
    QString shown = text.left(fits) + ellipsis;
    for (qreal over = isSure ? 0 : metrics.horizontalAdvance(shown) - width; over > 0 && fits > 0; over = metrics.horizontalAdvance(shown) - width) {
        fits = std::max<qsizetype>(0, fits - 1 - static_cast<qsizetype>(over / metrics.averageCharWidth()));
        shown = text.left(fits) + ellipsis;
    }
    return shown;
}

} // namespace quayside
