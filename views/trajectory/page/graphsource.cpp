// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/graphsource.h"

#include <algorithm>

namespace quayside {

namespace {

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

GraphSource::GraphSource(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &GraphSource::reload);
    connect(&m_growth, &GrowthWatch::changed, this, &GraphSource::reload);
    connect(&m_loader, &GraphLoader::loaded, this, &GraphSource::take);
}

void GraphSource::open(const Folder &folder, std::vector<QString> files, std::optional<Usage> trialUsage)
{
    close();
    m_place = Place{.folder = folder, .files = std::move(files), .trialUsage = trialUsage};
    load();
}

void GraphSource::close()
{
    m_loader.cancel();
    m_growth.stop();
    m_patience.stop();
    m_place.reset();
    m_shown = {};
    m_hasWaited = false;
}

void GraphSource::load()
{
    m_loader.load(m_place->folder, m_place->files, m_place->trialUsage);
}

void GraphSource::reload()
{
    m_growth.stop();
    m_patience.stop();
    load();
}

void GraphSource::take(const LoadedGraph &graph)
{
    const bool isReload = m_shown.isWhole;
    if (isReload && !graph.isWhole)
        return;
    m_hasWaited = isReload && !m_hasWaited && !isWorthShowing(graph);
    if (graph.isWhole)
        watch(graph);
    if (m_hasWaited)
        return;
    m_shown = graph;
    Q_EMIT loaded(graph);
}

/// While files are written anew, what is there is less than what was.
bool GraphSource::isWorthShowing(const LoadedGraph &graph) const
{
    return !isShorterAndCut(graph, m_shown) && !isReplaced(graph, m_shown);
}

void GraphSource::watch(const LoadedGraph &graph)
{
    constexpr std::int64_t least = 1000;
    const std::chrono::milliseconds pause(std::max(least, graph.took.value * 5));
    m_growth.watch(m_place->folder, placesOfGrowth(m_place->folder, *graph.graph), pause);
    if (m_hasWaited)
        m_patience.start(pause);
}

} // namespace quayside
