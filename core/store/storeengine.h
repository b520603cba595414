// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/store/jobload.h"
#include "core/store/sourcefind.h"
#include "core/store/storewatch.h"

namespace quayside {

/// The implementation of JobStore: its sources and jobs, and at most one load per job at a time.
class JobStore::Engine : public QObject
{
    Q_OBJECT

public:
    struct Source {
        SourceId id;
        SourcePlace place;
        std::shared_ptr<const StoreAccess> access;
        std::unique_ptr<NewestRun> find;
        bool isStale = false; ///< has to be searched again after the find that runs
        std::vector<Issue> issues;
        std::vector<QString> files;
        std::vector<JobKey> jobs;
    };
    struct Entry {
        JobKey key;
        SourceId source;
        FoundJobPointer found;
        LoadedJobPointer loaded; ///< nothing before the first load ended
        JobPointer shown;
        std::unique_ptr<JobLoad> load;
        std::optional<ScanHint> pending; ///< came while a load ran
    };

    Engine(JobStore &store, StoreAccess access, StorePace pace);
    ~Engine() override;

    SourceId open(const QString &path);
    void close(SourceId id);
    void cancel(SourceId id);
    void reload(SourceId id);

    const Source *source(SourceId id) const;
    const Entry *entry(JobKey key) const;
    const std::map<JobKey, Entry> &entries() const { return m_entries; }
    const std::map<SourceId, Source> &sources() const { return m_sources; }

private:
    void find(Source &source);
    void take(SourceId id, SourceFinding finding);
    std::vector<JobKey> takeJobs(Source &source, const std::vector<FoundJob> &jobs);
    void readAgain(Source &source, const std::vector<FoundJob> &jobs);
    JobKey keyOf(const Source &source, const FoundJob &found) const;
    void add(Source &source, const FoundJob &found);
    void remove(JobKey key);
    void touch(JobKey key, const ScanHint &hint);
    void startLoad(Entry &entry, const ScanHint &hint);
    void show(JobKey key, const JobPointer &job);
    void takeLoaded(JobKey key, const LoadedJobPointer &loaded);
    void takeFailure(JobKey key, const Error &error);
    void continueWith(JobKey key);
    void sayProgress(SourceId id);

    JobStore &m_store;
    StoreAccess m_access;
    StorePace m_pace;
    std::unique_ptr<WorkerPool> m_pool;
    StoreWatch m_watch;
    std::map<SourceId, Source> m_sources;
    std::map<JobKey, Entry> m_entries;
    int m_lastSource = 0;
    int m_lastJob = 0;
    QTimer m_progress;
    std::vector<SourceId> m_progressed;
};

} // namespace quayside
