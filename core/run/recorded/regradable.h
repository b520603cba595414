// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/recorded/recordedtrial.h"
#include "core/run/task/task.h"

#include <optional>

namespace quayside {

/// Why the verifier of a task cannot judge what an earlier trial left: it would run where the agent worked, which is
/// gone. Nothing: it can.
std::optional<QString> whyTaskCannotRegrade(const Task &task);

/// Why a trial cannot be verified again by a task: it is of another one, its steps are others, or what the new verifier
/// reads was not collected. Looks at the trial's folder. Nothing: it can. The rules and the order of Harbor 0.26.
std::optional<QString> whyCannotRegrade(const RecordedTrial &trial, const Task &task);

/// What is collected besides a task's own artifacts, by the config of a recorded trial.
std::vector<ArtifactRule> recordedRules(const RecordedTrial &trial);

} // namespace quayside
