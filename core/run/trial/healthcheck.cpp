// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/steprunner.h"

#include <poll.h>

namespace quayside {

namespace {

/// False when the trial was stopped meanwhile.
bool pause(Milliseconds time, const StopFlag &stop)
{
    pollfd watched{stop.descriptor(), POLLIN, 0};
    return poll(&watched, 1, static_cast<int>(time.value)) <= 0;
}

} // namespace

TrialStep awaitHealthy(TrialRunContext &context, const Healthcheck &check)
{
    const Deadline startPeriod(check.startPeriod);
    const QString phase = QStringLiteral("healthcheck");
    for (int failures = 0; failures < std::max(check.retries, 1);) {
        const auto result =
            context.environment->exec({.command = check.command, .timeLimit = {.timeout = check.timeout}}, {});
        if (!result)
            return fail(ExceptionType::Healthcheck, describe(result.error()), phase);
        if (result->ok())
            return {};
        const bool starting = check.startPeriod.value > 0 && !startPeriod.isOver();
        failures += starting ? 0 : 1;
        if (!pause(starting ? check.startInterval : check.interval, context.stop))
            return cancelled(phase);
    }
    return fail(
        ExceptionType::Healthcheck,
        QStringLiteral("The environment is not healthy after %1 tries of: %2").arg(check.retries).arg(check.command),
        phase);
}

} // namespace quayside
