// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/bootstrap.h"

#include "core/stats/distributions.h"
#include "core/stats/draws.h"
#include "core/stats/mean.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace quayside {

namespace {

/// Tasks laid out flat, grouped by cluster, so that a resample walks memory in order of its draws only.
struct FlatTasks {
    struct Side {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        double sum = 0;
    };
    struct Pair {
        Side a;
        Side b;
    };
    std::vector<double> scores;
    std::vector<Pair> pairs;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> clusters; ///< first pair, number of pairs
};

FlatTasks::Side addSide(FlatTasks &flat, const std::vector<double> &scores)
{
    FlatTasks::Side side{.first = static_cast<std::uint32_t>(flat.scores.size()),
                         .count = static_cast<std::uint32_t>(scores.size())};
    for (const double score : scores)
        side.sum += score;
    flat.scores.insert(flat.scores.end(), scores.begin(), scores.end());
    return side;
}

std::vector<std::vector<const PairedTask *>> families(std::span<const PairedTask> tasks)
{
    std::map<int, std::vector<const PairedTask *>> named;
    std::vector<std::vector<const PairedTask *>> all;
    for (const PairedTask &task : tasks) {
        if (task.cluster)
            named[*task.cluster].push_back(&task);
        else
            all.push_back({&task});
    }
    for (auto &[cluster, members] : named)
        all.push_back(std::move(members));
    return all;
}

FlatTasks flatten(std::span<const PairedTask> tasks)
{
    FlatTasks flat;
    for (const auto &members : families(tasks)) {
        flat.clusters.emplace_back(flat.pairs.size(), members.size());
        for (const PairedTask *task : members) {
            const auto a = addSide(flat, task->a);
            flat.pairs.push_back({.a = a, .b = addSide(flat, task->b)});
        }
    }
    return flat;
}

double drawSide(const FlatTasks &flat, const FlatTasks::Side &side, Draws &draws)
{
    if (side.count == 1)
        return side.sum;
    double sum = 0;
    for (std::uint32_t i = 0; i < side.count; ++i)
        sum += flat.scores[side.first + draws.below(side.count)];
    return sum / side.count;
}

double drawDifference(const FlatTasks &flat, Draws &draws)
{
    const auto clusterCount = static_cast<std::uint32_t>(flat.clusters.size());
    double sum = 0;
    size_t count = 0;
    for (std::uint32_t drawn = 0; drawn < clusterCount; ++drawn) {
        const auto [first, size] = flat.clusters[draws.below(clusterCount)];
        for (std::uint32_t i = first; i < first + size; ++i)
            sum += drawSide(flat, flat.pairs[i].a, draws) - drawSide(flat, flat.pairs[i].b, draws);
        count += size;
    }
    return sum / static_cast<double>(count);
}

/// Rounding must not decide on which side of 0 a resample lies.
double withoutRounding(double value)
{
    return std::abs(value) < 1e-12 ? 0 : value;
}

/// The percentile at which the end of an interval over the sorted resamples would touch 0.
double percentileOfZero(std::span<const double> sorted)
{
    const auto above = std::ranges::upper_bound(sorted, 0.0) - sorted.begin();
    if (above == 0 || above == std::ssize(sorted))
        return above == 0 ? 0 : 1;
    const double before = sorted[static_cast<size_t>(above) - 1];
    const double step = before / (before - sorted[static_cast<size_t>(above)]);
    return (static_cast<double>(above - 1) + step) / static_cast<double>(sorted.size() - 1);
}

double twoSided(std::vector<double> sorted, int n, PercentileLevels levels)
{
    const double low = percentileOfZero(sorted);
    std::ranges::transform(sorted, sorted.begin(), std::negate());
    std::ranges::reverse(sorted);
    const double fewest = 0.5 / static_cast<double>(sorted.size());
    const double tail = std::clamp(std::min(low, percentileOfZero(sorted)), fewest, 0.5);
    if (levels == PercentileLevels::Nominal || n < 2)
        return 2 * tail;
    return studentTwoSided(std::sqrt((n - 1) / static_cast<double>(n)) * normalQuantile(tail), n - 1);
}

/// The exact sign-flip test of n differences that are all alike: of 2^n ways to sign them, two are as far from 0.
BootstrapResult bySigns(BootstrapResult result, int n)
{
    if (withoutRounding(result.difference.value) == 0)
        return result;
    result.p = std::exp2(1 - n);
    result.test = TestMethod::SignFlip;
    return result;
}

BootstrapResult byStudent(std::span<const PairedTask> tasks, const Resampling &resampling)
{
    const auto differences = taskDifferences(tasks);
    BootstrapResult result{.difference = pairedT(differences, resampling.confidence), .resampling = resampling};
    if (!hasSpread(result.difference.standardError))
        return bySigns(result, result.difference.n);
    result.p = pairedTTest(differences);
    result.test = TestMethod::PairedT;
    return result;
}

} // namespace

