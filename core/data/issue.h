// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <vector>

namespace quayside {

enum class Severity : std::uint8_t {
    Info,
    Warning,
    Error,
};

/// What is wrong with one place on disk. Partial damage is an Issue beside the good parts, never the end of a load.
struct Issue {
    Severity severity = Severity::Warning;
    QString code;    ///< stable and machine readable, such as "json.syntax" or "job.totals-differ"
    QString path;    ///< absolute
    QString where;   ///< a line, a byte, a JSON pointer; may be empty
    QString message; ///< one sentence in English, with the numbers

    bool operator==(const Issue &) const = default;
};

/// "info", "warning" or "error".
QString toText(Severity severity);

Issue issueFrom(const Error &error, Severity severity, QString code);

} // namespace quayside
