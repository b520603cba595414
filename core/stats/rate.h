// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

namespace quayside {

/// Wilson score interval of `successes` of `n` (Wilson 1927). Nothing sensible for n = 0: [0, 1].
Interval wilson(int successes, int n, double confidence = 0.95);

/// Clopper-Pearson "exact" interval (1934): never covers less than promised, usually more.
Interval clopperPearson(int successes, int n, double confidence = 0.95);

/// Mean of `n` shares that are all `share`. They show no spread, but with so few that proves little: the interval is
/// the exact one of as many passes among n, the widest that values between 0 and 1 can have.
Estimate sharesAlike(double share, int n, double confidence = 0.95);

} // namespace quayside
