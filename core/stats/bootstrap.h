// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/paired.h"

#include <cstdint>

namespace quayside {

/// Which percentiles of the resamples bound the interval.
enum class PercentileLevels : std::uint8_t {
    Nominal,  ///< 2.5 % and 97.5 %
    Expanded, ///< Phi(-+ sqrt(n/(n-1)) t_{n-1}): undoes the narrowness of few tasks (Hesterberg 2015, Am. Stat. 69:4)
};

/// Everything that makes a bootstrap reproducible; stored beside its result.
struct Resampling {
    std::uint64_t seed = 20260629;
    int resamples = 10'000;
    double confidence = 0.95;
    PercentileLevels levels = PercentileLevels::Expanded;
    /// From this many tasks on, the t interval over tasks is used instead: both agree there, and it costs nothing.
    int enough = 300;

    bool operator==(const Resampling &) const = default;
};

struct BootstrapResult {
    Estimate difference; ///< n counts tasks
    std::optional<double> p;
    TestMethod test = TestMethod::None;
    Resampling resampling;

    bool operator==(const BootstrapResult &) const = default;
};

/// Difference A - B over tasks both arms did. Resamples whole clusters, then within each drawn task the attempts of
/// each arm; percentile interval. p is the interval turned round, so that the two cannot contradict each other: the
/// largest 1 - confidence whose interval still holds 0. At nominal levels that is 2 min(P*(D <= 0), P*(D >= 0)), not
/// below 1/resamples; at expanded ones the tail q of that becomes 2 P(T_{n-1} <= sqrt((n-1)/n) Phi^-1(q)). Where all is
/// alike there is nothing to resample: no interval, the exact sign-flip p, and none of a difference of 0.
BootstrapResult pairedBootstrap(std::span<const PairedTask> tasks, const Resampling &resampling);

/// Mean over tasks with the percentile interval of resampled tasks, cut to `bounds` where given; none without spread.
Estimate bootstrapMean(std::span<const double> taskMeans, std::optional<Interval> bounds, const Resampling &resampling);

/// The interval between two percentiles of the sorted resamples, for a figure over `n` clusters.
Interval percentileInterval(std::span<const double> sorted, int n, const Resampling &resampling);

} // namespace quayside
