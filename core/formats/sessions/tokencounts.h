// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>

namespace quayside {

/// What requests consumed, as ATIF counts it: `prompt` holds `cached`.
struct TokenCounts {
    std::int64_t prompt = 0;
    std::int64_t cached = 0;
    std::int64_t completion = 0;

    bool isZero() const { return *this == TokenCounts(); }
    bool operator==(const TokenCounts &) const = default;
};

TokenCounts operator+(const TokenCounts &a, const TokenCounts &b);

/// A count as another program wrote it: below 0 or beyond 2^40 it is none, so that no sum overflows.
std::int64_t soundCount(std::optional<std::int64_t> count);

/// Adds to what a step's metrics say.
void addMetrics(nlohmann::json &step, const TokenCounts &counts);

nlohmann::json finalMetrics(const TokenCounts &counts);

/// A counter that a program writes now and again; it starts anew where the program did.
class RunningTotal
{
public:
    /// How much it grew. Where it started anew, or is read for the first time, that is `last` (the last request's), or
    /// else all of it.
    TokenCounts read(const TokenCounts &total, const std::optional<TokenCounts> &last = {});

private:
    std::optional<TokenCounts> m_before;
};

} // namespace quayside
