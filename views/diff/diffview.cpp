// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/diffview.h"

#include "views/diff/diffpainter.h"
#include "views/diff/linepainting.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

DiffView::DiffView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Differences"));
    setObjectName(QStringLiteral("diffView"));
    horizontalScrollBar()->setSingleStep(24);
}

void DiffView::setContent(DiffContent content)
{
    m_diff.setContent(std::move(content));
    m_current = 0;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    showRows();
    if (changeCount() > 0)
        goToChange(0);
}

void DiffView::setBlame(std::optional<Blame> blame)
{
    m_diff.setBlame(std::move(blame));
    updateScrollBars();
    viewport()->update();
    Q_EMIT currentChanged();
}

void DiffView::setDiffLayout(DiffLayout layout)
{
    DiffRowOptions options = m_diff.options();
    options.layout = layout;
    setOptions(options);
}

void DiffView::setContext(std::optional<int> context)
{
    DiffRowOptions options = m_diff.options();
    options.context = context;
    setOptions(options);
}

void DiffView::setOptions(const DiffRowOptions &options)
{
    const auto line = currentAfterLine();
    m_diff.setOptions(options);
    showRows();
    if (line)
        goToAfterLine(*line);
}

void DiffView::showRows()
{
    m_current = std::min(m_current, std::max(0, m_diff.rowCount() - 1));
    updateScrollBars();
    viewport()->update();
    Q_EMIT currentChanged();
}

DiffGeometry DiffView::geometryNow() const
{
    return {m_diff, font(), viewport()->size(), {verticalScrollBar()->value(), horizontalScrollBar()->value()}};
}

void DiffView::updateScrollBars()
{
    const DiffGeometry geometry = geometryNow();
    verticalScrollBar()->setPageStep(geometry.visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, m_diff.rowCount() - geometry.visibleRows()));
    const int page = geometry.column(DiffSide::After).text.width();
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setRange(0, std::max(0, geometry.contentWidth() - page));
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const DiffGeometry geometry = geometryNow();
    DiffPainter(painter, tokensOf(this), font(), m_diff, geometry).paint(m_current);
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateScrollBars();
        viewport()->update();
    }
}

void DiffView::setCurrentRow(int row)
{
    m_current = std::clamp(row, 0, std::max(0, m_diff.rowCount() - 1));
    const int page = geometryNow().visibleRows();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), m_current - page + 1, m_current));
    viewport()->update();
    Q_EMIT currentChanged();
}

void DiffView::goToChange(int change)
{
    if (change < 0 || change >= changeCount())
        return;
    const int row = m_diff.changeStarts()[static_cast<size_t>(change)];
    const int offset = row - verticalScrollBar()->value();
    const int page = geometryNow().visibleRows();
    if (offset < 0 || offset > page * 2 / 3)
        verticalScrollBar()->setValue(row - page / 3);
    setCurrentRow(row);
}

void DiffView::goToNextChange()
{
    if (const auto next = m_diff.changeAfter(m_current))
        goToChange(*next);
}

void DiffView::goToPreviousChange()
{
    if (const auto previous = m_diff.changeBefore(m_current))
        goToChange(*previous);
}

void DiffView::goToAfterLine(int line)
{
    const auto row = m_diff.rowOfAfterLine(line);
    if (!row)
        return;
    const int offset = *row - verticalScrollBar()->value();
    const int page = geometryNow().visibleRows();
    if (offset < 0 || offset >= page)
        verticalScrollBar()->setValue(*row - page / 3);
    setCurrentRow(*row);
}

void DiffView::unfold(int row)
{
    m_diff.unfold(row);
    updateScrollBars();
    setCurrentRow(row);
}

void DiffView::copyCurrent() const
{
    if (const auto text = m_diff.lineText(m_current))
        QApplication::clipboard()->setText(*text);
}

void DiffView::askForWriter()
{
    if (const StepAction *writer = currentWriter())
        Q_EMIT stepWanted(writer->step);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    const int page = geometryNow().visibleRows();
    if (event->matches(QKeySequence::Copy))
        return copyCurrent();
    switch (event->key()) {
    case Qt::Key_Down: return isAlt ? goToNextChange() : setCurrentRow(m_current + 1);
    case Qt::Key_Up: return isAlt ? goToPreviousChange() : setCurrentRow(m_current - 1);
    case Qt::Key_PageDown: return setCurrentRow(m_current + page);
    case Qt::Key_PageUp: return setCurrentRow(m_current - page);
    case Qt::Key_Home: return setCurrentRow(0);
    case Qt::Key_End: return setCurrentRow(m_diff.rowCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return askForWriter();
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const DiffGeometry geometry = geometryNow();
    if (at.y() < headerHeight || m_diff.rowCount() == 0)
        return;
    if (const QRect ruler = geometry.ruler(); ruler.contains(at)) {
        const double share = static_cast<double>(at.y() - ruler.top()) / std::max(1, ruler.height());
        return setCurrentRow(static_cast<int>(share * m_diff.rowCount()));
    }
    const int row = geometry.rowAt(at.y());
    if (row >= m_diff.rowCount())
        return;
    if (m_diff.row(row).kind == DiffRowKind::Fold)
        return unfold(row);
    setCurrentRow(row);
    if (geometry.blameColumn().contains(at))
        askForWriter();
}

void DiffView::wheelEvent(QWheelEvent *event)
{
    QAbstractScrollArea::wheelEvent(event);
    viewport()->update();
}

} // namespace quayside
