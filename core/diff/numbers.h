// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace quayside {

/// How far two numbers may be apart and still count as the same; the wider of the two bounds holds. Where both are 0,
/// their decimal values must be equal to the last digit.
struct NumberTolerance {
    double absolute = 0;
    double relative = 0; ///< share of the larger magnitude

    bool isExact() const { return absolute == 0 && relative == 0; }

    bool operator==(const NumberTolerance &) const = default;
};

/// A decimal number of any size, to its last digit: "1", "1.0" and "10e-1" are equal, 9007199254740993 and
/// 9007199254740992 are not.
class Decimal
{
public:
    /// Digits with an optional sign, point and exponent. Nothing for any other text ("1,000", "0x10", "inf").
    static std::optional<Decimal> parse(std::string_view text);

    long double approximate() const; ///< to some 19 digits; infinite where it is too large

    bool operator==(const Decimal &) const = default;

private:
    bool m_isNegative = false;
    std::string m_digits;  ///< without zeros at either end; empty: zero
    qint64 m_exponent = 0; ///< of the last digit
};

bool isSameNumber(const Decimal &before, const Decimal &after, const NumberTolerance &tolerance);

/// A whole cell that is a decimal number ("1,000" is not one).
std::optional<Decimal> numberIn(QStringView text);

/// Equal as text; with a tolerance, which somebody chose, also two numbers within it. "00501" is a name and no number.
bool isSameCell(QStringView before, QStringView after, const std::optional<NumberTolerance> &tolerance);

} // namespace quayside
