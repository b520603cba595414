// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"
#include "core/run/queue/trialsummary.h"

namespace quayside {

/// How far a planned trial has come.
enum class RunState : std::uint8_t {
    Waiting,
    Preparing, ///< its environment
    SettingUp, ///< its agent
    Acting,
    Verifying,
    Stopping, ///< asked to stop, and not yet at its end
    Delayed,  ///< failed, to be run again after a while
    Finished, ///< there is a result.json
    Stopped,  ///< by the user, before it could finish
    Lost,     ///< its folder could not be written; a resume runs it again
};

/// One row of the queue.
struct RunTrial {
    TrialPlan plan;
    RunState state = RunState::Waiting;
    int run = 0;                    ///< how many times it was started in this session
    QString step;                   ///< of a multi-step task, while it runs
    std::optional<Instant> started; ///< of this run
    std::optional<Instant> ended;
    std::vector<Phase> phases; ///< of this run so far; the last one has no end while it runs
    std::optional<TrialSummary> summary;
    QString error; ///< why it is Lost

    bool operator==(const RunTrial &) const = default;
};

bool isRunning(RunState state);

/// What the reward of a finished trial says; Errored or Unscored where it has none that counts.
Outcome outcomeOf(const TrialSummary &summary);

/// How many trials are in which state.
struct RunTotals {
    int total = 0;
    int waiting = 0; ///< or delayed
    int running = 0;
    int finished = 0;
    int scored = 0; ///< these three as in TrialCounts, of the finished
    int measured = 0;
    int unscored = 0;
    int rewarded = 0; ///< with any reward at all
    int failed = 0;   ///< finished with an exception
    int stopped = 0;  ///< or lost

    bool operator==(const RunTotals &) const = default;
};

RunTotals totalsOf(const std::vector<RunTrial> &trials);

} // namespace quayside
