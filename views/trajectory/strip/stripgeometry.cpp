// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/stripgeometry.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr size_t mostLanes = 5;
constexpr double labelWidth = 84;
constexpr double rightMargin = 16;
constexpr double bareTop = 8;
constexpr double phasesTop = 25; ///< room for the names of the phases
constexpr double mainHeight = 36;
constexpr double subHeight = 14;
constexpr double subStride = 18;
constexpr double sumHeight = 16;

double topOf(const Lanes &lanes)
{
    return lanes.phases.empty() ? bareTop : phasesTop;
}

QRectF plotOf(QSizeF size, const Lanes &lanes)
{
    const double top = topOf(lanes);
    return {labelWidth, top, std::max(10.0, size.width() - labelWidth - rightMargin),
            size.height() - top - StripGeometry::axisHeight};
}

} // namespace

size_t shownLanes(const Lanes &lanes)
{
    return std::min(lanes.lanes.size(), mostLanes);
}

int furtherLanes(const Lanes &lanes)
{
    return static_cast<int>(lanes.lanes.size() - shownLanes(lanes));
}

StripGeometry::StripGeometry(QSizeF size, const Lanes &lanes, const AxisRange &range)
    : m_size(size), m_range(range), m_lanes(shownLanes(lanes)), m_plot(plotOf(size, lanes))
{
}

int StripGeometry::heightFor(const Lanes &lanes)
{
    const size_t subLanes = std::max<size_t>(shownLanes(lanes), 1) - 1;
    return static_cast<int>(topOf(lanes) + mainHeight + sumHeight + axisHeight + 18
                            + subStride * static_cast<double>(subLanes) + (furtherLanes(lanes) > 0 ? subHeight : 0));
}

QRectF StripGeometry::labelRect(const QRectF &row) const
{
    return {12, row.top(), labelWidth - 16, row.height()};
}

QRectF StripGeometry::laneRect(size_t lane) const
{
    if (lane == 0)
        return {m_plot.left(), m_plot.top(), m_plot.width(), mainHeight};
    return {m_plot.left(), m_plot.top() + mainHeight + 8 + subStride * static_cast<double>(lane - 1), m_plot.width(),
            subHeight};
}

QRectF StripGeometry::furtherRect() const
{
    return laneRect(m_lanes);
}

QRectF StripGeometry::sumRect() const
{
    return {m_plot.left(), m_plot.bottom() - sumHeight, m_plot.width(), sumHeight};
}

double StripGeometry::xOf(double position) const
{
    return m_plot.left() + (position - m_range.from()) / m_range.span() * m_plot.width();
}

double StripGeometry::positionAt(double x) const
{
    return m_range.from() + (x - m_plot.left()) / m_plot.width() * m_range.span();
}

size_t StripGeometry::laneAt(double y) const
{
    for (size_t lane = 0; lane < m_lanes; ++lane) {
        if (y <= laneRect(lane).bottom() + 2)
            return lane;
    }
    return 0;
}

} // namespace quayside
