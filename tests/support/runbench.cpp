// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runbench.h"

#include "core/run/process/runprocess.h"

#include <QEventLoop>
#include <QFile>

namespace quayside {

QString RunBench::task(const QString &name, const TaskText &text) const
{
    const QString base = QStringLiteral("tasks/") + name;
    m_folder.write(base + QStringLiteral("/task.toml"), text.toml);
    m_folder.write(base + QStringLiteral("/instruction.md"), "make /app/done\n");
    m_folder.write(base + QStringLiteral("/environment/Dockerfile"), text.dockerfile);
    m_folder.write(base + QStringLiteral("/tests/test.sh"), text.tests);
    m_folder.write(base + QStringLiteral("/solution/solve.sh"), text.solution);
    return m_folder.path(base);
}

void RunBench::agent(const QString &name, const QByteArray &command, const QByteArray &more) const
{
    m_folder.write(QStringLiteral("agents/%1.toml").arg(name),
                   "name = \"" + name.toUtf8() + "\"\nversion = \"1\"\n" + more + "\n[run]\ncommand = '''\n" + command
                       + "'''\n");
}

RunSpec RunBench::spec(const QStringList &tasks, const QStringList &agents) const
{
    return {.jobName = QStringLiteral("job"),
            .jobsFolder = m_folder.path(QStringLiteral("jobs")),
            .tasks = tasks,
            .agents = agents,
            .concurrent = 2};
}

SandboxSettings RunBench::sandbox() const
{
    return {.buildFolder = m_folder.path(QStringLiteral("builds")),
            .scratchFolder = m_folder.path(QStringLiteral("scratch"))};
}

std::unique_ptr<RunQueue> RunBench::run(const RunSpec &spec, const Secrets &secrets) const
{
    auto job = createJob(spec, readMaterial(spec));
    if (!job)
        qFatal("%s", qPrintable(describe(job.error())));
    auto queue = std::make_unique<RunQueue>(std::move(*job), secrets, sandbox());
    runToEnd(*queue);
    return queue;
}

void runToEnd(RunQueue &queue)
{
    QEventLoop loop;
    QObject::connect(&queue, &RunQueue::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    queue.start();
    loop.exec();
}

QString outcomeLine(const RunTrial &trial)
{
    if (!trial.summary)
        return trial.error;
    QStringList parts{trial.summary->exceptions.value(0)};
    for (const Reward &reward : trial.summary->rewards.value_or(Rewards()))
        parts.append(QStringLiteral("%1=%2").arg(reward.key).arg(reward.value));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString schemaProblem(const QString &jobFolder)
{
    const QString schemas = qEnvironmentVariable("QUAYSIDE_SCHEMAS");
    if (schemas.isEmpty())
        return {};
    const auto checked =
        outputOf({.command = {QStringLiteral("python3"),
                              QStringLiteral(QUAYSIDE_SOURCE "/tests/support/validatejob.py"), schemas, jobFolder},
                  .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
                 {}, StopFlag());
    return checked ? QString() : describe(checked.error());
}

QString sandboxProblem()
{
    const auto works =
        outputOf({.command = {QStringLiteral("bwrap"), QStringLiteral("--ro-bind"), QStringLiteral("/"),
                              QStringLiteral("/"), QStringLiteral("--unshare-user"), QStringLiteral("true")},
                  .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
                 {.timeout = Milliseconds(20'000)}, StopFlag());
    return works ? QString() : QStringLiteral("bubblewrap cannot make a namespace here: ") + describe(works.error());
}

} // namespace quayside
