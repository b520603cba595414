// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"

#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

/// C(part, k) / C(whole, k), by factors so that nothing overflows.
double chooseRatio(int part, int whole, int k)
{
    double ratio = 1;
    for (int i = 0; i < k; ++i)
        ratio *= static_cast<double>(std::max(0, part - i)) / (whole - i);
    return ratio;
}

/// Tasks that all score the same resample to themselves, an interval without width; how far a rate like theirs may be
/// from what so few tasks show is then the exact interval of passes among that many.
Estimate meanOfShares(std::span<const double> shares, const Resampling &resampling)
{
    Estimate estimate = bootstrapMean(shares, Interval{.low = 0, .high = 1}, resampling);
    const bool allEqual =
        !shares.empty() && std::ranges::all_of(shares, [&](double share) { return share == shares.front(); });
    if (!allEqual)
        return estimate;
    const double passes = shares.front() * estimate.n;
    estimate.interval = {
        .low = clopperPearson(static_cast<int>(std::floor(passes)), estimate.n, resampling.confidence).low,
        .high = clopperPearson(static_cast<int>(std::ceil(passes)), estimate.n, resampling.confidence).high};
    estimate.method = IntervalMethod::ClopperPearson;
    return estimate;
}

} // namespace

double passAtK(AttemptCount task, int k)
{
    return 1 - chooseRatio(task.attempts - task.passes, task.attempts, k);
}

double passHatK(AttemptCount task, int k)
{
    return chooseRatio(task.passes, task.attempts, k);
}

std::vector<PassPoint> passCurve(std::span<const AttemptCount> tasks, const Resampling &resampling)
{
    int most = 0;
    for (const AttemptCount &task : tasks)
        most = std::max(most, task.attempts);
    std::vector<PassPoint> curve;
    for (int k = 1; k <= most; ++k) {
        std::vector<double> any;
        std::vector<double> all;
        for (const AttemptCount &task : tasks) {
            if (task.attempts < k)
                continue;
            any.push_back(passAtK(task, k));
            all.push_back(passHatK(task, k));
        }
        curve.push_back({.k = k,
                         .leftOut = static_cast<int>(tasks.size() - any.size()),
                         .any = meanOfShares(any, resampling),
                         .all = meanOfShares(all, resampling)});
    }
    return curve;
}

} // namespace quayside
