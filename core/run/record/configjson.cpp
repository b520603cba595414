// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/harborjson.h"

#include "core/run/agent/agentcatalog.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/secret/secretrule.h"

#include <QDir>

namespace quayside {

namespace {

/// Collects keys: all of them, or only those whose value is not the default.
class ConfigWriter
{
public:
    explicit ConfigWriter(ConfigForm form) : m_form(form) {}

    ConfigWriter &add(const char *key, Json value, const Json &standard = nullptr)
    {
        const bool skipped =
            m_form == ConfigForm::Sparse ? value == standard : m_form == ConfigForm::Lock && value.is_null();
        if (!skipped)
            m_json[key] = std::move(value);
        return *this;
    }

    Json take() { return std::move(m_json); }

private:
    ConfigForm m_form;
    Json m_json = Json::object();
};

Json listJson(const QStringList &list)
{
    Json json = Json::array();
    for (const QString &text : list)
        json.push_back(jsonText(text));
    return json;
}

Json orNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(jsonText(text));
}

Json orNull(const std::optional<double> &number)
{
    return number ? Json(*number) : Json();
}

/// Templates for what is confidential, by value or by name, so that no value reaches a file.
Json variablesJson(const RunSpec &spec, const AgentDefinition &agent)
{
    Json json = Json::object();
    for (const QString &name : agent.variables)
        json[jsonText(name)] = jsonText(QStringLiteral("${%1}").arg(name));
    for (const auto &[name, value] : spec.agentVariables.asKeyValueRange())
        json[jsonText(name)] = jsonText(writableValue(name, value));
    return json;
}

Json taskJson(const TrialSetup &setup, ConfigForm form)
{
    return ConfigWriter(form)
        .add("path", jsonText(setup.task.folder))
        .add("git_url", nullptr)
        .add("git_commit_id", nullptr)
        .add("name", nullptr)
        .add("ref", nullptr)
        .add("overwrite", false, false)
        .add("download_dir", nullptr)
        .add("source", orNull(setup.task.dataset))
        .take();
}

Json agentJson(const RunSpec &spec, const AgentDefinition &agent, const QString &model, ConfigForm form)
{
    const Json list = Json::array();
    return ConfigWriter(form)
        .add("name", jsonText(agent.name))
        .add("import_path", nullptr)
        .add("model_name", orNull(model))
        .add("base_url", nullptr)
        .add("model_api_key_name", nullptr)
        .add("model_api_format", nullptr)
        .add("skip_model_parsing", false, false)
        .add("n_concurrent", nullptr)
        .add("concurrency_group", nullptr)
        .add("skills", list, list)
        .add("override_timeout_sec", nullptr)
        .add("override_setup_timeout_sec", nullptr)
        .add("max_timeout_sec", nullptr)
        .add("resume_trajectory", false, false)
        .add("load_trajectory", nullptr)
        .add("extra_allowed_hosts", list, list)
        .add("include_logs", list, list)
        .add("exclude_logs", list, list)
        .add("kwargs", Json::object(), Json::object())
        .add("env", isBuiltIn(agent) ? Json::object() : variablesJson(spec, agent))
        .add("mcp_servers", list, list)
        .take();
}

Json environmentJson(const RunSpec &spec, ConfigForm form)
{
    const EnvironmentType &type = environmentType(spec.environment);
    const bool isHarbors = !type.harborType.isEmpty();
    const Json list = Json::array();
    return ConfigWriter(form)
        .add("type", isHarbors ? Json(jsonText(type.harborType)) : Json())
        .add("import_path", isHarbors ? Json() : Json("quayside:" + jsonText(type.name)))
        .add("force_build", spec.rebuild, false)
        .add("delete", true, true)
        .add("cpu_enforcement_policy", "auto", "auto")
        .add("memory_enforcement_policy", "auto", "auto")
        .add("override_cpus", nullptr)
        .add("override_memory_mb", nullptr)
        .add("override_storage_mb", nullptr)
        .add("override_gpus", nullptr)
        .add("override_tpu", nullptr)
        .add("mounts", nullptr)
        .add("stream", false, false)
        .add("extra_docker_compose", list, list)
        .add("env", Json::object(), Json::object())
        .add("kwargs", Json::object(), Json::object())
        .add("extra_allowed_hosts", list, list)
        .take();
}

Json verifierJson(ConfigForm form)
{
    const Json list = Json::array();
    return ConfigWriter(form)
        .add("override_timeout_sec", nullptr)
        .add("max_timeout_sec", nullptr)
        .add("include_logs", list, list)
        .add("exclude_logs", list, list)
        .add("env", Json::object(), Json::object())
        .add("import_path", nullptr)
        .add("kwargs", Json::object(), Json::object())
        .add("disable", false, false)
        .take();
}

Json artifactsJson(const RunSpec &spec)
{
    Json json = Json::array();
    for (const ArtifactRule &rule : spec.artifacts) {
        if (rule.destination.isEmpty() && rule.exclude.isEmpty())
            json.push_back(jsonText(rule.source));
        else
            json.push_back({{"source", jsonText(rule.source)},
                            {"destination", orNull(rule.destination)},
                            {"exclude", listJson(rule.exclude)}});
    }
    return json;
}

void addTimeouts(ConfigWriter &writer, const TimeoutScale &scale)
{
    writer.add("timeout_multiplier", scale.all, 1.0)
        .add("agent_timeout_multiplier", orNull(scale.agent))
        .add("verifier_timeout_multiplier", orNull(scale.verifier))
        .add("agent_setup_timeout_multiplier", orNull(scale.agentSetup))
        .add("environment_build_timeout_multiplier", orNull(scale.build));
}

Json retryJson(const RetryPolicy &retry, ConfigForm form)
{
    return ConfigWriter(form)
        .add("max_retries", retry.maximum, 0)
        .add("include_exceptions", retry.include.isEmpty() ? Json() : listJson(retry.include))
        .add("exclude_exceptions", listJson(retry.exclude)) // the default is another one in each version
        .add("wait_multiplier", retry.multiplier, 1.0)
        .add("min_wait_sec", static_cast<double>(retry.minimumWait.value) / 1000, 1.0)
        .add("max_wait_sec", static_cast<double>(retry.maximumWait.value) / 1000, 60.0)
        .take();
}

} // namespace

