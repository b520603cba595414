// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/run/environment/environmentkind.h"
#include "core/run/lint/lintfinding.h"

namespace quayside {

/// What all rules say of one task.
struct TaskLint {
    QString folder;
    std::vector<LintFinding> findings; ///< Harbor's first
    std::optional<Error> problem;      ///< why Harbor's rules could not be asked

    bool operator==(const TaskLint &) const = default;
};

/// By the rules that its files choose of Harbor's, and by our own.
TaskLint lintWhole(const QString &folder, EnvironmentKind environment);

} // namespace quayside
