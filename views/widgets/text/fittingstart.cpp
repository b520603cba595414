// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/fittingstart.h"

#include <QFontMetricsF>

namespace quayside {

namespace {

/// Is as wide as it is alone, nearly: no mark, no half of a pair, of no script that joins its letters (Latin to
/// Armenian, Chinese, Japanese, Korean).
bool standsAlone(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool isJoined = (code >= 0x590 && code < 0x2010) || (code >= 0xa4d0 && code < 0xac00) || code >= 0xd7a4;
    return !isJoined && letter.isPrint() && !letter.isMark();
}

} // namespace

QString fittingStart(const QString &text, const QFont &font, qreal room)
{
    constexpr qreal kerned = 1.05; // neighbours may stand closer than alone
    const QFontMetricsF metrics(font);
    qreal left = room * kerned;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!standsAlone(text[i]))
            return text;
        left -= metrics.horizontalAdvance(text[i]);
        if (left < 0)
            return text.first(i + 1);
    }
    return text;
}

} // namespace quayside
