// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/run/recorded/trialdecisions.h"

namespace quayside {

/// What becomes of the wanted trials: one row for each task, what is done, and why.
FactTable decisionTable(const TrialDecisions &decisions);

} // namespace quayside
