// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/heatfigure.h"

#include <algorithm>
#include <tuple>

namespace quayside {

namespace {

double sortingScore(const Trial &trial)
{
    const auto primary = primaryReward(trial.rewards);
    if (primary)
        return primary->value;
    double sum = 0;
    for (const Reward &reward : trial.rewards)
        sum += reward.value;
    return sum / static_cast<double>(trial.rewards.size());
}

} // namespace

HeatFigure heatFigure(const Job &job, const Grouping &grouping)
{
    HeatFigure figure{.dimensions = dimensionsOf(job), .arms = grouping.arms};
    figure.axes = axesOf(job, figure.dimensions);
    for (std::uint32_t index = 0; index < job.trials.size(); ++index) {
        if (!job.trials[index]->rewards.empty())
            figure.trials.push_back(index);
        else
            ++figure.unrewarded;
    }
    std::ranges::stable_sort(figure.trials, {}, [&](std::uint32_t index) {
        return std::tuple(grouping.armOf[index], -sortingScore(*job.trials[index]));
    });
    for (const std::uint32_t index : figure.trials) {
        figure.armOf.push_back(grouping.armOf[index]);
        for (const QString &dimension : figure.dimensions)
            figure.values.push_back(rewardFor(job.trials[index]->rewards, dimension));
    }
    return figure;
}

} // namespace quayside
