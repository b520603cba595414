// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/diffgeometry.h"

#include "views/diff/linepainting.h"
#include "views/theme/theme.h"
#include "views/widgets/text/linelayout.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int usualBlameWidth = 184;
constexpr int mostColumns = 100'000;

} // namespace

DiffGeometry::DiffGeometry(const ShownDiff &diff, const QFont &font, const QSize &viewport, const DiffScroll &scroll)
    : m_layout(diff.options().layout), m_viewport(viewport), m_scroll(scroll)
{
    const QFont mono = monoFont(font);
    const double cell = LineLayout::cellWidth(mono);
    const auto digits = static_cast<double>(QString::number(std::max(10, diff.lineCount())).size());
    m_rowHeight = static_cast<int>(LineLayout::lineHeight(mono)) + metrics::grid + 2;
    m_gutterWidth = static_cast<int>(cell * digits) + 4 * metrics::grid;
    m_blameWidth = diff.content().blame ? std::min(usualBlameWidth, viewport.width() / 5) : 0;
    m_contentWidth = static_cast<int>(cell * std::min(diff.longestLine(), mostColumns)) + 4 * metrics::grid;
}

int DiffGeometry::visibleRows() const
{
    return std::max(1, (m_viewport.height() - headerHeight) / m_rowHeight);
}

int DiffGeometry::rowAt(int y) const
{
    return m_scroll.row + (y - headerHeight) / m_rowHeight;
}

int DiffGeometry::top(int row) const
{
    return headerHeight + (row - m_scroll.row) * m_rowHeight;
}

int DiffGeometry::sidesWidth() const
{
    return m_viewport.width() - rulerWidth - m_blameWidth;
}

QRect DiffGeometry::rowRect(int row) const
{
    return {0, top(row), column(DiffSide::After).text.right() + 1, m_rowHeight};
}

DiffGeometry::Column DiffGeometry::column(DiffSide side) const
{
    const int height = m_viewport.height() - headerHeight;
    const bool isBefore = side == DiffSide::Before;
    if (m_layout != DiffLayout::SideBySide) {
        const int beforeWidth = m_layout == DiffLayout::Unified ? m_gutterWidth : 0;
        const int text = beforeWidth + m_gutterWidth;
        return {{isBefore ? 0 : beforeWidth, headerHeight, isBefore ? beforeWidth : m_gutterWidth, height},
                {text, headerHeight, sidesWidth() - text, height}};
    }
    const int half = sidesWidth() / 2;
    const int left = isBefore ? 0 : half + 1;
    const int right = isBefore ? half : sidesWidth();
    const int text = left + m_gutterWidth;
    return {{left, headerHeight, m_gutterWidth, height}, {text, headerHeight, right - text, height}};
}

DiffGeometry::Column DiffGeometry::cell(DiffSide side, int row) const
{
    Column cell = column(side);
    for (QRect *part : {&cell.gutter, &cell.text})
        *part = QRect(part->left(), top(row), part->width(), m_rowHeight);
    return cell;
}

QRect DiffGeometry::blameColumn() const
{
    return {sidesWidth(), headerHeight, m_blameWidth, m_viewport.height() - headerHeight};
}

QRect DiffGeometry::ruler() const
{
    return {m_viewport.width() - rulerWidth, headerHeight, rulerWidth, m_viewport.height() - headerHeight};
}

} // namespace quayside
