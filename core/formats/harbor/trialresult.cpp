// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialresult.h"

#include "core/formats/harbor/trialconfig.h"
#include "core/formats/harbor/trialparts.h"
#include "core/json/jsonread.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

namespace {

struct TrialReading {
    Trial &trial;
    JsonNotes &notes;
    HarborTrialConfig config;
    Usage targetUsage;
    int knownKeys = 0;
};

/// A trial and each of its steps report the same things under the same names.
struct Work {
    Usage &usage;
    Usage &targetUsage; ///< of the agent that a simulated user talked to
    std::vector<ModelUsage> &models;
    Rewards &rewards;
    bool &hasKeylessRewards;
    std::optional<ExceptionInfo> &exception;
    std::vector<Phase> &phases;
    JsonNotes &notes;
};

template <typename Target, const auto &Fields>
void readObject(const JsonCursor &object, Target &target, std::string_view place)
{
    if (target.notes.isObject(object, place))
        readFields(object, target, std::span<const JsonField<Target>>(Fields));
}

template <auto Member> void readTargetFigure(const JsonCursor &value, Work &work)
{
    work.notes.read(value, work.targetUsage.*Member, "/agent_result/metadata/acp_target_usage");
}

constexpr std::array targetFields{
    JsonField<Work>{"inputTokens", readTargetFigure<&Usage::input>},
    JsonField<Work>{"cachedReadTokens", readTargetFigure<&Usage::cache>},
    JsonField<Work>{"outputTokens", readTargetFigure<&Usage::output>},
};

constexpr std::array metadataFields{
    JsonField<Work>{"acp_target_usage",
                    [](const JsonCursor &v, Work &w) {
                        readObject<Work, targetFields>(v, w, "/agent_result/metadata/acp_target_usage");
                    }},
};

constexpr std::array usageFields{
    JsonField<Work>{"metadata",
                    [](const JsonCursor &v, Work &w) {
                        if (v.kind() == JsonKind::Object)
                            readFields(v, w, std::span<const JsonField<Work>>(metadataFields));
                    }},
    JsonField<Work>{"model_usage", [](const JsonCursor &v, Work &w) { readModelUsage(v, w.models, w.notes); }},
    JsonField<Work>{
        "n_input_tokens",
        [](const JsonCursor &v, Work &w) { w.notes.read(v, w.usage.input, "/agent_result/n_input_tokens"); }},
    JsonField<Work>{
        "n_cache_tokens",
        [](const JsonCursor &v, Work &w) { w.notes.read(v, w.usage.cache, "/agent_result/n_cache_tokens"); }},
    JsonField<Work>{
        "n_output_tokens",
        [](const JsonCursor &v, Work &w) { w.notes.read(v, w.usage.output, "/agent_result/n_output_tokens"); }},
    JsonField<Work>{"cost_usd",
                    [](const JsonCursor &v, Work &w) { w.notes.read(v, w.usage.cost, "/agent_result/cost_usd"); }},
};

/// Sets rewards one by one: the last of a key counts, at the place of its first.
class RewardSetter
{
public:
    explicit RewardSetter(Rewards &rewards) : m_rewards(rewards)
    {
        for (const Reward &reward : rewards)
            m_places.insert(reward.key, m_places.size());
    }

