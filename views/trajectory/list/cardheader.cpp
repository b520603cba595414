// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/cardheader.h"

#include "views/trajectory/list/cardlook.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quayside {

CardHeader::CardHeader(const HeaderWords &words, const CardLook &look)
{
    const ThemeTokens &tokens = *look.tokens;
    Word &number = add(words.number, {.font = look.font}, tokens.faint);
    number.at.setX(inset - 10 - number.layout.width());
    if (words.isMarked)
        add(QStringLiteral("★"), {.font = look.font}, tokens.accent).at.setX(6);
    qreal end = look.width - right;
    if (!words.time.isEmpty()) {
        Word &time = add(words.time, {.font = look.font}, tokens.muted);
        end -= time.layout.width();
        time.at.setX(end);
        end -= 12;
    }
    const qreal noteRoom = words.note.isEmpty()
        ? 0
        : std::min((end - inset) * 0.45, QFontMetricsF(look.font).horizontalAdvance(words.note) + 12);
    qreal x = inset;
    x = addAt(x, words.title, look.bold, tokens.text, (end - x) * 0.4);
    x = addAt(x, words.summary, words.isProse ? look.font : look.mono, tokens.text, end - x - noteRoom);
    addAt(x, words.note, look.font, words.isNoteBad ? tokens.fail : tokens.partial, end - x);
}

CardHeader::Word &CardHeader::add(const QString &text, const LineSetting &setting, const QColor &color)
{
    const qreal top = std::round((height - LineLayout::lineHeight(setting.font)) / 2);
    m_words.push_back({.layout = LineLayout(text, {}, setting), .at = {0, top}, .color = color});
    return m_words.back();
}

/// Returns where the next word begins.
qreal CardHeader::addAt(qreal x, const QString &text, const QFont &font, const QColor &color, qreal room)
{
    if (text.isEmpty())
        return x;
    Word &word = add(text, {.font = font, .room = std::max<qreal>(1, room)}, color);
    word.at.setX(x);
    return x + word.layout.width() + 10;
}

void CardHeader::paint(QPainter &painter, QPointF topLeft) const
{
    for (const Word &word : m_words)
        word.layout.paint(painter, topLeft + word.at, word.color);
}

} // namespace quayside
