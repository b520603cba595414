// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/exceptionpolicy.h"
#include "core/run/environment/environmentkind.h"
#include "core/run/task/task.h"

namespace quayside {

/// Factors on the times a task allows; where one is empty, `all` applies.
struct TimeoutScale {
    double all = 1;
    std::optional<double> agent;
    std::optional<double> verifier;
    std::optional<double> agentSetup;
    std::optional<double> build;

    bool operator==(const TimeoutScale &) const = default;
};

/// Which failed trials are run again, and when: those of which every exception may be tried again. An excluded
/// exception beats an included one.
struct RetryPolicy {
    int maximum = 0;
    QStringList include; ///< exception types; empty: all
    QStringList exclude = typesNotToRetry();
    double multiplier = 1;
    Milliseconds minimumWait{1000};
    Milliseconds maximumWait{60'000};

    bool operator==(const RetryPolicy &) const = default;
};

/// What a job makes of trials that were recorded before.
enum class SourceAction : std::uint8_t {
    Regrade, ///< each of them is verified again; no agent runs
    Diff,    ///< what they show already is not run again
};

/// "regrade", "diff".
QString toText(SourceAction action);

/// What the user asks for: tasks x agents x models x attempts. A plain value; it holds names of secrets, never values.
struct RunSpec {
    QString jobName; ///< empty: the local time, as Harbor does
    QString jobsFolder = QStringLiteral("jobs");
    QStringList tasks; ///< task folders or folders of tasks; to regrade, those to be used in place of the recorded ones
    QStringList agents; ///< names, or paths of agent TOML files
    QStringList models; ///< "provider/model"; oracle and nop have none
    int attempts = 1;
    int concurrent = 4;
    EnvironmentKind environment = EnvironmentKind::Sandbox;
    bool rebuild = false;
    TimeoutScale timeouts;
    RetryPolicy retry;
    std::vector<ArtifactRule> artifacts;   ///< besides the task's own
    QMap<QString, QString> agentVariables; ///< a literal, or a template such as "${API_KEY}"
    QStringList confidential;              ///< names of variables whose value is a secret, whatever they look like
    QString envFile;
    QStringList sources; ///< recorded jobs, or trials, that this one stands on
    SourceAction sourceAction = SourceAction::Diff;

    bool operator==(const RunSpec &) const = default;
};

/// Whether it only verifies again what recorded trials left.
bool isRegrade(const RunSpec &spec);

/// The job's folder.
QString jobFolder(const RunSpec &spec);

/// `2026-11-21__14-03-59`, local time.
QString defaultJobName();

} // namespace quayside
