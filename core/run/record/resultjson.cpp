// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/harborjson.h"

#include <QUrl>

#include <algorithm>

namespace quayside {

namespace {

Json spanJson(const std::optional<Span> &span)
{
    return span ? Json{{"started_at", instantJson(span->start)}, {"finished_at", instantJson(span->end)}} : Json();
}

Json rewardsJson(const std::optional<Rewards> &rewards)
{
    if (!rewards)
        return {};
    Json json = Json::object();
    for (const Reward &reward : *rewards)
        json[jsonText(reward.key)] = reward.value;
    return Json{{"rewards", json}};
}

Json policyJson(const ExceptionPolicy &policy)
{
    return Json{{"should_retry", policy.retry == PolicyAnswer::Yes},
                {"should_grade", policy.grade == PolicyAnswer::Yes},
                {"has_valid_reward", policy.validReward == PolicyAnswer::Yes}};
}

Json exceptionJson(const std::optional<TrialException> &exception)
{
    if (!exception)
        return {};
    const QString traceback = exception->traceback.isEmpty()
        ? QStringLiteral("quayside, in %1\n%2: %3\n").arg(exception->phase, exception->type, exception->message)
        : exception->traceback;
    return Json{{"exception_type", jsonText(exception->type)},
                {"exception_message", jsonText(exception->message)},
                {"exception_traceback", jsonText(traceback)},
                {"occurred_at", instantJson(exception->occurred)},
                {"policy", policyJson(policyOf(*exception))}};
}

Json modelsJson(const std::vector<ModelUsage> &models)
{
    Json json;
    for (const ModelUsage &model : models) {
        Json usage = usageJson(model.usage);
        for (const char *key : {"n_input_tokens", "n_cache_tokens", "n_output_tokens"}) {
            if (usage[key].is_null())
                usage[key] = 0; // no model of Harbor's allows null here
        }
        json[jsonText(model.model)] = usage;
    }
    return json;
}

Json agentResultJson(const StepOutcome &outcome)
{
    if (!outcome.agentStarted)
        return outcome.recordedResult;
    Json json = usageJson(outcome.usage);
    json["model_usage"] = modelsJson(outcome.models);
    json["rollout_details"] = nullptr;
    const Json metadata = jsonFrom(outcome.metadata);
    json["metadata"] = metadata.is_object() ? metadata : Json();
    return json;
}

Json agentInfoJson(const AgentInfo &agent)
{
    Json model;
    if (agent.model)
        model = {{"name", jsonText(agent.model->name)},
                 {"provider", agent.model->provider.isEmpty() ? Json() : Json(jsonText(agent.model->provider))}};
    return Json{{"name", jsonText(agent.name)}, {"version", jsonText(agent.version)}, {"model_info", model}};
}

Json stepsJson(const std::vector<StepOutcome> &steps)
{
    Json json = Json::array();
    for (const StepOutcome &step : steps) {
        json.push_back({{"step_name", jsonText(step.name)},
                        {"agent_result", agentResultJson(step)},
                        {"verifier_result", rewardsJson(step.rewards)},
                        {"exception_info", exceptionJson(step.exception)},
                        {"agent_execution", spanJson(step.agent)},
                        {"verifier", spanJson(step.verifier)}});
    }
    return json;
}

} // namespace

Json instantJson(const std::optional<Instant> &instant)
{
    return instant ? Json(jsonText(toIso(*instant))) : Json();
}

Json usageJson(const Usage &usage)
{
    const auto tokens = [](const std::optional<Tokens> &count) { return count ? Json(count->value) : Json(); };
    return Json{{"n_input_tokens", tokens(usage.input)},
                {"n_cache_tokens", tokens(usage.cache)},
                {"n_output_tokens", tokens(usage.output)},
                {"cost_usd", usage.cost ? Json(usage.cost->value) : Json()}};
}

Usage usageFrom(const Json &object)
{
    Usage usage;
    const auto tokens = [&](const char *key) {
        return object.contains(key) && object[key].is_number() ? std::optional(Tokens(object[key].get<std::int64_t>()))
                                                               : std::nullopt;
    };
    if (!object.is_object())
        return usage;
    usage = {.input = tokens("n_input_tokens"), .cache = tokens("n_cache_tokens"), .output = tokens("n_output_tokens")};
    if (object.contains("cost_usd") && object["cost_usd"].is_number())
        usage.cost = Usd(object["cost_usd"].get<double>());
    return usage;
}

Json tamperingJson(const TrialRecord &record)
{
    Json list = Json::array();
    const auto add = [&](const StepOutcome &outcome) {
        for (const Tampering &one : outcome.tampering)
            list.push_back(
                {{"step", jsonText(outcome.name)}, {"kind", jsonText(toText(one.kind))}, {"path", jsonText(one.path)}});
    };
    add(record.single);
    std::ranges::for_each(record.steps, add);
    return list.empty() ? Json() : Json{{"tampering", list}};
}

Json trialResultJson(const TrialSetup &setup, const TrialRecord &record)
{
    const Task &task = setup.task;
    const bool single = task.steps.empty();
    Json json{{"schema_version", recordVersion},
              {"id", jsonText(record.id)},
              {"task_name", jsonText(task.name)},
              {"trial_name", jsonText(setup.plan.name.value)},
              {"trial_uri", QUrl::fromLocalFile(setup.folder()).toEncoded().toStdString()},
              {"task_id", {{"path", jsonText(setup.taskPath())}}},
              {"source", task.dataset.isEmpty() ? Json() : Json(jsonText(task.dataset))},
              {"task_checksum", jsonText(setup.checksum)},
              {"config", trialConfigJson(setup, ConfigForm::Full)},
              {"agent_info", agentInfoJson(record.agent)},
              {"agent_result", single ? agentResultJson(record.single) : record.single.recordedResult},
              {"verifier_result", rewardsJson(record.rewards)}};
    json["verifier_environment_mode"] = !single        ? Json()
        : task.verifier.mode == VerifierMode::Separate ? Json("separate")
                                                       : Json("shared");
    json["exception_info"] = exceptionJson(record.exception);
    json["started_at"] = instantJson(record.span.start);
    json["finished_at"] = instantJson(record.span.end);
    json["environment_setup"] = spanJson(record.environmentSetup);
    json["agent_setup"] = spanJson(record.agentSetup);
    json["agent_execution"] = single ? spanJson(record.single.agent) : Json();
    json["verifier"] = single ? spanJson(record.single.verifier) : Json();
    json["step_results"] = single ? Json() : stepsJson(record.steps);
    json["reward_valid"] = hasValidReward(record);
    return json;
}

} // namespace quayside
