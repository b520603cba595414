// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <QStringList>

namespace quayside {

/// A file that belongs to a task.
struct TaskFile {
    QString path; ///< in the task
    QString real; ///< absolute, without links

    bool operator==(const TaskFile &) const = default;
};

/// The files that are a task's content to Harbor since 0.25, by path: task.toml, instruction.md, README.md,
/// trajectory.json and what is below environment, tests, solution and steps, links to files included; without what a
/// .harborignore of the tests or the solution names, and without what the task's .gitignore names (where there is
/// none: __pycache__ and the like). Errors: Malformed (an ignore file), OutsideFolder, NotReadable.
Result<std::vector<TaskFile>> taskFiles(const Folder &task);

} // namespace quayside
