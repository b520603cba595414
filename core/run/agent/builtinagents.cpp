// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/builtinagents.h"

#include "core/base/writablefolder.h"

#include <QFileInfo>

namespace quayside {

AgentOutcome OracleAgent::run(AgentCall &run)
{
    if (!QFileInfo::exists(run.solutionFolder + QStringLiteral("/solve.sh")))
        return std::unexpected(
            AgentFailure{AgentFailure::Kind::Other, QStringLiteral("the task has no solution/solve.sh")});
    if (const auto uploaded = run.environment.upload(run.solutionFolder, QStringLiteral("/solution")); !uploaded)
        return std::unexpected(AgentFailure{AgentFailure::Kind::Other, describe(uploaded.error())});
    EnvironmentMap variables = run.solutionVariables;
    variables.insert(QStringLiteral("DEBIAN_FRONTEND"), QStringLiteral("noninteractive"));
    const auto result =
        run.environment.exec({.command = QStringLiteral("chmod +x /solution/solve.sh && /solution/solve.sh"),
                              .variables = variables,
                              .user = run.user,
                              .timeLimit = {.timeout = run.deadline.remaining()}},
                             run.openLog(QStringLiteral("oracle.txt")));
    const AgentOutcome outcome = outcomeOf(result, QStringLiteral("solve.sh"));
    if (outcome || outcome.error().kind != AgentFailure::Kind::NonZeroExit)
        return outcome;
    // Besides the log: a trial is whole without it.
    (void)WritableFolder::open(run.logFolder).and_then([&](const WritableFolder &folder) {
        return folder.write(QStringLiteral("exit-code.txt"), QByteArray::number(result->code));
    });
    return {};
}

} // namespace quayside
