// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/agent/commandagent.h"

#include "core/base/tempfolder.h"
#include "core/run/agent/failedcommand.h"
#include "core/run/environment/copytree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace quayside {

namespace {

constexpr const char *installFolder = "/installed-agent";

QString shellQuoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

AgentOutcome otherFailure(const QString &message)
{
    return std::unexpected(AgentFailure{AgentFailure::Kind::Other, message});
}

bool copyInto(const QString &source, const QString &target)
{
    if (!QDir().mkpath(QFileInfo(target).path()))
        return false;
    return QFileInfo(source).isDir() ? copyTree(source, target).has_value() : QFile::copy(source, target);
}

} // namespace

ModelInfo modelInfo(const QString &model)
{
    const qsizetype slash = model.indexOf(QLatin1Char('/'));
    return slash < 0 ? ModelInfo{.name = model}
                     : ModelInfo{.name = model.mid(slash + 1), .provider = model.left(slash)};
}

QString fillCommand(const QString &command, const QString &instruction, const QString &model)
{
    static const QRegularExpression pattern(QStringLiteral("\\{(instruction|instruction_file|model|model_name)\\}"));
    QString result;
    qsizetype from = 0;
    auto found = pattern.globalMatch(command);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += command.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString key = match.captured(1);
        if (key == QLatin1String("instruction"))
            result += shellQuoted(instruction);
        else if (key == QLatin1String("instruction_file"))
            result += QLatin1String(installFolder) + QStringLiteral("/instruction.md");
        else
            result += shellQuoted(key == QLatin1String("model") ? model : modelInfo(model).name);
    }
    return result + command.mid(from);
}

CommandAgent::CommandAgent(AgentDefinition definition, QString model)
    : m_definition(std::move(definition)), m_model(std::move(model))
{
}

AgentInfo CommandAgent::info() const
{
    AgentInfo info{.name = m_definition.name, .version = m_definition.version};
    if (!m_model.isEmpty())
        info.model = modelInfo(m_model);
    return info;
}

AgentOutcome CommandAgent::uploadFiles(AgentCall &run) const
{
    const TempFolder staging;
    const QString source = QFileInfo(m_definition.file).path();
    for (const QString &file : m_definition.files) {
        if (!copyInto(source + QLatin1Char('/') + file, staging.path(file)))
            return otherFailure(QStringLiteral("cannot read %1/%2").arg(source, file));
    }
    if (const auto uploaded = run.environment.upload(staging.path(), QLatin1String(installFolder)); !uploaded)
        return otherFailure(describe(uploaded.error()));
    return {};
}

AgentOutcome CommandAgent::setup(AgentCall &run)
{
    if (!m_definition.files.isEmpty()) {
        if (const AgentOutcome uploaded = uploadFiles(run); !uploaded)
            return uploaded;
    }
    if (m_definition.installCommand.isEmpty())
        return {};
    const auto result = run.environment.exec({.command = fillCommand(m_definition.installCommand, {}, m_model),
                                              .variables = run.variables,
                                              .timeLimit = {.timeout = run.deadline.remaining()}},
                                             run.openLog(QStringLiteral("setup.txt")));
    return outcomeOf(result, QStringLiteral("the install command of %1").arg(m_definition.name));
}

AgentOutcome CommandAgent::run(AgentCall &run)
{
    const TempFolder staging;
    QFile instruction(staging.path(QStringLiteral("instruction.md")));
    if (!instruction.open(QIODevice::WriteOnly) || instruction.write(run.instruction.toUtf8()) < 0)
        return otherFailure(instruction.errorString());
    instruction.close();
    if (const auto uploaded = run.environment.upload(staging.path(), QLatin1String(installFolder)); !uploaded)
        return otherFailure(describe(uploaded.error()));
    LastOutput output;
    const auto result = run.environment.exec({.command = fillCommand(m_definition.runCommand, run.instruction, m_model),
                                              .variables = run.variables,
                                              .user = run.user,
                                              .timeLimit = {.timeout = run.deadline.remaining()}},
                                             output.before(run.openLog(m_definition.name + QStringLiteral(".txt"))));
    return named(outcomeOf(result, QStringLiteral("the command of %1").arg(m_definition.name)), output);
}

} // namespace quayside
