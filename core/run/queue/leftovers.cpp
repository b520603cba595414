// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/leftovers.h"

#include "core/run/environment/copytree.h"
#include "core/run/environment/engine.h"
#include "core/run/environment/podmanbuild.h"
#include "core/run/process/processtrace.h"

#include <QDir>

namespace quayside {

void endLeftovers(const JournalPlan &plan, const QStringList &traces, const SandboxSettings &sandbox)
{
    for (const QString &trace : traces)
        endTracedProcess(trace);
    endSandboxesNaming(sandbox.scratchFolder + QLatin1Char('/') + plan.jobId + QLatin1Char('.'));
    if (plan.spec.environment != EnvironmentKind::Sandbox)
        removeLabelled(plan.spec.environment, plan.jobId);
    for (const QString &name :
         QDir(sandbox.scratchFolder).entryList({plan.jobId + QStringLiteral(".*")}, QDir::Dirs | QDir::Hidden)) {
        const QString scratch = sandbox.scratchFolder + QLatin1Char('/') + name;
        if (plan.spec.environment == EnvironmentKind::Podman)
            PodmanBuild(scratch).end();
        else
            (void)removeTree(scratch);
    }
}

} // namespace quayside