    void set(const QString &key, double value)
    {
        const qsizetype place = m_places.value(key, m_places.size());
        if (place == m_places.size()) {
            m_places.insert(key, place);
            m_rewards.push_back({key, value});
        }
        m_rewards[static_cast<size_t>(place)].value = value;
    }

private:
    Rewards &m_rewards;
    QHash<QString, qsizetype> m_places;
};

void readRewards(const JsonCursor &rewards, Work &work)
{
    if (!work.notes.isObject(rewards, "/verifier_result/rewards"))
        return;
    RewardSetter setter(work.rewards);
    work.hasKeylessRewards = true;
    rewards.fields([&](std::string_view key, const JsonCursor &value) {
        work.hasKeylessRewards = false;
        if (const auto number = value.number(); number && std::isfinite(*number))
            setter.set(textOf(key), *number);
        else if (value.kind() != JsonKind::Null)
            work.notes.add(QStringLiteral("/verifier_result/rewards/") + textOf(key));
    });
}

constexpr std::array verifierFields{
    JsonField<Work>{"rewards", readRewards},
};

constexpr std::array exceptionFields{
    JsonField<Work>{"policy_override",
                    [](const JsonCursor &v, Work &w) { readPolicyOverride(v, w.exception->policyOverride, w.notes); }},
    JsonField<Work>{
        "exception_type",
        [](const JsonCursor &v, Work &w) { w.notes.read(v, w.exception->type, "/exception_info/exception_type"); }},
    JsonField<Work>{"exception_message",
                    [](const JsonCursor &v, Work &w) {
                        w.notes.read(v, w.exception->message, "/exception_info/exception_message");
                    }},
    JsonField<Work>{"exception_traceback",
                    [](const JsonCursor &v, Work &w) {
                        w.notes.read(v, w.exception->traceback, "/exception_info/exception_traceback");
                    }},
    JsonField<Work>{
        "occurred_at",
        [](const JsonCursor &v, Work &w) { w.notes.read(v, w.exception->occurred, "/exception_info/occurred_at"); }},
};

void readException(const JsonCursor &exception, Work &work)
{
    if (!work.notes.isObject(exception, "/exception_info"))
        return;
    work.exception.emplace();
    readFields(exception, work, std::span<const JsonField<Work>>(exceptionFields));
    if (work.exception->type.isEmpty())
        work.exception->type = toText(ExceptionType::Unnamed);
}

template <PhaseKind Kind> void readPhase(const JsonCursor &phase, Work &work)
{
    if (!work.notes.isObject(phase, "/(phase)"))
        return;
    Phase read{.kind = Kind, .span = {}};
    phase.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "started_at")
            work.notes.read(value, read.span.start, "/(phase)/started_at");
        else if (key == "finished_at")
            work.notes.read(value, read.span.end, "/(phase)/finished_at");
    });
    if (read.span.start || read.span.end)
        work.phases.push_back(read);
}

constexpr std::array workFields{
    JsonField<Work>{"agent_result",
                    [](const JsonCursor &v, Work &w) { readObject<Work, usageFields>(v, w, "/agent_result"); }},
    JsonField<Work>{"verifier_result",
                    [](const JsonCursor &v, Work &w) { readObject<Work, verifierFields>(v, w, "/verifier_result"); }},
    JsonField<Work>{"exception_info", readException},
    JsonField<Work>{"environment_setup", readPhase<PhaseKind::EnvironmentSetup>},
    JsonField<Work>{"agent_setup", readPhase<PhaseKind::AgentSetup>},
    JsonField<Work>{"agent_execution", readPhase<PhaseKind::AgentExecution>},
    JsonField<Work>{"verifier", readPhase<PhaseKind::Verifier>},
};

bool readWork(std::string_view key, const JsonCursor &value, Work work)
{
    const auto field = std::ranges::find(workFields, key, &JsonField<Work>::key);
    if (field == workFields.end())
        return false;
    field->read(value, work);
    return true;
}

void readStep(const JsonCursor &object, TrialReading &reading)
{
    if (!reading.notes.isObject(object, "/step_results"))
        return;
    StepResult &step = reading.trial.steps.emplace_back();
    object.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "step_name")
            reading.notes.read(value, step.name, "/step_results/step_name");
        else
            readWork(key, value,
                     {step.usage, reading.targetUsage, step.models, step.rewards, step.hasKeylessRewards,
                      step.exception, step.phases, reading.notes});
    });
    std::ranges::stable_sort(step.phases, {}, &Phase::kind);
}

