// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace quayside {

/// Positions of a common element in both sequences.
using CommonPair = std::pair<std::uint32_t, std::uint32_t>;

/// A longest common subsequence, bit-parallel (Hyyro 2004, "Bit-parallel LCS-length computation revisited"), split as
/// Hirschberg (1975) does where it would need too much memory. Nothing when stopped.
std::optional<std::vector<CommonPair>> longestCommon(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b,
                                                     std::stop_token stop);

} // namespace quayside
