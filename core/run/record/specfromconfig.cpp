// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/specfromconfig.h"

#include "core/run/agent/agentcatalog.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/record/configessence.h"
#include "core/run/record/harborjson.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

std::optional<double> numberIn(const Json &object, const char *key)
{
    const Json value = memberOf(object, key);
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

int countIn(const Json &object, const char *key, int standard)
{
    constexpr double most = 1'000'000;
    return static_cast<int>(std::clamp(numberIn(object, key).value_or(standard), 0.0, most));
}

QStringList textsIn(const Json &object, const char *key)
{
    QStringList texts;
    for (const Json &one : memberOf(object, key)) {
        if (one.is_string())
            texts << QString::fromStdString(one.get<std::string>());
    }
    return texts;
}

TimeoutScale timeoutsIn(const Json &config)
{
    return {.all = numberIn(config, "timeout_multiplier").value_or(1),
            .agent = numberIn(config, "agent_timeout_multiplier"),
            .verifier = numberIn(config, "verifier_timeout_multiplier"),
            .agentSetup = numberIn(config, "agent_setup_timeout_multiplier"),
            .build = numberIn(config, "environment_build_timeout_multiplier")};
}

RetryPolicy retryIn(const Json &config)
{
    const Json retry = memberOf(config, "retry");
    RetryPolicy policy;
    const auto wait = [&](const char *key, Milliseconds standard) {
        constexpr double longest = 1'000'000;
        const auto seconds = numberIn(retry, key);
        return seconds ? Milliseconds(static_cast<std::int64_t>(std::clamp(*seconds, 0.0, longest) * 1000)) : standard;
    };
    policy.maximum = countIn(retry, "max_retries", 0);
    policy.include = textsIn(retry, "include_exceptions");
    if (memberOf(retry, "exclude_exceptions").is_array())
        policy.exclude = textsIn(retry, "exclude_exceptions");
    policy.multiplier = numberIn(retry, "wait_multiplier").value_or(policy.multiplier);
    policy.minimumWait = wait("min_wait_sec", policy.minimumWait);
    policy.maximumWait = wait("max_wait_sec", policy.maximumWait);
    return policy;
}

std::vector<ArtifactRule> artifactsIn(const Json &config)
{
    std::vector<ArtifactRule> rules;
    for (const Json &rule : memberOf(config, "artifacts")) {
        if (rule.is_string())
            rules.push_back({.source = QString::fromStdString(rule.get<std::string>())});
        else
            rules.push_back({.source = memberText(rule, "source"),
                             .destination = memberText(rule, "destination"),
                             .exclude = textsIn(rule, "exclude")});
    }
    return rules;
}

constexpr int mostAttempts = 10'000;

class ConfigReader
{
public:
    ConfigReader(const Json &config, const QString &jobFolder)
        : m_config(config), m_essence(configEssence(config, jobFolder)), m_jobFolder(jobFolder)
    {
    }

    Result<RunSpec> read()
    {
        m_spec = {.attempts = std::max(1, countIn(m_config, "n_attempts", 1)),
                  .concurrent = std::max(1, countIn(m_config, "n_concurrent_trials", 4)),
                  .timeouts = timeoutsIn(m_config),
                  .retry = retryIn(m_config),
                  .artifacts = artifactsIn(m_config)};
        if (m_spec.attempts > mostAttempts)
            refuse(QStringLiteral("n_attempts"), QStringLiteral("more than %L1").arg(mostAttempts));
        readEnvironment();
        readTasks();
        readAgents();
        readSources();
        if (!m_error)
            checkWhole();
        if (m_error)
            return std::unexpected(*m_error);
        return m_spec;
    }

private:
    void refuse(const QString &place, const QString &message)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Refused, m_jobFolder + QStringLiteral("/config.json"), place, message};
    }

    void readEnvironment()
    {
        const Json environment = memberOf(m_config, "environment");
        const QString path = memberText(environment, "import_path");
        const QString stated = memberText(environment, "type");
        const QString harbors = stated.isEmpty() ? QStringLiteral("docker") : stated;
        const auto found = std::ranges::find_if(environmentTypes(), [&](const EnvironmentType &type) {
            return path.isEmpty() ? harbors == type.harborType : path == QLatin1String("quayside:") + type.name;
        });
        if (found == environmentTypes().end())
            return refuse(QStringLiteral("environment"),
                          QStringLiteral("%1 is no environment of this program").arg(path.isEmpty() ? harbors : path));
        m_spec.environment = found->kind;
        m_spec.rebuild = memberOf(environment, "force_build") == true;
    }

    void readTasks()
    {
        for (const Json &task : memberOf(m_essence, "tasks")) {
            const QString path = memberText(task, "path");
            if (path.isEmpty())
                return refuse(QStringLiteral("tasks"), QStringLiteral("a task that is no folder of this computer"));
            m_spec.tasks << path;
        }
    }

    void readAgents()
    {
        const AgentFolders folders = agentFolders(m_spec.tasks);
        for (const Json &agent : memberOf(m_config, "agents")) {
            const QString name = memberText(agent, "name");
            if (name.isEmpty())
                return refuse(QStringLiteral("agents"),
                              QStringLiteral("only Harbor itself can run %1").arg(memberText(agent, "import_path")));
            if (!m_spec.agents.contains(name))
                m_spec.agents << name;
            const QString model = memberText(agent, "model_name");
            if (!model.isEmpty() && !m_spec.models.contains(model))
                m_spec.models << model;
            const auto definition = findAgent(name, folders);
            if (!definition)
                return refuse(QStringLiteral("agents"), definition.error().message);
            if (!isBuiltIn(*definition))
                readVariables(memberOf(agent, "env"));
        }
    }

    /// A spec has one set of variables for all its agents. Harbor masks values that it will not write down.
    void readVariables(const Json &recorded)
    {
        QMap<QString, QString> variables;
        for (const auto &[key, value] : recorded.items()) {
            const QString name = QString::fromStdString(key);
            const QString text = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
            variables.insert(name, text.contains(QLatin1String("****")) ? QStringLiteral("${%1}").arg(name) : text);
        }
        if (m_variables && *m_variables != variables)
            return refuse(QStringLiteral("agents"), QStringLiteral("agents with different variables"));
        m_variables = variables;
        m_spec.agentVariables = variables;
    }

    void readSources()
    {
        std::optional<QString> action;
        for (const Json &source : memberOf(m_essence, "source_jobs")) {
            const QString path = memberText(source, "path");
            const QString its = memberText(source, "action");
            if (path.isEmpty() || action.value_or(its) != its)
                return refuse(QStringLiteral("source_jobs"),
                              QStringLiteral("not folders of this computer, all for the same purpose"));
            action = its;
            m_spec.sources << path;
        }
        m_spec.sourceAction = action == toText(SourceAction::Regrade) ? SourceAction::Regrade : SourceAction::Diff;
    }

    /// Written again, the spec has to say the same: what does not is something this program cannot do.
    void checkWhole()
    {
        Json wanted = m_essence;
        wanted.erase("source_jobs");
        RunSpec plain = m_spec;
        plain.sources.clear();
        const QString lost = firstDifference(wanted, configEssence(jobConfigJson(plain), m_jobFolder));
        if (!lost.isEmpty())
            refuse(lost, QStringLiteral("this program cannot do what is asked for here"));
    }

    const Json &m_config;
    const Json m_essence;
    const QString &m_jobFolder;
    RunSpec m_spec;
    std::optional<QMap<QString, QString>> m_variables;
    std::optional<Error> m_error;
};

} // namespace

Result<RunSpec> specFromConfig(const Json &config, const QString &jobFolder)
{
    if (!config.is_object())
        return std::unexpected(Error{ErrorCode::Malformed,
                                     jobFolder + QStringLiteral("/config.json"),
                                     {},
                                     QStringLiteral("not the config of a job")});
    return ConfigReader(config, jobFolder).read();
}

} // namespace quayside
