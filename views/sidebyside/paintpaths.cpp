// SPDX-License-Identifier: GPL-3.0-or-later
// How PairList looks.
#include "views/models/comparewording.h"
#include "views/models/pathwording.h"
#include "views/models/wording.h"
#include "views/sidebyside/pairlist.h"
#include "views/theme/theme.h"
#include "views/widgets/kindlook.h"

#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr int middleWidth = 30;
constexpr int deltaWidth = (PairList::deltasWidth - 2 * metrics::grid) / 2;
constexpr int numberWidth = 42;
constexpr int timeWidth = 58;

QColor faded(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

} // namespace

PairList::Columns PairList::columnsAt(int top) const
{
    const int width = viewport()->width();
    const int room = width - middleWidth - 2 * deltaWidth - metrics::grid * 2;
    const int side = room / 2;
    return {.first = {0, top, side, metrics::rowHeight},
            .middle = {side, top, middleWidth, metrics::rowHeight},
            .second = {side + middleWidth, top, side, metrics::rowHeight},
            .tokens = {width - 2 * deltaWidth - metrics::grid * 2, top, deltaWidth, metrics::rowHeight},
            .time = {width - deltaWidth - metrics::grid * 2, top, deltaWidth, metrics::rowHeight}};
}

void PairList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeTokens &tokens = tokensOf(this);
    painter.fillRect(viewport()->rect(), tokens.panel);
    if (!hasPaths())
        return;
    const int first = verticalScrollBar()->value() / metrics::rowHeight;
    for (int row = first; row < rowCount(); ++row) {
        const int top = row * metrics::rowHeight - verticalScrollBar()->value();
        if (top > viewport()->height())
            break;
        const Row &shown = m_rows[static_cast<size_t>(row)];
        if (shown.kind == Row::Kind::Pair)
            paintRow(painter, tokens, shown, top);
        else
            paintNotice(painter, tokens, shown, top);
    }
}

void PairList::paintNotice(QPainter &painter, const ThemeTokens &tokens, const Row &row, int top) const
{
    const QRect rect(0, top, viewport()->width(), metrics::rowHeight);
    const bool parts = row.kind == Row::Kind::Parting;
    const QColor color = parts ? tokens.fail : tokens.pass;
    painter.fillRect(rect, faded(color, 28));
    painter.setPen(color);
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.setFont(boldFont(smallFont(font())));
    const QString text = parts
        ? tr("▼ the paths part here: %1")
              .arg(sayParting(other().difference, *m_set->first, *other().path, other().alignment))
        : tr("▲ the paths meet again");
    painter.drawText(rect.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - 24));
}

void PairList::paintRow(QPainter &painter, const ThemeTokens &tokens, const Row &row, int top)
{
    const Columns columns = columnsAt(top);
    const AlignedPair &pair = other().alignment.pairs[row.pair];
    const QRect whole(0, top, viewport()->width(), metrics::rowHeight);
    if (m_current == row.pair)
        painter.fillRect(whole, tokens.selection);
    else if (pair.match == StepMatch::OnlyFirst)
        painter.fillRect(columns.first, tokens.removedLine);
    else if (pair.match == StepMatch::OnlySecond)
        painter.fillRect(columns.second, tokens.addedLine);
    painter.setPen(tokens.faintLine);
    painter.drawLine(whole.bottomLeft(), whole.bottomRight());
    painter.drawLine(columns.middle.topLeft(), columns.middle.bottomLeft());
    painter.drawLine(columns.middle.topRight(), columns.middle.bottomRight());
    painter.drawLine(columns.tokens.topLeft(), columns.tokens.bottomLeft());
    paintSide(painter, tokens, columns.first, Side::First, row.pair);
    paintSide(painter, tokens, columns.second, Side::Second, row.pair);
    paintMark(painter, tokens, columns.middle, pair.match);
    paintDeltas(painter, tokens, columns, row.pair);
}

void PairList::paintMark(QPainter &painter, const ThemeTokens &tokens, const QRect &rect, StepMatch match) const
{
    struct Look {
        QChar sign;
        QColor color;
    };
    const auto look = [&]() -> Look {
        switch (match) {
        case StepMatch::Same: return {u'=', tokens.faint};
        case StepMatch::ArgumentsDiffer: return {u'≈', tokens.partial};
        case StepMatch::Moved: return {u'⇅', tokens.accent};
        case StepMatch::OnlyFirst: return {u'−', tokens.fail};
        case StepMatch::OnlySecond: return {u'+', tokens.pass};
        }
        return {};
    }();
    painter.setFont(boldFont(font()));
    painter.setPen(look.color);
    painter.drawText(rect, Qt::AlignCenter, QString(look.sign));
}

void PairList::paintSide(QPainter &painter, const ThemeTokens &tokens, const QRect &rect, Side side, size_t pair)
{
    const auto row = stepRow(pair, side);
    if (!row)
        return;
    const StepWords &shown = words(side, *row);
    const QColor kind = shown.isFailed ? tokens.fail : kindColor(shown.kind, tokens);
    painter.fillRect(QRect(rect.left() + 1, rect.top() + 4, 3, rect.height() - 8), kind);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.faint);
    painter.drawText(QRect(rect.left(), rect.top(), numberWidth - 8, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                     shown.number);
    painter.setPen(tokens.muted);
    painter.drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, shown.time);
    int x = rect.left() + numberWidth;
    const int end = rect.right() - timeWidth;
    const auto put = [&](const QString &text, const QFont &font, const QColor &color, int room) {
        const QFontMetrics measure(font);
        const QString fitting = measure.elidedText(text, Qt::ElideRight, std::max(0, room));
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(x, rect.top(), room + 4, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, fitting);
        x += measure.horizontalAdvance(fitting) + 8;
    };
    put(shown.title, boldFont(font()), shown.isFailed ? tokens.fail : tokens.text, (end - x) / 2);
    put(shown.line, shown.isCall ? monoFont(font()) : font(), shown.isCall ? tokens.text : tokens.muted, end - x);
}

/// Second minus first after the last step of each side up to this pair.
void PairList::paintDeltas(QPainter &painter, const ThemeTokens &tokens, const Columns &columns, size_t pair) const
{
    const auto first = stepRow(pair, Side::First);
    const auto second = stepRow(pair, Side::Second);
    if (!first || !second)
        return;
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.muted);
    const auto tokensA = path(Side::First).tokensAt(*first);
    const auto tokensB = path(Side::Second).tokensAt(*second);
    const QString tokenText =
        tokensA && tokensB ? sayTokensChange(static_cast<double>(tokensB->value - tokensA->value)) : unreported();
    painter.drawText(columns.tokens.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, tokenText);
    const auto timeA = path(Side::First).elapsedAt(*first);
    const auto timeB = path(Side::Second).elapsedAt(*second);
    const QString timeText =
        timeA && timeB ? sayTimeChange(static_cast<double>(timeB->value - timeA->value)) : unreported();
    painter.drawText(columns.time.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter, timeText);
}

} // namespace quayside
