// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/difference.h"

#include "core/stats/distributions.h"
#include "core/stats/mean.h"
#include "core/stats/rate.h"
#include "core/stats/signflip.h"

#include <cmath>
#include <utility>
#include <vector>

namespace quayside {

namespace {

/// Differences that are all alike, of `units` tasks or families.
void judgeAlike(TestedDifference &result, int units, std::optional<Interval> bounds, double confidence)
{
    const bool isZero = !hasSpread(std::abs(result.difference.value));
    result.test = TestMethod::SignFlip;
    result.p = signFlip(std::vector(static_cast<size_t>(units), isZero ? 0 : result.difference.value));
    if (!isZero || !bounds)
        return;
    const double share = clopperPearson(0, units, confidence).high;
    result.difference.interval = Interval{.low = share * bounds->low, .high = share * bounds->high};
    result.difference.method = IntervalMethod::ClopperPearson;
}

} // namespace

TestedDifference differenceOverTasks(std::span<const double> differences, std::span<const int> families,
                                     std::optional<Interval> bounds, double confidence)
{
    TestedDifference result{.difference = families.empty() ? meanOverTasks(differences, bounds, confidence)
                                                           : clusteredMean(differences, families, bounds, confidence)};
    const int units = std::exchange(result.difference.n, static_cast<int>(differences.size()));
    result.degreesOfFreedom = units - 1;
    if (units < 2)
        return result;
    if (hasSpread(result.difference.standardError)) {
        result.p = studentTwoSided(result.difference.value / result.difference.standardError, units - 1);
        result.test = families.empty() ? TestMethod::PairedT : TestMethod::ClusteredT;
    } else if (areAlike(differences)) {
        judgeAlike(result, units, bounds, confidence);
    }
    return result;
}

} // namespace quayside
