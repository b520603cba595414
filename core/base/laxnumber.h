// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace quayside {

// Numbers and flags as pydantic's lax mode takes them, which reads Harbor's files: a text may say one, with spaces
// around it and underscores between its digits.

/// Decimal, "inf" or "nan".
std::optional<double> numberInText(const QString &text);
/// "3" and "3.0" are 3; nothing for what does not fit.
std::optional<std::int64_t> wholeInText(const QString &text);
/// Whether it is one of any size, up to the 4300 digits that Python reads.
bool isWhole(const QString &text);
/// Nothing for 3.5 and for what does not fit.
std::optional<std::int64_t> wholeOf(double number);
/// "true", "yes", "on", "t", "y" and "1", and their opposites, in any case.
std::optional<bool> flagInText(const QString &text);

} // namespace quayside
