// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/navigator.h"

#include "core/trajectory/links.h"

#include <algorithm>

namespace quayside {

namespace {

const GraphNode &firstNode(const AgentRun &run)
{
    return run.graph->at(run.agent.first());
}

size_t agentLike(const std::vector<RunPointer> &runs, const AgentRun &before)
{
    const GraphNode &wanted = firstNode(before);
    const auto same = std::ranges::find_if(runs, [&wanted](const RunPointer &run) {
        const GraphNode &node = firstNode(*run);
        return node.file == wanted.file && node.label == wanted.label && node.refStep == wanted.refStep;
    });
    return same == runs.end() ? 0 : static_cast<size_t>(same - runs.begin());
}

} // namespace

void Navigator::setRuns(std::vector<RunPointer> runs)
{
    const size_t agent = isEmpty() || runs.empty() ? 0 : agentLike(runs, *run());
    m_runs = std::move(runs);
    m_agent = agent;
    if (!m_current || isEmpty())
        return;
    const RunIndex count = run()->count();
    m_current = count.value > 0 ? std::optional(std::min(*m_current, RunIndex(count.value - 1))) : std::nullopt;
}

void Navigator::clear()
{
    m_runs.clear();
    m_agent = 0;
    m_current.reset();
}

std::optional<Instant> Navigator::moment() const
{
    return isEmpty() || !m_current ? std::nullopt : run()->at(*m_current).time();
}

void Navigator::showAgent(size_t agent)
{
    if (agent == m_agent)
        return;
    m_agent = agent;
    m_current.reset();
    Q_EMIT agentChanged();
}

void Navigator::goToAgent(size_t agent, RunIndex step)
{
    showAgent(agent);
    goToStep(step);
}

void Navigator::goToStep(RunIndex step)
{
    if (isEmpty() || step >= run()->count())
        return;
    if (step.value > 0 && hasResultBehind(*run(), RunIndex(step.value - 1)))
        --step.value;
    m_current = step;
    Q_EMIT stepChanged(step);
}

void Navigator::goTo(std::optional<RunIndex> step)
{
    if (step)
        goToStep(*step);
}

bool Navigator::goToRef(StepRef step)
{
    for (size_t agent = 0; agent < m_runs.size(); ++agent) {
        const auto index = indexOf(*m_runs[agent], step);
        if (!index)
            continue;
        showAgent(agent);
        if (m_current != index)
            goToStep(*index);
        return true;
    }
    return false;
}

void Navigator::openLink(StepRef step)
{
    if (goToRef(step))
        return;
    const auto holds = [step](const RunPointer &run) { return std::ranges::contains(run->agent.nodes, step.node); };
    const auto found = std::ranges::find_if(m_runs, holds);
    if (found != m_runs.end())
        goToAgent(static_cast<size_t>(found - m_runs.begin()));
}

void Navigator::followLink()
{
    if (!m_current)
        return;
    const std::vector<StepLink> links = linksOf(*run(), *m_current);
    const auto link = std::ranges::find_if(links, [](const StepLink &one) { return one.target.has_value(); });
    if (link != links.end())
        openLink(*link->target);
}

void Navigator::goToToolAgain(Direction direction)
{
    if (m_current)
        goTo(nextOfTool(*run(), *m_current, direction));
}

void Navigator::goToNextOf(const std::vector<RunIndex> &steps)
{
    if (steps.empty())
        return;
    const auto next = m_current ? std::ranges::upper_bound(steps, *m_current) : steps.begin();
    goToStep(next == steps.end() ? steps.front() : *next);
}

void Navigator::want(StepRef step)
{
    m_wanted = goToRef(step) ? std::nullopt : std::optional(step);
}

void Navigator::want(Instant wanted)
{
    if (moment() == wanted)
        return;
    m_wantedMoment = wanted;
    const auto step = isEmpty() ? std::nullopt : stepAtMoment(*run(), wanted);
    if (!step)
        return;
    m_wantedMoment.reset();
    goToStep(*step);
}

void Navigator::settle()
{
    if (m_wanted && goToRef(*m_wanted))
        m_wanted.reset();
    else if (!m_current)
        goToStep(RunIndex(0));
}

void Navigator::settleFinally()
{
    const bool isThere = m_wanted && goToRef(*m_wanted);
    if (!isThere && m_wantedMoment)
        want(*m_wantedMoment);
    m_wanted.reset();
    m_wantedMoment.reset();
    if (!m_current)
        goToStep(RunIndex(0));
}

} // namespace quayside
