// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/matrixfigure.h"

#include <algorithm>
#include <tuple>

namespace quayside {

namespace {

std::optional<double> passRate(const std::vector<AttemptMark> &attempts)
{
    int passed = 0;
    int judged = 0;
    for (const AttemptMark &mark : attempts) {
        judged += isJudged(mark.outcome);
        passed += mark.outcome == Outcome::Passed;
    }
    return judged == 0 ? std::nullopt : std::optional(static_cast<double>(passed) / judged);
}

struct Rank {
    double flakiness = 0;
    double spread = 0;
};

Rank rankOf(const MatrixRow &row)
{
    Rank rank;
    double lowest = 1;
    double highest = 0;
    int arms = 0;
    for (const auto &attempts : row.attempts) {
        const auto rate = passRate(attempts);
        if (!rate)
            continue;
        rank.flakiness += 4 * *rate * (1 - *rate);
        lowest = std::min(lowest, *rate);
        highest = std::max(highest, *rate);
        ++arms;
    }
    if (arms > 0)
        rank = {.flakiness = rank.flakiness / arms, .spread = highest - lowest};
    return rank;
}

} // namespace

MatrixFigure matrixFigure(const Job &job, const Grouping &grouping)
{
    const size_t arms = grouping.arms.size();
    MatrixFigure figure{.arms = grouping.arms,
                        .tasks = grouping.tasks,
                        .rows = std::vector<MatrixRow>(grouping.tasks.size()),
                        .mostAttempts = std::vector<int>(arms)};
    for (std::uint32_t task = 0; task < figure.rows.size(); ++task)
        figure.rows[task] = {.task = task, .attempts = std::vector<std::vector<AttemptMark>>(arms)};
    for (std::uint32_t index = 0; index < job.trials.size(); ++index) {
        auto &attempts = figure.rows[grouping.taskOf[index]].attempts[grouping.armOf[index]];
        attempts.push_back({.outcome = outcomeOf(*job.trials[index]), .trial = index});
        int &most = figure.mostAttempts[grouping.armOf[index]];
        most = std::max(most, static_cast<int>(attempts.size()));
    }
    std::vector<double> spread(figure.rows.size());
    for (MatrixRow &row : figure.rows) {
        const Rank rank = rankOf(row);
        row.flakiness = rank.flakiness;
        spread[row.task] = rank.spread;
    }
    std::ranges::stable_sort(
        figure.rows, {}, [&](const MatrixRow &row) { return std::tuple(-row.flakiness, -spread[row.task], row.task); });
    return figure;
}

} // namespace quayside
