// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

namespace quayside {

/// The smallest true difference that a paired comparison of `n` tasks finds with this power:
/// (z_{1-a/2} + z_power) sd / sqrt(n), which is 2.80 sd / sqrt(n) at 80 %.
double smallestDetectable(double sampleDeviation, int n, double power = 0.8, double confidence = 0.95);

/// Whether the difference is surely above -margin (the lower end of its interval is).
bool isNonInferior(const Estimate &difference, double margin);

} // namespace quayside
