// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/reconcile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

namespace {

constexpr std::array usageFigures{Figure::Input, Figure::Cache, Figure::Output, Figure::Cost};

std::optional<double> number(const std::optional<Tokens> &tokens)
{
    return tokens ? std::optional(static_cast<double>(tokens->value)) : std::nullopt;
}

std::optional<double> figureOf(const Usage &usage, Figure figure)
{
    switch (figure) {
    case Figure::Input: return number(usage.input);
    case Figure::Cache: return number(usage.cache);
    case Figure::Output: return number(usage.output);
    case Figure::Cost: return usage.cost ? std::optional(usage.cost->value) : std::nullopt;
    case Figure::Steps: break;
    }
    return std::nullopt;
}

bool agrees(double claimed, double counted, Figure figure)
{
    const double slack = figure == Figure::Cost ? 1e-6 * std::max(1.0, std::abs(claimed)) : 0.0;
    return std::abs(claimed - counted) <= slack;
}

Usage sumWithStarted(const TrajectoryGraph &graph, const std::vector<AgentChain> &agents, size_t which)
{
    Usage sum = sumOfAgent(graph, agents[which]);
    for (size_t i = which + 1; i < agents.size(); ++i) {
        for (std::optional<size_t> up = agents[i].parent; up; up = agents[*up].parent) {
            if (*up == which)
                sum = sum + sumOfAgent(graph, agents[i]);
        }
    }
    return sum;
}

void compare(const Usage &claimed, const Usage &own, const Usage &withStarted, Claim claim, NodeIndex node,
             std::vector<Disagreement> &found)
{
    for (const Figure figure : usageFigures) {
        const auto says = figureOf(claimed, figure);
        const auto alone = figureOf(own, figure);
        const auto all = figureOf(withStarted, figure);
        if (!says || !alone)
            continue;
        if (!agrees(*says, *alone, figure) && !agrees(*says, all.value_or(*alone), figure))
            found.push_back({.node = node, .claim = claim, .figure = figure, .claimed = *says, .counted = all.value_or(*alone)});
    }
}

/// The last file of the chain that has final metrics.
std::optional<NodeIndex> speaker(const TrajectoryGraph &graph, const AgentChain &agent)
{
    for (auto node = agent.nodes.rbegin(); node != agent.nodes.rend(); ++node) {
        const TrajectoryPointer &trajectory = graph.at(*node).trajectory;
        if (trajectory && trajectory->head.finalMetrics)
            return *node;
    }
    return std::nullopt;
}

void compareSteps(const TrajectoryIndex &trajectory, NodeIndex node, std::vector<Disagreement> &found)
{
    const auto claimed = trajectory.head.finalMetrics->steps;
    if (claimed && *claimed != trajectory.count().value) {
        found.push_back({.node = node, .figure = Figure::Steps, .claimed = static_cast<double>(*claimed),
                         .counted = static_cast<double>(trajectory.count().value)});
    }
}

} // namespace

std::vector<Disagreement> reconcile(const TrajectoryGraph &graph, const std::optional<Usage> &trial)
{
    std::vector<Disagreement> found;
    const std::vector<AgentChain> agents = agentsOf(graph);
    for (size_t i = 0; i < agents.size(); ++i) {
        const auto node = speaker(graph, agents[i]);
        if (!node)
            continue;
        const TrajectoryIndex &trajectory = *graph.at(*node).trajectory;
        compare(trajectory.head.finalMetrics->usage, sumOfAgent(graph, agents[i]), sumWithStarted(graph, agents, i),
                Claim::FinalMetrics, *node, found);
        if (agents[i].nodes.size() == 1)
            compareSteps(trajectory, *node, found);
    }
    if (trial && !agents.empty())
        compare(*trial, sumOfAgent(graph, agents.front()), sumOfGraph(graph), Claim::Trial, agents.front().first(), found);
    return found;
}

} // namespace quayside
