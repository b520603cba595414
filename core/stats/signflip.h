// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace quayside {

/// Two-sided p of the paired sign-flip permutation test on the mean: (1 + #{|D*| >= |D|}) / (1 + flips).
double signFlip(std::span<const double> differences, std::uint64_t seed, int flips = 10'000);

} // namespace quayside
