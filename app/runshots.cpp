// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runshots.h"

#include "app/application.h"
#include "app/pages.h"
#include "core/run/queue/runboard.h"
#include "views/launch/launchpage.h"
#include "views/lint/lintpage.h"

#include <QDir>

namespace quayside {

namespace {

RunSpec exampleSpec(const QString &jobsFolder)
{
    const QString tasks = examplesFolder() + QStringLiteral("/../tasks/");
    RunSpec spec{.jobName = QStringLiteral("token-ledger"), .jobsFolder = jobsFolder, .attempts = 2, .concurrent = 2};
    for (const char *task : {"token-ledger-repair", "two-bucket"})
        spec.tasks << QDir::cleanPath(tasks + QLatin1String(task));
    for (const char *agent : {"oracle", "nop", "token-ledger-agent", "token-ledger-agent-v0"})
        spec.agents << QLatin1String(agent);
    return spec;
}

} // namespace

void showExampleLaunch(Application &application)
{
    RunSpec spec = exampleSpec(QDir::homePath() + QStringLiteral("/evals/jobs"));
    spec.artifacts = {{.source = QStringLiteral("/app/ledger.json")}};
    spec.agentVariables = {{QStringLiteral("LEDGER_REGION"), QStringLiteral("apac")},
                           {QStringLiteral("HOME"), QStringLiteral("${HOME}")}};
    static_cast<LaunchPage *>(application.window.pages().page(Place::Launch))->setSpec(spec);
}

void showExampleLint(Application &application)
{
    const RunSpec spec = exampleSpec({});
    static_cast<LintPage *>(application.window.pages().page(Place::Lint))->setTasks(spec.tasks, spec.environment);
}

ExampleRun::ExampleRun(Application &application) : m_application(application)
{
    const RunSpec spec = exampleSpec(m_folder.path());
    (void)application.window.pages().page(Place::Queue);
    (void)application.runs.start(spec, readMaterial(spec), {});
}

bool ExampleRun::isReady() const
{
    if (m_application.runs.queues().empty())
        return true;
    const RunTotals totals = m_application.runs.queues().front()->totals();
    return totals.finished >= totals.total / 2 || !m_application.runs.isActive();
}

} // namespace quayside
