// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/atif.h"
#include "core/trajectory/graph.h"

namespace quayside {

struct GraphOptions {
    std::function<void(const TrajectoryGraph &soFar)> onProgress; ///< while the main trajectory is indexed
    std::stop_token stop;
};

/// Loads trajectory files and everything they point to (continuations, sub-agents in files of their own and embedded
/// ones). `files` are relative to the folder; the one named trajectory.json, or else the first, leads. References are
/// followed inside the folder only. A missing file, a cycle and an orphan are nodes of the graph, never an error. What
/// cannot be read comes last; where that is the leading file of an agent's folder, the agent's logs there are read too.
TrajectoryGraph loadGraph(const Folder &folder, const std::vector<QString> &files, const GraphOptions &options = {});

/// What has to be watched to see a graph grow, relative to the folder: the files and folders that its formats write to;
/// of a graph without files the folders in which some may appear.
std::vector<QString> placesOfGrowth(const Folder &folder, const TrajectoryGraph &graph);

} // namespace quayside
