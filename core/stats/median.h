// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <vector>

namespace quayside {

/// Median of any values: the middle one, or the mean of the two in the middle. 0 for none.
double median(std::vector<double> values);

/// Median with the percentile interval that the bootstrap gives at infinitely many resamples, computed without drawing:
/// P*(median* <= x_(k)) = P(Bin(n, k/n) >= ceil(n/2)) (Efron 1979, section 3). For an even n the lower end is that of
/// the lower median and the upper end that of the upper one, which can only widen it. No interval below 3 values.
Estimate medianEstimate(std::vector<double> values, double confidence = 0.95);

} // namespace quayside
