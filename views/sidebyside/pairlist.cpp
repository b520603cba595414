// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pairlist.h"

#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

PairList::PairList(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Steps of both trials"));
    verticalScrollBar()->setSingleStep(metrics::rowHeight);
}

void PairList::setPaths(const PathPair &paths)
{
    m_paths = paths;
    m_painter.setPaths(paths);
    m_current.reset();
    makeRows();
    verticalScrollBar()->setValue(0);
}

void PairList::setShown(PairsShown shown)
{
    m_shown = shown;
    makeRows();
    if (m_current)
        setCurrent(*m_current);
}

void PairList::makeRows()
{
    m_rows = m_paths.isReadable() ? PairRows(m_paths.alignment(), m_shown) : PairRows();
    updateScrollBar();
    viewport()->update();
}

void PairList::updateScrollBar()
{
    const int total = rowCount() * metrics::rowHeight;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, total - viewport()->height()));
}

const PairRow *PairList::rowAt(int y) const
{
    const int row = (y + verticalScrollBar()->value()) / metrics::rowHeight;
    return y >= 0 && row < rowCount() ? &m_rows.at(row) : nullptr;
}

void PairList::setCurrent(size_t pair)
{
    const auto row = m_rows.rowOf(pair);
    if (!row)
        return;
    m_current = m_rows.at(*row).pair;
    scrollTo(*row);
    viewport()->update();
    Q_EMIT currentChanged(*m_current);
}

/// With some rows around it in sight.
void PairList::scrollTo(int row)
{
    const int top = row * metrics::rowHeight;
    QScrollBar *bar = verticalScrollBar();
    const int room = std::min(viewport()->height() / 3, 3 * metrics::rowHeight);
    if (top < bar->value() + metrics::rowHeight)
        bar->setValue(top - room);
    else if (top + 2 * metrics::rowHeight > bar->value() + viewport()->height())
        bar->setValue(top + metrics::rowHeight + room - viewport()->height());
}

void PairList::step(int rows)
{
    if (const auto pair = m_rows.pairBeside(m_current, rows))
        setCurrent(*pair);
}

void PairList::goToDifference(Direction direction)
{
    const auto pair = m_paths.isReadable() ? nextDifference(m_paths.alignment(), m_current, direction) : std::nullopt;
    if (pair)
        setCurrent(*pair);
}

void PairList::openStep(PathSide side, size_t pair)
{
    if (const auto step = m_paths.stepAt(pair, side))
        Q_EMIT stepWanted(m_paths.path(side).trial, *step);
}

void PairList::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, viewport()->height() / metrics::rowHeight - 2);
    switch (event->key()) {
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Down: step(1); return;
    case Qt::Key_PageUp: step(-page); return;
    case Qt::Key_PageDown: step(page); return;
    case Qt::Key_Home: step(-rowCount()); return;
    case Qt::Key_End: step(rowCount()); return;
    case Qt::Key_N: goToDifference(Direction::Forward); return;
    case Qt::Key_P: goToDifference(Direction::Backward); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            openStep(m_paths.stepAt(*m_current, PathSide::First) ? PathSide::First : PathSide::Second, *m_current);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void PairList::mousePressEvent(QMouseEvent *event)
{
    if (const PairRow *row = rowAt(event->pos().y()))
        setCurrent(row->pair);
}

void PairList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const PairRow *row = rowAt(event->pos().y());
    if (!row || row->kind != PairRow::Kind::Pair)
        return;
    const PairColumns columns(viewport()->width(), 0);
    openStep(columns.second.left() <= event->pos().x() ? PathSide::Second : PathSide::First, row->pair);
}

void PairList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void PairList::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PairList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokensOf(this).panel);
    for (int row = verticalScrollBar()->value() / metrics::rowHeight; row < rowCount(); ++row) {
        const QRect rect(0, row * metrics::rowHeight - verticalScrollBar()->value(), viewport()->width(),
                         metrics::rowHeight);
        if (rect.top() > viewport()->height())
            break;
        const PairRow &shown = m_rows.at(row);
        const bool isCurrent = shown.kind == PairRow::Kind::Pair && m_current == shown.pair;
        m_painter.paint(painter, rect, shown, isCurrent ? PairPainter::State::Current : PairPainter::State::Plain);
    }
}

} // namespace quayside
