// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/trialsummary.h"

#include "core/base/folder.h"
#include "core/run/record/harborjson.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes resultCap(64 << 20);

QString textAt(const Json &json, const char *pointer)
{
    const Json::json_pointer place(pointer);
    return json.contains(place) && json[place].is_string() ? QString::fromStdString(json[place].get<std::string>())
                                                           : QString();
}

Rewards rewardsAt(const Json &object)
{
    Rewards rewards;
    for (const auto &[key, value] : object.items()) {
        if (value.is_number())
            rewards.push_back({.key = QString::fromStdString(key), .value = value.get<double>()});
    }
    return rewards;
}

/// Of the whole trial or of a step.
void addPart(TrialSummary &summary, const Json &part)
{
    if (const QString type = textAt(part, "/exception_info/exception_type"); !type.isEmpty())
        summary.exceptions << type;
    if (part.is_object())
        summary.usage = summary.usage + usageFrom(part.value("agent_result", Json()));
}

} // namespace

bool hasValidReward(const TrialSummary &trial)
{
    return trial.rewards && !trial.rewards->empty() && std::ranges::all_of(trial.exceptions, [](const QString &type) {
               return policyOf(type).validReward == PolicyAnswer::Yes;
           });
}

TrialSummary summaryOf(const TrialSetup &setup, const TrialRecord &record)
{
    TrialSummary summary{.name = setup.plan.name,
                         .task = setup.task.name,
                         .agent = record.agent.name,
                         .dataset = setup.task.dataset,
                         .rewards = record.rewards,
                         .usage = record.single.usage};
    if (record.agent.model)
        summary.model = record.agent.model->name;
    for (const TrialException &exception : exceptionsOf(record))
        summary.exceptions << exception.type;
    for (const StepOutcome &step : record.steps)
        summary.usage = summary.usage + step.usage;
    return summary;
}

Result<TrialSummary> readSummary(const QString &trialFolder)
{
    const auto folder = Folder::open(trialFolder);
    const auto bytes =
        folder ? folder->read(QStringLiteral("result.json"), resultCap) : std::unexpected(folder.error());
    if (!bytes)
        return std::unexpected(bytes.error());
    const Json json = jsonFrom(*bytes);
    if (!json.is_object())
        return std::unexpected(Error{
            ErrorCode::Malformed, folder->absolute(QStringLiteral("result.json")), {}, QStringLiteral("not a result")});
    return summaryOf(json);
}

TrialSummary summaryOf(const Json &json)
{
    TrialSummary summary{.name = TrialName(textAt(json, "/trial_name")),
                         .task = textAt(json, "/task_name"),
                         .agent = textAt(json, "/agent_info/name"),
                         .model = textAt(json, "/agent_info/model_info/name"),
                         .dataset = textAt(json, "/source")};
    const Json::json_pointer rewards("/verifier_result/rewards");
    if (json.contains(rewards) && json[rewards].is_object())
        summary.rewards = rewardsAt(json[rewards]);
    addPart(summary, json);
    const Json steps = json.value("step_results", Json());
    for (const Json &step : steps.is_array() ? steps : Json::array())
        addPart(summary, step);
    return summary;
}

} // namespace quayside
