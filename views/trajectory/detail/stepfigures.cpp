// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/stepfigures.h"

#include "views/theme/theme.h"
#include "views/widgets/text/linelayout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr int indent = 2 * metrics::grid;
constexpr int wordGap = 6;

const QColor &colorOf(FactTone tone, const ThemeTokens &tokens)
{
    return tone == FactTone::Bad ? tokens.fail : tone == FactTone::Warn ? tokens.partial : tokens.text;
}

/// Returns what is left of the room.
QRect putRight(QPainter &painter, const QRect &room, const QString &text, const QColor &color)
{
    painter.setPen(color);
    QRect taken;
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text, &taken);
    return room.adjusted(0, 0, -taken.width() - wordGap, 0);
}

void putLeft(QPainter &painter, const QRect &room, const QString &text, const QColor &color)
{
    const LineLayout line(text, {}, {.font = painter.font(), .room = static_cast<qreal>(std::max(1, room.width()))});
    line.paint(painter, {static_cast<qreal>(room.left()), room.top() + std::round((room.height() - line.height()) / 2)},
               color);
}

} // namespace

StepFigures::StepFigures(StepHead head, QWidget *parent) : QWidget(parent), m_head(std::move(head))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // for who listens to it
    setAccessibleName(m_head.title + QStringLiteral(", ") + m_head.origin);
    QStringList said;
    for (const StepFact &fact : m_head.facts)
        said.append(QStringList{fact.name, fact.value, fact.aside}.join(QLatin1Char(' ')).trimmed());
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

int StepFigures::rowHeight() const
{
    return fontMetrics().height() + 2 * metrics::grid + 2;
}

QSize StepFigures::sizeHint() const
{
    return {metrics::sidebarWidth, rowHeight() * (1 + static_cast<int>(m_head.facts.size()))};
}

void StepFigures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    paintHead(painter, tokens);
    QRect row(0, rowHeight(), width(), rowHeight());
    for (const StepFact &fact : m_head.facts) {
        paintFact(painter, fact, row, tokens);
        row.translate(0, rowHeight());
    }
    if (hasFocus()) {
        painter.setPen(tokens.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void StepFigures::paintHead(QPainter &painter, const ThemeTokens &tokens) const
{
    const QRect row(0, 0, width(), rowHeight());
    QRect title;
    painter.setFont(boldFont(font()));
    painter.setPen(tokens.text);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, m_head.title, &title);
    const QRect rest = row.adjusted(title.width() + wordGap, 0, 0, 0);
    painter.setFont(font());
    putLeft(painter, rest, m_head.origin, tokens.muted);
}

void StepFigures::paintFact(QPainter &painter, const StepFact &fact, const QRect &row, const ThemeTokens &tokens) const
{
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.faintLine);
    QRect room = row.adjusted(indent, 0, -indent, 0);
    if (!fact.aside.isEmpty())
        room = putRight(painter, room, fact.aside, tokens.faint);
    room = putRight(painter, room, fact.value, colorOf(fact.tone, tokens));
    putLeft(painter, room, fact.name, tokens.muted);
}

} // namespace quayside
