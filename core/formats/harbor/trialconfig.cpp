// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialconfig.h"

#include <QUrl>

#include <array>

namespace quayside {

namespace {

struct ConfigReading {
    HarborTrialConfig &config;
    JsonNotes &notes;
};

using Field = JsonField<ConfigReading>;

/// "package.module:Name": what a person calls it stands behind the colon.
QString classIn(const QString &importPath)
{
    return importPath.section(QLatin1Char(':'), -1);
}

ModelInfo splitModel(const QString &name)
{
    const qsizetype slash = name.indexOf(QLatin1Char('/'));
    return slash < 0 ? ModelInfo{.name = name, .provider = {}}
                     : ModelInfo{.name = name.mid(slash + 1), .provider = name.left(slash)};
}

template <const auto &Fields> void readInside(const JsonCursor &object, ConfigReading &reading)
{
    if (reading.notes.isObject(object, "/config"))
        readFields(object, reading, std::span<const Field>(Fields));
}

constexpr std::array taskFields{
    Field{"path",
          [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.task.path, "/config/task/path"); }},
    Field{"name",
          [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.task.package, "/config/task/name"); }},
    Field{"ref", [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.task.ref, "/config/task/ref"); }},
    Field{"git_url",
          [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.task.gitUrl, "/config/task/git_url"); }},
    Field{"git_commit_id",
          [](const JsonCursor &v, ConfigReading &r) {
              r.notes.read(v, r.config.task.gitCommit, "/config/task/git_commit_id");
          }},
    Field{"source",
          [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.task.dataset, "/config/task/source"); }},
};

/// An address may hold a name, a password and a key.
QString withoutSecrets(const QString &address)
{
    const QUrl url(address);
    return url.host().isEmpty()
        ? address.section(QLatin1Char('@'), -1).section(QLatin1Char('?'), 0, 0)
        : url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
}

void readEndpoint(const JsonCursor &value, ConfigReading &reading)
{
    const QString text = stringOf(value);
    if (reading.config.endpoint.isEmpty() && !text.startsWith(QLatin1String("${")))
        reading.config.endpoint = withoutSecrets(text);
}

/// It counts before any other way to name one.
void readBaseUrl(const JsonCursor &value, ConfigReading &reading)
{
    if (const QString text = stringOf(value); !text.isEmpty())
        reading.config.endpoint = withoutSecrets(text);
}

constexpr std::array agentOptionFields{
    Field{"api_base", readEndpoint},
    Field{"base_url", readEndpoint},
};

constexpr std::array agentVariableFields{
    Field{"OPENAI_BASE_URL", readEndpoint},        Field{"OPENAI_API_BASE", readEndpoint},
    Field{"ANTHROPIC_BASE_URL", readEndpoint},     Field{"GEMINI_BASE_URL", readEndpoint},
    Field{"GOOGLE_GEMINI_BASE_URL", readEndpoint}, Field{"LLM_BASE_URL", readEndpoint},
};

constexpr std::array agentFields{
    Field{"base_url", readBaseUrl},
    Field{"kwargs", readInside<agentOptionFields>},
    Field{"env", readInside<agentVariableFields>},
    Field{"name",
          [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.agentName, "/config/agent/name"); }},
    Field{"import_path",
          [](const JsonCursor &v, ConfigReading &r) {
              r.notes.read(v, r.config.agentImportPath, "/config/agent/import_path");
          }},
    Field{
        "model_name",
        [](const JsonCursor &v, ConfigReading &r) { r.notes.read(v, r.config.modelName, "/config/agent/model_name"); }},
    Field{"resume_trajectory",
          [](const JsonCursor &v, ConfigReading &r) { r.config.resumesSession = v.boolean().value_or(false); }},
};

