// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>
#include <vector>

namespace quayside {

enum class Severity : std::uint8_t {
    Info,
    Warning,
    Error,
};

/// A place in a trajectory file, for programs; Issue::where says it in words.
struct IssuePlace {
    QString member; ///< such as "steps[3].metrics.cost_usd", elements count from 0; empty is the whole file
    std::optional<int>
        step; ///< its position in its trajectory, from 1 as step_id should count; nothing outside the steps
    std::int64_t byte = 0; ///< of the file, from 0

    bool operator==(const IssuePlace &) const = default;
};

/// What is wrong with one place on disk. Partial damage is an Issue beside the good parts, never the end of a load.
struct Issue {
    Severity severity = Severity::Warning;
    QString code;                    ///< stable and machine readable, such as "json.syntax" or "job.totals-differ"
    QString path;                    ///< absolute
    QString where;                   ///< a line, a byte, a JSON pointer; may be empty
    QString message;                 ///< one sentence in English, with the numbers
    std::optional<IssuePlace> place; ///< nothing where the exact byte is not known

    bool operator==(const Issue &) const = default;
};

/// "info", "warning" or "error".
QString toText(Severity severity);

/// "path: where: message", leaving out what is empty.
QString describe(const Issue &issue);
/// "severity [code] path: where: message".
QString issueLine(const Issue &issue);

Issue issueFrom(const Error &error, Severity severity, QString code);

/// The issue of a file that another program is writing at this moment: it is read again soon.
Issue beingWritten(const Error &error);
bool isBeingWritten(const Issue &issue);
bool anyIsBeingWritten(const std::vector<Issue> &issues);

} // namespace quayside
