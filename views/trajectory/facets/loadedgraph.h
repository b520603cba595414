// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"
#include "core/trajectory/reconcile.h"

namespace quayside {

/// What a page of trajectories shows: the graph and one run an agent.
struct LoadedGraph {
    GraphPointer graph;
    std::vector<RunPointer> runs; ///< as agentsOf(graph)
    Reconciliation totals;        ///< nothing while it is not whole
    Milliseconds took;
    bool isWhole = false; ///< false while the main trajectory is still being indexed
};

} // namespace quayside
