// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/rate.h"

#include "core/stats/distributions.h"

#include <algorithm>
#include <cmath>

namespace quayside {

Interval wilson(int successes, int n, double confidence)
{
    if (n <= 0)
        return {.low = 0, .high = 1};
    const double z = normalQuantile(0.5 + confidence / 2);
    const double p = static_cast<double>(successes) / n;
    const double shrink = 1 + z * z / n;
    const double centre = (p + z * z / (2 * n)) / shrink;
    const double half = z / shrink * std::sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return {.low = successes == 0 ? 0 : std::max(0.0, centre - half),
            .high = successes == n ? 1 : std::min(1.0, centre + half)};
}

Interval clopperPearson(int successes, int n, double confidence)
{
    if (n <= 0)
        return {.low = 0, .high = 1};
    const double tail = (1 - confidence) / 2;
    return {.low = successes == 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
            .high = successes == n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes)};
}

Estimate sharesAlike(double share, int n, double confidence)
{
    constexpr double rounding = 1e-9;
    const double passes = share * n;
    return {.n = n,
            .value = share,
            .interval =
                Interval{.low = clopperPearson(static_cast<int>(std::floor(passes + rounding)), n, confidence).low,
                         .high = clopperPearson(static_cast<int>(std::ceil(passes - rounding)), n, confidence).high},
            .method = IntervalMethod::ClopperPearson};
}

} // namespace quayside
