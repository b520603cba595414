// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/loadgraph.h"
#include "views/trajectory/facets/loadedgraph.h"

#include <QObject>

#include <thread>

namespace quayside {

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
