// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runtrial.h"
#include "core/run/recorded/recordedjob.h"

namespace quayside {

/// What verifying again made of one reward.
struct RewardChange {
    TrialName trial;
    QString source; ///< the folder of the recorded trial
    double before = 0;
    double after = 0;

    bool operator==(const RewardChange &) const = default;
};

/// Of the trials whose score both records tell: the key `reward`, or the only one.
std::vector<RewardChange> rewardChanges(const std::vector<RunTrial> &trials, const std::vector<RecordedJob> &sources);

} // namespace quayside
