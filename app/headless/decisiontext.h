// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/recorded/rewardchange.h"
#include "core/run/recorded/trialdecisions.h"

namespace quayside {

/// What becomes of the wanted trials: how many of each, then every reason with the trials it holds for.
QStringList decisionLines(const TrialDecisions &decisions);

/// One object a wanted trial: task, agent, model, attempt, decision, reason, source, obstacle.
QByteArray decisionsJson(const TrialDecisions &decisions);

/// "12 verified again: 2 went up, 1 went down, mean 0.61 before and 0.64 now"; empty for none.
QString sayChanges(const std::vector<RewardChange> &changes);

} // namespace quayside
