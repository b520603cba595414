// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/workerpool.h"

#include <latch>
#include <ranges>

namespace quayside {

/// Calls `work` with each element, on all threads of the pool, and returns when all calls have. Not from a thread of
/// that pool.
template <std::ranges::sized_range Range, typename Work> void forEachOn(WorkerPool &pool, Range &&range, Work work)
{
    std::latch left(static_cast<std::ptrdiff_t>(std::ranges::size(range)));
    for (auto &element : range) {
        pool.run([&work, &left, &element] {
            work(element);
            left.count_down();
        });
    }
    left.wait();
}

} // namespace quayside
