// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/rewardfiles.h"

#include "core/formats/harbor/trialfiles.h"
#include "core/json/numbersfile.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace quayside {

namespace {

constexpr Bytes rewardCap{1 << 20};

void noteOdd(const QString &path, const QString &message, std::vector<Issue> &issues)
{
    issues.push_back({Severity::Warning, QStringLiteral("trial.reward-file-odd"), path, {}, message});
}

Rewards rewardsOf(const NumbersFile &file, const QString &path, std::vector<Issue> &issues)
{
    Rewards rewards;
    for (const NamedNumber &number : file.numbers)
        rewards.push_back({number.key, number.value});
    for (const QString &key : file.repeated)
        noteOdd(path, QStringLiteral("\"%1\" is written more than once: the last one counts").arg(key), issues);
    for (const QString &key : file.truths)
        noteOdd(path, QStringLiteral("\"%1\" is true or false, which counts as 1 or 0").arg(key), issues);
    return rewards;
}

Result<Rewards> readRewards(const Folder &folder, const QString &file, std::vector<Issue> &issues)
{
    const QString path = folder.absolute(file);
    const auto bytes = folder.read(file, rewardCap);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (file.endsWith(QLatin1String(".txt")))
        return parseNumberText(*bytes, path).transform([](double value) { return Rewards{{scoreKey, value}}; });
    return parseNumbersFile(*bytes, path).transform([&](const NumbersFile &numbers) {
        return rewardsOf(numbers, path, issues);
    });
}

bool jsonWins(const Trial &trial)
{
    constexpr std::int64_t changed = 1'778'284'800'000'000; // 2026-05-09T00:00:00Z
    const auto &when = trial.span.end ? trial.span.end : trial.span.start;
    return !when || when->microseconds >= changed;
}

Rewards sorted(Rewards rewards)
{
    std::ranges::sort(rewards, {}, &Reward::key);
    return rewards;
}

const Rewards &recorded(const Trial &trial, const QString &step)
{
    const auto found = std::ranges::find(trial.steps, step, &StepResult::name);
    return step.isEmpty() || found == trial.steps.end() ? trial.rewards : found->rewards;
}

/// The rule gives the one that was used; what the result records can only overrule it.
void chooseUsed(std::vector<RewardSource *> &sources, const Trial &trial)
{
    const Rewards result = sorted(recorded(trial, sources.front()->step));
    const auto agrees =
        std::ranges::find_if(sources, [&](const RewardSource *source) { return sorted(source->rewards) == result; });
    const QLatin1StringView winner(jsonWins(trial) ? ".json" : ".txt");
    auto chosen =
        std::ranges::find_if(sources, [&](const RewardSource *source) { return source->file.endsWith(winner); });
    if (chosen == sources.end())
        chosen = sources.begin();
    const bool overruled = !result.empty() && sorted((*chosen)->rewards) != result && agrees != sources.end();
    (*(overruled ? agrees : chosen))->used = true;
}

/// Harbor's mean over the steps that have rewards, a key that one of them lacks counting as 0.
Rewards meanOfSteps(const std::vector<StepResult> &steps)
{
    std::map<QString, double> sums;
    int rewarded = 0;
    for (const StepResult &step : steps) {
        rewarded += !step.rewards.empty();
        for (const Reward &reward : step.rewards)
            sums[reward.key] += reward.value;
    }
    Rewards mean;
    for (const auto &[key, sum] : sums)
        mean.push_back({key, sum / rewarded});
    return mean;
}

/// A task may take the rewards of its last step for the whole trial; which it does stands in no file of the trial.
bool countsLastStepAlone(const Trial &trial)
{
    constexpr double slack = 1e-9;
    if (trial.steps.size() < 2 || trial.rewards.empty() || sorted(trial.steps.back().rewards) != sorted(trial.rewards))
        return false;
    const Rewards mean = meanOfSteps(trial.steps);
    const Rewards whole = sorted(trial.rewards);
    return !std::ranges::equal(mean, whole, [](const Reward &a, const Reward &b) {
        return a.key == b.key && std::abs(a.value - b.value) <= slack;
    });
}

void noteDifference(const Folder &folder, const RewardSource &source, const Trial &trial, std::vector<Issue> &issues)
{
    const Rewards &result = recorded(trial, source.step);
    if (source.used && !result.empty() && sorted(result) != sorted(source.rewards)) {
        issues.push_back({Severity::Warning,
                          QStringLiteral("trial.rewards-differ"),
                          folder.absolute(source.file),
                          {},
                          QStringLiteral("this file and the trial's result state different rewards")});
    }
}

} // namespace

std::vector<RewardSource> readRewardFiles(const Folder &folder, const std::vector<TrialFile> &files, const Trial &trial,
                                          std::vector<Issue> &issues)
{
    std::vector<RewardSource> sources;
    for (const TrialFile &file : files) {
        if (file.role != FileRole::Reward || file.isFolder)
            continue;
        if (auto rewards = readRewards(folder, file.path, issues))
            sources.push_back(
                {.file = file.path, .rewards = std::move(*rewards), .used = false, .step = stepOf(file.path)});
        else
            issues.push_back(
                issueFrom(rewards.error(), Severity::Warning, QStringLiteral("trial.reward-file-unreadable")));
    }
    std::map<QString, std::vector<RewardSource *>> byStep;
    for (RewardSource &source : sources)
        byStep[source.step].push_back(&source);
    for (auto &[step, candidates] : byStep) {
        if (trial.state == TrialState::Finished)
            chooseUsed(candidates, trial);
    }
    for (const RewardSource &source : sources)
        noteDifference(folder, source, trial, issues);
    if (countsLastStepAlone(trial)) {
        for (RewardSource &source : sources)
            source.used = source.used && (source.step.isEmpty() || source.step == trial.steps.back().name);
    }
    return sources;
}

} // namespace quayside
