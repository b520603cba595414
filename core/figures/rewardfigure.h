// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"
#include "core/stats/score.h"

namespace quayside {

/// Mean reward of one arm in one dimension.
struct RewardBar {
    std::uint32_t arm = 0;
    std::uint32_t dimension = 0;
    ScoreEstimate score;
    TrialIndexes trials; ///< those that report the dimension

    bool operator==(const RewardBar &) const = default;
};

/// How many trials of an arm are counted in its bars, and how many are not.
struct ArmCounts {
    int trials = 0;
    int scored = 0;
    int unscored = 0; ///< no reward and no exception
    int errored = 0;  ///< an exception and no reward, or unreadable

    bool operator==(const ArmCounts &) const = default;
};

/// Reward by agent and dimension; the primary dimension is first, the others follow by name.
struct RewardFigure {
    std::vector<QString> arms;
    std::vector<QString> dimensions;
    std::vector<ArmCounts> counts; ///< by arm
    std::vector<RewardBar> bars;   ///< by dimension, then arm; a pair that no trial reports has no bar
    double lowest = 0;             ///< 0, or the smallest reward where one is below
    double highest = 1;            ///< 1, or the largest reward where one is above

    bool operator==(const RewardFigure &) const = default;
};

RewardFigure rewardFigure(const Job &job, const Grouping &grouping);

/// Reward keys of a job, the primary one first.
std::vector<QString> dimensionsOf(const Job &job);

} // namespace quayside
