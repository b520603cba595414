// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/steplist.h"

#include <QKeyEvent>

#include <algorithm>

namespace quayside {

void StepList::moveBy(int by)
{
    if (m_rows.empty())
        return;
    const auto from = static_cast<std::int64_t>(currentRow().value_or(0));
    const auto to = std::clamp<std::int64_t>(from + by, 0, static_cast<std::int64_t>(m_rows.size()) - 1);
    Q_EMIT currentChanged(m_rows[static_cast<size_t>(to)].first);
}

void StepList::toggleWhole(size_t row)
{
    const RunIndex step = m_rows[row].first;
    if (m_rows[row].isFold) {
        Q_EMIT unfoldRequested(step);
        return;
    }
    if (!m_whole.erase(step))
        m_whole.insert(step);
    m_cards.remove(row);
    makeVisible(row);
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return;
    }
    const int page = std::max(1, viewport()->height() / 48);
    const auto all = static_cast<int>(m_rows.size());
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
        if (const auto row = currentRow())
            toggleWhole(*row);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void StepList::mousePressEvent(QMouseEvent *event)
{
    if (!m_run || m_rows.empty())
        return;
    const size_t row = rowAt(event->pos().y());
    const QRect rect = cardRect(row);
    if (!rect.contains(event->pos()))
        return;
    if (const auto link = card(row).linkAt(event->position() - rect.topLeft())) {
        Q_EMIT linkChosen(*link);
        return;
    }
    const CardTarget target = card(row).targetAt(event->position() - rect.topLeft());
    if (!m_rows[row].isFold)
        Q_EMIT currentChanged(m_rows[row].first);
    if (target == CardTarget::ShowWhole)
        toggleWhole(row);
    else if (target == CardTarget::OpenWhole)
        Q_EMIT wholeWanted(m_rows[row].first);
}

void StepList::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_run || m_rows.empty())
        return;
    const size_t row = rowAt(event->pos().y());
    const QRect rect = cardRect(row);
    const bool isLink = rect.contains(event->pos()) && card(row).linkAt(event->position() - rect.topLeft());
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace quayside
