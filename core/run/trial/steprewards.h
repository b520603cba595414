// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/record/trialplan.h"

namespace quayside {

/// The reward of a multi-step trial: for each key its mean over the steps that were scored (a step without the key
/// counts 0), or the last scored step's rewards. Nothing when no step was scored.
std::optional<Rewards> combineSteps(const std::vector<StepOutcome> &steps, StepRewards strategy);

/// "reward=0 below min_reward 0.5" when the later steps must not run.
std::optional<QString> missedMinimum(const TaskStep &step, const StepOutcome &outcome);

} // namespace quayside
