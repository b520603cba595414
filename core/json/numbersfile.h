// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

#include <vector>

namespace quayside {

struct NamedNumber {
    QString key;
    double value = 0;

    bool operator==(const NamedNumber &) const = default;
};

/// A flat object of numbers as Python reads it.
struct NumbersFile {
    std::vector<NamedNumber> numbers; ///< keys unique: of a repeated one the last counts, at the place of its first
    std::vector<QString> repeated;    ///< keys that are written more than once
    std::vector<QString> truths;      ///< keys that are true or false: 1 or 0

    bool operator==(const NumbersFile &) const = default;
};

/// Errors: Malformed or Incomplete; also for a number in a string, null, anything nested, and what is not finite.
Result<NumbersFile> parseNumbersFile(const QByteArray &bytes, const QString &path);

/// A finite number with blanks around it, as Python's float() reads it: "1_000" is one, "0x1" is none.
Result<double> parseNumberText(const QByteArray &bytes, const QString &path);

} // namespace quayside
