// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/harborjson.h"

#include <QUrl>

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
        json[toUtf8(reward.key)] = reward.value;
    return Json{{"rewards", json}};
}

Json exceptionJson(const std::optional<TrialException> &exception)
{
    if (!exception)
        return {};
    const QString traceback = QStringLiteral("quayside, in %1\n%2: %3\n").arg(exception->phase, exception->type, exception->message);
    return Json{{"exception_type", toUtf8(exception->type)}, {"exception_message", toUtf8(exception->message)},
                {"exception_traceback", toUtf8(traceback)}, {"occurred_at", instantJson(exception->occurred)}};
}

Json agentResultJson(const StepOutcome &outcome)
{
    if (!outcome.agentStarted)
        return {};
    Json json = usageJson(outcome.usage);
    json["rollout_details"] = nullptr;
    const Json metadata = Json::parse(outcome.metadata.begin(), outcome.metadata.end(), nullptr, false);
    json["metadata"] = metadata.is_object() ? metadata : Json();
    return json;
}

Json agentInfoJson(const AgentInfo &agent)
{
    Json model;
    if (agent.model)
        model = {{"name", toUtf8(agent.model->name)}, {"provider", agent.model->provider.isEmpty() ? Json() : Json(toUtf8(agent.model->provider))}};
    return Json{{"name", toUtf8(agent.name)}, {"version", toUtf8(agent.version)}, {"model_info", model}};
}

Json stepsJson(const std::vector<StepOutcome> &steps)
{
    Json json = Json::array();
    for (const StepOutcome &step : steps) {
        json.push_back({{"step_name", toUtf8(step.name)}, {"agent_result", agentResultJson(step)}, {"verifier_result", rewardsJson(step.rewards)},
                        {"exception_info", exceptionJson(step.exception)}, {"agent_execution", spanJson(step.agent)}, {"verifier", spanJson(step.verifier)}});
    }
    return json;
}

} // namespace

Json instantJson(const std::optional<Instant> &instant)
{
    return instant ? Json(toUtf8(toIso(*instant))) : Json();
}

Json usageJson(const Usage &usage)
{
    const auto tokens = [](const std::optional<Tokens> &count) { return count ? Json(count->value) : Json(); };
    return Json{{"n_input_tokens", tokens(usage.input)}, {"n_cache_tokens", tokens(usage.cache)}, {"n_output_tokens", tokens(usage.output)},
                {"cost_usd", usage.cost ? Json(usage.cost->value) : Json()}};
}

Json trialResultJson(const TrialSetup &setup, const TrialRecord &record)
{
    const Task &task = setup.task;
    const bool single = task.steps.empty();
    Json json{{"id", toUtf8(record.id)},
              {"task_name", toUtf8(task.name)},
              {"trial_name", toUtf8(setup.plan.name.value)},
              {"trial_uri", QUrl::fromLocalFile(setup.folder()).toEncoded().toStdString()},
              {"task_id", {{"path", toUtf8(task.folder)}}},
              {"source", task.dataset.isEmpty() ? Json() : Json(toUtf8(task.dataset))},
              {"task_checksum", toUtf8(setup.digest)},
              {"config", trialConfigJson(setup, ConfigForm::Full)},
              {"agent_info", agentInfoJson(record.agent)},
              {"agent_result", single ? agentResultJson(record.single) : Json()},
              {"verifier_result", rewardsJson(record.rewards)}};
    json["verifier_environment_mode"] = !single ? Json() : task.verifier.mode == VerifierMode::Separate ? Json("separate") : Json("shared");
    json["exception_info"] = exceptionJson(record.exception);
    json["started_at"] = instantJson(record.span.start);
    json["finished_at"] = instantJson(record.span.end);
    json["environment_setup"] = spanJson(record.environmentSetup);
    json["agent_setup"] = spanJson(record.agentSetup);
    json["agent_execution"] = single ? spanJson(record.single.agent) : Json();
    json["verifier"] = single ? spanJson(record.single.verifier) : Json();
    json["step_results"] = single ? Json() : stepsJson(record.steps);
    return json;
}

} // namespace quayside
