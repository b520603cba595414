// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/run/task/task.h"

namespace quayside {

struct LoadedTask {
    Task task;
    std::vector<Issue> issues; ///< wrong values; a task with an Error among them must not run
};

/// Reads `folder`/task.toml. Errors: no such file, not TOML (with the line), no task at all.
Result<LoadedTask> loadTask(const QString &folder);

/// The task folders behind a path: itself when it holds a task.toml, else those directly below it, in name order.
Result<QStringList> findTasks(const QString &path);

bool hasErrors(const std::vector<Issue> &issues);

} // namespace quayside