Interval percentileInterval(std::span<const double> sorted, int n, const Resampling &resampling)
{
    double tail = (1 - resampling.confidence) / 2;
    if (resampling.levels == PercentileLevels::Expanded && n > 1)
        tail = normalBelow(std::sqrt(static_cast<double>(n) / (n - 1)) * studentQuantile(tail, n - 1));
    const auto last = static_cast<double>(sorted.size() - 1);
    const auto at = [&](double probability) {
        const double position = probability * last;
        const auto below = static_cast<size_t>(position);
        const size_t above = std::min(below + 1, sorted.size() - 1);
        return std::lerp(sorted[below], sorted[above], position - std::floor(position));
    };
    return {.low = at(tail), .high = at(1 - tail)};
}

BootstrapResult pairedBootstrap(std::span<const PairedTask> tasks, const Resampling &resampling)
{
    const FlatTasks flat = flatten(tasks);
    const int clusters = static_cast<int>(flat.clusters.size());
    const bool independent = flat.clusters.size() == tasks.size();
    if (independent && clusters >= resampling.enough)
        return byStudent(tasks, resampling);
    const auto differences = taskDifferences(tasks);
    BootstrapResult result{.difference = {.n = static_cast<int>(tasks.size()), .value = mean(differences)},
                           .resampling = resampling};
    if (clusters < 2)
        return result;
    Draws draws(resampling.seed);
    std::vector<double> resampled(static_cast<size_t>(resampling.resamples));
    std::ranges::generate(resampled, [&] { return withoutRounding(drawDifference(flat, draws)); });
    result.difference.standardError = sampleDeviation(resampled);
    if (!hasSpread(result.difference.standardError))
        return bySigns(result, clusters);
    std::ranges::sort(resampled);
    result.difference.interval = percentileInterval(resampled, clusters, resampling);
    result.difference.method = IntervalMethod::Bootstrap;
    result.p = twoSided(std::move(resampled), clusters, resampling.levels);
    result.test = TestMethod::Bootstrap;
    return result;
}

Estimate bootstrapMean(std::span<const double> taskMeans, std::optional<Interval> bounds, const Resampling &resampling)
{
    const auto n = static_cast<std::uint32_t>(taskMeans.size());
    if (static_cast<int>(n) >= resampling.enough || n < 2)
        return meanOverTasks(taskMeans, bounds, resampling.confidence);
    Draws draws(resampling.seed);
    std::vector<double> resampled(static_cast<size_t>(resampling.resamples));
    std::ranges::generate(resampled, [&] {
        double sum = 0;
        for (std::uint32_t i = 0; i < n; ++i)
            sum += taskMeans[draws.below(n)];
        return sum / n;
    });
    Estimate estimate{.n = static_cast<int>(n), .value = mean(taskMeans), .standardError = sampleDeviation(resampled)};
    if (!hasSpread(estimate.standardError))
        return estimate;
    std::ranges::sort(resampled);
    Interval interval = percentileInterval(resampled, estimate.n, resampling);
    if (bounds)
        interval = {.low = std::max(bounds->low, interval.low), .high = std::min(bounds->high, interval.high)};
    estimate.interval = interval;
    estimate.method = IntervalMethod::Bootstrap;
    return estimate;
}

} // namespace quayside
