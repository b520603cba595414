// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"
#include "views/trajectory/strip/stripgeometry.h"

class QPainter;

namespace quayside {

/// Draws what stays the same from step to step: phases, the axis, one lane per agent, the running sum. Lives as long as
/// one picture is drawn.
class LanePainter
{
public:
    LanePainter(QPainter &painter, const Lanes &lanes, const StripGeometry &geometry, const ThemeTokens &tokens)
        : m_painter(painter), m_lanes(lanes), m_geometry(geometry), m_tokens(tokens)
    {
    }

    void paint() const;

private:
    void paintPhases() const;
    void paintAxis() const;
    void paintLane(size_t lane) const;
    void paintWaiting(const QRectF &lane, const LaneBar &bar) const;
    void paintFurther() const;
    void paintSum() const;

    QPainter &m_painter;
    const Lanes &m_lanes;
    const StripGeometry &m_geometry;
    const ThemeTokens &m_tokens;
};

} // namespace quayside
