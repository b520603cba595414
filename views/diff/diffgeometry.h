// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diff/showndiff.h"

#include <QFont>
#include <QRect>

namespace quayside {

/// Where a diff view is scrolled to.
struct DiffScroll {
    int row = 0;  ///< the first on screen
    int left = 0; ///< px
};

/// Where the parts of a diff are in the viewport (px): the header over everything, the sides with a gutter each, the
/// column of writers, and the ruler.
class DiffGeometry
{
public:
    /// A side's place on screen.
    struct Column {
        QRect gutter;
        QRect text;
    };

    DiffGeometry(const ShownDiff &diff, const QFont &font, const QSize &viewport, const DiffScroll &scroll);

    const DiffScroll &scroll() const { return m_scroll; }
    QSize viewport() const { return m_viewport; }
    int rowHeight() const { return m_rowHeight; }
    int visibleRows() const; ///< at least 1
    int rowAt(int y) const;
    QRect rowRect(int row) const; ///< without the ruler and the column of writers
    Column column(DiffSide side) const;
    /// Of a row: the parts of a side's column.
    Column cell(DiffSide side, int row) const;
    QRect blameColumn() const; ///< without width where no writer is known
    QRect ruler() const;
    /// As far as the text of a side goes to the right.
    int contentWidth() const { return m_contentWidth; }

private:
    int top(int row) const;
    int sidesWidth() const;

    DiffLayout m_layout = DiffLayout::SideBySide;
    QSize m_viewport;
    DiffScroll m_scroll;
    int m_rowHeight = 0;
    int m_gutterWidth = 0;
    int m_blameWidth = 0;
    int m_contentWidth = 0;
};

} // namespace quayside
