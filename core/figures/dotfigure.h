// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"
#include "core/stats/estimate.h"

namespace quayside {

struct Dot {
    double value = 0;
    std::uint32_t trial = 0;

    bool operator==(const Dot &) const = default;
};

/// One arm: one dot per trial, and the median over tasks.
struct DotRow {
    std::vector<Dot> dots; ///< ascending
    Estimate median;       ///< over tasks, each with the mean of its attempts (`medianOverTasks`)
    int unreported = 0;

    bool operator==(const DotRow &) const = default;
};

struct DotFigure {
    FigureUnit unit = FigureUnit::Duration;
    std::vector<QString> arms;
    std::vector<DotRow> rows; ///< by arm
    double highest = 0;

    bool operator==(const DotFigure &) const = default;
};

DotFigure elapsedFigure(const Job &job, const Grouping &grouping);
DotFigure costFigure(const Job &job, const Grouping &grouping);

} // namespace quayside
