// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/newestrun.h"

namespace quayside {

NewestRun::NewestRun(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
}

NewestRun::NewestRun(WorkerPool &pool, QObject *parent) : NewestRun(parent)
{
    m_pool = &pool;
}

NewestRun::~NewestRun()
{
    m_stop.request_stop();
}

WorkerPool &NewestRun::pool()
{
    if (!m_pool) {
        m_ownPool = std::make_unique<WorkerPool>(1);
        m_pool = m_ownPool.get();
    }
    return *m_pool;
}

void NewestRun::begin(Question question)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_shared = std::make_shared<RunControl::Shared>();
    const bool wasRunning = isRunning();
    m_delivery.emplace(this);
    pool().run([this, question = std::move(question), sender = m_delivery->sender(),
                control = RunControl(m_stop.get_token(), m_shared, m_delivery->sender())]() mutable {
        if (control.isCancelled())
            return;
        sender.post([this, answer = question(control)]() mutable {
            end();
            answer();
        });
    });
    m_tick.start();
    if (!wasRunning)
        Q_EMIT runningChanged(true);
}

void NewestRun::cancel()
{
    m_stop.request_stop();
    if (isRunning())
        end();
}

void NewestRun::end()
{
    m_tick.stop();
    m_delivery.reset();
    Q_EMIT runningChanged(false);
}

RunProgress NewestRun::progress() const
{
    if (!m_shared)
        return {};
    return {m_shared->done.load(std::memory_order_relaxed), m_shared->total.load(std::memory_order_relaxed)};
}

} // namespace quayside
