// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lint/lintrun.h"

#include "core/run/lint/lintfolder.h"

namespace quayside {

namespace {

using Linted = Result<std::vector<TaskLint>>;

Linted lint(const QStringList &paths, EnvironmentKind environment, const RunControl &control)
{
    return lintRoots(paths).transform([&](const QStringList &roots) {
        std::vector<TaskLint> tasks;
        for (const QString &root : roots) {
            if (!control.isCancelled())
                tasks.push_back(lintWhole(root, environment));
        }
        return tasks;
    });
}

} // namespace

void LintRun::start(const QStringList &paths, EnvironmentKind environment)
{
    m_run.start([paths, environment](const RunControl &control) { return lint(paths, environment, control); },
                [this](const Linted &result) {
                    if (result)
                        Q_EMIT linted(*result);
                    else
                        Q_EMIT failed(result.error());
                });
}

} // namespace quayside
