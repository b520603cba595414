// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/difference.h"

namespace quayside {

/// Difference of two rates of different tasks with Newcombe's hybrid score interval (1998, method 10 for unpaired
/// data).
Estimate newcombeUnpaired(int successesA, int nA, int successesB, int nB, double confidence = 0.95);

/// Welch's t (1947) with the Satterthwaite degrees of freedom; no interval and no p below two values on a
/// side, nor where neither side has any spread.
TestedDifference welch(std::span<const double> a, std::span<const double> b, double confidence = 0.95);

} // namespace quayside
