// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/regrading.h"

#include <QMultiHash>

#include <algorithm>

namespace quayside {

namespace {

QString lastPart(const QString &path)
{
    return path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
}

/// The trials of the open jobs by the names of their folders, which are all but unique.
class OpenTrials
{
public:
    explicit OpenTrials(const std::vector<JobPointer> &open)
    {
        for (const JobPointer &job : open) {
            for (const TrialPointer &trial : job->trials)
                m_trials.insert(lastPart(trial->folder), {job.get(), trial});
        }
    }

    TrialPointer before(const Trial &trial) const
    {
        TrialPointer moved;
        const auto [first, last] = m_trials.equal_range(lastPart(trial.regradedFrom));
        for (auto candidate = first; candidate != last; ++candidate) {
            const auto &[job, there] = *candidate;
            if (there->folder == trial.regradedFrom)
                return there;
            if (trial.regradedFrom.endsWith(QStringLiteral("/%1/%2").arg(lastPart(job->path), candidate.key())))
                moved = there;
        }
        return moved;
    }

private:
    QMultiHash<QString, std::pair<const Job *, TrialPointer>> m_trials;
};

} // namespace

TrialPointer regradedTrial(const Trial &trial, const std::vector<JobPointer> &open)
{
    return trial.regradedFrom.isEmpty() ? nullptr : OpenTrials(open).before(trial);
}

std::vector<Regrading> regradingsOf(const Job &job, const std::vector<JobPointer> &open)
{
    std::vector<Regrading> regradings;
    for (const TrialPointer &trial : job.trials) {
        if (!trial->regradedFrom.isEmpty())
            regradings.push_back({.before = nullptr, .after = trial});
    }
    if (regradings.empty())
        return regradings;
    const OpenTrials trials(open);
    for (Regrading &regrading : regradings)
        regrading.before = trials.before(*regrading.after);
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
