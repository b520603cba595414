// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/signflip.h"

#include "core/stats/draws.h"

#include <cmath>
#include <numeric>

namespace quayside {

namespace {

double flippedSum(std::span<const double> differences, Draws &draws)
{
    double sum = 0;
    std::uint64_t bits = 0;
    for (size_t i = 0; i < differences.size(); ++i) {
        if (i % 64 == 0)
            bits = draws.next();
        sum += (bits & 1) != 0 ? differences[i] : -differences[i];
        bits >>= 1;
    }
    return sum;
}

} // namespace

double signFlip(std::span<const double> differences, std::uint64_t seed, int flips)
{
    constexpr double epsilon = 1e-12;
    const double observed = std::abs(std::accumulate(differences.begin(), differences.end(), 0.0));
    Draws draws(seed);
    int asLarge = 1;
    for (int flip = 0; flip < flips; ++flip)
        asLarge += std::abs(flippedSum(differences, draws)) >= observed - epsilon;
    return static_cast<double>(asLarge) / (1 + flips);
}

} // namespace quayside
