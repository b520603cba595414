// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/rewardfigure.h"

#include "core/stats/mean.h"

#include <algorithm>

namespace quayside {

namespace {

struct Cell {
    TrialIndexes trials;
    std::vector<double> rewards; ///< of the trials
};

TrialCounts countsOf(const Job &job, const TrialIndexes &trials)
{
    TrialCounts counts;
    for (const std::uint32_t index : trials)
        counts.add(*job.trials[index], outcomeOf(*job.trials[index]));
    return counts;
}

std::vector<double> valuesOf(const Job &job, const QString &dimension)
{
    std::vector<double> values;
    for (const TrialPointer &trial : job.trials) {
        if (const auto value = rewardFor(trial->rewards, dimension))
            values.push_back(*value);
    }
    return values;
}

void addTrial(std::vector<Cell> &cells, const RewardFigure &figure, const Job &job, const Grouping &grouping,
              std::uint32_t index)
{
    for (const Reward &reward : job.trials[index]->rewards) {
        const auto dimension = std::ranges::find(figure.dimensions, reward.key) - figure.dimensions.begin();
        Cell &cell = cells[static_cast<size_t>(dimension) * figure.arms.size() + grouping.armOf[index]];
        cell.trials.push_back(index);
        cell.rewards.push_back(reward.value);
    }
}

} // namespace

std::vector<QString> dimensionsOf(const Job &job)
{
    auto keys = rewardKeys(job);
    const auto primary = std::ranges::find(keys, scoreKey);
    if (primary != keys.end())
        std::rotate(keys.begin(), primary, primary + 1);
    return keys;
}

std::vector<RewardAxis> axesOf(const Job &job, const std::vector<QString> &dimensions)
{
    const bool hasScores = std::ranges::contains(dimensions, scoreKey);
    std::vector<RewardAxis> axes;
    for (const QString &dimension : dimensions) {
        const auto values = valuesOf(job, dimension);
        RewardAxis &axis = axes.emplace_back();
        if (hasScores && areShares(values))
            continue;
        axis.scale = Scale::Open;
        axis.range = {.low = std::min(0.0, std::ranges::min(values)), .high = std::max(0.0, std::ranges::max(values))};
    }
    return axes;
}

RewardFigure rewardFigure(const Job &job, const Grouping &grouping)
{
    RewardFigure figure{.arms = grouping.arms, .dimensions = dimensionsOf(job)};
    figure.axes = axesOf(job, figure.dimensions);
    for (const TrialIndexes &trials : trialsByArm(grouping))
        figure.counts.push_back(countsOf(job, trials));
    std::vector<Cell> cells(figure.arms.size() * figure.dimensions.size());
    for (std::uint32_t index = 0; index < job.trials.size(); ++index)
        addTrial(cells, figure, job, grouping, index);
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].trials.empty())
            continue;
        const size_t dimension = i / figure.arms.size();
        const Scale scale = figure.axes[dimension].scale;
        figure.bars.push_back({.arm = static_cast<std::uint32_t>(i % figure.arms.size()),
                               .dimension = static_cast<std::uint32_t>(dimension),
                               .score = estimateScore(byTask(grouping, cells[i].trials, cells[i].rewards), {}, scale),
                               .trials = std::move(cells[i].trials)});
    }
    return figure;
}

} // namespace quayside
