// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/unpaired.h"

#include "core/stats/distributions.h"
#include "core/stats/mean.h"
#include "core/stats/rate.h"

#include <algorithm>
#include <cmath>

namespace quayside {

Estimate newcombeUnpaired(int successesA, int nA, int successesB, int nB, double confidence)
{
    Estimate estimate{.n = std::min(nA, nB)};
    if (estimate.n <= 0)
        return estimate;
    const double pA = static_cast<double>(successesA) / nA;
    const double pB = static_cast<double>(successesB) / nB;
    const Interval a = wilson(successesA, nA, confidence);
    const Interval b = wilson(successesB, nB, confidence);
    estimate.value = pA - pB;
    estimate.standardError = std::sqrt(pA * (1 - pA) / nA + pB * (1 - pB) / nB);
    estimate.interval = Interval{.low = estimate.value - std::hypot(pA - a.low, b.high - pB),
                                 .high = estimate.value + std::hypot(a.high - pA, pB - b.low)};
    estimate.method = IntervalMethod::NewcombeUnpaired;
    return estimate;
}

TestedDifference welch(std::span<const double> a, std::span<const double> b, double confidence)
{
    TestedDifference result;
    result.difference = {.n = static_cast<int>(std::min(a.size(), b.size())), .value = mean(a) - mean(b)};
    if (result.difference.n < 2)
        return result;
    const double partA = std::pow(standardError(a), 2);
    const double partB = std::pow(standardError(b), 2);
    result.difference.standardError = std::sqrt(partA + partB);
    if (!hasSpread(result.difference.standardError))
        return result;
    result.difference.method = IntervalMethod::Welch;
    result.degreesOfFreedom = std::pow(partA + partB, 2)
        / (partA * partA / static_cast<double>(a.size() - 1) + partB * partB / static_cast<double>(b.size() - 1));
    const double half =
        studentQuantile(0.5 + confidence / 2, result.degreesOfFreedom) * result.difference.standardError;
    result.difference.interval =
        Interval{.low = result.difference.value - half, .high = result.difference.value + half};
    result.p = studentTwoSided(result.difference.value / result.difference.standardError, result.degreesOfFreedom);
    result.test = TestMethod::Welch;
    return result;
}

} // namespace quayside
