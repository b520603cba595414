// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/links.h"

#include <algorithm>

namespace quayside {

namespace {

/// The reference that led to the node: the only one of its step, or else nothing is known for sure.
QString summaryOf(const TrajectoryIndex &parent, StepIndex step)
{
    const auto refs = std::ranges::equal_range(parent.refs, step, {}, &SubagentRef::step);
    return refs.size() == 1 ? refs.front().summary : QString();
}

void addStarted(const TrajectoryGraph &graph, StepRef step, std::vector<StepLink> &links)
{
    const GraphNode &here = graph.at(step.node);
    for (const NodeIndex child : here.children) {
        const GraphNode &node = graph.at(child);
        if (node.kind == NodeKind::Continuation || node.refStep != step.step)
            continue;
        const auto target = node.trajectory ? std::optional(StepRef{child, StepIndex(0)}) : std::nullopt;
        links.push_back({.kind = LinkKind::Started,
                         .node = child,
                         .target = target,
                         .summary = summaryOf(*here.trajectory, step.step)});
    }
}

std::optional<StepLink> backFrom(const AgentRun &run, RunIndex step)
{
    const NodeIndex here = run.ref(step).node;
    const GraphNode &node = run.graph->at(here);
    if (step.value == 0 && node.parent && node.refStep)
        return StepLink{
            .kind = LinkKind::StartedBy, .node = *node.parent, .target = StepRef{*node.parent, *node.refStep}};
    if (step.value == 0 || run.ref(RunIndex(step.value - 1)).node == here)
        return std::nullopt;
    const auto copied = std::ranges::count_if(node.trajectory->steps,
                                              [](const StepEntry &entry) { return entry.has(StepFlag::Copied); });
    return StepLink{.kind = LinkKind::Continued, .node = here, .copied = static_cast<int>(copied)};
}

} // namespace

std::vector<StepLink> linksOf(const AgentRun &run, RunIndex step)
{
    std::vector<StepLink> links;
    if (auto back = backFrom(run, step))
        links.push_back(std::move(*back));
    addStarted(*run.graph, run.ref(step), links);
    if (hasResultBehind(run, step))
        addStarted(*run.graph, run.ref(RunIndex(step.value + 1)), links);
    return links;
}

} // namespace quayside
