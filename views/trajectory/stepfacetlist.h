// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/rows.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/graphloader.h"

namespace quayside {

/// The lines beside the list: kinds with counts, tools, what stands out, agents. `findings` come from elsewhere and follow
/// those that the graph itself gives.
std::vector<StepFacet> makeStepFacets(const LoadedGraph &loaded, size_t agent, const StepFilter &filter, const std::vector<Issue> &findings);

/// Where a finding (by its position among the lines) leads; nothing when it names no step.
std::optional<RunIndex> stepOfFinding(const LoadedGraph &loaded, size_t agent, int finding);

/// "loop: Read two_bucket.py ×24"
QString sayLoop(const AgentRun &run, const Loop &loop);
QString sayDisagreement(const Disagreement &disagreement);

} // namespace quayside
