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

/// The two figures that a stated total may equal: with and without the sub-agents.
struct Counted {
    Usage own;
    Usage withStarted;
};

/// `about` says where the total is stated and what it is compared with.
void compare(const Usage &claimed, const Counted &counted, const Disagreement &about, Reconciliation &found)
{
    for (const Figure figure : usageFigures) {
        const auto says = figureOf(claimed, figure);
        const auto alone = figureOf(counted.own, figure);
        if (!says || !alone)
            continue;
        ++found.comparisons;
        const double all = figureOf(counted.withStarted, figure).value_or(*alone);
        if (agrees(*says, *alone, figure) || agrees(*says, all, figure))
            continue;
        Disagreement &disagreement = found.disagreements.emplace_back(about);
        disagreement.figure = figure;
        disagreement.claimed = *says;
        disagreement.counted = all;
    }
}

/// Without the figures that `reported` has.
Usage besides(const Usage &reported, Usage usage)
{
    if (reported.input)
        usage.input.reset();
    if (reported.cache)
        usage.cache.reset();
    if (reported.output)
        usage.output.reset();
    if (reported.cost)
        usage.cost.reset();
    return usage;
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

Usage finalUsage(const TrajectoryGraph &graph, const AgentChain &agent)
{
    const auto node = speaker(graph, agent);
    return node ? graph.at(*node).trajectory->head.finalMetrics->usage : Usage();
}

void compareSteps(const TrajectoryIndex &trajectory, NodeIndex node, Reconciliation &found)
{
    const auto claimed = trajectory.head.finalMetrics->steps;
    if (claimed && *claimed != trajectory.count().value) {
        found.disagreements.push_back({.node = node,
                                       .figure = Figure::Steps,
                                       .claimed = static_cast<double>(*claimed),
                                       .counted = static_cast<double>(trajectory.count().value)});
    }
}

void compareFinalMetrics(const TrajectoryGraph &graph, const std::vector<AgentChain> &agents, size_t which,
                         Reconciliation &found)
{
    const auto node = speaker(graph, agents[which]);
    if (!node)
        return;
    const TrajectoryIndex &trajectory = *graph.at(*node).trajectory;
    const Counted counted{.own = sumOfAgent(graph, agents[which]), .withStarted = sumWithStarted(graph, agents, which)};
    compare(trajectory.head.finalMetrics->usage, counted, {.node = *node, .claim = Claim::FinalMetrics}, found);
    if (agents[which].nodes.size() == 1)
        compareSteps(trajectory, *node, found);
}

/// Whether a total is the main agent's alone: where every figure agrees with that, and one with nothing else.
bool isAlone(const Usage &claimed, const Counted &counted)
{
    bool isOther = false;
    for (const Figure figure : usageFigures) {
        const auto says = figureOf(claimed, figure);
        const auto alone = figureOf(counted.own, figure);
        if (!says || !alone)
            continue;
        if (!agrees(*says, *alone, figure))
            return false;
        isOther = isOther || !agrees(*says, figureOf(counted.withStarted, figure).value_or(*alone), figure);
    }
    return isOther;
}

void compareTrial(const Usage &trial, const TrajectoryGraph &graph, const std::vector<AgentChain> &agents,
                  Reconciliation &found)
{
    const AgentChain &main = agents.front();
    const Usage steps = sumOfAgent(graph, main);
    const Counted counted{.own = steps, .withStarted = sumOfGraph(graph)};
    compare(trial, counted, {.node = main.first(), .claim = Claim::Trial}, found);
    found.leavesSubAgentsOut = isAlone(trial, counted);
    Usage finals;
    for (const AgentChain &agent : agents)
        finals = finals + finalUsage(graph, agent);
    compare(besides(steps, trial), {.own = finalUsage(graph, main), .withStarted = finals},
            {.node = main.first(), .claim = Claim::Trial, .against = Against::FinalMetrics}, found);
}

} // namespace

Reconciliation reconcile(const TrajectoryGraph &graph, const std::optional<Usage> &trial)
{
    Reconciliation found;
    const std::vector<AgentChain> agents = agentsOf(graph);
    for (size_t i = 0; i < agents.size(); ++i)
        compareFinalMetrics(graph, agents, i, found);
    if (trial && !agents.empty())
        compareTrial(*trial, graph, agents, found);
    return found;
}

} // namespace quayside
