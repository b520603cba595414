// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/regrading.h"

#include <algorithm>

namespace quayside {

namespace {

bool isNamed(const QString &from, const Job &job, const Trial &trial)
{
    const QString jobName = job.path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return from == trial.folder || from.endsWith(QStringLiteral("/%1/%2").arg(jobName, trial.name.value));
}

} // namespace

TrialPointer regradedTrial(const Trial &trial, const std::vector<JobPointer> &open)
{
    if (trial.regradedFrom.isEmpty())
        return nullptr;
    TrialPointer moved;
    for (const JobPointer &job : open) {
        for (const TrialPointer &candidate : job->trials) {
            if (candidate->folder == trial.regradedFrom)
                return candidate;
            if (!moved && isNamed(trial.regradedFrom, *job, *candidate))
                moved = candidate;
        }
    }
    return moved;
}

std::vector<Regrading> regradingsOf(const Job &job, const std::vector<JobPointer> &open)
{
    std::vector<Regrading> regradings;
    for (const TrialPointer &trial : job.trials) {
        if (!trial->regradedFrom.isEmpty())
            regradings.push_back({.before = regradedTrial(*trial, open), .after = trial});
    }
    return regradings;
}

bool canRegrade(const Trial &trial)
{
    return trial.state == TrialState::Finished;
}

bool canRegrade(const Job &job)
{
    return job.format == QLatin1String("harbor")
        && std::ranges::any_of(job.trials, [](const TrialPointer &trial) { return canRegrade(*trial); });
}

std::vector<KeyChange> keyChanges(const Rewards &before, const Rewards &after)
{
    std::vector<KeyChange> changes;
    for (const Reward &reward : before)
        changes.push_back({.key = reward.key, .before = reward.value, .after = rewardFor(after, reward.key)});
    for (const Reward &reward : after) {
        if (!rewardFor(before, reward.key))
            changes.push_back({.key = reward.key, .before = std::nullopt, .after = reward.value});
    }
    return changes;
}

RegradeOutcome outcomeOf(const Regrading &regrading)
{
    if (!regrading.before)
        return RegradeOutcome::Unknown;
    const auto before = primaryReward(regrading.before->rewards);
    const auto after = primaryReward(regrading.after->rewards);
    if (!before && !after)
        return RegradeOutcome::None;
    if (!before)
        return RegradeOutcome::Gained;
    if (!after)
        return RegradeOutcome::Lost;
    if (before->value == after->value)
        return RegradeOutcome::Same;
    return before->value < after->value ? RegradeOutcome::Up : RegradeOutcome::Down;
}

} // namespace quayside
