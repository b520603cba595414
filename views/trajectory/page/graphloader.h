// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/trajectory/loadgraph.h"
#include "views/trajectory/facets/loadedgraph.h"

namespace quayside {

/// Loads trajectories off the GUI thread and hands out what is there, in parts and then whole. The newest load wins.
class GraphLoader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void load(const Folder &folder, std::vector<QString> files, std::optional<Usage> trialUsage);
    void cancel();

Q_SIGNALS:
    void loaded(const quayside::LoadedGraph &graph);

private:
    NewestRun m_newest{this};
};

} // namespace quayside