constexpr std::array taskIdFields{
    JsonField<TrialReading>{
        "path", [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.task.path, "/task_id/path"); }},
    JsonField<TrialReading>{
        "git_url",
        [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.task.gitUrl, "/task_id/git_url"); }},
    JsonField<TrialReading>{"git_commit_id",
                            [](const JsonCursor &v, TrialReading &r) {
                                r.notes.read(v, r.trial.task.gitCommit, "/task_id/git_commit_id");
                            }},
    JsonField<TrialReading>{"org",
                            [](const JsonCursor &v, TrialReading &r) {
                                r.trial.task.package = stringOf(v) + QLatin1Char('/') + r.trial.task.package;
                            }},
    JsonField<TrialReading>{"name", [](const JsonCursor &v, TrialReading &r) { r.trial.task.package += stringOf(v); }},
    JsonField<TrialReading>{
        "ref", [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.task.ref, "/task_id/ref"); }},
};

void readModel(const JsonCursor &object, TrialReading &reading)
{
    if (!reading.notes.isObject(object, "/agent_info/model_info"))
        return;
    ModelInfo &model = reading.trial.agent.model.emplace();
    object.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "name")
            reading.notes.read(value, model.name, "/agent_info/model_info/name");
        else if (key == "provider")
            reading.notes.read(value, model.provider, "/agent_info/model_info/provider");
    });
}

constexpr std::array agentInfoFields{
    JsonField<TrialReading>{
        "name", [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.agent.name, "/agent_info/name"); }},
    JsonField<TrialReading>{
        "version",
        [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.agent.version, "/agent_info/version"); }},
    JsonField<TrialReading>{"model_info", readModel},
};

constexpr std::array trialFields{
    JsonField<TrialReading>{
        "task_name",
        [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.task.name.value, "/task_name"); }},
    JsonField<TrialReading>{
        "task_id",
        [](const JsonCursor &v, TrialReading &r) { readObject<TrialReading, taskIdFields>(v, r, "/task_id"); }},
    JsonField<TrialReading>{
        "source", [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.task.dataset, "/source"); }},
    JsonField<TrialReading>{
        "task_checksum",
        [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.task.checksum, "/task_checksum"); }},
    JsonField<TrialReading>{"config",
                            [](const JsonCursor &v, TrialReading &r) { readTrialConfig(v, r.config, r.notes); }},
    JsonField<TrialReading>{
        "agent_info",
        [](const JsonCursor &v, TrialReading &r) { readObject<TrialReading, agentInfoFields>(v, r, "/agent_info"); }},
    JsonField<TrialReading>{
        "started_at", [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.span.start, "/started_at"); }},
    JsonField<TrialReading>{
        "finished_at", [](const JsonCursor &v, TrialReading &r) { r.notes.read(v, r.trial.span.end, "/finished_at"); }},
    JsonField<TrialReading>{"step_results",
                            [](const JsonCursor &v, TrialReading &r) {
                                if (r.notes.isArray(v, "/step_results"))
                                    v.elements([&](const JsonCursor &step) { readStep(step, r); });
                            }},
};

void readResult(const JsonCursor &root, TrialReading &reading)
{
    Trial &trial = reading.trial;
    root.fields([&](std::string_view key, const JsonCursor &value) {
        const auto field = std::ranges::find(trialFields, key, &JsonField<TrialReading>::key);
        if (field != trialFields.end())
            field->read(value, reading);
        else if (!readWork(key, value,
                           {trial.usage, reading.targetUsage, trial.models, trial.rewards, trial.hasKeylessRewards,
                            trial.exception, trial.phases, reading.notes}))
            return;
        ++reading.knownKeys;
    });
    std::ranges::stable_sort(trial.phases, {}, &Phase::kind);
}

} // namespace

Result<void> parseTrialResult(const QByteArray &bytes, const QString &path, Trial &trial, JsonNotes &notes)
{
    TrialReading reading{.trial = trial, .notes = notes, .config = {}};
    const auto read = readJson(bytes, path, [&](const JsonCursor &root) { readResult(root, reading); });
    completeUsage(trial);
    if (reading.knownKeys > 0)
        completeFromConfig(trial, reading.config);
    if (trial.user)
        trial.user->targetUsage = reading.targetUsage;
    if (!read)
        return std::unexpected(read.error());
    if (reading.knownKeys == 0)
        return std::unexpected(
            Error{ErrorCode::Malformed, path, {}, QStringLiteral("holds none of the fields of a trial's result")});
    return {};
}

} // namespace quayside
