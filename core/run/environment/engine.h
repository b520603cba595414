// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/runprocess.h"
#include "core/run/spec/runspec.h"

namespace quayside {

/// One call of docker or podman. `variables` are added to our own environment, so that values never stand in arguments.
ProcessSpec engineCall(EnvironmentKind kind, const QStringList &arguments, const EnvironmentMap &variables = {});

/// Why this kind of environment cannot be used here; nothing when it can.
std::optional<Error> environmentProblem(EnvironmentKind kind);

/// Removes every container of a job, running or not; looks again after a moment, because a client that was killed may
/// have asked for one that the engine is still making.
void removeLabelled(EnvironmentKind kind, const QString &jobId);

} // namespace quayside
