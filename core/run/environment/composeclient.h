// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/engine.h"

namespace quayside {

/// How Docker Compose is called for an engine here: as its plugin or as a program of its own. An error says why it
/// cannot be used.
Result<QStringList> composeClient(ContainerEngine engine);

/// Ends and removes all that belongs to a project: containers, networks, volumes, and the images built for it alone.
void removeProject(ContainerEngine engine, const QString &project);

/// Removes the projects of a job; how many there were.
int removeProjectsOf(ContainerEngine engine, const QString &jobId);

} // namespace quayside
