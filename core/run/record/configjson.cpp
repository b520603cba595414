// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/harborjson.h"

#include "core/run/agent/agentcatalog.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/secret/secretrule.h"

#include <QDir>

#include <map>

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

Json withoutNulls(Json object)
{
    Json kept = Json::object();
    for (auto &[key, value] : object.items()) {
        if (!value.is_null())
            kept[key] = value.is_object() ? withoutNulls(value) : value;
    }
    return kept;
}

/// `more` with what it does not state from `standard`.
Json overlaid(Json standard, const Json &more)
{
    standard.update(more);
    return standard;
}

/// With the keys of all objects in order, so that two that say the same are equal.
Json sorted(const Json &json)
{
    if (!json.is_object())
        return json;
    std::map<std::string, Json> members;
    for (const auto &[key, value] : json.items())
        members[key] = sorted(value);
    Json result = Json::object();
    for (auto &[key, value] : members)
        result[key] = std::move(value);
    return result;
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
        .add("path", jsonText(setup.taskPath()))
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

/// As the recorded trial has it; what it does not state is the default.
Json recordedAgentJson(const RecordedTrial &source, ConfigForm form)
{
    const Json recorded = memberOf(source.config, "agent");
    if (form == ConfigForm::Sparse)
        return recorded;
    Json agent = agentJson(RunSpec(), AgentDefinition(), {}, ConfigForm::Full);
    agent["name"] = nullptr;
    if (recorded.is_object())
        agent.update(recorded);
    return form == ConfigForm::Lock ? withoutNulls(std::move(agent)) : agent;
}

Json agentJson(const TrialSetup &setup, ConfigForm form)
{
    return setup.source && isRegrade(setup.spec) ? recordedAgentJson(*setup.source, form)
                                                 : agentJson(setup.spec, setup.agent, setup.plan.model, form);
}

/// The source of a trial that only verifies again what it left.
Json sourceTrialJson(const TrialSetup &setup)
{
    if (!setup.source)
        return {};
    return Json{{"action", "regrade"},
                {"type", "local"},
                {"trial_id", orNull(setup.source->id)},
                {"path", jsonText(setup.source->folder)}};
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

/// Of the agent, which a regrade takes over with what it did.
Json skillsJson(const TrialSetup &setup)
{
    const Json skills = setup.source ? memberOf(setup.source->lock, "skills") : Json();
    return skills.is_array() ? skills : Json::array();
}

Json lockedSourceJson(const TrialSetup &setup)
{
    Json source = sourceTrialJson(setup);
    if (source.is_null())
        return source;
    if (Json task = memberOf(setup.source->lock, "task"); task.is_object())
        source["task"] = std::move(task);
    return withoutNulls(std::move(source));
}

Json sourceJobsJson(const RunSpec &spec, const std::vector<RecordedJob> &sources)
{
    Json json = Json::array();
    QStringList seen;
    for (const RecordedJob &job : sources) {
        if (seen.contains(job.folder))
            continue;
        seen << job.folder;
        json.push_back({{"action", jsonText(toText(spec.sourceAction))},
                        {"type", "local"},
                        {"job_id", orNull(job.id)},
                        {"path", jsonText(job.folder)}});
    }
    return json;
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
    return writer.add("agent", agentJson(setup, form))
        .add("user_agent", nullptr)
        .add("environment", environmentJson(setup.spec, form))
        .add("verifier", verifierJson(form), Json::object())
        .add("artifacts", artifactsJson(setup.spec), list)
        .add("extra_instruction_paths", list, list)
        .add("extra_instructions", list, list)
        .add("job_id", jsonText(setup.jobId))
        .add("source_trial", sourceTrialJson(setup))
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
    task["path"] = jsonText(setup.taskPath());
    Json verifier = verifierJson(ConfigForm::Lock);
    if (setup.task.steps.empty())
        verifier["environment_mode"] = setup.task.verifier.mode == VerifierMode::Separate ? "separate" : "shared";
    ConfigWriter writer(ConfigForm::Lock);
    writer.add("schema_version", 2).add("task", task).add("install_only", false);
    addTimeouts(writer, setup.spec.timeouts);
    return writer.add("agent", agentJson(setup, ConfigForm::Lock))
        .add("bridge_inputs", Json::object())
        .add("skills", skillsJson(setup))
        .add("environment", environmentJson(setup.spec, ConfigForm::Lock))
        .add("verifier", verifier)
        .add("artifacts", artifactsJson(setup.spec))
        .add("override_error_policy", Json::object())
        .add("source_trial", lockedSourceJson(setup))
        .take();
}

Json canonicalLock(Json lock)
{
    const Json standard = trialLockJson({});
    for (const auto &[key, value] : standard.items()) {
        if (key == "task")
            continue;
        if (!lock.contains(key) || lock[key].is_null())
            lock[key] = value;
        else if (value.is_object() && lock[key].is_object())
            lock[key] = overlaid(value, lock[key]);
    }
    return sorted(withoutNulls(std::move(lock)));
}

Json jobConfigJson(const RunSpec &spec, const std::vector<RecordedJob> &sources)
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
        .add("agents", agents, Json::array())
        .add("tasks", tasks)
        .add("artifacts", artifactsJson(spec), Json::array())
        .add("source_jobs", sourceJobsJson(spec, sources), Json::array())
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
