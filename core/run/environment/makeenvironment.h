// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/environment/sandboxsettings.h"
#include "core/run/spec/runspec.h"

namespace quayside {

std::unique_ptr<Environment> makeEnvironment(EnvironmentKind kind, const EnvironmentRequest &request,
                                             const SandboxSettings &settings, const StopFlag &stop);

/// What of a task an environment of this kind cannot do: an Error is a reason not to start, a Warning is what Harbor
/// treats as best effort. `path` is the task's folder, `where` the key in task.toml.
std::vector<Issue> unsupported(const Task &task, EnvironmentKind kind);

} // namespace quayside
