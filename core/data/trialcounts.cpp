// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/trialcounts.h"

namespace quayside {

void TrialCounts::add(const Trial &trial, Outcome outcome)
{
    const bool isFinished = trial.state == TrialState::Finished;
    const bool isScored = isFinished && isJudged(outcome);
    const bool isMeasured = isFinished && outcome == Outcome::Measured;
    ++present;
    finished += isFinished;
    queued += trial.state == TrialState::Queued;
    running += trial.state == TrialState::Running;
    interrupted += trial.state == TrialState::Interrupted;
    unreadable += trial.state == TrialState::Unreadable;
    scored += isScored;
    measured += isMeasured;
    unscored += isFinished && !isScored && !isMeasured;
    rewarded += isFinished && !trial.rewards.empty();
    errored += isErrored(trial);
    scoredAndErrored += isScored && isErrored(trial);
    lost += isLost(trial);
}

bool isErrored(const Trial &trial)
{
    return trial.exception || trial.state == TrialState::Unreadable;
}

bool isLost(const Trial &trial)
{
    return isErrored(trial) && trial.rewards.empty();
}

} // namespace quayside
