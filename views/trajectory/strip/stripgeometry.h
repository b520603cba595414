// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lanes.h"
#include "views/trajectory/strip/axisrange.h"

#include <QRectF>

namespace quayside {

/// Lanes that have room; the names of the further ones are in a line below them.
size_t shownLanes(const Lanes &lanes);
int furtherLanes(const Lanes &lanes);

/// Where everything of the timeline is: pixels of its widget to lanes and positions on the axis, and back.
class StripGeometry
{
public:
    static constexpr double axisHeight = 18;

    StripGeometry(QSizeF size, const Lanes &lanes, const AxisRange &range);
    static int heightFor(const Lanes &lanes);

    QSizeF size() const { return m_size; }
    const AxisRange &range() const { return m_range; }
    QRectF plot() const { return m_plot; }
    QRectF labelRect(const QRectF &row) const;
    QRectF laneRect(size_t lane) const;
    QRectF furtherRect() const; ///< below the lanes, where there are more of them
    QRectF sumRect() const;
    double xOf(double position) const;
    double positionAt(double x) const;
    size_t laneAt(double y) const;
    size_t shown() const { return m_lanes; }

private:
    QSizeF m_size;
    AxisRange m_range;
    size_t m_lanes = 0;
    QRectF m_plot;
};

} // namespace quayside
