// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/stepsearch.h"

#include <algorithm>
#include <chrono>

namespace quayside {

StepSearch::StepSearch(QObject *parent) : QObject(parent) {}

StepSearch::~StepSearch()
{
    clear();
}

void StepSearch::clear()
{
    ++m_generation;
    if (m_worker.joinable()) {
        m_worker.request_stop();
        m_worker.join();
    }
    m_hits.clear();
    m_isRunning = false;
}

void StepSearch::start(const RunPointer &run, const SearchQuery &query)
{
    clear();
    m_isRunning = true;
    const int generation = m_generation;
    const auto post = [this, generation](std::vector<RunIndex> hits, bool isLast) {
        QMetaObject::invokeMethod(
            this, [this, generation, hits = std::move(hits), isLast] { take(generation, hits, isLast); },
            Qt::QueuedConnection);
    };
    m_worker = std::jthread([run, query, post](std::stop_token stop) {
        using Steady = std::chrono::steady_clock;
        std::vector<RunIndex> pending;
        auto posted = Steady::now();
        searchRun(
            *run, query,
            [&](std::span<const RunIndex> hits) {
                pending.insert(pending.end(), hits.begin(), hits.end());
                if (Steady::now() - posted < std::chrono::milliseconds(60))
                    return;
                posted = Steady::now();
                post(std::exchange(pending, {}), false);
            },
            stop);
        post(std::move(pending), true);
    });
}

void StepSearch::take(int generation, const std::vector<RunIndex> &hits, bool isLast)
{
    if (generation != m_generation)
        return;
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
    m_isRunning = !isLast;
    Q_EMIT changed();
}

std::optional<RunIndex> StepSearch::next(RunIndex from, Direction direction) const
{
    if (m_hits.empty())
        return std::nullopt;
    if (direction == Direction::Forward) {
        const auto behind = std::ranges::upper_bound(m_hits, from);
        return behind == m_hits.end() ? m_hits.front() : *behind;
    }
    const auto at = std::ranges::lower_bound(m_hits, from);
    return at == m_hits.begin() ? m_hits.back() : *std::prev(at);
}

} // namespace quayside
