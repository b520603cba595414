// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/score.h"

#include "core/stats/mean.h"
#include "core/stats/rate.h"

#include <algorithm>

namespace quayside {

namespace {

bool areRates(std::span<const std::vector<double>> tasks)
{
    return std::ranges::all_of(tasks, [&](const std::vector<double> &attempts) {
        return (attempts.size() == 1 || tasks.size() == 1)
            && std::ranges::all_of(attempts, [](double score) { return score == 0 || score == 1; });
    });
}

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

Estimate familyEstimate(std::span<const double> units, std::span<const int> families, std::optional<Interval> bounds,
                        double confidence)
{
    Estimate estimate = clusteredMean(units, families, bounds, confidence);
    estimate.n = static_cast<int>(units.size());
    return estimate;
}

Estimate estimateOf(std::span<const std::vector<double>> tasks, std::span<const int> families, Scale scale,
                    double confidence)
{
    const auto units = unitsOf(tasks);
    const bool ofShares =
        scale == Scale::Share && std::ranges::all_of(tasks, [](const auto &attempts) { return areShares(attempts); });
    const auto bounds = ofShares ? std::optional(shares) : std::nullopt;
    if (!families.empty() && tasks.size() > 1)
        return familyEstimate(units, families, bounds, confidence);
    if (ofShares && areRates(tasks))
        return rateEstimate(units, confidence);
    if (ofShares && units.size() > 1 && areAlike(units))
        return sharesAlike(units.front(), static_cast<int>(units.size()), confidence);
    return meanOverTasks(units, bounds, confidence);
}

} // namespace

ScoreEstimate estimateScore(std::span<const std::vector<double>> tasks, std::span<const int> families, Scale scale,
                            double confidence)
{
    ScoreEstimate score{.estimate = estimateOf(tasks, families, scale, confidence),
                        .unit = tasks.size() == 1 ? ScoreUnit::Attempts : ScoreUnit::Tasks};
    for (const std::vector<double> &attempts : tasks)
        score.attempts += static_cast<int>(attempts.size());
    return score;
}

} // namespace quayside
