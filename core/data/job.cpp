// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/job.h"

#include "core/data/identity.h"

#include <algorithm>

namespace quayside {

namespace {

void addRewards(std::map<QString, RewardMean> &means, const Rewards &rewards)
{
    for (const Reward &reward : rewards) {
        RewardMean &mean = means[reward.key];
        ++mean.n;
        mean.mean += (reward.value - mean.mean) / mean.n;
    }
}

void addTrial(JobTotals &totals, const Trial &trial)
{
    totals.trials.add(trial, outcomeOf(trial));
    if (trial.exception)
        ++totals.exceptions[trial.exception->type];
    addRewards(totals.rewards, trial.rewards);
    totals.usage = totals.usage + trial.usage;
    if (!trial.regradedFrom.isEmpty())
        totals.copied = totals.copied + trial.usage;
    totals.freshInput = addReported(totals.freshInput, freshInput(trial.usage));
    totals.tokens = addReported(totals.tokens, totalTokens(trial.usage));
}

std::vector<Milliseconds> elapsedTimes(const Job &job)
{
    std::vector<Milliseconds> times;
    for (const TrialPointer &trial : job.trials) {
        if (const auto time = elapsed(*trial))
            times.push_back(*time);
    }
    return times;
}

std::optional<Milliseconds> medianOf(std::vector<Milliseconds> &times)
{
    if (times.empty())
        return std::nullopt;
    std::ranges::sort(times);
    const size_t middle = times.size() / 2;
    if (times.size() % 2 == 1)
        return times[middle];
    return Milliseconds((times[middle - 1].value + times[middle].value) / 2);
}

template <typename Visit> std::vector<QString> distinct(const Job &job, Visit visit)
{
    std::set<QString> names;
    for (const TrialPointer &trial : job.trials)
        visit(*trial, names);
    names.erase(QString());
    return {names.begin(), names.end()};
}

std::vector<QString> namesOf(const std::set<Identity> &identities)
{
    const ShownNames shown(identities);
    std::set<QString> names;
    for (const Identity &identity : identities)
        names.insert(shown.of(identity));
    names.erase(QString());
    return {names.begin(), names.end()};
}

} // namespace

JobTotals totalsOf(const Job &job)
{
    JobTotals totals;
    for (const TrialPointer &trial : job.trials)
        addTrial(totals, *trial);
    auto times = elapsedTimes(job);
    totals.medianElapsed = medianOf(times);
    if (!times.empty())
        totals.longestElapsed = times.back();
    return totals;
}

const std::pair<const QString, RewardMean> *primaryMean(const JobTotals &totals)
{
    const auto named = totals.rewards.find(scoreKey);
    if (named != totals.rewards.end())
        return &*named;
    return totals.rewards.size() == 1 ? &*totals.rewards.begin() : nullptr;
}

QString toText(JobState state)
{
    switch (state) {
    case JobState::Finished: return QStringLiteral("finished");
    case JobState::Queued: return QStringLiteral("queued");
    case JobState::Paused: return QStringLiteral("paused");
    case JobState::Cancelled: return QStringLiteral("cancelled");
    case JobState::Running: return QStringLiteral("running");
    case JobState::Interrupted: return QStringLiteral("interrupted");
    case JobState::Unreadable: return QStringLiteral("unreadable");
    }
    return {};
}

const char *toText(CountingRule rule)
{
    switch (rule) {
    case CountingRule::All: return "all";
    case CountingRule::ValidOnly: return "valid-only";
    }
    return "";
}

std::vector<QString> agentNames(const Job &job)
{
    return distinct(job, [](const Trial &trial, auto &names) { names.insert(trial.agent.name); });
}

std::vector<QString> modelNames(const Job &job)
{
    return namesOf(modelsOf(job));
}

std::vector<QString> taskNames(const Job &job)
{
    return namesOf(tasksOf(job));
}

std::vector<QString> rewardKeys(const Job &job)
{
    return distinct(job, [](const Trial &trial, auto &names) {
        for (const Reward &reward : trial.rewards)
            names.insert(reward.key);
    });
}

} // namespace quayside
