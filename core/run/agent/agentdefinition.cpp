// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/agentdefinition.h"

#include "core/run/task/loadtask.h"
#include "core/run/task/tomlreader.h"

namespace quayside {

Result<AgentDefinition> parseAgent(const QByteArray &text, const QString &path)
{
    const auto document = parseToml(text, path);
    if (!document)
        return std::unexpected(document.error());
    std::vector<Issue> issues;
    const TomlReader root(*document, {}, path, issues);
    AgentDefinition agent{.file = path,
                          .name = root.text("name").value_or(QString()),
                          .version = root.text("version").value_or(QStringLiteral("unknown")),
                          .description = root.text("description").value_or(QString()),
                          .variables = root.texts("env"),
                          .optionalVariables = root.texts("env_optional")};
    if (const auto install = root.child("install")) {
        agent.files = install->texts("files");
        agent.installCommand = install->text("command").value_or(QString());
        for (const QString &file : agent.files) {
            if (file.startsWith(QLatin1Char('/')) || file.split(QLatin1Char('/')).contains(QLatin1String("..")))
                install->report("files", QStringLiteral("\"%1\" is not beside this file").arg(file));
        }
    }
    if (const auto run = root.child("run")) {
        agent.runCommand = run->text("command").value_or(QString());
        const QString channel = run->text("channel").value_or(QStringLiteral("inside"));
        agent.channel = channel == QLatin1String("jsonl") ? AgentChannel::Lines : AgentChannel::Inside;
        if (channel != QLatin1String("jsonl") && channel != QLatin1String("inside"))
            run->report("channel", QStringLiteral("inside or jsonl expected"));
    }
    if (const auto collect = root.child("collect")) {
        agent.collect = collect->texts("paths");
        agent.trajectory = collect->text("trajectory").value_or(QString());
    }
    if (agent.name.isEmpty())
        root.report("name", QStringLiteral("missing"));
    if (agent.runCommand.isEmpty())
        root.report("run", QStringLiteral("command is missing"));
    if (hasErrors(issues))
        return std::unexpected(Error{ErrorCode::Malformed, path, issues.front().where, issues.front().message});
    return agent;
}

} // namespace quayside
