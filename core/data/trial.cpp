// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/trial.h"

#include <algorithm>
#include <limits>

namespace quayside {

namespace {

Span hull(const std::vector<Phase> &phases)
{
    Span whole;
    for (const Phase &phase : phases) {
        if (!whole.start)
            whole.start = phase.span.start;
        if (phase.span.end)
            whole.end = phase.span.end;
    }
    return whole;
}

} // namespace

Outcome outcomeOf(const Reward &reward)
{
    if (!isScore(reward))
        return Outcome::Measured;
    if (reward.value == 1)
        return Outcome::Passed;
    return reward.value > 0 ? Outcome::Partial : Outcome::Failed;
}

Outcome outcomeOf(const Trial &trial)
{
    return outcomeBy(trial, primaryReward(trial.rewards));
}

Outcome outcomeBy(const Trial &trial, const std::optional<Reward> &reward)
{
    switch (trial.state) {
    case TrialState::Queued: return Outcome::Queued;
    case TrialState::Running: return Outcome::Running;
    case TrialState::Interrupted: return Outcome::Interrupted;
    case TrialState::Unreadable: return Outcome::Errored;
    case TrialState::Finished: break;
    }
    if (reward)
        return outcomeOf(*reward);
    return trial.exception && trial.rewards.empty() ? Outcome::Errored : Outcome::Unscored;
}

bool isJudged(Outcome outcome)
{
    return outcome == Outcome::Passed || outcome == Outcome::Partial || outcome == Outcome::Failed;
}

bool isReferenceAgent(const Trial &trial)
{
    return trial.agent.name == QLatin1String("oracle") || trial.agent.name == QLatin1String("nop");
}

std::vector<const ExceptionInfo *> exceptionsOf(const Trial &trial)
{
    std::vector<const ExceptionInfo *> all;
    if (trial.exception)
        all.push_back(&*trial.exception);
    for (const StepResult &step : trial.steps) {
        if (step.exception)
            all.push_back(&*step.exception);
    }
    return all;
}

bool hasValidReward(const Trial &trial)
{
    return !trial.rewards.empty() && std::ranges::all_of(exceptionsOf(trial), [](const ExceptionInfo *exception) {
        return policyOf(exception->type, exception->policyOverride).validReward == PolicyAnswer::Yes;
    });
}

std::vector<Phase> phasesOf(const Trial &trial)
{
    std::vector<Phase> phases = trial.phases;
    for (const StepResult &step : trial.steps)
        phases.insert(phases.end(), step.phases.begin(), step.phases.end());
    if (phases.size() > trial.phases.size()) {
        std::ranges::stable_sort(phases, {}, [](const Phase &phase) {
            return phase.span.start ? phase.span.start->microseconds : std::numeric_limits<std::int64_t>::max();
        });
    }
    return phases;
}

std::optional<Milliseconds> timeIn(const Trial &trial, PhaseKind kind)
{
    std::optional<Milliseconds> sum;
    const auto add = [&sum, kind](const Phase &phase) {
        if (const auto time = phase.kind == kind ? duration(phase.span) : std::nullopt)
            sum = Milliseconds(sum.value_or(Milliseconds(0)).value + time->value);
    };
    std::ranges::for_each(trial.phases, add);
    for (const StepResult &step : trial.steps)
        std::ranges::for_each(step.phases, add);
    return sum;
}

std::optional<Milliseconds> elapsed(const Trial &trial)
{
    const auto own = duration(trial.span);
    return own ? own : duration(hull(phasesOf(trial)));
}

QString toText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return QStringLiteral("passed");
    case Outcome::Partial: return QStringLiteral("partial");
    case Outcome::Failed: return QStringLiteral("failed");
    case Outcome::Measured: return QStringLiteral("measured");
    case Outcome::Unscored: return QStringLiteral("unscored");
    case Outcome::Errored: return QStringLiteral("errored");
    case Outcome::Queued: return QStringLiteral("queued");
    case Outcome::Running: return QStringLiteral("running");
    case Outcome::Interrupted: return QStringLiteral("interrupted");
    }
    return {};
}

QString toText(TrialState state)
{
    switch (state) {
    case TrialState::Finished: return QStringLiteral("finished");
    case TrialState::Queued: return QStringLiteral("queued");
    case TrialState::Running: return QStringLiteral("running");
    case TrialState::Interrupted: return QStringLiteral("interrupted");
    case TrialState::Unreadable: return QStringLiteral("unreadable");
    }
    return {};
}

} // namespace quayside
