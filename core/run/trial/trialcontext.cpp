// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/trialcontext.h"

#include <cmath>

namespace quayside {

void TrialRunContext::begin(PhaseKind phase, const QString &step) const
{
    if (watcher.phaseStarted)
        watcher.phaseStarted(phase, step);
}

EnvironmentMap TrialRunContext::resolved(const QMap<QString, QString> &variables) const
{
    EnvironmentMap result;
    for (const auto &[name, value] : variables.asKeyValueRange())
        result.insert(name, secrets.resolve(value, nullptr));
    return result;
}

QString TrialRunContext::scratch(const QString &suffix) const
{
    return sandbox.scratchFolder + QLatin1Char('/') + session() + suffix;
}

std::unique_ptr<Environment> TrialRunContext::makeEnvironment(const TaskEnvironment &task, const QString &contextFolder,
                                                              const QString &suffix) const
{
    const EnvironmentRequest request{
        .session = session() + suffix,
        .jobId = setup.jobId,
        .trial = setup.plan.name.value,
        .context = contextFolder,
        .task = task,
        .variables = resolved(task.variables),
        .buildTimeout =
            scaled(task.buildTimeout, setup.spec.timeouts.build, setup.spec.timeouts).value_or(task.buildTimeout),
        .rebuild = setup.spec.rebuild};
    return environmentType(setup.spec.environment).make(request, sandbox, stop);
}

std::unexpected<TrialException> fail(ExceptionType type, const QString &message, const QString &phase)
{
    return fail(toText(type), message, phase);
}

std::unexpected<TrialException> fail(const QString &type, const QString &message, const QString &phase)
{
    return std::unexpected(
        TrialException{.type = type, .message = message, .phase = phase, .occurred = now(), .traceback = {}});
}

std::unexpected<TrialException> cancelled(const QString &phase)
{
    return fail(ExceptionType::Cancelled, QStringLiteral("The trial was stopped"), phase);
}

std::optional<Milliseconds> scaled(const std::optional<Milliseconds> &limit, const std::optional<double> &factor,
                                   const TimeoutScale &scale)
{
    if (!limit)
        return std::nullopt;
    return Milliseconds(std::llround(static_cast<double>(limit->value) * factor.value_or(scale.all)));
}

QString inSeconds(const std::optional<Milliseconds> &limit)
{
    const double seconds = static_cast<double>(limit.value_or(Milliseconds()).value) / 1000;
    const bool whole = std::floor(seconds) == seconds;
    return QStringLiteral("%1 seconds").arg(seconds, 0, whole ? 'f' : 'g', whole ? 1 : 6);
}

} // namespace quayside
