// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/halfwritten.h"

#include <algorithm>

namespace quayside {

namespace {

bool hasSteps(const TrajectoryEvidence &evidence)
{
    return !evidence.runs.empty() && evidence.runs.front()->count() != RunIndex(0);
}

/// The agent's log or another agent took the place of the file that led.
bool isReplaced(const TrajectoryEvidence &now, const GraphNode &lead)
{
    return std::ranges::any_of(now.graph->nodes, [&](const GraphNode &node) {
        return node.state == NodeState::Unreadable && lead.state == NodeState::Loaded && node.file == lead.file;
    });
}

bool isShorterAndCut(const TrajectoryEvidence &now, const TrajectoryEvidence &before)
{
    if (now.runs.empty())
        return true;
    const TrajectoryPointer &lead = now.graph->nodes.front().trajectory;
    const bool isCut = !lead || lead->completeness == Completeness::Cut;
    return isCut && now.runs.front()->count() < before.runs.front()->count();
}

} // namespace

bool isHalfWritten(const TrialEvidence &now, const TrialEvidence &before)
{
    if (!now.trajectory || !before.trajectory || !hasSteps(*before.trajectory))
        return false;
    return isShorterAndCut(*now.trajectory, *before.trajectory)
        || isReplaced(*now.trajectory, before.trajectory->graph->nodes.front());
}

} // namespace quayside
