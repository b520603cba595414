// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/scatterfigure.h"

#include "core/stats/median.h"

#include <algorithm>

namespace quayside {

namespace {

void summarise(ScatterRow &row, const Grouping &grouping, Scale scale)
{
    TrialIndexes trials;
    std::vector<double> x;
    std::vector<double> y;
    for (const ScatterPoint &point : row.points) {
        trials.push_back(point.trial);
        x.push_back(point.x);
        y.push_back(point.y);
    }
    row.x = medianOverTasks(byTask(grouping, trials, x));
    row.y = estimateScore(byTask(grouping, trials, y), {}, scale);
}

template <typename Value>
ScatterFigure makeScatter(const Job &job, const Grouping &grouping, FigureUnit unit, Value valueOf)
{
    ScatterFigure figure{.unit = unit, .arms = grouping.arms, .rows = std::vector<ScatterRow>(grouping.arms.size())};
    const auto dimensions = dimensionsOf(job);
    if (!dimensions.empty() && (dimensions.front() == scoreKey || dimensions.size() == 1)) {
        figure.metric = dimensions.front();
        figure.rewards = axesOf(job, dimensions).front();
    }
    for (std::uint32_t index = 0; index < job.trials.size(); ++index) {
        const Trial &trial = *job.trials[index];
        ScatterRow &row = figure.rows[grouping.armOf[index]];
        const std::optional<double> x = valueOf(trial);
        const auto y = rewardFor(trial.rewards, figure.metric);
        if (!x || !y) {
            ++row.unreported;
            continue;
        }
        row.points.push_back({.x = *x, .y = *y, .trial = index});
        figure.highest = std::max(figure.highest, *x);
    }
    for (ScatterRow &row : figure.rows)
        summarise(row, grouping, figure.rewards.scale);
    return figure;
}

} // namespace

ScatterFigure rewardAgainstCost(const Job &job, const Grouping &grouping)
{
    return makeScatter(job, grouping, FigureUnit::Dollars, [](const Trial &trial) -> std::optional<double> {
        return trial.usage.cost ? std::optional(trial.usage.cost->value) : std::nullopt;
    });
}

ScatterFigure rewardAgainstTime(const Job &job, const Grouping &grouping)
{
    return makeScatter(job, grouping, FigureUnit::Duration, [](const Trial &trial) -> std::optional<double> {
        const auto time = elapsed(trial);
        return time ? std::optional(static_cast<double>(time->value)) : std::nullopt;
    });
}

} // namespace quayside
