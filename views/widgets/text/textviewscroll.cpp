// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textview.h"

#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 mostScrollSteps = 1'000'000'000;

} // namespace

int TextView::rowsPerPage() const
{
    return std::max(1, static_cast<int>(viewport()->height() / m_lineHeight));
}

void TextView::updateScrollBars()
{
    m_isAdjusting = true;
    const qint64 last = endTop().row;
    const qint64 scale = last / mostScrollSteps + 1;
    verticalScrollBar()->setRange(0, static_cast<int>(last / scale));
    verticalScrollBar()->setPageStep(rowsPerPage());
    verticalScrollBar()->setValue(static_cast<int>(m_top.row / scale));
    const qreal room = viewport()->width() - textLeft();
    const qreal widest =
        m_wrap == WrapMode::On ? 0 : static_cast<qreal>(m_document->index().totals().longestRow) * m_cellWidth;
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(widest + 2 * m_cellWidth - room)));
    horizontalScrollBar()->setPageStep(std::max(1, static_cast<int>(room)));
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_cellWidth * 4));
    m_isAdjusting = false;
}

/// Where the top is when the last row stands at the bottom.
TextView::Top TextView::endTop() const
{
    const qint64 rows = m_document->index().totals().rows;
    const bool isEndMoving = m_document->isIndexing(); // no use in laying out an end that is another one soon
    if (m_wrap == WrapMode::Off || isEndMoving)
        return {std::max<qint64>(0, rows - rowsPerPage()), 0};
    int room = rowsPerPage();
    for (qint64 row = rows - 1; row >= 0; --row) {
        const LaidOutRow *laidOut = layoutOf(row);
        room -= laidOut != nullptr ? laidOut->layout.visualLines() : 1;
        if (room <= 0)
            return {row, -room};
    }
    return {};
}

TextView::Top TextView::moved(Top top, int visualLines) const
{
    if (m_wrap == WrapMode::Off)
        return {std::max<qint64>(0, top.row + visualLines), 0};
    top.visual += visualLines;
    while (top.visual < 0 && top.row > 0) {
        const LaidOutRow *above = layoutOf(--top.row);
        top.visual += above != nullptr ? above->layout.visualLines() : 1;
    }
    for (const LaidOutRow *here = layoutOf(top.row); here != nullptr && top.visual >= here->layout.visualLines();) {
        top.visual -= here->layout.visualLines();
        here = layoutOf(++top.row);
    }
    return {top.row, std::max(0, top.visual)};
}

void TextView::setTop(Top top)
{
    m_top = std::clamp(top, Top{}, endTop());
    updateScrollBars();
    viewport()->update();
}

void TextView::scrollBy(int visualLines)
{
    setTop(moved(m_top, visualLines));
}

void TextView::scrollContentsBy(int, int)
{
    if (m_isAdjusting)
        return;
    const Top end = endTop();
    const qint64 scale = end.row / mostScrollSteps + 1;
    const bool isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    const qint64 row = verticalScrollBar()->value() * scale;
    if (isAtEnd && end.row != m_top.row)
        m_top = end;
    else if (row != m_top.row / scale * scale)
        m_top = {row, 0};
    viewport()->update();
}

void TextView::ensureVisible(qint64 offset)
{
    const auto row = m_document->rowAtOffset(offset);
    if (!row)
        return;
    const LaidOutRow *laidOut = layoutOf(row->row);
    const QRectF caret = laidOut != nullptr ? laidOut->layout.cursorRect(laidOut->unitOfOffset(offset)) : QRectF();
    const Top wanted{row->row, static_cast<int>(caret.top() / m_lineHeight)};
    const Top last = moved(m_top, rowsPerPage() - 1);
    if (wanted < m_top)
        setTop(wanted.row + rowsPerPage() < m_top.row ? moved(wanted, -rowsPerPage() / 3) : wanted);
    else if (wanted > last)
        setTop(wanted.row > last.row + rowsPerPage() ? moved(wanted, -rowsPerPage() / 3)
                                                     : moved(wanted, 1 - rowsPerPage()));
    const qreal room = viewport()->width() - textLeft() - 2 * m_cellWidth;
    const int left = horizontalScrollBar()->value();
    if (caret.x() < left)
        horizontalScrollBar()->setValue(caret.x() < room ? 0 : static_cast<int>(caret.x() - room / 3));
    else if (caret.x() > left + room)
        horizontalScrollBar()->setValue(static_cast<int>(caret.x() - room * 2 / 3));
}

} // namespace quayside
