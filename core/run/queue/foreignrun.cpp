// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/foreignrun.h"

#include "core/run/environment/environmenttype.h"

#include <QCryptographicHash>

namespace quayside {

namespace {

QString whereItRuns(const AgentDefinition &agent)
{
    switch (agent.channel) {
    case AgentChannel::Inside: return QStringLiteral("in the environment");
    case AgentChannel::Lines: return QStringLiteral("ON THIS COMPUTER, outside of any sandbox");
    }
    return {};
}

void addAgent(QStringList &orders, const AgentDefinition &agent)
{
    const QString name = QStringLiteral("agent %1").arg(agent.name);
    orders << QStringLiteral("%1: is defined by %2")
                  .arg(name, agent.file.isEmpty() ? QStringLiteral("this program") : agent.file);
    if (!agent.installCommand.isEmpty())
        orders << QStringLiteral("%1: installs itself in the environment by: %2").arg(name, agent.installCommand);
    if (!agent.runCommand.isEmpty())
        orders << QStringLiteral("%1: runs %2: %3").arg(name, whereItRuns(agent), agent.runCommand);
    for (const QString &file : agent.files)
        orders << QStringLiteral("%1: is given the file %2").arg(name, file);
    for (const QString &variable : agent.variables + agent.optionalVariables)
        orders << QStringLiteral("%1: is given the variable %2").arg(name, variable);
    for (const QString &path : agent.collect)
        orders << QStringLiteral("%1: leaves %2").arg(name, path);
}

} // namespace

QString ForeignRun::digest() const
{
    const QByteArray all = orders.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex().first(16));
}

ForeignRun foreignRunOf(const JournalPlan &plan, const RunMaterial &material)
{
    ForeignRun run;
    QStringList &orders = run.orders;
    const RunSpec &spec = plan.spec;
    orders << QStringLiteral("environment: %1, %2 trials at a time").arg(toText(spec.environment)).arg(spec.concurrent);
    for (const TaskMaterial &task : material.tasks)
        orders << QStringLiteral("task folder: %1 (content %2)").arg(task.task.folder, task.digest);
    for (const AgentDefinition &agent : material.agents)
        addAgent(orders, agent);
    for (const auto &[name, value] : spec.agentVariables.asKeyValueRange())
        orders << QStringLiteral("variable of every agent: %1=%2").arg(name, value);
    if (!spec.envFile.isEmpty())
        orders << QStringLiteral("secrets are read from: %1").arg(spec.envFile);
    for (const ArtifactRule &rule : spec.artifacts)
        orders << QStringLiteral("is kept from the environment: %1").arg(rule.source);
    for (const QString &source : spec.sources)
        orders << QStringLiteral("recorded trials are read from: %1").arg(source);
    for (const TrialPlan &trial : plan.trials)
        orders << QStringLiteral("trial folder: %1 (task %2, agent %3, model %4%5)")
                      .arg(trial.name.value, trial.taskFolder, trial.agent,
                           trial.model.isEmpty() ? QStringLiteral("none") : trial.model,
                           trial.source.isEmpty() ? QString() : QStringLiteral(", verifies again ") + trial.source);
    return run;
}

} // namespace quayside
