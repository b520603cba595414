// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

namespace quayside {

/// A trial that only verified again what another had left, beside that one.
struct Regrading {
    TrialPointer before; ///< null: it is in none of the open jobs
    TrialPointer after;

    bool operator==(const Regrading &) const = default;
};

/// The trial among the open jobs that another one verified again: by its folder, or, where jobs were moved, by the
/// names of its job and its own. Null: there is none, or the trial verified nothing again.
TrialPointer regradedTrial(const Trial &trial, const std::vector<JobPointer> &open);

/// Those of a job, in its order; empty where it verified nothing again.
std::vector<Regrading> regradingsOf(const Job &job, const std::vector<JobPointer> &open);

/// Whether a trial has come to its end and may have left what can be verified again; the runner says whether it has.
bool canRegrade(const Trial &trial);
/// Whether one of a job's trials may; of a format other than Harbor's none can be.
bool canRegrade(const Job &job);

/// One reward key before and now; nothing where a side has none.
struct KeyChange {
    QString key;
    std::optional<double> before;
    std::optional<double> after;

    bool operator==(const KeyChange &) const = default;
};

/// Every key of either side, those of `before` first.
std::vector<KeyChange> keyChanges(const Rewards &before, const Rewards &after);

/// What verifying again made of the rewards that stand for the trials.
enum class RegradeOutcome : std::uint8_t {
    Same,
    Up,
    Down,
    Gained,  ///< there was none
    Lost,    ///< there is none now
    None,    ///< neither side has one
    Unknown, ///< the trial before is not open
};

RegradeOutcome outcomeOf(const Regrading &regrading);

} // namespace quayside
