// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/rewardchange.h"

namespace quayside {

namespace {

std::optional<double> scoreOf(const TrialSummary &trial)
{
    const auto reward = trial.rewards ? primaryReward(*trial.rewards) : std::nullopt;
    return reward ? std::optional(reward->value) : std::nullopt;
}

} // namespace

std::vector<RewardChange> rewardChanges(const std::vector<RunTrial> &trials, const std::vector<RecordedJob> &sources)
{
    QMap<QString, double> recorded;
    for (const RecordedJob &job : sources) {
        for (const RecordedTrial &trial : job.trials) {
            if (const auto score = scoreOf(summaryOf(trial.result)))
                recorded.insert(trial.folder, *score);
        }
    }
    std::vector<RewardChange> changes;
    for (const RunTrial &trial : trials) {
        const auto after = trial.summary ? scoreOf(*trial.summary) : std::nullopt;
        if (after && recorded.contains(trial.plan.source))
            changes.push_back({trial.plan.name, trial.plan.source, recorded[trial.plan.source], *after});
    }
    return changes;
}

} // namespace quayside
