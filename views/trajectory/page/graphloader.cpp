// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/graphloader.h"

#include "core/formats/format.h"
#include "core/formats/trajectoryformat.h"

#include <QElapsedTimer>
#include <QPointer>

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

GraphLoader::GraphLoader(QObject *parent) : QObject(parent) {}

GraphLoader::~GraphLoader()
{
    cancel();
}

void GraphLoader::cancel()
{
    ++m_generation;
    if (m_worker.joinable()) {
        m_worker.request_stop();
        m_worker.join();
    }
}

void GraphLoader::load(const Folder &folder, std::vector<QString> files, std::optional<Usage> trialUsage)
{
    cancel();
    const int generation = m_generation;
    const auto publish = [this, generation](LoadedGraph graph) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, graph = std::move(graph)] {
                if (generation == m_generation)
                    Q_EMIT loaded(graph);
            },
            Qt::QueuedConnection);
    };
    m_worker = std::jthread([folder, files = std::move(files), trialUsage, publish](std::stop_token stop) {
        QElapsedTimer clock;
        clock.start();
        const auto report = [&](const TrajectoryGraph &soFar) { publish(derive(soFar, trialUsage, clock, false)); };
        TrajectoryGraph graph =
            loadGraph(folder, files.empty() ? shownFiles(folder) : files, {.onProgress = report, .stop = stop});
        if (!stop.stop_requested())
            publish(derive(std::move(graph), trialUsage, clock, true));
    });
}

} // namespace quayside
