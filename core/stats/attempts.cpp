// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"

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
        const Interval unit{.low = 0, .high = 1};
        curve.push_back({.k = k,
                         .leftOut = static_cast<int>(tasks.size() - any.size()),
                         .any = bootstrapMean(any, unit, resampling),
                         .all = bootstrapMean(all, unit, resampling)});
    }
    return curve;
}

} // namespace quayside
