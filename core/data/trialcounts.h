// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

namespace quayside {

/// How many of some trials ended how. Each word means this wherever a number of trials is shown or printed: of a job,
/// of an arm, of a chart, in the window as on the command line. In a comparison the reward that counts is the one that
/// is compared, elsewhere it is the primary one.
struct TrialCounts {
    int present = 0;          ///< all of them: finished + queued + running + interrupted + unreadable
    int finished = 0;         ///< with a result that can be read: scored + measured + unscored
    int queued = 0;           ///< planned, and not begun
    int running = 0;          ///< no result yet
    int interrupted = 0;      ///< no result, and nothing is being written
    int unreadable = 0;       ///< a result that cannot be read
    int scored = 0;           ///< finished, and the reward that counts is a score (`isScore`)
    int measured = 0;         ///< finished, and the reward that counts is no score
    int unscored = 0;         ///< finished without the reward that counts, whether or not there was an exception
    int rewarded = 0;         ///< finished with any reward at all
    int errored = 0;          ///< with an exception, whatever their rewards, and unreadable ones
    int scoredAndErrored = 0; ///< scored all the same
    int lost = 0;             ///< errored without any reward: the run failed, not the agent's work

    /// `outcome` is the trial's by the reward that counts.
    void add(const Trial &trial, Outcome outcome);
    bool operator==(const TrialCounts &) const = default;
};

/// Whether a trial counts as errored, and as lost.
bool isErrored(const Trial &trial);
bool isLost(const Trial &trial);

} // namespace quayside
