// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/tasklint.h"

#include "core/run/lint/harborlint.h"
#include "core/run/lint/lint.h"

namespace quayside {

TaskLint lintWhole(const QString &folder, EnvironmentKind environment)
{
    TaskLint task{.folder = folder, .findings = {}, .problem = std::nullopt};
    if (auto found = lintAsHarbor(folder, {}))
        task.findings = std::move(*found);
    else
        task.problem = found.error();
    const auto ours = lintAsOurs(folder, environment);
    task.findings.insert(task.findings.end(), ours.begin(), ours.end());
    return task;
}

} // namespace quayside
