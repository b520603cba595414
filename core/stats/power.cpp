// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/power.h"

#include "core/stats/distributions.h"

#include <limits>

namespace quayside {

double smallestDetectable(double standardError, double degreesOfFreedom, double power, double confidence)
{
    if (degreesOfFreedom < 1)
        return std::numeric_limits<double>::infinity();
    return (studentQuantile(0.5 + confidence / 2, degreesOfFreedom) + studentQuantile(power, degreesOfFreedom))
        * standardError;
}

bool isNonInferior(const Estimate &difference, double margin)
{
    return difference.interval && difference.interval->low > -margin;
}

} // namespace quayside
