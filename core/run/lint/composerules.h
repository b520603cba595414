// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/lintfinding.h"
#include "core/run/lint/taskoutline.h"
#include "core/run/lint/tasksources.h"

namespace quayside {

/// The docker-compose.yaml files of a task, each with the variables of every environment that uses it. The task has no
/// outline when its task.toml cannot be read. Errors: Failed, a variable of this machine that the task needs is not
/// set.
Result<void> checkComposeFiles(const TaskSources &sources, const TaskOutline *task, LintFindings &findings);

} // namespace quayside
