// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/page/graphloader.h"
#include "views/trajectory/page/growthwatch.h"

namespace quayside {

/// The trajectories of a folder, now and whenever their files have grown. A file that is half-written then is waited
/// out once. Knows nothing of what shows them.
class GraphSource : public QObject
{
    Q_OBJECT

public:
    explicit GraphSource(QObject *parent = nullptr);

    /// Without `files` (relative to the folder) they are looked for. `trialUsage` is what the totals are compared with.
    void open(const Folder &folder, std::vector<QString> files, std::optional<Usage> trialUsage);
    void close();

Q_SIGNALS:
    void loaded(const quayside::LoadedGraph &graph);

private:
    struct Place {
        Folder folder;
        std::vector<QString> files;
        std::optional<Usage> trialUsage;
    };

    void load();
    void reload();
    void take(const LoadedGraph &graph);
    bool isWorthShowing(const LoadedGraph &graph) const;
    void watch(const LoadedGraph &graph);

    GraphLoader m_loader;
    GrowthWatch m_growth;
    QTimer m_patience; ///< until a half-written file is read again
    std::optional<Place> m_place;
    LoadedGraph m_shown;
    bool m_hasWaited = false; ///< for a half-written file to become whole
};

} // namespace quayside
