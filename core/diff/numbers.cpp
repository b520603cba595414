// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/numbers.h"

#include <cmath>

namespace quayside {

bool isSameNumber(double before, double after, const NumberTolerance &tolerance)
{
    if (before == after)
        return true;
    const double larger = std::max(std::abs(before), std::abs(after));
    return std::abs(before - after) <= std::max(tolerance.absolute, tolerance.relative * larger);
}

std::optional<double> numberIn(QStringView text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool isSameCell(QStringView before, QStringView after, const NumberTolerance &tolerance)
{
    if (before == after)
        return true;
    const auto one = numberIn(before);
    const auto two = numberIn(after);
    return one && two && isSameNumber(*one, *two, tolerance);
}

} // namespace quayside
