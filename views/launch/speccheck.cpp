// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/launch/speccheck.h"

#include "core/run/agent/agentcatalog.h"

namespace quayside {

namespace {

constexpr int pause = 200; // ms after the last change

CheckedSpec readAndJudge(const RunSpec &spec, const Secrets &typed)
{
    CheckedSpec result{
        .spec = spec, .material = readMaterial(spec), .problems = {}, .decisions = {}, .agents = {}, .secrets = typed};
    if (!spec.envFile.isEmpty()) {
        if (const auto read = result.secrets.readEnvFile(spec.envFile); !read)
            result.problems.push_back({Severity::Error, QStringLiteral("variables"), describe(read.error())});
    }
    const auto found = validate(spec, result.material, result.secrets);
    result.problems.insert(result.problems.end(), found.begin(), found.end());
    int number = 0;
    result.decisions =
        decideTrials(spec, result.material, [&number](const Task &) { return TrialName(QString::number(++number)); });
    QStringList folders;
    for (const TaskMaterial &task : result.material.tasks)
        folders << task.task.folder;
    result.agents = listAgents(agentFolders(folders));
    return result;
}

} // namespace

SpecCheck::SpecCheck(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_run.start([spec = m_spec, typed = m_typed](const RunControl &) { return readAndJudge(spec, typed); },
                    [this](const CheckedSpec &result) { Q_EMIT checked(result); });
    });
}

void SpecCheck::check(const RunSpec &spec, const Secrets &typed)
{
    m_spec = spec;
    m_typed = typed;
    m_run.cancel();
    m_pause.start();
}

} // namespace quayside
