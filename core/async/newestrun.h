// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/delivery.h"
#include "core/async/workerpool.h"

#include <QTimer>

#include <atomic>
#include <optional>
#include <stop_token>

namespace quayside {

/// How far a run is. `total` is 0 while it is not known.
struct RunProgress {
    int done = 0;
    int total = 0;

    bool operator==(const RunProgress &) const = default;
};

/// How the work of a run is asked to stop, and how it reports before it is done.
class RunControl
{
public:
    bool isCancelled() const { return m_stop.stop_requested(); }
    const std::stop_token &stopToken() const { return m_stop; }
    /// What is known before the answer: the call runs on the NewestRun's thread, unless a newer question was asked.
    void publish(Delivery::Call call) const { m_sender.post(std::move(call)); }
    void say(RunProgress progress) const
    {
        m_shared->total.store(progress.total, std::memory_order_relaxed);
        m_shared->done.store(progress.done, std::memory_order_relaxed);
    }

private:
    friend class NewestRun;
    struct Shared {
        std::atomic<int> done = 0;
        std::atomic<int> total = 0;
    };
    RunControl(std::stop_token stop, std::shared_ptr<Shared> shared, Delivery::Sender sender)
        : m_stop(std::move(stop)), m_shared(std::move(shared)), m_sender(std::move(sender))
    {
    }

    std::stop_token m_stop;
    std::shared_ptr<Shared> m_shared;
    Delivery::Sender m_sender;
};

/// One question that is worked out on another thread and answered on this object's. Asking again cancels the older
/// question; its answer is dropped. Nothing is delivered after destruction. This is the one way off the GUI thread.
class NewestRun : public QObject
{
    Q_OBJECT

public:
    /// With a thread of its own, which starts with the first question. The destructor waits for it: work that takes
    /// long has to look at its stop token.
    explicit NewestRun(QObject *parent = nullptr);
    /// On a pool, which must outlive the NewestRun.
    explicit NewestRun(WorkerPool &pool, QObject *parent = nullptr);
    ~NewestRun() override;

    /// work(const RunControl &) runs on the pool; deliver(its result) runs here.
    template <typename Work, typename Deliver> void start(Work work, Deliver deliver)
    {
        begin([work = std::move(work),
               deliver = std::move(deliver)](const RunControl &control) mutable -> Delivery::Call {
            return [deliver = std::move(deliver), result = work(control)]() mutable { deliver(std::move(result)); };
        });
    }

    void cancel();
    bool isRunning() const { return m_delivery.has_value(); }
    RunProgress progress() const;

Q_SIGNALS:
    void runningChanged(bool running);
    void progressed(quayside::RunProgress progress); ///< at most ten times a second

private:
    using Question = std::move_only_function<Delivery::Call(const RunControl &)>;
    void begin(Question question);
    void end();

    WorkerPool &pool();

    std::unique_ptr<WorkerPool> m_ownPool;
    WorkerPool *m_pool = nullptr; ///< null until the first question, where the pool is the NewestRun's own
    QTimer m_tick;
    std::stop_source m_stop;
    std::shared_ptr<RunControl::Shared> m_shared;
    std::optional<Delivery> m_delivery;
};

} // namespace quayside
