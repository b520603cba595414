// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

namespace quayside {

/// Position of a trajectory in its graph.
using NodeIndex = Quantity<struct NodeIndexTag, std::int32_t>;

enum class NodeKind : std::uint8_t {
    Main,
    Continuation, ///< goes on where its parent stopped, after repeating (copied) context
    Subagent,
    Summarization, ///< one of the three helpers of a context summarization
    Embedded,      ///< a sub-agent inside its parent's file
    Orphan,        ///< looks like a part of another trajectory, but none points to it
};

enum class NodeState : std::uint8_t {
    Loaded,
    Missing,    ///< pointed to, not there
    Unreadable, ///< there, but no trajectory can be read from it
    Cycle,      ///< points back to a trajectory that led here
};

/// One trajectory of a trial and how it is connected to the others.
struct GraphNode {
    QString file; ///< relative to the graph's folder; empty for an embedded one
    QString label;
    NodeKind kind = NodeKind::Main;
    NodeState state = NodeState::Loaded;
    TrajectoryPointer trajectory; ///< null unless Loaded
    std::optional<NodeIndex> parent;
    std::optional<StepIndex> refStep; ///< of the parent
    std::vector<NodeIndex> children;
};

/// Names one step of one trajectory of a graph.
struct StepRef {
    NodeIndex node;
    StepIndex step;

    auto operator<=>(const StepRef &) const = default;
};

/// Every trajectory of a trial.
struct TrajectoryGraph {
    QString folder;               ///< absolute
    std::vector<GraphNode> nodes; ///< parents before children; the main trajectory first
    std::vector<Issue> issues;

    const GraphNode &at(NodeIndex node) const { return nodes[static_cast<size_t>(node.value)]; }
    const StepEntry &at(StepRef ref) const { return at(ref.node).trajectory->at(ref.step); }
};

using GraphPointer = std::shared_ptr<const TrajectoryGraph>;

/// One agent: a trajectory and its continuations, in order.
struct AgentChain {
    std::vector<NodeIndex> nodes;
    std::optional<size_t> parent; ///< chain that this one was started from
    int depth = 0;

    NodeIndex first() const { return nodes.front(); }
    bool operator==(const AgentChain &) const = default;
};

/// The agents of a graph, parents before children; the main one first.
std::vector<AgentChain> agentsOf(const TrajectoryGraph &graph);

/// The steps of an agent in order; copied context is left out.
std::vector<StepRef> stepsOf(const TrajectoryGraph &graph, const AgentChain &agent);

/// Copied steps that stepsOf left out.
int copiedStepsOf(const TrajectoryGraph &graph, const AgentChain &agent);

Usage sumOfAgent(const TrajectoryGraph &graph, const AgentChain &agent);

/// Everything consumed by every agent; copied context counts once.
Usage sumOfGraph(const TrajectoryGraph &graph);

} // namespace quayside
