// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/agent.h"

namespace quayside {

AgentOutcome outcomeOf(const Result<ProcessResult> &result, const QString &what)
{
    if (!result)
        return std::unexpected(AgentFailure{AgentFailure::Kind::Other, describe(result.error())});
    switch (result->end) {
    case ProcessEnd::TimedOut: return std::unexpected(AgentFailure{AgentFailure::Kind::TimedOut, {}});
    case ProcessEnd::Stopped: return std::unexpected(AgentFailure{AgentFailure::Kind::Stopped, {}});
    case ProcessEnd::Exited:
    case ProcessEnd::Signalled: break;
    }
    if (result->ok())
        return {};
    return std::unexpected(AgentFailure{AgentFailure::Kind::NonZeroExit,
                                        QStringLiteral("%1 failed with exit code %2").arg(what).arg(result->code)});
}

} // namespace quayside
