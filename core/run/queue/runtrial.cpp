// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/runtrial.h"

namespace quayside {

namespace {

void count(RunTotals &totals, const TrialSummary &summary)
{
    const Outcome outcome = outcomeOf(summary);
    const bool isMeasured = outcome == Outcome::Measured;
    totals.scored += isJudged(outcome);
    totals.measured += isMeasured;
    totals.unscored += !isJudged(outcome) && !isMeasured;
    totals.rewarded += summary.rewards && !summary.rewards->empty();
    totals.failed += !summary.exceptions.isEmpty();
}

} // namespace

bool isRunning(RunState state)
{
    switch (state) {
    case RunState::Preparing:
    case RunState::SettingUp:
    case RunState::Acting:
    case RunState::Verifying:
    case RunState::Stopping: return true;
    case RunState::Waiting:
    case RunState::Delayed:
    case RunState::Finished:
    case RunState::Stopped:
    case RunState::Lost: return false;
    }
    return false;
}

Outcome outcomeOf(const TrialSummary &summary)
{
    const Rewards rewards = summary.rewards.value_or(Rewards());
    if (const auto primary = primaryReward(rewards))
        return outcomeOf(*primary);
    return rewards.empty() && !summary.exceptions.isEmpty() ? Outcome::Errored : Outcome::Unscored;
}

RunTotals totalsOf(const std::vector<RunTrial> &trials)
{
    RunTotals totals{.total = static_cast<int>(trials.size())};
    for (const RunTrial &trial : trials) {
        totals.waiting += trial.state == RunState::Waiting || trial.state == RunState::Delayed ? 1 : 0;
        totals.running += isRunning(trial.state) ? 1 : 0;
        totals.finished += trial.state == RunState::Finished ? 1 : 0;
        totals.stopped += trial.state == RunState::Stopped || trial.state == RunState::Lost ? 1 : 0;
        if (trial.summary && trial.state == RunState::Finished)
            count(totals, *trial.summary);
    }
    return totals;
}

} // namespace quayside
