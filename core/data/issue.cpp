// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/issue.h"

namespace quayside {

QString toText(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: return QStringLiteral("error");
    }
    return {};
}

Issue issueFrom(const Error &error, Severity severity, QString code)
{
    return {severity, std::move(code), error.path, error.where, error.message};
}

} // namespace quayside
