// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agent.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/record/trialplan.h"
#include "core/run/secret/secrets.h"
#include "core/run/trial/triallog.h"

namespace quayside {

using TrialStep = std::expected<void, TrialException>;

/// What all phases of one trial share. Lives on the trial's thread.
struct TrialRunContext {
    const TrialSetup &setup;
    const SandboxSettings &sandbox;
    StopFlag stop;
    TrialWatcher watcher;
    EnvironmentMap agentVariables;
    Secrets &secrets; ///< has every value that a variable of the task refers to
    TrialLog log;
    std::unique_ptr<Environment> environment;
    std::unique_ptr<Agent> agent;

    void begin(PhaseKind phase, const QString &step = {}) const;
    /// Variables of the task with their templates replaced.
    EnvironmentMap resolved(const QMap<QString, QString> &variables) const;
    /// Unique on this machine: "<job id>.<trial name>".
    QString session() const { return setup.jobId + QLatin1Char('.') + setup.plan.name.value; }
    /// A folder of this trial alone outside of the job, which a resume removes.
    QString scratch(const QString &suffix) const;
    /// An environment with this task section, of the kind the user chose.
    std::unique_ptr<Environment> makeEnvironment(const TaskEnvironment &task, const QString &contextFolder,
                                                 const QString &suffix) const;
};

std::unexpected<TrialException> fail(ExceptionType type, const QString &message, const QString &phase);
/// For an exception that its raiser named.
std::unexpected<TrialException> fail(const QString &type, const QString &message, const QString &phase);
/// For a trial that was stopped.
std::unexpected<TrialException> cancelled(const QString &phase);

/// A task's time limit times the factor that applies to it.
std::optional<Milliseconds> scaled(const std::optional<Milliseconds> &limit, const std::optional<double> &factor,
                                   const TimeoutScale &scale);

/// "4.0 seconds", as Harbor's messages say it.
QString inSeconds(const std::optional<Milliseconds> &limit);

} // namespace quayside
