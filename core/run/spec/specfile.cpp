// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/spec/specfile.h"

#include "core/run/secret/secretrule.h"
#include "core/run/task/loadtask.h"
#include "core/run/task/readsections.h"

#include <sstream>

namespace quayside {

namespace {

toml::array listOf(const QStringList &texts)
{
    toml::array array;
    for (const QString &text : texts)
        array.push_back(text.toStdString());
    return array;
}

double inSeconds(Milliseconds time)
{
    return static_cast<double>(time.value) / 1000;
}

void put(toml::table &table, const char *key, const std::optional<double> &value)
{
    if (value)
        table.insert(key, *value);
}

toml::table timeoutsTable(const TimeoutScale &scale)
{
    toml::table table{{"multiplier", scale.all}};
    put(table, "agent", scale.agent);
    put(table, "verifier", scale.verifier);
    put(table, "agent_setup", scale.agentSetup);
    put(table, "environment_build", scale.build);
    return table;
}

toml::table retryTable(const RetryPolicy &retry)
{
    return toml::table{{"max_retries", retry.maximum},
                       {"include_exceptions", listOf(retry.include)},
                       {"exclude_exceptions", listOf(retry.exclude)},
                       {"wait_multiplier", retry.multiplier},
                       {"min_wait_sec", inSeconds(retry.minimumWait)},
                       {"max_wait_sec", inSeconds(retry.maximumWait)}};
}

toml::array artifactsArray(const std::vector<ArtifactRule> &rules)
{
    toml::array array;
    for (const ArtifactRule &rule : rules)
        array.push_back(toml::table{{"source", rule.source.toStdString()},
                                    {"destination", rule.destination.toStdString()},
                                    {"exclude", listOf(rule.exclude)}});
    return array;
}

TimeoutScale readTimeouts(const TomlReader &reader)
{
    return {.all = reader.number("multiplier").value_or(1),
            .agent = reader.number("agent"),
            .verifier = reader.number("verifier"),
            .agentSetup = reader.number("agent_setup"),
            .build = reader.number("environment_build")};
}

SourceAction readSourceAction(const TomlReader &root, const QString &name)
{
    const SourceAction action = name == toText(SourceAction::Regrade) ? SourceAction::Regrade : SourceAction::Diff;
    if (name != toText(action))
        root.report("source_action", QStringLiteral("regrade or diff expected"));
    return action;
}

RetryPolicy readRetry(const TomlReader &reader)
{
    RetryPolicy retry{.maximum = reader.integer("max_retries").value_or(0),
                      .include = reader.texts("include_exceptions")};
    if (reader.has("exclude_exceptions"))
        retry.exclude = reader.texts("exclude_exceptions");
    retry.multiplier = reader.number("wait_multiplier").value_or(retry.multiplier);
    retry.minimumWait = reader.seconds("min_wait_sec").value_or(retry.minimumWait);
    retry.maximumWait = reader.seconds("max_wait_sec").value_or(retry.maximumWait);
    return retry;
}

} // namespace

QByteArray writeSpec(const RunSpec &spec)
{
    toml::table variables;
    for (const auto &[name, value] : spec.agentVariables.asKeyValueRange())
        variables.insert(name.toStdString(), writableValue(name, value).toStdString());
    const toml::table table{{"job_name", spec.jobName.toStdString()},
                            {"jobs_dir", spec.jobsFolder.toStdString()},
                            {"tasks", listOf(spec.tasks)},
                            {"agents", listOf(spec.agents)},
                            {"models", listOf(spec.models)},
                            {"n_attempts", spec.attempts},
                            {"n_concurrent_trials", spec.concurrent},
                            {"environment", toText(spec.environment).toStdString()},
                            {"force_build", spec.rebuild},
                            {"env_file", spec.envFile.toStdString()},
                            {"timeout", timeoutsTable(spec.timeouts)},
                            {"retry", retryTable(spec.retry)},
                            {"agent_env", variables},
                            {"secret_env", listOf(spec.confidential)},
                            {"artifacts", artifactsArray(spec.artifacts)},
                            {"sources", listOf(spec.sources)},
                            {"source_action", toText(spec.sourceAction).toStdString()}};
    std::ostringstream stream;
    stream << table << '\n';
    return QByteArray::fromStdString(stream.str());
}

Result<RunSpec> parseSpec(const QByteArray &text, const QString &path)
{
    const auto document = parseToml(text, path);
    if (!document)
        return std::unexpected(document.error());
    std::vector<Issue> issues;
    const TomlReader root(*document, {}, path, issues);
    RunSpec spec{.jobName = root.text("job_name").value_or(QString()),
                 .tasks = root.texts("tasks"),
                 .agents = root.texts("agents"),
                 .models = root.texts("models"),
                 .rebuild = root.flag("force_build").value_or(false),
                 .artifacts = readArtifacts(root),
                 .agentVariables = root.textMap("agent_env"),
                 .confidential = root.texts("secret_env"),
                 .envFile = root.text("env_file").value_or(QString()),
                 .sources = root.texts("sources")};
    spec.jobsFolder = root.text("jobs_dir").value_or(spec.jobsFolder);
    spec.attempts = root.integer("n_attempts").value_or(spec.attempts);
    spec.concurrent = root.integer("n_concurrent_trials").value_or(spec.concurrent);
    if (const auto name = root.text("environment")) {
        const auto kind = environmentNamed(*name);
        if (!kind)
            root.report("environment", environmentNames() + QStringLiteral(" expected"));
        spec.environment = kind.value_or(EnvironmentKind::Sandbox);
    }
    if (const auto action = root.text("source_action"))
        spec.sourceAction = readSourceAction(root, *action);
    if (const auto timeouts = root.child("timeout"))
        spec.timeouts = readTimeouts(*timeouts);
    if (const auto retry = root.child("retry"))
        spec.retry = readRetry(*retry);
    if (hasErrors(issues))
        return std::unexpected(Error{ErrorCode::Malformed, path, issues.front().where, issues.front().message});
    return spec;
}

} // namespace quayside
