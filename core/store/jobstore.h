// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storeaccess.h"

#include <QObject>

namespace quayside {

/// Names one opened path and one job within the store for as long as the program runs.
using SourceId = Quantity<struct SourceIdTag, int>;
using JobKey = Quantity<struct JobKeyTag, int>;

struct LoadProgress {
    int done = 0;
    int total = 0; ///< 0 while it is not known

    bool operator==(const LoadProgress &) const = default;
};

/// Knows every opened path and the newest snapshot of every job in it. Loads on a thread pool of its own, publishes
/// immutable snapshots on the thread it lives on, watches the folders and reloads only what changed. Newest load wins.
class JobStore : public QObject
{
    Q_OBJECT

public:
    explicit JobStore(QObject *parent = nullptr);
    JobStore(StoreAccess access, StorePace pace, QObject *parent = nullptr);
    ~JobStore() override;

    /// Starts loading a path; its jobs arrive by jobChanged. Opening a path twice gives the same source.
    SourceId open(const QString &path);
    void close(SourceId source);
    /// Stops loading; what is loaded stays.
    void cancel(SourceId source);
    void reload(SourceId source);

    std::vector<JobKey> jobs() const; ///< in the order in which they were found
    JobPointer job(JobKey key) const;
    std::vector<JobPointer> openJobs() const; ///< in the same order
    SourceId sourceOf(JobKey key) const;
    QString pathOf(SourceId source) const;
    std::vector<SourceId> sources() const;
    std::vector<Issue> issuesOf(SourceId source) const; ///< what is wrong with the path itself
    std::vector<QString>
    filesOf(SourceId source) const;        ///< absolute paths: opened by themselves, or outside of any job
    bool isLoading(SourceId source) const; ///< for the first time; not while it is only brought up to date
    LoadProgress progress(SourceId source) const;

Q_SIGNALS:
    void jobChanged(quayside::JobKey key); ///< a new job, or a newer snapshot of one
    void jobRemoved(quayside::JobKey key);
    void sourceChanged(quayside::SourceId source); ///< progress, issues, loading begun or ended

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace quayside
