// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/score.h"

#include "core/stats/mean.h"
#include "core/stats/rate.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr Interval unitInterval{.low = 0, .high = 1};

Estimate rateEstimate(std::span<const double> results, double confidence)
{
    const int n = static_cast<int>(results.size());
    const int passes = static_cast<int>(std::ranges::count(results, 1.0));
    Estimate estimate{.n = n, .value = mean(results), .standardError = standardError(results)};
    if (n < 2)
        return estimate;
    estimate.interval = wilson(passes, n, confidence);
    estimate.method = IntervalMethod::Wilson;
    return estimate;
}

} // namespace

ScoreEstimate estimateScore(std::span<const std::vector<double>> tasks, double confidence)
{
    ScoreEstimate score;
    std::vector<double> units;
    bool single = true;
    bool inside = true;
    for (const std::vector<double> &attempts : tasks) {
        score.attempts += static_cast<int>(attempts.size());
        single = single && attempts.size() == 1;
        inside = inside && std::ranges::all_of(attempts, [](double value) { return unitInterval.contains(value); });
        units.push_back(mean(attempts));
    }
    if (tasks.size() == 1) {
        score.unit = ScoreUnit::Attempts;
        units = tasks.front();
        single = true;
    }
    const bool binary = single && std::ranges::all_of(units, [](double value) { return value == 0 || value == 1; });
    score.estimate = binary ? rateEstimate(units, confidence)
                            : meanOverTasks(units, inside ? std::optional(unitInterval) : std::nullopt, confidence);
    return score;
}

} // namespace quayside
