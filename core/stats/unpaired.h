// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <span>

namespace quayside {

/// Difference of two rates of different tasks with Newcombe's hybrid score interval (1998, method 10 for unpaired
/// data).
Estimate newcombeUnpaired(int successesA, int nA, int successesB, int nB, double confidence = 0.95);

/// A difference of two means of different tasks, with its p.
struct WelchResult {
    Estimate difference; ///< n is the smaller of both
    double degreesOfFreedom = 0;
    std::optional<double> p;

    bool operator==(const WelchResult &) const = default;
};

/// Welch's t (1947) with the Satterthwaite degrees of freedom; no interval and no p below two values on a
/// side, nor where neither side has any spread.
WelchResult welch(std::span<const double> a, std::span<const double> b, double confidence = 0.95);

} // namespace quayside