constexpr std::array userFields{
    Field{"name", [](const JsonCursor &v, ConfigReading &r) { r.config.user->agent.name = stringOf(v); }},
    Field{"import_path", [](const JsonCursor &v, ConfigReading &r) { r.config.user->agent.importPath = stringOf(v); }},
    Field{"model_name",
          [](const JsonCursor &v, ConfigReading &r) {
              if (const QString model = stringOf(v); !model.isEmpty())
                  r.config.user->agent.model = splitModel(model);
          }},
};

void readUser(const JsonCursor &object, ConfigReading &reading)
{
    if (!reading.notes.isObject(object, "/config/user_agent"))
        return;
    reading.config.user.emplace();
    readFields(object, reading, std::span<const Field>(userFields));
    QString &name = reading.config.user->agent.name;
    if (name.isEmpty())
        name = classIn(reading.config.user->agent.importPath);
}

constexpr std::array environmentOptionFields{
    Field{"auto_mounting",
          [](const JsonCursor &v, ConfigReading &r) { r.config.mountsLogs = v.boolean().value_or(false); }},
};

constexpr std::array environmentFields{
    Field{"type",
          [](const JsonCursor &v, ConfigReading &r) {
              r.notes.read(v, r.config.environmentType, "/config/environment/type");
          }},
    Field{"import_path",
          [](const JsonCursor &v, ConfigReading &r) {
              r.notes.read(v, r.config.environmentImportPath, "/config/environment/import_path");
          }},
    Field{"kwargs", readInside<environmentOptionFields>},
};

constexpr std::array sourceTrialFields{
    Field{"path",
          [](const JsonCursor &v, ConfigReading &r) {
              r.notes.read(v, r.config.regradedFrom, "/config/source_trial/path");
          }},
    Field{"trial_id",
          [](const JsonCursor &v, ConfigReading &r) {
              if (r.config.regradedFrom.isEmpty())
                  r.notes.read(v, r.config.regradedFrom, "/config/source_trial/trial_id");
          }},
};

constexpr std::array configFields{
    Field{"task", readInside<taskFields>},
    Field{"agent", readInside<agentFields>},
    Field{"user_agent", readUser},
    Field{"environment", readInside<environmentFields>},
    Field{"source_trial", readInside<sourceTrialFields>},
};

void fill(QString &target, const QString &source)
{
    if (target.isEmpty())
        target = source;
}

QString lastPart(const QString &path)
{
    const QString trimmed = path.endsWith(QLatin1Char('/')) ? path.chopped(1) : path;
    return trimmed.mid(trimmed.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

void readTrialConfig(const JsonCursor &object, HarborTrialConfig &config, JsonNotes &notes)
{
    ConfigReading reading{.config = config, .notes = notes};
    if (notes.isObject(object, "/config"))
        readFields(object, reading, std::span<const Field>(configFields));
}

void completeFromConfig(Trial &trial, const HarborTrialConfig &config)
{
    fill(trial.task.path, config.task.path);
    fill(trial.task.gitUrl, config.task.gitUrl);
    fill(trial.task.gitCommit, config.task.gitCommit);
    fill(trial.task.package, config.task.package);
    fill(trial.task.ref, config.task.ref);
    fill(trial.task.dataset, config.task.dataset);
    fill(trial.task.name.value, trial.task.package.isEmpty() ? lastPart(trial.task.path) : trial.task.package);
    if (trial.agent.name.isEmpty() && !config.modelName.isEmpty())
        trial.agent.model = splitModel(config.modelName);
    fill(trial.agent.name, config.agentName);
    fill(trial.agent.name, classIn(config.agentImportPath));
    fill(trial.agent.name, QStringLiteral("oracle"));
    fill(trial.agent.importPath, config.agentImportPath);
    fill(trial.environment, config.environmentType);
    fill(trial.environment, classIn(config.environmentImportPath));
    fill(trial.environment, QStringLiteral("docker"));
    fill(trial.regradedFrom, config.regradedFrom);
    trial.agent.resumesSession = config.resumesSession;
    if (trial.agent.model)
        trial.agent.model->endpoint = config.endpoint;
    if (!trial.user)
        trial.user = config.user;
}

} // namespace quayside
