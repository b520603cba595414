// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialcounts.h"
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

/// What the bars of a dimension stand on.
struct RewardAxis {
    Scale scale = Scale::Share;
    Interval range{.low = 0, .high = 1}; ///< on an open scale: from 0 to the furthest reward, or across 0

    bool operator==(const RewardAxis &) const = default;
};

/// Reward by agent and dimension; the primary dimension is first, the others follow by name.
struct RewardFigure {
    std::vector<QString> arms;
    std::vector<QString> dimensions;
    std::vector<RewardAxis> axes;    ///< by dimension
    std::vector<TrialCounts> counts; ///< by arm
    std::vector<RewardBar> bars;     ///< by dimension, then arm; a pair that no trial reports has no bar

    bool operator==(const RewardFigure &) const = default;
};

/// What the rewards of each dimension stand on: the scale from 0 to 1 where all of them lie on it and the job has
/// scores (then its other dimensions usually are the parts of one), else each one of its own.
std::vector<RewardAxis> axesOf(const Job &job, const std::vector<QString> &dimensions);

RewardFigure rewardFigure(const Job &job, const Grouping &grouping);

/// Reward keys of a job, the primary one first.
std::vector<QString> dimensionsOf(const Job &job);

} // namespace quayside
