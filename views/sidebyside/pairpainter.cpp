// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pairpainter.h"

#include "views/models/comparewording.h"
#include "views/models/pathwording.h"
#include "views/models/wording.h"
#include "views/sidebyside/pairlist.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/kindlook.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int middleWidth = 30;
constexpr int deltaWidth = (PairColumns::deltasWidth - 2 * metrics::grid) / 2;
constexpr int numberWidth = 42;
constexpr int timeWidth = 58;

QColor faded(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// Second minus first after the last step of each side, in words.
template <typename Value>
QString sayDelta(const std::optional<Value> &first, const std::optional<Value> &second, QString (*say)(double))
{
    return first && second ? say(static_cast<double>(second->value - first->value)) : unreported();
}

} // namespace

PairColumns::PairColumns(int width, int top)
{
    const int room = width - middleWidth - 2 * deltaWidth - metrics::grid * 2;
    const int side = room / 2;
    first = {0, top, side, metrics::rowHeight};
    middle = {side, top, middleWidth, metrics::rowHeight};
    second = {side + middleWidth, top, side, metrics::rowHeight};
    tokens = {width - 2 * deltaWidth - metrics::grid * 2, top, deltaWidth, metrics::rowHeight};
    time = {width - deltaWidth - metrics::grid * 2, top, deltaWidth, metrics::rowHeight};
}

void PairPainter::setPaths(const PathPair &paths)
{
    m_paths = paths;
    m_words.clear();
}

const ThemeTokens &PairPainter::colors() const
{
    return tokensOf(&m_list);
}

const StepWords &PairPainter::words(PathSide side, size_t row)
{
    const std::pair key(static_cast<int>(side), row);
    if (const StepWords *known = m_words.object(key))
        return *known;
    auto *made = new StepWords(wordsOfRow(m_paths.path(side), row));
    m_words.insert(key, made);
    return *made;
}

void PairPainter::paint(QPainter &painter, const QRect &rect, const PairRow &row, State state)
{
    if (row.kind == PairRow::Kind::Pair)
        paintPair(painter, rect, row.pair, state);
    else
        paintNotice(painter, rect, row.kind);
}

void PairPainter::paintNotice(QPainter &painter, const QRect &rect, PairRow::Kind kind) const
{
    const bool parts = kind == PairRow::Kind::Divergence;
    const QColor color = parts ? colors().fail : colors().pass;
    painter.fillRect(rect, faded(color, 28));
    painter.setPen(color);
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.setFont(boldFont(smallFont(m_list.font())));
    const QString text = parts ? PairList::tr("▼ the paths part here: %1")
                                     .arg(sayDifference(m_paths.second().difference, m_paths.path(PathSide::First),
                                                        m_paths.path(PathSide::Second), m_paths.alignment()))
                               : PairList::tr("▲ the paths meet again");
    painter.drawText(rect.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width() - 24));
}

void PairPainter::paintPair(QPainter &painter, const QRect &rect, size_t pair, State state)
{
    const PairColumns columns(rect.width(), rect.top());
    const StepMatch match = m_paths.alignment().pairs[pair].match;
    if (state == State::Current)
        painter.fillRect(rect, colors().selection);
    else if (match == StepMatch::OnlyFirst)
        painter.fillRect(columns.first, colors().removedLine);
    else if (match == StepMatch::OnlySecond)
        painter.fillRect(columns.second, colors().addedLine);
    painter.setPen(colors().faintLine);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.drawLine(columns.middle.topLeft(), columns.middle.bottomLeft());
    painter.drawLine(columns.middle.topRight(), columns.middle.bottomRight());
    painter.drawLine(columns.tokens.topLeft(), columns.tokens.bottomLeft());
    paintStep(painter, columns.first, PathSide::First, pair);
    paintStep(painter, columns.second, PathSide::Second, pair);
    paintMark(painter, columns.middle, match);
    paintDeltas(painter, columns, pair);
}

void PairPainter::paintMark(QPainter &painter, const QRect &rect, StepMatch match) const
{
    struct Look {
        QChar sign;
        QColor color;
    };
    const auto look = [&]() -> Look {
        switch (match) {
        case StepMatch::Same: return {u'=', colors().faint};
        case StepMatch::ArgumentsDiffer: return {u'≈', colors().partial};
        case StepMatch::Moved: return {u'⇅', colors().accent};
        case StepMatch::OnlyFirst: return {u'−', colors().fail};
        case StepMatch::OnlySecond: return {u'+', colors().pass};
        }
        return {};
    }();
    painter.setFont(boldFont(m_list.font()));
    painter.setPen(look.color);
    painter.drawText(rect, Qt::AlignCenter, QString(look.sign));
}

void PairPainter::paintStep(QPainter &painter, const QRect &rect, PathSide side, size_t pair)
{
    const auto row = m_paths.rowAt(pair, side);
    if (!row)
        return;
    const ThemeTokens &tokens = colors();
    const QFont &plain = m_list.font();
    const StepWords &shown = words(side, *row);
    painter.fillRect(QRect(rect.left() + 1, rect.top() + 4, 3, rect.height() - 8),
                     shown.isFailed ? tokens.fail : kindColor(shown.kind, tokens));
    painter.setFont(smallFont(plain));
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
    put(shown.title, boldFont(plain), shown.isFailed ? tokens.fail : tokens.text, (end - x) / 2);
    put(shown.line, shown.isCall ? monoFont(plain) : plain, shown.isCall ? tokens.text : tokens.muted, end - x);
}

void PairPainter::paintDeltas(QPainter &painter, const PairColumns &columns, size_t pair) const
{
    const auto first = m_paths.rowAt(pair, PathSide::First);
    const auto second = m_paths.rowAt(pair, PathSide::Second);
    if (!first || !second)
        return;
    const TrialPath &a = m_paths.path(PathSide::First);
    const TrialPath &b = m_paths.path(PathSide::Second);
    painter.setFont(smallFont(m_list.font()));
    painter.setPen(colors().muted);
    painter.drawText(columns.tokens.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter,
                     sayDelta(a.tokensAt(*first), b.tokensAt(*second), sayTokensChange));
    painter.drawText(columns.time.adjusted(0, 0, -6, 0), Qt::AlignRight | Qt::AlignVCenter,
                     sayDelta(a.elapsedAt(*first), b.elapsedAt(*second), sayTimeChange));
}

} // namespace quayside
