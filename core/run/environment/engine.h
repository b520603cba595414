// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/runprocess.h"

namespace quayside {

enum class ContainerEngine : std::uint8_t {
    Docker,
    Podman,
};

/// How long the engine may take for what is not a task's own work.
inline constexpr Milliseconds engineLimit{300'000};

/// Its program: "docker", "podman".
QString toText(ContainerEngine engine);

/// What something of a session is called there: names of images and containers allow little.
QString engineName(const QString &session);

/// What everything of a job and of a trial carries there.
QString jobLabel(const QString &jobId);
QString trialLabel(const QString &trial);

/// Whether the engine's client goes by a variable of this name, so that it cannot be one of what runs inside as well.
bool isReadByClient(const QString &variable);

/// One call of the engine's program. `variables` are added to our own environment, so that values never appear in
/// arguments.
ProcessSpec engineCall(ContainerEngine engine, const QStringList &arguments, const EnvironmentMap &variables = {});

/// A call that says what it does, such as a build; `through` stands between that and `log`. Errors: Cancelled,
/// TimedOut, Failed with the end of what it said.
Result<void> followCall(const ProcessSpec &call, const TimeLimit &timeLimit, const StopFlag &stop,
                        const OutputSink &log, const std::function<OutputSink(const OutputSink &)> &through = {});

/// Why the engine cannot be used here; nothing when it can.
std::optional<Error> engineProblem(ContainerEngine engine);

/// Removes every container of a job, running or not, and the projects of its tasks' services; looks again after a
/// moment, because a client that was killed may have asked for one that the engine is still making.
void removeLabelled(ContainerEngine engine, const QString &jobId);

} // namespace quayside
