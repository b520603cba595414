// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/graphloader.h"

#include "core/formats/format.h"
#include "core/formats/trajectoryformat.h"

#include <QElapsedTimer>

namespace quayside {

namespace {

LoadedGraph derive(TrajectoryGraph graph, const std::optional<Usage> &usage, const QElapsedTimer &clock, bool isWhole)
{
    LoadedGraph loaded{.graph = std::make_shared<const TrajectoryGraph>(std::move(graph)), .isWhole = isWhole};
    for (const AgentChain &agent : agentsOf(*loaded.graph))
        loaded.runs.push_back(std::make_shared<const AgentRun>(makeRun(loaded.graph, agent)));
    if (isWhole)
        loaded.totals = reconcile(*loaded.graph, usage);
    loaded.took = Milliseconds(clock.elapsed());
    return loaded;
}

std::vector<QString> shownFiles(const Folder &folder)
{
    std::vector<QString> files = trajectoriesOf(folder);
    return files.empty() ? findRecords(folder, layoutOf(folder).agentFolders(folder), RunRecord::Output) : files;
}

} // namespace

void GraphLoader::cancel()
{
    m_newest.cancel();
}

void GraphLoader::load(const Folder &folder, std::vector<QString> files, std::optional<Usage> trialUsage)
{
    m_newest.start(
        [this, folder, files = std::move(files), trialUsage](const RunControl &control) {
            QElapsedTimer clock;
            clock.start();
            const auto report = [&](const TrajectoryGraph &soFar) {
                control.publish([this, part = derive(soFar, trialUsage, clock, false)] { Q_EMIT loaded(part); });
            };
            TrajectoryGraph graph = loadGraph(folder, files.empty() ? shownFiles(folder) : files,
                                              {.onProgress = report, .stop = control.stopToken()});
            return control.isCancelled() ? LoadedGraph() : derive(std::move(graph), trialUsage, clock, true);
        },
        [this](const LoadedGraph &graph) { Q_EMIT loaded(graph); });
}

} // namespace quayside
