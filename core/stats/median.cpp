// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/median.h"

#include "core/stats/distributions.h"

#include <algorithm>

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

} // namespace quayside
