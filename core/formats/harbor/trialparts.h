// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "core/json/jsonfields.h"

namespace quayside {

/// `agent_result.model_usage` (since 0.23): by model what it was used for; its input includes the cache.
void readModelUsage(const JsonCursor &object, std::vector<ModelUsage> &models, JsonNotes &notes);

/// `exception_info.policy_override` (since 0.26): what the job decided otherwise about this type; null: nothing.
void readPolicyOverride(const JsonCursor &object, PolicyOverride &policy, JsonNotes &notes);

/// What no total says is said by the models, and what the trial does not say by its steps.
void completeUsage(Trial &trial);

} // namespace quayside
