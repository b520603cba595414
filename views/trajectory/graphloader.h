// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"
#include "core/trajectory/loadgraph.h"
#include "core/trajectory/reconcile.h"

#include <QObject>

#include <thread>

namespace quayside {

/// What a page of trajectories shows: the graph and one run an agent.
struct LoadedGraph {
    GraphPointer graph;
    std::vector<RunPointer> runs; ///< as agentsOf(graph)
    Reconciliation totals;        ///< nothing while it is not whole
    Milliseconds took;
    bool isWhole = false; ///< false while the main trajectory is still being indexed
};

/// Loads trajectories on a thread of its own and publishes what is there on the thread it lives on. The newest load
/// wins.
class GraphLoader : public QObject
{
    Q_OBJECT

public:
    explicit GraphLoader(QObject *parent = nullptr);
    ~GraphLoader() override;

    void load(const Folder &folder, std::vector<QString> files, std::optional<Usage> trialUsage);
    void cancel();

Q_SIGNALS:
    void loaded(const quayside::LoadedGraph &graph);

private:
    std::jthread m_worker;
    int m_generation = 0;
};

} // namespace quayside
