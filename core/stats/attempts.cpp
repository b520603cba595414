// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"

#include "core/stats/mean.h"
#include "core/stats/rate.h"

#include <algorithm>

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

Estimate meanOfShares(std::span<const double> values, const Resampling &resampling)
{
    return !values.empty() && areAlike(values)
        ? sharesAlike(values.front(), static_cast<int>(values.size()), resampling.confidence)
        : bootstrapMean(values, shares, resampling);
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
