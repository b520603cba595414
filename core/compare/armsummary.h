// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/scored.h"
#include "core/data/trialcounts.h"
#include "core/stats/attempts.h"
#include "core/stats/score.h"

namespace quayside {

/// One arm by itself: every denominator its own number.
struct ArmSummary {
    QString name;
    TrialCounts trials;    ///< by the compared reward
    int tasks = 0;         ///< tasks it has trials of
    int tasksCounted = 0;  ///< tasks with a counted attempt
    int leastAttempts = 0; ///< counted, over the tasks counted
    int mostAttempts = 0;
    ScoreEstimate score;
    ScoreEstimate infraRate; ///< of lost trials: share of a task's attempts, as a score is one
    int priced = 0;          ///< trials that say what they cost
    Estimate cost;           ///< medians over tasks of what an attempt takes on average (`medianOverTasks`): dollars
    Estimate tokens;
    Estimate input; ///< as reported
    Estimate cache;
    Estimate output;
    Estimate elapsed; ///< milliseconds
    Usage total;

    bool operator==(const ArmSummary &) const = default;
};

ArmSummary summariseArm(const ScoredTrials &scored, size_t arm);

/// pass@k and pass^k of an arm over its tasks; nothing on an open scale, where nothing passes.
std::vector<PassPoint> passCurveOf(const ScoredTrials &scored, size_t arm, const Resampling &resampling);

} // namespace quayside
