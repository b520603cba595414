// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/mean.h"

#include "core/stats/distributions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace quayside {

namespace {

std::map<int, double> clusterSums(std::span<const double> values, std::span<const int> clusters)
{
    const double centre = mean(values);
    std::map<int, double> sums;
    for (size_t i = 0; i < values.size(); ++i)
        sums[clusters[i]] += values[i] - centre;
    return sums;
}

std::optional<Interval> studentInterval(double value, double error, int degrees, std::optional<Interval> bounds,
                                        double confidence)
{
    if (degrees < 1 || !hasSpread(error))
        return std::nullopt;
    const double half = studentQuantile(0.5 + confidence / 2, degrees) * error;
    Interval interval{.low = value - half, .high = value + half};
    if (bounds)
        interval = {.low = std::max(bounds->low, interval.low), .high = std::min(bounds->high, interval.high)};
    return interval;
}

} // namespace

double mean(std::span<const double> values)
{
    if (values.empty())
        return 0;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double sampleDeviation(std::span<const double> values)
{
    if (values.size() < 2)
        return 0;
    const double centre = mean(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - centre) * (value - centre);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

double standardError(std::span<const double> values)
{
    return values.empty() ? 0 : sampleDeviation(values) / std::sqrt(static_cast<double>(values.size()));
}

bool hasSpread(double standardError)
{
    return standardError > 1e-12;
}

bool areAlike(std::span<const double> values)
{
    if (values.empty())
        return true;
    const auto [least, most] = std::ranges::minmax(values);
    return !hasSpread(most - least);
}

bool areShares(std::span<const double> values)
{
    return std::ranges::all_of(values, [](double value) { return shares.contains(value); });
}

std::vector<double> unitsOf(std::span<const std::vector<double>> tasks)
{
    if (tasks.size() == 1)
        return tasks.front();
    std::vector<double> units;
    units.reserve(tasks.size());
    for (const std::vector<double> &attempts : tasks)
        units.push_back(mean(attempts));
    return units;
}

Estimate meanOverTasks(std::span<const double> taskMeans, std::optional<Interval> bounds, double confidence)
{
    const int n = static_cast<int>(taskMeans.size());
    Estimate estimate{.n = n, .value = mean(taskMeans), .standardError = standardError(taskMeans)};
    estimate.interval = studentInterval(estimate.value, estimate.standardError, n - 1, bounds, confidence);
    estimate.method = estimate.interval ? IntervalMethod::StudentT : IntervalMethod::None;
    return estimate;
}

double clusteredError(std::span<const double> values, std::span<const int> clusters, ClusterCorrection correction)
{
    const auto sums = clusterSums(values, clusters);
    const auto count = static_cast<double>(sums.size());
    if (sums.size() < 2)
        return 0;
    double squares = 0;
    for (const auto &[cluster, sum] : sums)
        squares += sum * sum;
    const double factor = correction == ClusterCorrection::SmallSample ? count / (count - 1) : 1;
    return std::sqrt(squares * factor) / static_cast<double>(values.size());
}

Estimate clusteredMean(std::span<const double> values, std::span<const int> clusters, std::optional<Interval> bounds,
                       double confidence)
{
    const int count = static_cast<int>(clusterSums(values, clusters).size());
    Estimate estimate{.n = count,
                      .value = mean(values),
                      .standardError = clusteredError(values, clusters, ClusterCorrection::SmallSample)};
    estimate.interval = studentInterval(estimate.value, estimate.standardError, count - 1, bounds, confidence);
    estimate.method = estimate.interval ? IntervalMethod::ClusteredT : IntervalMethod::None;
    return estimate;
}

} // namespace quayside
