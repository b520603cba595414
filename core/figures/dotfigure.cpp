// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/dotfigure.h"

#include "core/stats/median.h"

#include <algorithm>

namespace quayside {

namespace {

template <typename Value> DotFigure makeDots(const Job &job, const Grouping &grouping, FigureUnit unit, Value valueOf)
{
    DotFigure figure{.unit = unit, .arms = grouping.arms, .rows = std::vector<DotRow>(grouping.arms.size())};
    for (std::uint32_t index = 0; index < job.trials.size(); ++index) {
        DotRow &row = figure.rows[grouping.armOf[index]];
        if (const std::optional<double> value = valueOf(*job.trials[index]))
            row.dots.push_back({.value = *value, .trial = index});
        else
            ++row.unreported;
    }
    for (DotRow &row : figure.rows) {
        std::ranges::stable_sort(row.dots, {}, &Dot::value);
        TrialIndexes trials;
        std::vector<double> values;
        for (const Dot &dot : row.dots) {
            trials.push_back(dot.trial);
            values.push_back(dot.value);
        }
        if (!values.empty())
            figure.highest = std::max(figure.highest, values.back());
        row.median = medianOverTasks(byTask(grouping, trials, values));
    }
    return figure;
}

} // namespace

DotFigure elapsedFigure(const Job &job, const Grouping &grouping)
{
    return makeDots(job, grouping, FigureUnit::Duration, [](const Trial &trial) -> std::optional<double> {
        const auto time = elapsed(trial);
        return time ? std::optional(static_cast<double>(time->value)) : std::nullopt;
    });
}

DotFigure costFigure(const Job &job, const Grouping &grouping)
{
    return makeDots(job, grouping, FigureUnit::Dollars, [](const Trial &trial) -> std::optional<double> {
        return trial.usage.cost ? std::optional(trial.usage.cost->value) : std::nullopt;
    });
}

} // namespace quayside
