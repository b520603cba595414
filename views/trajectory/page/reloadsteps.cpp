// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/growthwatch.h"
#include "views/trajectory/page/trajectorypage.h"

#include <QStackedWidget>

#include <algorithm>

namespace quayside {

namespace {

std::optional<size_t> agentLike(const LoadedGraph &loaded, const AgentRun &before)
{
    const GraphNode &wanted = before.graph->at(before.agent.first());
    for (size_t i = 0; i < loaded.runs.size(); ++i) {
        const GraphNode &node = loaded.graph->at(loaded.runs[i]->agent.first());
        if (node.file == wanted.file && node.label == wanted.label && node.refStep == wanted.refStep)
            return i;
    }
    return std::nullopt;
}

/// The file that led cannot be read now; the agent's log or another agent took its place.
bool isReplaced(const LoadedGraph &loaded, const LoadedGraph &before)
{
    if (before.runs.empty() || before.runs.front()->count() == RunIndex(0))
        return false;
    return std::ranges::any_of(loaded.graph->nodes, [&lead = before.graph->nodes.front()](const GraphNode &node) {
        return node.state == NodeState::Unreadable && lead.state == NodeState::Loaded && node.file == lead.file;
    });
}

bool isShorterAndCut(const LoadedGraph &loaded, const LoadedGraph &before)
{
    if (before.runs.empty() || before.runs.front()->count() == RunIndex(0))
        return false;
    const bool isCut = loaded.runs.empty() || loaded.graph->nodes.front().trajectory == nullptr
        || loaded.graph->nodes.front().trajectory->completeness == Completeness::Cut;
    return isCut && (loaded.runs.empty() || loaded.runs.front()->count() < before.runs.front()->count());
}

} // namespace

/// While files are written anew, a half-written one is waited out once.
bool TrajectoryPage::isWorthTaking(const LoadedGraph &graph)
{
    if (!m_isReload)
        return true;
    if (!graph.isWhole)
        return false;
    const bool waits = !m_hasWaited && (isShorterAndCut(graph, m_loaded) || isReplaced(graph, m_loaded));
    m_hasWaited = waits;
    if (waits)
        watchGrowth(graph);
    return !waits;
}

void TrajectoryPage::watchGrowth(const LoadedGraph &graph)
{
    if (!m_folder)
        return;
    constexpr std::int64_t least = 1000;
    const std::chrono::milliseconds pause(std::max(least, graph.took.value * 5));
    m_growth->watch(*m_folder, placesOfGrowth(*m_folder, *graph.graph), pause);
    if (m_hasWaited)
        QTimer::singleShot(pause, this, &TrajectoryPage::reload);
}

void TrajectoryPage::reload()
{
    if (!m_folder)
        return;
    m_isReload = true;
    m_growth->stop();
    m_loader->load(*m_folder, m_files, m_trial ? std::optional(m_trial->usage) : std::nullopt);
}

/// The same trajectory with more steps: agent, step, place and what is opened stay.
void TrajectoryPage::takeGrown(const LoadedGraph &graph)
{
    const RunPointer before = run();
    const auto current = m_list->current();
    m_loaded = graph;
    m_agent = agentLike(m_loaded, *before).value_or(0);
    m_list->setRun(run());
    applyFilter();
    updateLanes();
    if (!current || run()->count() == RunIndex(0))
        return;
    const RunIndex last(run()->count().value - 1);
    const bool isSame = *current <= last && run()->at(*current) == before->at(*current)
        && hasResultBehind(*run(), *current) == hasResultBehind(*before, *current);
    if (isSame)
        m_detail->replaceRun(run());
    else
        showCurrent(std::min(*current, last));
}

} // namespace quayside
