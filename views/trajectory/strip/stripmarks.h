// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/tokens.h"
#include "views/trajectory/strip/lanemarks.h"
#include "views/trajectory/strip/stripgeometry.h"

class QPainter;

namespace quayside {

/// What is marked on the lanes, and changes from step to step.
struct StripMarks {
    std::vector<LaneMark> findings;
    std::vector<RunIndex> hits; ///< of a search in the current lane, sorted
    size_t lane = 0;            ///< of the current step
    std::optional<RunIndex> current;
    std::optional<std::pair<double, double>> brush; ///< a range that is being chosen

    /// Where the current step is.
    std::optional<double> position(const Lanes &lanes) const;
};

void paintMarks(QPainter &painter, const StripMarks &marks, const Lanes &lanes, const StripGeometry &geometry,
                const ThemeTokens &tokens);

} // namespace quayside
