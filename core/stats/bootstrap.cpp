// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/bootstrap.h"

#include "core/stats/distributions.h"
#include "core/stats/draws.h"
#include "core/stats/mean.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace quayside {

namespace {

std::vector<double> resampledMeans(std::span<const double> values, const Resampling &resampling)
{
    const auto n = static_cast<std::uint32_t>(values.size());
    Draws draws(resampling.seed);
    std::vector<double> means(static_cast<size_t>(resampling.resamples));
    std::ranges::generate(means, [&] {
        double sum = 0;
        for (std::uint32_t i = 0; i < n; ++i)
            sum += values[draws.below(n)];
        return sum / n;
    });
    return means;
}

/// Between the expanded percentiles of the sorted resamples of n values.
Interval percentileInterval(std::span<const double> sorted, int n, double confidence)
{
    const double spread = std::sqrt(static_cast<double>(n) / (n - 1));
    const double tail = normalBelow(spread * studentQuantile((1 - confidence) / 2, n - 1));
    const auto last = static_cast<double>(sorted.size() - 1);
    const auto at = [&](double probability) {
        const double position = probability * last;
        const auto below = static_cast<size_t>(position);
        const size_t above = std::min(below + 1, sorted.size() - 1);
        return std::lerp(sorted[below], sorted[above], position - std::floor(position));
    };
    return {.low = at(tail), .high = at(1 - tail)};
}

} // namespace

Estimate bootstrapMean(std::span<const double> taskMeans, std::optional<Interval> bounds, const Resampling &resampling)
{
    const int n = static_cast<int>(taskMeans.size());
    if (n >= resampling.enough || n < 2 || areAlike(taskMeans))
        return meanOverTasks(taskMeans, bounds, resampling.confidence);
    auto means = resampledMeans(taskMeans, resampling);
    Estimate estimate{.n = n, .value = mean(taskMeans), .standardError = sampleDeviation(means)};
    std::ranges::sort(means);
    Interval interval = percentileInterval(means, n, resampling.confidence);
    if (bounds)
        interval = {.low = std::max(bounds->low, interval.low), .high = std::min(bounds->high, interval.high)};
    estimate.interval = interval;
    estimate.method = IntervalMethod::Bootstrap;
    return estimate;
}

} // namespace quayside