QByteArray toBytes(const Json &json)
{
    return QByteArray::fromStdString(serialized(json, 4));
}

Json trialConfigJson(const TrialSetup &setup, ConfigForm form)
{
    const Json list = Json::array();
    ConfigWriter writer(form);
    writer.add("schema_version", recordVersion, recordVersion)
        .add("task", taskJson(setup, form))
        .add("trial_name", jsonText(setup.plan.name.value))
        .add("trials_dir", jsonText(setup.jobFolder))
        .add("install_only", false, false);
    addTimeouts(writer, setup.spec.timeouts);
    return writer.add("agent", agentJson(setup.spec, setup.agent, setup.plan.model, form))
        .add("user_agent", nullptr)
        .add("environment", environmentJson(setup.spec, form))
        .add("verifier", verifierJson(form), Json::object())
        .add("artifacts", artifactsJson(setup.spec), list)
        .add("extra_instruction_paths", list, list)
        .add("extra_instructions", list, list)
        .add("job_id", jsonText(setup.jobId))
        .add("source_trial", nullptr)
        .add("override_error_policy", Json::object(), Json::object())
        .take();
}

Json trialLockJson(const TrialSetup &setup)
{
    Json task{{"name", jsonText(shortName(setup.task))}};
    if (!setup.task.version.isEmpty())
        task["version"] = jsonText(setup.task.version);
    task["type"] = "local";
    task["digest"] = "sha256:" + jsonText(setup.digest);
    if (!setup.task.dataset.isEmpty())
        task["source"] = jsonText(setup.task.dataset);
    task["path"] = jsonText(setup.task.folder);
    Json verifier = verifierJson(ConfigForm::Lock);
    if (setup.task.steps.empty())
        verifier["environment_mode"] = setup.task.verifier.mode == VerifierMode::Separate ? "separate" : "shared";
    ConfigWriter writer(ConfigForm::Lock);
    writer.add("schema_version", 2).add("task", task).add("install_only", false);
    addTimeouts(writer, setup.spec.timeouts);
    return writer.add("agent", agentJson(setup.spec, setup.agent, setup.plan.model, ConfigForm::Lock))
        .add("bridge_inputs", Json::object())
        .add("skills", Json::array())
        .add("environment", environmentJson(setup.spec, ConfigForm::Lock))
        .add("verifier", verifier)
        .add("artifacts", artifactsJson(setup.spec))
        .add("override_error_policy", Json::object())
        .take();
}

Json jobConfigJson(const RunSpec &spec)
{
    Json agents = Json::array();
    const AgentFolders folders = agentFolders(spec.tasks);
    for (const QString &name : spec.agents) {
        const AgentDefinition agent = findAgent(name, folders).value_or(AgentDefinition{.name = name});
        const QStringList models = takesModel(agent) && !spec.models.isEmpty() ? spec.models : QStringList{QString()};
        for (const QString &model : models)
            agents.push_back(agentJson(spec, agent, model, ConfigForm::Sparse));
    }
    Json tasks = Json::array();
    for (const QString &path : spec.tasks)
        tasks.push_back({{"path", jsonText(QDir::cleanPath(QDir().absoluteFilePath(path)))}});
    ConfigWriter writer(ConfigForm::Sparse);
    writer.add("job_name", jsonText(spec.jobName))
        .add("jobs_dir", jsonText(QDir().absoluteFilePath(spec.jobsFolder)))
        .add("n_attempts", spec.attempts, 1);
    addTimeouts(writer, spec.timeouts);
    return writer.add("n_concurrent_trials", spec.concurrent, 4)
        .add("retry", retryJson(spec.retry, ConfigForm::Sparse), Json::object())
        .add("environment", environmentJson(spec, ConfigForm::Sparse))
        .add("agents", agents)
        .add("tasks", tasks)
        .add("artifacts", artifactsJson(spec), Json::array())
        .take();
}

Json jobLockJson(const RunSpec &spec, Instant created, const std::vector<TrialSetup> &trials)
{
    Json locks = Json::array();
    for (const TrialSetup &trial : trials)
        locks.push_back(trialLockJson(trial));
    return Json{{"schema_version", 3},
                {"created_at", instantJson(created)},
                {"harbor", {{"version", "quayside " QUAYSIDE_VERSION}, {"is_editable", false}}},
                {"n_concurrent_trials", spec.concurrent},
                {"retry", retryJson(spec.retry, ConfigForm::Lock)},
                {"trials", locks}};
}

} // namespace quayside
