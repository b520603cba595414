// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialparts.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct UsageReading {
    Usage &usage;
    JsonNotes &notes;
};

template <auto Member> void readFigure(const JsonCursor &value, UsageReading &reading)
{
    reading.notes.read(value, reading.usage.*Member, "/agent_result/model_usage/*");
}

constexpr std::array figureFields{
    JsonField<UsageReading>{"n_input_tokens", readFigure<&Usage::input>},
    JsonField<UsageReading>{"n_cache_tokens", readFigure<&Usage::cache>},
    JsonField<UsageReading>{"n_output_tokens", readFigure<&Usage::output>},
    JsonField<UsageReading>{"cost_usd", readFigure<&Usage::cost>},
};

struct PolicyReading {
    PolicyOverride &policy;
    JsonNotes &notes;
};

template <auto Member> void readAnswer(const JsonCursor &value, PolicyReading &reading)
{
    if (const auto flag = value.boolean())
        reading.policy.*Member = *flag ? PolicyAnswer::Yes : PolicyAnswer::No;
    else if (value.kind() != JsonKind::Null)
        reading.notes.add(QStringLiteral("/exception_info/policy_override"));
}

constexpr std::array policyFields{
    JsonField<PolicyReading>{"should_retry", readAnswer<&PolicyOverride::retry>},
    JsonField<PolicyReading>{"should_grade", readAnswer<&PolicyOverride::grade>},
    JsonField<PolicyReading>{"has_valid_reward", readAnswer<&PolicyOverride::validReward>},
};

template <typename Work> void completeFromModels(Work &work)
{
    if (work.usage != Usage{} || work.models.empty())
        return;
    work.usage = sumOf(work.models);
    work.usageSource = UsageSource::Models;
}

void addModels(std::vector<ModelUsage> &sums, const std::vector<ModelUsage> &models)
{
    for (const ModelUsage &model : models) {
        const auto known = std::ranges::find(sums, model.model, &ModelUsage::model);
        if (known == sums.end())
            sums.push_back(model);
        else
            known->usage = known->usage + model.usage;
    }
}

} // namespace

void readModelUsage(const JsonCursor &object, std::vector<ModelUsage> &models, JsonNotes &notes)
{
    if (!notes.isObject(object, "/agent_result/model_usage"))
        return;
    object.fields([&](std::string_view name, const JsonCursor &value) {
        if (!notes.isObject(value, "/agent_result/model_usage/*"))
            return;
        ModelUsage &model = models.emplace_back(textOf(name), Usage());
        UsageReading reading{.usage = model.usage, .notes = notes};
        readFields(value, reading, std::span<const JsonField<UsageReading>>(figureFields));
    });
}

void readPolicyOverride(const JsonCursor &object, PolicyOverride &policy, JsonNotes &notes)
{
    PolicyReading reading{.policy = policy, .notes = notes};
    if (notes.isObject(object, "/exception_info/policy_override"))
        readFields(object, reading, std::span<const JsonField<PolicyReading>>(policyFields));
}

void completeUsage(Trial &trial)
{
    for (StepResult &step : trial.steps)
        completeFromModels(step);
    completeFromModels(trial);
    if (trial.usage != Usage{} || trial.steps.empty())
        return;
    trial.usageSource = UsageSource::Steps;
    for (const StepResult &step : trial.steps) {
        trial.usage = trial.usage + step.usage;
        addModels(trial.models, step.models);
    }
}

} // namespace quayside
