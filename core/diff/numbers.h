// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace quayside {

/// How far two numbers may be apart and still count as the same; the wider of the two bounds holds.
struct NumberTolerance {
    double absolute = 0;
    double relative = 0; ///< share of the larger magnitude

    bool operator==(const NumberTolerance &) const = default;
};

bool isSameNumber(double before, double after, const NumberTolerance &tolerance);

/// A whole cell that is a decimal number ("1,000" is not one).
std::optional<double> numberIn(QStringView text);

/// Equal as text, or both numbers within the tolerance.
bool isSameCell(QStringView before, QStringView after, const NumberTolerance &tolerance);

} // namespace quayside
