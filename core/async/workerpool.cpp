// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/workerpool.h"

#include <algorithm>

namespace quayside {

int WorkerPool::usualThreads()
{
    return std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

WorkerPool::WorkerPool(int threads)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { serve(stop); });
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard guard(m_lock);
        m_waiting.clear();
    }
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

void WorkerPool::run(Work work)
{
    {
        const std::lock_guard guard(m_lock);
        m_waiting.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void WorkerPool::serve(const std::stop_token &stop)
{
    while (true) {
        Work work;
        {
            std::unique_lock guard(m_lock);
            if (!m_wake.wait(guard, stop, [this] { return !m_waiting.empty(); }) || stop.stop_requested())
                return;
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        work();
    }
}

} // namespace quayside
