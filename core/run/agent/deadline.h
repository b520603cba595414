// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace quayside {

/// A point in time after which a phase is over; none: never.
class Deadline
{
public:
    Deadline() = default;
    explicit Deadline(std::optional<Milliseconds> allowed)
    {
        if (allowed)
            m_end = std::chrono::steady_clock::now() + std::chrono::milliseconds(allowed->value);
    }

    bool isOver() const { return m_end && std::chrono::steady_clock::now() >= *m_end; }

    /// At least one millisecond, so that a wait that starts too late ends at once.
    std::optional<Milliseconds> remaining() const
    {
        if (!m_end)
            return std::nullopt;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*m_end - std::chrono::steady_clock::now());
        return Milliseconds(std::max<std::int64_t>(left.count(), 1));
    }

private:
    std::optional<std::chrono::steady_clock::time_point> m_end;
};

} // namespace quayside
