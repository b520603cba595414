// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace quayside {

/// Threads that belong to one engine and end with it. Made of the standard library's parts, not of QThreadPool, so
/// that ThreadSanitizer sees every hand-over although Qt itself is not instrumented.
class WorkerPool
{
public:
    using Work = std::move_only_function<void()>;

    /// As many threads as the machine runs at once, at least two: one long job must not hold up a short one.
    static int usualThreads();

    explicit WorkerPool(int threads = usualThreads());
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;
    /// Drops what has not begun, waits for what has.
    ~WorkerPool();

    /// Begins in the order of the calls; may be called from any thread.
    void run(Work work);
    int threads() const { return static_cast<int>(m_threads.size()); }

private:
    void serve(const std::stop_token &stop);

    std::mutex m_lock;
    std::condition_variable_any m_wake;
    std::deque<Work> m_waiting;
    std::vector<std::jthread> m_threads;
};

} // namespace quayside
