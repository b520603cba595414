// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <span>
#include <vector>

namespace quayside {

/// Median of any values: the middle one, or the mean of the two in the middle. 0 for none.
double median(std::vector<double> values);

/// Median with the percentile interval that the bootstrap gives at infinitely many resamples, computed without drawing:
/// P*(median* <= x_(k)) = P(Bin(n, k/n) >= ceil(n/2)) (Efron 1979, section 3). For an even n the lower end is that of
/// the lower median and the upper end that of the upper one, which can only widen it. No interval below 3 values.
Estimate medianEstimate(std::vector<double> values, double confidence = 0.95);

/// Median of values that come in families: Woodruff's interval (1952, JASA 47:635), the values at the ends of the
/// clustered t interval of the share below the median; never narrower than `medianEstimate`. No interval below 3
/// families.
Estimate clusteredMedian(const std::vector<double> &values, std::span<const int> families, double confidence = 0.95);

/// The median over tasks, each with the mean of its attempts: attempts of one task are alike, and counted one by one
/// they would make the interval too narrow. n counts tasks, or attempts where there is one task only.
Estimate medianOverTasks(std::span<const std::vector<double>> tasks, std::span<const int> families = {},
                         double confidence = 0.95);

} // namespace quayside
