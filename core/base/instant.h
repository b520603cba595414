// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <optional>
#include <string_view>

namespace quayside {

/// Which clock a recorded time was read from. Harbor writes some times as UTC and some as the local time of a machine
/// whose zone it does not record; the two must never be subtracted from each other.
enum class Clock : std::uint8_t {
    Utc,
    NaiveLocal,
};

/// A point in time, in microseconds since 1970-01-01 of its own clock.
struct Instant {
    std::int64_t microseconds = 0;
    Clock clock = Clock::Utc;

    bool operator==(const Instant &) const = default;
};

/// Reads ISO 8601 ("2026-03-08T04:03:07.173340Z", "+02:00", or no zone: naive local). Nothing for any other text.
std::optional<Instant> parseInstant(std::string_view text);

/// ISO 8601 again: "Z" behind UTC, nothing behind naive local; fractions only as far as they are not zero.
QString toIso(Instant instant);

/// Elapsed time from `start` to `end`; nothing when the clocks differ or a bound is missing. Negative when it runs
/// backwards.
std::optional<Milliseconds> between(const std::optional<Instant> &start, const std::optional<Instant> &end);

/// Now, UTC.
Instant now();

} // namespace quayside
