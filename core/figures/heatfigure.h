// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/rewardfigure.h"

namespace quayside {

/// Rewards by trial and dimension. Grouped by arm; within an arm the best trials come first.
struct HeatFigure {
    std::vector<QString> dimensions;
    std::vector<QString> arms;
    std::vector<RewardAxis> axes;              ///< by dimension: what its shades run over
    TrialIndexes trials;                       ///< by row; trials without any reward are left out
    std::vector<std::uint32_t> armOf;          ///< by row
    std::vector<std::optional<double>> values; ///< row by row
    int unrewarded = 0;

    std::optional<double> at(size_t row, size_t dimension) const { return values[row * dimensions.size() + dimension]; }
    bool operator==(const HeatFigure &) const = default;
};

HeatFigure heatFigure(const Job &job, const Grouping &grouping);

} // namespace quayside
