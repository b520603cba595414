// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/issue.h"

#include <algorithm>

namespace quayside {

namespace {

const QString beingWrittenCode = QStringLiteral("file.being-written");

} // namespace

QString toText(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: return QStringLiteral("error");
    }
    return {};
}

QString describe(const Issue &issue)
{
    return describe(Error{.code = {}, .path = issue.path, .where = issue.where, .message = issue.message});
}

QString issueLine(const Issue &issue)
{
    return QStringLiteral("%1 [%2] %3").arg(toText(issue.severity), issue.code, describe(issue));
}

Issue issueFrom(const Error &error, Severity severity, QString code)
{
    return {severity, std::move(code), error.path, error.where, error.message};
}

Issue beingWritten(const Error &error)
{
    return issueFrom(error, Severity::Info, beingWrittenCode);
}

bool isBeingWritten(const Issue &issue)
{
    return issue.code == beingWrittenCode;
}

bool anyIsBeingWritten(const std::vector<Issue> &issues)
{
    return std::ranges::any_of(issues, isBeingWritten);
}

} // namespace quayside
