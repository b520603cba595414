// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobload.h"

#include "core/store/snapshot.h"

#include <algorithm>
#include <atomic>

namespace quayside {

namespace {

using Ticks = std::chrono::steady_clock;

/// How long a worker reads before it hands over and lets another job have its turn.
constexpr std::chrono::milliseconds turn(20);
/// Fewer rows than this are worth no second worker.
constexpr size_t rowsForAWorker = 16;
/// A reload that reads fewer rows than this says nothing until it is whole.
constexpr size_t rowsWorthShowing = 2000;

} // namespace

/// What the readers of one pass share. Rows are given out one by one, in order.
struct JobLoad::Reading {
    JobLoad *load;
    WorkerPool &pool;
    Delivery::Sender sender;
    std::stop_token stop;
    FoundJobPointer found;
    std::shared_ptr<const JobOutline> outline;
    std::vector<Row> stale;
    std::atomic<size_t> next = 0;

    Row *take()
    {
        if (stop.stop_requested())
            return nullptr;
        const size_t position = next.fetch_add(1, std::memory_order_relaxed);
        return position < stale.size() ? &stale[position] : nullptr;
    }
};

JobLoad::JobLoad(WorkerPool &pool, std::shared_ptr<const StoreAccess> access, const StorePace &pace,
                 FoundJobPointer found, LoadedJobPointer before)
    : m_pool(pool), m_access(std::move(access)), m_pace(pace), m_found(std::move(found)), m_before(std::move(before)),
      m_delivery(this)
{
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this,
            [this] { Q_EMIT published(std::make_shared<const Job>(snapshotOf(m_next, SnapshotStage::Loading))); });
}

JobLoad::~JobLoad()
{
    m_stop.request_stop();
}

void JobLoad::finishEarly()
{
    m_stop.request_stop();
}

void JobLoad::start(const ScanHint &hint)
{
    m_pool.run([this, hint, access = m_access, found = m_found, before = m_before, stop = m_stop.get_token(),
                sender = m_delivery.sender()] {
        sender.post(
            [this, scan = scanJob(*access, found, before, hint, stop)]() mutable { takeScan(std::move(scan)); });
    });
}

void JobLoad::takeScan(Result<JobScan> scan)
{
    if (!scan) {
        Q_EMIT failed(scan.error());
        return;
    }
    m_next = std::move(scan->next);
    m_next.job = m_before ? m_before->job : nullptr;
    m_progress = {0, static_cast<int>(scan->stale.size())};
    if (scan->stale.empty() && !scan->hasNewOutline && m_before) {
        Q_EMIT finished(std::make_shared<const LoadedJob>(std::move(m_next)));
        return;
    }
    Q_EMIT progressed();
    auto reading =
        std::make_shared<Reading>(this, m_pool, m_delivery.sender(), m_stop.get_token(), m_found, m_next.outline);
    for (const size_t position : scan->stale)
        reading->stale.emplace_back(position, m_next.trials[position]);
    const size_t wanted = (scan->stale.size() + rowsForAWorker - 1) / rowsForAWorker;
    m_readers = static_cast<int>(std::clamp<size_t>(wanted, 1, static_cast<size_t>(m_pool.threads())));
    for (int i = 0; i < m_readers; ++i)
        m_pool.run([reading] { readSome(reading); });
}

void JobLoad::readSome(const std::shared_ptr<Reading> &reading)
{
    std::vector<Row> rows;
    const auto end = Ticks::now() + turn;
    Row *row = reading->take();
    for (; row; row = Ticks::now() < end ? reading->take() : nullptr)
        rows.emplace_back(row->first, readTrial(*reading->found, *reading->outline, row->second));
    const bool isDone =
        reading->stop.stop_requested() || reading->next.load(std::memory_order_relaxed) >= reading->stale.size();
    reading->sender.post([load = reading->load, rows = std::move(rows), isDone]() mutable {
        load->takeRows(std::move(rows));
        if (isDone)
            load->readerEnded();
    });
    if (!isDone)
        reading->pool.run([reading] { readSome(reading); });
}

bool JobLoad::showsPartly() const
{
    return !m_before || static_cast<size_t>(m_progress.total) >= rowsWorthShowing;
}

void JobLoad::takeRows(std::vector<Row> rows)
{
    const bool isFirst = m_progress.done == 0;
    m_progress.done += static_cast<int>(rows.size());
    for (Row &row : rows)
        m_next.trials[row.first] = std::move(row.second);
    if (showsPartly() && !m_publish.isActive())
        m_publish.start(isFirst ? m_pace.firstRows : m_pace.nextRows);
    Q_EMIT progressed();
}

void JobLoad::readerEnded()
{
    if (--m_readers == 0)
        conclude();
}

void JobLoad::conclude()
{
    m_publish.stop();
    m_pool.run([this, next = std::move(m_next), sender = m_delivery.sender()]() mutable {
        next.job = concluded(next);
        sender.post([this, whole = std::make_shared<const LoadedJob>(std::move(next))] { Q_EMIT finished(whole); });
    });
}

} // namespace quayside
