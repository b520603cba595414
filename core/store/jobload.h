// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/delivery.h"
#include "core/async/workerpool.h"
#include "core/store/jobscan.h"
#include "core/store/jobstore.h"

#include <QTimer>

namespace quayside {

/// One pass over one job: scan, read what is stale in parallel, conclude. Publishes what is read so far at intervals,
/// and the whole job once. Sends no further signal when it is destroyed.
class JobLoad : public QObject
{
    Q_OBJECT

public:
    /// Without `before` the whole job is read.
    JobLoad(WorkerPool &pool, std::shared_ptr<const StoreAccess> access, const StorePace &pace, FoundJobPointer found,
            LoadedJobPointer before);
    ~JobLoad() override;

    void start(const ScanHint &hint);
    /// Reads no further row and concludes with those it has.
    void finishEarly();
    LoadProgress progress() const { return m_progress; }

Q_SIGNALS:
    void published(const quayside::JobPointer &job);
    void progressed();
    void finished(const quayside::LoadedJobPointer &loaded);
    void failed(const quayside::Error &error);

private:
    struct Reading;
    using Row = std::pair<size_t, LoadedTrial>;

    static void readSome(const std::shared_ptr<Reading> &reading);

    void takeScan(Result<JobScan> scan);
    void takeRows(std::vector<Row> rows);
    void readerEnded();
    void conclude();
    bool showsPartly() const;

    WorkerPool &m_pool;
    std::shared_ptr<const StoreAccess> m_access;
    StorePace m_pace;
    FoundJobPointer m_found;
    LoadedJobPointer m_before;
    std::stop_source m_stop;
    QTimer m_publish;
    LoadProgress m_progress;
    int m_readers = 0;
    LoadedJob m_next;
    Delivery m_delivery;
};

} // namespace quayside
