// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/agentcatalog.h"

#include "core/run/agent/builtinagents.h"
#include "core/run/agent/commandagent.h"
#include "core/run/agent/lineagent.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace quayside {

namespace {

Result<AgentDefinition> readAgentFile(const QString &path)
{
    constexpr qint64 cap = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{ErrorCode::NotReadable, path, {}, file.errorString()});
    return parseAgent(file.read(cap), path);
}

std::vector<AgentDefinition> builtIn()
{
    return {{.name = QStringLiteral("oracle"),
             .version = QStringLiteral("1.0.0"),
             .description = QStringLiteral("runs the task's own solution")},
            {.name = QStringLiteral("nop"),
             .version = QStringLiteral("1.0.0"),
             .description = QStringLiteral("does nothing")}};
}

} // namespace

AgentFolders agentFolders(const QStringList &taskFolders)
{
    AgentFolders result;
    for (const QString &task : taskFolders) {
        for (const char *relative : {"agents", "../agents", "../../agents"})
            result.folders.append(QDir::cleanPath(QDir(task).absoluteFilePath(QLatin1String(relative))));
    }
    result.folders.append(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                          + QStringLiteral("/quayside/agents"));
    result.folders.append(QStringLiteral(":/quayside/agents"));
    result.folders.removeDuplicates();
    return result;
}

std::vector<AgentDefinition> listAgents(const AgentFolders &folders, std::vector<Issue> *issues)
{
    std::vector<AgentDefinition> agents = builtIn();
    for (const QString &folder : folders.folders) {
        for (const QString &name : QDir(folder).entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
            const auto agent = readAgentFile(folder + QLatin1Char('/') + name);
            if (!agent && issues)
                issues->push_back(issueFrom(agent.error(), Severity::Warning, QStringLiteral("agent.unreadable")));
            const bool known = agent && std::ranges::contains(agents, agent->name, &AgentDefinition::name);
            if (agent && !known)
                agents.push_back(*agent);
        }
    }
    return agents;
}

Result<AgentDefinition> findAgent(const QString &name, const AgentFolders &folders)
{
    if (name.endsWith(QLatin1String(".toml")) && name.contains(QLatin1Char('/')))
        return readAgentFile(QDir().absoluteFilePath(name));
    std::vector<Issue> issues;
    const std::vector<AgentDefinition> agents = listAgents(folders, &issues);
    const auto found = std::ranges::find(agents, name, &AgentDefinition::name);
    if (found != agents.end())
        return *found;
    QStringList names;
    for (const AgentDefinition &agent : agents)
        names.append(agent.name);
    QString message = QStringLiteral("no agent of this name; there are %1").arg(names.join(QStringLiteral(", ")));
    for (const Issue &issue : issues)
        message += QStringLiteral("; %1 cannot be read: %2 %3").arg(issue.path, issue.where, issue.message);
    return std::unexpected(Error{ErrorCode::NotFound, name, {}, message});
}

bool isBuiltIn(const AgentDefinition &agent)
{
    return agent.runCommand.isEmpty();
}

bool takesModel(const AgentDefinition &agent)
{
    return !isBuiltIn(agent);
}

std::unique_ptr<Agent> makeAgent(const AgentDefinition &definition, const QString &model)
{
    if (isBuiltIn(definition) && definition.name == QLatin1String("oracle"))
        return std::make_unique<OracleAgent>();
    if (isBuiltIn(definition))
        return std::make_unique<NopAgent>();
    if (definition.channel == AgentChannel::Lines)
        return std::make_unique<LineAgent>(definition, model);
    return std::make_unique<CommandAgent>(definition, model);
}

} // namespace quayside
