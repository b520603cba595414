// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/paired.h"

#include "core/stats/distributions.h"
#include "core/stats/mean.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

double unclippedExact(int onlyA, int onlyB)
{
    return 2 * binomialAtMost(std::min(onlyA, onlyB), onlyA + onlyB, 0.5);
}

/// Correlation of the two results, with Newcombe's continuity correction.
double phiOf(const PairedCounts &counts)
{
    const double a = counts.both;
    const double b = counts.onlyA;
    const double c = counts.onlyB;
    const double d = counts.neither;
    const double margins = (a + b) * (c + d) * (a + c) * (b + d);
    if (margins == 0)
        return 0;
    const double cross = a * d - b * c;
    const double corrected = cross > 0 ? std::max(cross - counts.total() / 2.0, 0.0) : cross;
    return corrected / std::sqrt(margins);
}

double hybrid(double x, double y, double phi)
{
    return std::sqrt(std::max(0.0, x * x + y * y - 2 * phi * (x * y)));
}

} // namespace

double mcNemarExact(int onlyA, int onlyB)
{
    return onlyA + onlyB == 0 ? 1 : std::min(1.0, unclippedExact(onlyA, onlyB));
}

double mcNemarMidP(int onlyA, int onlyB)
{
    const int discordant = onlyA + onlyB;
    if (discordant == 0)
        return 1;
    return std::min(1.0, unclippedExact(onlyA, onlyB) - binomialExactly(std::min(onlyA, onlyB), discordant, 0.5));
}

Estimate newcombePaired(const PairedCounts &counts, double confidence)
{
    const int n = counts.total();
    Estimate estimate{.n = n};
    if (n == 0)
        return estimate;
    const double pA = static_cast<double>(counts.both + counts.onlyA) / n;
    const double pB = static_cast<double>(counts.both + counts.onlyB) / n;
    const Interval a = wilson(counts.both + counts.onlyA, n, confidence);
    const Interval b = wilson(counts.both + counts.onlyB, n, confidence);
    const double phi = phiOf(counts);
    estimate.value = static_cast<double>(counts.onlyA - counts.onlyB) / n;
    estimate.interval = Interval{.low = estimate.value - hybrid(pA - a.low, b.high - pB, phi),
                                 .high = estimate.value + hybrid(a.high - pA, pB - b.low, phi)};
    const double towardsZero =
        estimate.value < 0 ? estimate.interval->high - estimate.value : estimate.value - estimate.interval->low;
    estimate.standardError = towardsZero / normalQuantile(0.5 + confidence / 2);
    estimate.method = IntervalMethod::NewcombePaired;
    return estimate;
}

std::vector<double> taskDifferences(std::span<const PairedTask> tasks)
{
    std::vector<double> differences;
    differences.reserve(tasks.size());
    for (const PairedTask &task : tasks)
        differences.push_back(mean(task.a) - mean(task.b));
    return differences;
}

TestedDifference pairedDifference(std::span<const PairedTask> tasks, std::span<const int> families, Scale scale,
                                  double confidence)
{
    const bool ofShares = scale == Scale::Share
        && std::ranges::all_of(tasks, [](const PairedTask &task) { return areShares(task.a) && areShares(task.b); });
    return differenceOverTasks(taskDifferences(tasks), families,
                               ofShares ? std::optional(differencesOfShares) : std::nullopt, confidence);
}

} // namespace quayside
