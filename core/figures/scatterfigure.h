// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/rewardfigure.h"

namespace quayside {

struct ScatterPoint {
    double x = 0;
    double y = 0;
    std::uint32_t trial = 0;

    bool operator==(const ScatterPoint &) const = default;
};

/// One arm: its trials, and a cross of the median of x and the mean of y, both with their intervals.
struct ScatterRow {
    std::vector<ScatterPoint> points; ///< trials that report both
    Estimate x;                       ///< median over tasks, each with the mean of its attempts
    ScoreEstimate y;
    int unreported = 0;

    bool operator==(const ScatterRow &) const = default;
};

/// The job's reward (`primaryMean`) against cost or time.
struct ScatterFigure {
    FigureUnit unit = FigureUnit::Dollars;
    QString metric;     ///< the reward's key; empty where the trials have none in common
    RewardAxis rewards; ///< what they stand on
    std::vector<QString> arms;
    std::vector<ScatterRow> rows;
    double highest = 0;

    bool operator==(const ScatterFigure &) const = default;
};

ScatterFigure rewardAgainstCost(const Job &job, const Grouping &grouping);
ScatterFigure rewardAgainstTime(const Job &job, const Grouping &grouping);

} // namespace quayside
