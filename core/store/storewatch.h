// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/delivery.h"
#include "core/async/workerpool.h"
#include "core/store/jobscan.h"
#include "core/store/jobstore.h"
#include "core/watch/folderwatcher.h"

#include <map>

namespace quayside {

/// Knows which folders of which job or source are watched, and turns changes in them into scan hints. Folders that
/// cannot be watched are checked at intervals; so are the others, less often, because some file systems report no
/// changes. The pool has to be destroyed first: its workers add folders.
class StoreWatch : public QObject
{
    Q_OBJECT

public:
    StoreWatch(WorkerPool &pool, const StorePace &pace, QObject *parent = nullptr);

    /// Watches the job's folder and those in it; a job already followed is brought up to date.
    void followJob(JobKey key, const LoadedJobPointer &loaded);
    void forgetJob(JobKey key);
    void followPlaces(SourceId source, const std::vector<QString> &folders);
    void forgetPlaces(SourceId source);

Q_SIGNALS:
    void jobTouched(quayside::JobKey key, const quayside::ScanHint &hint);
    void placesTouched(quayside::SourceId source);

private:
    struct Followed {
        QString folder;
        QString prefix; ///< what the path of a trial folder starts with
        QSet<QString> watched;
        bool isBlind = false;
        bool isLive = false;
        bool isAdding = false;
        LoadedJobPointer waiting; ///< came while folders were still being added for an older one
        std::chrono::steady_clock::time_point looked;
    };
    struct Added {
        QSet<QString> watched; ///< all that is watched now
        QSet<QString> fresh;   ///< names in the job folder that were not before
        bool isBlind = false;
    };

    void addFor(JobKey key, Followed &followed, const LoadedJobPointer &loaded);
    static Added watchAll(FolderWatcher &watcher, const LoadedJob &loaded, const QSet<QString> &before);
    void take(JobKey key, Added added);
    void announce(const QSet<QString> &folders);
    void announcePlaces(const QSet<QString> &folders);
    void poll();

    WorkerPool &m_pool;
    StorePace m_pace;
    FolderWatcher m_watcher;
    std::map<JobKey, Followed> m_jobs;
    std::map<SourceId, QSet<QString>> m_places;
    std::chrono::steady_clock::time_point m_placesLooked;
    QTimer m_poll;
    Delivery m_delivery;
};

} // namespace quayside
