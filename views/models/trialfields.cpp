// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialfields.h"

#include "views/models/wording.h"
#include "views/models/words.h"

#include <algorithm>

namespace quayside {

namespace {

/// What a field is: its id, its title, whether it is a number, whether it is shown at first.
struct TrialFieldFacts {
    TrialField field;
    const char *id;
    const char *title;
    bool numeric;
    bool shown;
};

constexpr TrialFieldFacts allFields[] = {
    {TrialField::Trial, "trial", QT_TRANSLATE_NOOP("quayside", "Trial"), false, true},
    {TrialField::Task, "task", QT_TRANSLATE_NOOP("quayside", "Task"), false, true},
    {TrialField::Agent, "agent", QT_TRANSLATE_NOOP("quayside", "Agent"), false, true},
    {TrialField::Model, "model", QT_TRANSLATE_NOOP("quayside", "Model"), false, true},
    {TrialField::ToolFormat, "tool-format", QT_TRANSLATE_NOOP("quayside", "Tool format"), false, true},
    {TrialField::State, "state", QT_TRANSLATE_NOOP("quayside", "State"), false, true},
    {TrialField::Reward, "reward", QT_TRANSLATE_NOOP("quayside", "Reward"), true, true},
    {TrialField::Dimension, "dimension", "", true, true},
    {TrialField::Elapsed, "elapsed", QT_TRANSLATE_NOOP("quayside", "Elapsed"), true, true},
    {TrialField::TotalTokens, "tokens", QT_TRANSLATE_NOOP("quayside", "Tokens"), true, true},
    {TrialField::Cost, "cost", QT_TRANSLATE_NOOP("quayside", "Cost"), true, true},
    {TrialField::Exception, "exception", QT_TRANSLATE_NOOP("quayside", "Exception"), false, true},
    {TrialField::EnvironmentTime, "environment-time", QT_TRANSLATE_NOOP("quayside", "Environment time"), true, false},
    {TrialField::SetupTime, "setup-time", QT_TRANSLATE_NOOP("quayside", "Set-up time"), true, false},
    {TrialField::AgentTime, "agent-time", QT_TRANSLATE_NOOP("quayside", "Agent time"), true, false},
    {TrialField::VerifierTime, "verifier-time", QT_TRANSLATE_NOOP("quayside", "Verifier time"), true, false},
    {TrialField::Input, "input", QT_TRANSLATE_NOOP("quayside", "Input"), true, false},
    {TrialField::Cache, "cache", QT_TRANSLATE_NOOP("quayside", "Cache"), true, false},
    {TrialField::Output, "output", QT_TRANSLATE_NOOP("quayside", "Output"), true, false},
    {TrialField::Steps, "steps", QT_TRANSLATE_NOOP("quayside", "Steps"), true, false},
    {TrialField::Environment, "environment", QT_TRANSLATE_NOOP("quayside", "Environment"), false, false},
    {TrialField::Dataset, "dataset", QT_TRANSLATE_NOOP("quayside", "Dataset"), false, false},
    {TrialField::Started, "started", QT_TRANSLATE_NOOP("quayside", "Started"), true, false},
    {TrialField::Issues, "issues", QT_TRANSLATE_NOOP("quayside", "Issues"), true, false},
};

const TrialFieldFacts &factsOf(TrialField field)
{
    return *std::ranges::find(allFields, field, &TrialFieldFacts::field);
}

template <typename T> SortKey keyOf(const std::optional<T> &quantity)
{
    return quantity ? SortKey(static_cast<double>(quantity->value)) : SortKey();
}

SortKey keyOf(const QString &text)
{
    return text.isEmpty() ? SortKey() : SortKey(text);
}

/// None is not worth a place among the figures.
SortKey keyOfCount(size_t count)
{
    return count == 0 ? SortKey() : SortKey(static_cast<double>(count));
}

std::optional<Milliseconds> timeOf(const Trial &trial, TrialField field)
{
    switch (field) {
    case TrialField::EnvironmentTime: return timeIn(trial, PhaseKind::EnvironmentSetup);
    case TrialField::SetupTime: return timeIn(trial, PhaseKind::AgentSetup);
    case TrialField::AgentTime: return timeIn(trial, PhaseKind::AgentExecution);
    case TrialField::VerifierTime: return timeIn(trial, PhaseKind::Verifier);
    default: return elapsed(trial);
    }
}

std::optional<Tokens> tokensOf(const Trial &trial, TrialField field)
{
    switch (field) {
    case TrialField::Input: return trial.usage.input;
    case TrialField::Cache: return trial.usage.cache;
    case TrialField::Output: return trial.usage.output;
    default: return totalTokens(trial.usage);
    }
}

std::optional<double> valueOf(const Trial &trial, const TrialColumn &column)
{
    if (column.field == TrialField::Dimension)
        return rewardFor(trial.rewards, column.rewardKey);
    const auto primary = primaryReward(trial.rewards);
    return primary ? std::optional(primary->value) : std::nullopt;
}

Identity modelOf(const Trial &trial)
{
    return trial.agent.model ? identityOf(*trial.agent.model) : Identity();
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? unreported() : text;
}

bool reportsAny(const Job &job, const TrialColumn &column)
{
    return std::ranges::any_of(job.trials,
                               [&](const TrialPointer &trial) { return isReported(sortKeyOf(*trial, column)); });
}

bool isAlwaysThere(TrialField field)
{
    return field == TrialField::Trial || field == TrialField::Agent || field == TrialField::State
        || field == TrialField::Reward || field == TrialField::Elapsed;
}

} // namespace

std::vector<TrialColumn> columnsFor(const Job &job)
{
    std::vector<TrialColumn> columns;
    const auto keys = rewardKeys(job);
    const bool onlyKey = keys.size() == 1;
    for (const TrialFieldFacts &facts : allFields) {
        if (facts.field == TrialField::Dimension) {
            for (const QString &key : keys) {
                if (key != scoreKey && !onlyKey)
                    columns.push_back({TrialField::Dimension, key});
            }
        } else if (isAlwaysThere(facts.field) || reportsAny(job, {facts.field, {}})) {
            columns.push_back({facts.field, {}});
        }
    }
    return columns;
}

QString titleOf(const TrialColumn &column)
{
    return column.field == TrialField::Dimension ? column.rewardKey : tr(factsOf(column.field).title);
}

QString idOf(const TrialColumn &column)
{
    const QString id = QString::fromLatin1(factsOf(column.field).id);
    return column.field == TrialField::Dimension ? id + QLatin1Char(':') + column.rewardKey : id;
}

bool isNumeric(const TrialColumn &column)
{
    return factsOf(column.field).numeric;
}

bool isShownAtFirst(const TrialColumn &column)
{
    return factsOf(column.field).shown;
}

TrialNames namesFor(const Job &job)
{
    return {.models = ShownNames(modelsOf(job)), .tasks = ShownNames(tasksOf(job))};
}

QString textOf(const Trial &trial, const TrialColumn &column, const TrialNames &names, const QLocale &locale)
{
    switch (column.field) {
    case TrialField::Trial: return trial.name.value;
    case TrialField::Task: return orDash(names.tasks.of(identityOf(trial.task)));
    case TrialField::Agent: return orDash(trial.agent.name);
    case TrialField::Model: return orDash(names.models.of(modelOf(trial)));
    case TrialField::State: return sayOutcome(outcomeOf(trial));
    case TrialField::Reward: return sayReward(primaryReward(trial.rewards), locale);
    case TrialField::Dimension: return sayDimension(valueOf(trial, column), locale);
    case TrialField::Elapsed:
    case TrialField::EnvironmentTime:
    case TrialField::SetupTime:
    case TrialField::AgentTime:
    case TrialField::VerifierTime: return sayDuration(timeOf(trial, column.field), locale);
    case TrialField::Input:
    case TrialField::Cache:
    case TrialField::Output: return sayTokens(tokensOf(trial, column.field), locale);
    case TrialField::TotalTokens: return sayTokensShort(tokensOf(trial, column.field), locale);
    case TrialField::Cost: return sayCost(trial.usage.cost, locale);
    case TrialField::Exception: return trial.exception ? trial.exception->type : QString();
    case TrialField::Steps: return trial.steps.empty() ? unreported() : locale.toString(trial.steps.size());
    case TrialField::Environment: return orDash(trial.environment);
    case TrialField::Dataset: return orDash(trial.task.dataset);
    case TrialField::ToolFormat: return orDash(trial.toolFormat);
    case TrialField::Started: return sayInstant(trial.span.start, locale);
    case TrialField::Issues: return trial.issues.empty() ? QString() : locale.toString(trial.issues.size());
    }
    return {};
}

SortKey sortKeyOf(const Trial &trial, const TrialColumn &column)
{
    switch (column.field) {
    case TrialField::Trial: return trial.name.value;
    case TrialField::Task: return keyOf(trial.task.name.value);
    case TrialField::Agent: return keyOf(trial.agent.name);
    case TrialField::Model: return keyOf(modelOf(trial).name);
    case TrialField::State: return static_cast<double>(outcomeOf(trial));
    case TrialField::Reward:
    case TrialField::Dimension: {
        const auto reward = valueOf(trial, column);
        return reward ? SortKey(*reward) : SortKey();
    }
    case TrialField::Elapsed:
    case TrialField::EnvironmentTime:
    case TrialField::SetupTime:
    case TrialField::AgentTime:
    case TrialField::VerifierTime: return keyOf(timeOf(trial, column.field));
    case TrialField::Input:
    case TrialField::Cache:
    case TrialField::Output:
    case TrialField::TotalTokens: return keyOf(tokensOf(trial, column.field));
    case TrialField::Cost: return keyOf(trial.usage.cost);
    case TrialField::Exception: return trial.exception ? keyOf(trial.exception->type) : SortKey();
    case TrialField::Steps: return keyOfCount(trial.steps.size());
    case TrialField::Environment: return keyOf(trial.environment);
    case TrialField::Dataset: return keyOf(trial.task.dataset);
    case TrialField::ToolFormat: return keyOf(trial.toolFormat);
    case TrialField::Started:
        return trial.span.start ? SortKey(static_cast<double>(trial.span.start->microseconds)) : SortKey();
    case TrialField::Issues: return keyOfCount(trial.issues.size());
    }
    return {};
}

} // namespace quayside
