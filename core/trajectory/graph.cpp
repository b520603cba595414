// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/graph.h"

#include <algorithm>

namespace quayside {

namespace {

void appendAgent(const TrajectoryGraph &graph, NodeIndex first, std::optional<size_t> parent, int depth,
                 std::vector<AgentChain> &agents)
{
    const size_t self = agents.size();
    agents.push_back({.nodes = {first}, .parent = parent, .depth = depth});
    std::vector<NodeIndex> started;
    for (NodeIndex node = first;;) {
        std::optional<NodeIndex> next;
        for (const NodeIndex child : graph.at(node).children) {
            if (graph.at(child).kind == NodeKind::Continuation && !next)
                next = child;
            else
                started.push_back(child);
        }
        if (!next)
            break;
        agents[self].nodes.push_back(*next);
        node = *next;
    }
    for (const NodeIndex child : started)
        appendAgent(graph, child, self, depth + 1, agents);
}

} // namespace

std::vector<AgentChain> agentsOf(const TrajectoryGraph &graph)
{
    std::vector<AgentChain> agents;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        if (!graph.nodes[i].parent)
            appendAgent(graph, NodeIndex(static_cast<std::int32_t>(i)), std::nullopt, 0, agents);
    }
    return agents;
}

std::vector<StepRef> stepsOf(const TrajectoryGraph &graph, const AgentChain &agent)
{
    std::vector<StepRef> refs;
    for (const NodeIndex node : agent.nodes) {
        const TrajectoryPointer &trajectory = graph.at(node).trajectory;
        if (!trajectory)
            continue;
        refs.reserve(refs.size() + trajectory->steps.size());
        for (StepIndex step; step < trajectory->count(); ++step.value) {
            if (!trajectory->at(step).has(StepFlag::Copied))
                refs.push_back({node, step});
        }
    }
    return refs;
}

int copiedStepsOf(const TrajectoryGraph &graph, const AgentChain &agent)
{
    std::ptrdiff_t count = 0;
    for (const NodeIndex node : agent.nodes) {
        if (const TrajectoryPointer &trajectory = graph.at(node).trajectory)
            count += std::ranges::count_if(trajectory->steps,
                                           [](const StepEntry &step) { return step.has(StepFlag::Copied); });
    }
    return static_cast<int>(count);
}

Usage sumOfAgent(const TrajectoryGraph &graph, const AgentChain &agent)
{
    Usage sum;
    for (const NodeIndex node : agent.nodes) {
        if (const TrajectoryPointer &trajectory = graph.at(node).trajectory)
            sum = sum + sumOfSteps(*trajectory);
    }
    return sum;
}

Usage sumOfGraph(const TrajectoryGraph &graph)
{
    Usage sum;
    for (const GraphNode &node : graph.nodes) {
        if (node.trajectory)
            sum = sum + sumOfSteps(*node.trajectory);
    }
    return sum;
}

} // namespace quayside
