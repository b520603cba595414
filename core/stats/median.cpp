// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/median.h"

#include "core/stats/distributions.h"
#include "core/stats/mean.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quayside {

namespace {

/// Probability that the order statistic `rank` (from 1) of a resample is at most the k-th smallest value.
double resampledAtMost(int k, int rank, int n)
{
    return k >= n ? 1 : 1 - binomialAtMost(rank - 1, n, static_cast<double>(k) / n);
}

/// Smallest k with P*(x*_(rank) <= x_(k)) >= probability.
int quantileRank(int rank, int n, double probability)
{
    int low = 1;
    int high = n;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (resampledAtMost(middle, rank, n) >= probability)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

double middleOf(const std::vector<double> &sorted)
{
    if (sorted.empty())
        return 0;
    const size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

} // namespace

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return middleOf(values);
}

Estimate medianEstimate(std::vector<double> values, double confidence)
{
    std::ranges::sort(values);
    const int n = static_cast<int>(values.size());
    Estimate estimate{.n = n, .value = middleOf(values)};
    if (n < 3)
        return estimate;
    const double tail = (1 - confidence) / 2;
    const int low = quantileRank((n + 1) / 2, n, tail);
    const int high = quantileRank(n / 2 + 1, n, 1 - tail);
    estimate.interval =
        Interval{.low = values[static_cast<size_t>(low - 1)], .high = values[static_cast<size_t>(high - 1)]};
    estimate.method = IntervalMethod::MedianBootstrap;
    return estimate;
}

Estimate clusteredMedian(const std::vector<double> &values, std::span<const int> families, double confidence)
{
    Estimate estimate = medianEstimate(values, confidence);
    std::vector<double> below;
    for (const double value : values)
        below.push_back(value < estimate.value ? 1 : value == estimate.value ? 0.5 : 0);
    const double error = clusteredError(below, families, ClusterCorrection::SmallSample);
    const auto count = static_cast<int>(std::set(families.begin(), families.end()).size());
    if (!estimate.interval || count < 3) {
        estimate.interval.reset();
        estimate.method = IntervalMethod::None;
        return estimate;
    }
    const double half = studentQuantile(0.5 + confidence / 2, count - 1) * error;
    std::vector<double> sorted(values);
    std::ranges::sort(sorted);
    const auto at = [&](double rank) {
        return sorted[static_cast<size_t>(std::clamp(rank, 1.0, estimate.n * 1.0)) - 1];
    };
    estimate.interval = {.low = std::min(estimate.interval->low, at(std::floor(estimate.n * (0.5 - half)))),
                         .high = std::max(estimate.interval->high, at(std::ceil(estimate.n * (0.5 + half))))};
    estimate.method = IntervalMethod::Woodruff;
    return estimate;
}

Estimate medianOverTasks(std::span<const std::vector<double>> tasks, std::span<const int> families, double confidence)
{
    auto units = unitsOf(tasks);
    return families.empty() || tasks.size() < 2 ? medianEstimate(std::move(units), confidence)
                                                : clusteredMedian(units, families, confidence);
}

} // namespace quayside
