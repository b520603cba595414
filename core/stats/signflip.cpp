// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/signflip.h"

#include "core/stats/draws.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace quayside {

namespace {

constexpr double rounding = 1e-12;
constexpr size_t mostSigned = 20; ///< 2^20 sums take some milliseconds

double sumOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// In the order of the Gray code, so that each sum differs from the last by one sign.
double overAllSigns(std::span<const double> differences)
{
    double sum = sumOf(differences);
    const double observed = std::abs(sum) - rounding;
    const std::uint32_t ways = 1U << differences.size();
    std::uint32_t flipped = 0;
    std::uint32_t asLarge = 1;
    for (std::uint32_t way = 1; way < ways; ++way) {
        const auto place = static_cast<size_t>(std::countr_zero(way));
        flipped ^= 1U << place;
        sum += (flipped >> place & 1) != 0 ? -2 * differences[place] : 2 * differences[place];
        asLarge += std::abs(sum) >= observed;
    }
    return static_cast<double>(asLarge) / ways;
}

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

double overDrawnSigns(std::span<const double> differences, const SignDraws &drawing)
{
    const double observed = std::abs(sumOf(differences)) - rounding;
    Draws draws(drawing.seed);
    int asLarge = 1;
    for (int flip = 0; flip < drawing.flips; ++flip)
        asLarge += std::abs(flippedSum(differences, draws)) >= observed;
    return static_cast<double>(asLarge) / (1 + drawing.flips);
}

} // namespace

double signFlip(std::span<const double> differences, const SignDraws &drawing)
{
    const auto above = std::ranges::count_if(differences, [](double value) { return value > rounding; });
    const auto below = std::ranges::count_if(differences, [](double value) { return value < -rounding; });
    if (above == 0 || below == 0) // only two of the ways to sign those that are not 0 are as far from it
        return std::min(1.0, std::exp2(1 - static_cast<double>(above + below)));
    return differences.size() <= mostSigned ? overAllSigns(differences) : overDrawnSigns(differences, drawing);
}

} // namespace quayside
