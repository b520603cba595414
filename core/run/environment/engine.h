// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/runprocess.h"

namespace quayside {

enum class ContainerEngine : std::uint8_t {
    Docker,
    Podman,
};

/// Its program: "docker", "podman".
QString toText(ContainerEngine engine);

/// One call of the engine's program. `variables` are added to our own environment, so that values never appear in
/// arguments.
ProcessSpec engineCall(ContainerEngine engine, const QStringList &arguments, const EnvironmentMap &variables = {});

/// Why the engine cannot be used here; nothing when it can.
std::optional<Error> engineProblem(ContainerEngine engine);

/// Removes every container of a job, running or not; looks again after a moment, because a client that was killed may
/// have asked for one that the engine is still making.
void removeLabelled(ContainerEngine engine, const QString &jobId);

} // namespace quayside
