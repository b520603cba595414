// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/rewardfigure.h"

#include <algorithm>

namespace quayside {

namespace {

struct Cell {
    TrialIndexes trials;
    std::vector<double> rewards; ///< of the trials
};

ArmCounts countsOf(const Job &job, const TrialIndexes &trials)
{
    ArmCounts counts{.trials = static_cast<int>(trials.size())};
    for (const std::uint32_t index : trials) {
        const Trial &trial = *job.trials[index];
        counts.scored += isScored(trial);
        const bool errored = trial.exception || trial.state == TrialState::Unreadable;
        counts.errored += errored && !isScored(trial);
        counts.unscored += !errored && !isScored(trial);
    }
    return counts;
}

void addTrial(std::vector<Cell> &cells, RewardFigure &figure, const Job &job, const Grouping &grouping,
              std::uint32_t index)
{
    for (const Reward &reward : job.trials[index]->rewards) {
        const auto dimension = std::ranges::find(figure.dimensions, reward.key) - figure.dimensions.begin();
        Cell &cell = cells[static_cast<size_t>(dimension) * figure.arms.size() + grouping.armOf[index]];
        cell.trials.push_back(index);
        cell.rewards.push_back(reward.value);
        figure.lowest = std::min(figure.lowest, reward.value);
        figure.highest = std::max(figure.highest, reward.value);
    }
}

} // namespace

std::vector<QString> dimensionsOf(const Job &job)
{
    auto keys = rewardKeys(job);
    const auto primary = std::ranges::find(keys, QStringLiteral("reward"));
    if (primary != keys.end())
        std::rotate(keys.begin(), primary, primary + 1);
    return keys;
}

RewardFigure rewardFigure(const Job &job, const Grouping &grouping)
{
    RewardFigure figure{.arms = grouping.arms, .dimensions = dimensionsOf(job)};
    for (const TrialIndexes &trials : trialsByArm(grouping))
        figure.counts.push_back(countsOf(job, trials));
    std::vector<Cell> cells(figure.arms.size() * figure.dimensions.size());
    for (std::uint32_t index = 0; index < job.trials.size(); ++index)
        addTrial(cells, figure, job, grouping, index);
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].trials.empty())
            continue;
        figure.bars.push_back({.arm = static_cast<std::uint32_t>(i % figure.arms.size()),
                               .dimension = static_cast<std::uint32_t>(i / figure.arms.size()),
                               .score = estimateScore(byTask(grouping, cells[i].trials, cells[i].rewards)),
                               .trials = std::move(cells[i].trials)});
    }
    return figure;
}

} // namespace quayside
