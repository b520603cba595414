// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/power.h"

#include "core/stats/distributions.h"

#include <cmath>
#include <limits>

namespace quayside {

double smallestDetectable(double sampleDeviation, int n, double power, double confidence)
{
    if (n < 2)
        return std::numeric_limits<double>::infinity();
    return (normalQuantile(0.5 + confidence / 2) + normalQuantile(power)) * sampleDeviation / std::sqrt(n);
}

bool isNonInferior(const Estimate &difference, double margin)
{
    return difference.interval && difference.interval->low > -margin;
}

} // namespace quayside
