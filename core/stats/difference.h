// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <limits>
#include <span>

namespace quayside {

/// The range of the difference of two shares.
inline constexpr Interval differencesOfShares{.low = -1, .high = 1};

/// A difference with its interval and its test. Interval, p and the smallest detectable difference come from the one
/// standard error of `difference` and its degrees of freedom, so that they cannot contradict each other.
struct TestedDifference {
    Estimate difference;                                               ///< n counts tasks
    double degreesOfFreedom = std::numeric_limits<double>::infinity(); ///< infinite where the normal is used
    std::optional<double> p;
    TestMethod test = TestMethod::None;

    bool operator==(const TestedDifference &) const = default;
};

/// Mean of the differences of tasks, one each, with Student's t over tasks: SE = sd / sqrt(n), n - 1 degrees of
/// freedom. Where tasks come in families (`families` names the family of each), the clustered standard error with C - 1
/// degrees of freedom (Miller 2024, arXiv 2411.00640). A task of several attempts counts with its mean: their spread is
/// in the spread of the means already, and drawing attempts again would count it twice (Davison and Hinkley 1997,
/// Bootstrap Methods, section 3.8). The interval is cut to `bounds`, between which a difference must lie.
///
/// Differences that are all alike have no standard error: p is then the exact sign-flip test's; and where all are 0,
/// the interval is what so few tasks leave open, q = 1 - 0.025^(1/n) of the bounds (Clopper-Pearson of 0 in n).
TestedDifference differenceOverTasks(std::span<const double> differences, std::span<const int> families,
                                     std::optional<Interval> bounds, double confidence = 0.95);

} // namespace quayside
