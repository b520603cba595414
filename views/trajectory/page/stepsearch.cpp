// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/stepsearch.h"

#include <algorithm>
#include <chrono>

namespace quayside {

void StepSearch::clear()
{
    m_newest.cancel();
    m_hits.clear();
}

void StepSearch::start(const RunPointer &run, const SearchQuery &query)
{
    clear();
    m_newest.start(
        [this, run, query](const RunControl &control) {
            using Steady = std::chrono::steady_clock;
            std::vector<RunIndex> pending;
            auto published = Steady::now();
            const auto found = [&](std::span<const RunIndex> hits) {
                pending.insert(pending.end(), hits.begin(), hits.end());
                if (Steady::now() - published < std::chrono::milliseconds(60))
                    return;
                published = Steady::now();
                control.publish([this, part = std::exchange(pending, {})] { add(part); });
            };
            searchRun(*run, query, found, control.stopToken());
            return pending;
        },
        [this](const std::vector<RunIndex> &rest) { add(rest); });
}

void StepSearch::add(const std::vector<RunIndex> &hits)
{
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
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
