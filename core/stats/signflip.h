// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace quayside {

/// How the signs of many values are drawn.
struct SignDraws {
    std::uint64_t seed = 20260629;
    int flips = 10'000;
};

/// Two-sided p of the paired sign-flip permutation test on the mean: the share of all 2^n ways to sign the differences
/// whose mean is at least as far from 0 (Fisher 1935, The Design of Experiments, section 21). Exact up to 20 values,
/// and for any number of values that have the same sign; else drawn, (1 + #{|D*| >= |D|}) / (1 + flips).
double signFlip(std::span<const double> differences, const SignDraws &drawing = {});

} // namespace quayside
