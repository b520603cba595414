// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace quayside {

/// Two ends of an interval, both included.
struct Interval {
    double low = 0;
    double high = 0;

    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval &) const = default;
};

/// What is known of the values that a figure is of.
enum class Scale : std::uint8_t {
    Share, ///< scores: from 0 to 1 each
    Open,  ///< measures: of any size, also where none so far is outside [0, 1]
};

/// How an interval was made; the figure that shows one names it.
enum class IntervalMethod : std::uint8_t {
    None,
    Wilson,
    ClopperPearson,
    StudentT,
    ClusteredT,
    Bootstrap,
    MedianBootstrap,
    Woodruff,
    NewcombePaired,
    NewcombeUnpaired,
    Welch,
};

/// How a p value was made.
enum class TestMethod : std::uint8_t {
    None,
    McNemarMidP,
    McNemarExact,
    SignFlip,
    PairedT,
    ClusteredT,
    Welch,
    NewcombeUnpaired,
};

/// A figure with what is needed to judge it. `n` counts tasks (or families) unless the function says otherwise.
struct Estimate {
    int n = 0;
    double value = 0;
    double standardError = 0;
    std::optional<Interval> interval; ///< nothing when n is too small to say
    IntervalMethod method = IntervalMethod::None;

    bool operator==(const Estimate &) const = default;
};

} // namespace quayside
