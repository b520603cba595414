// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"
#include "core/findings/finding.h"
#include "core/trajectory/rows.h"
#include "views/trajectory/facets/stepfacetmodel.h"

namespace quayside {

/// What is listed besides what the graph itself has: findings and bookmarks.
struct StepHints {
    std::vector<Finding> trial;
    std::vector<RunIndex> marked; ///< bookmarks
    bool showsAllLoops = false;
};

/// The lines beside the list: the trajectory itself, kinds with counts, tools, what stands out (of the trial first,
/// then of the graph), bookmarks, agents. The same call in several loops is one line; loops beyond the three longest
/// are folded.
std::vector<StepFacet> makeStepFacets(const TrajectoryEvidence &loaded, size_t agent, const StepFilter &filter,
                                      const StepHints &hints);

/// "Read two_bucket.py"
QString sayCall(const AgentRun &run, RunIndex step);
QString sayDisagreement(const Disagreement &disagreement);
/// What the steps add up to and whether the totals agree, where there is anything to compare.
QString sayTotals(const TrajectoryEvidence &loaded);

} // namespace quayside
