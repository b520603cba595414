// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/run/environment/environmentkind.h"
#include "core/run/task/task.h"

namespace quayside {

/// What of a task an environment of this kind cannot do: an Error is a reason not to start, a Warning is what Harbor
/// treats as best effort. `path` is the task's folder, `where` the key in task.toml.
std::vector<Issue> unsupported(const Task &task, EnvironmentKind kind);

} // namespace quayside
