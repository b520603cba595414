// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/steplist.h"

#include <QKeyEvent>

#include <algorithm>

namespace quayside {

void StepList::moveBy(int by)
{
    if (rows().empty())
        return;
    const auto from = static_cast<std::int64_t>(m_column.cards().currentRow().value_or(0));
    const auto to = std::clamp<std::int64_t>(from + by, 0, static_cast<std::int64_t>(rows().size()) - 1);
    Q_EMIT currentChanged(rows()[static_cast<size_t>(to)].first);
}

void StepList::toggleWhole(size_t row)
{
    const RunIndex step = rows()[row].first;
    if (rows()[row].isFold) {
        Q_EMIT unfoldRequested(step);
        return;
    }
    m_column.cards().toggleWhole(row);
    m_column.makeVisible(row);
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return;
    }
    const int page = std::max(1, viewport()->height() / 48);
    const auto all = static_cast<int>(rows().size());
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_K: moveBy(-1); return;
    case Qt::Key_Down:
    case Qt::Key_J: moveBy(1); return;
    case Qt::Key_PageUp: moveBy(-page); return;
    case Qt::Key_PageDown: moveBy(page); return;
    case Qt::Key_Home: moveBy(-all); return;
    case Qt::Key_End: moveBy(all); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto row = m_column.cards().currentRow())
            toggleWhole(*row);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

/// The row of the card there; between cards there is none.
std::optional<size_t> StepList::cardAt(QPoint place) const
{
    if (m_column.cards().isEmpty())
        return std::nullopt;
    const size_t row = m_column.rowAt(place.y());
    return m_column.cardRect(row).contains(place) ? std::optional(row) : std::nullopt;
}

QPointF StepList::inCard(size_t row, QPointF place) const
{
    return place - m_column.cardRect(row).topLeft();
}

void StepList::mousePressEvent(QMouseEvent *event)
{
    const auto row = cardAt(event->pos());
    if (!row)
        return;
    const QPointF place = inCard(*row, event->position());
    if (const auto link = m_column.card(*row).linkAt(place)) {
        Q_EMIT linkChosen(*link);
        return;
    }
    const ListRow hit = rows()[*row];
    const CardTarget target = m_column.card(*row).targetAt(place);
    if (!hit.isFold)
        Q_EMIT currentChanged(hit.first);
    if (target == CardTarget::ShowWhole)
        toggleWhole(*row);
    else if (target == CardTarget::OpenWhole)
        Q_EMIT wholeWanted(hit.first);
}

void StepList::mouseMoveEvent(QMouseEvent *event)
{
    const auto row = cardAt(event->pos());
    const bool isLink = row && m_column.card(*row).linkAt(inCard(*row, event->position()));
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace quayside
