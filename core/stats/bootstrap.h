// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <cstdint>
#include <span>

namespace quayside {

/// Everything that makes a bootstrap reproducible; stored beside its result.
struct Resampling {
    std::uint64_t seed = 20260629;
    int resamples = 10'000;
    double confidence = 0.95;
    /// From this many tasks on, the t interval over tasks is used instead: both agree there, and it costs nothing.
    int enough = 300;

    bool operator==(const Resampling &) const = default;
};

/// Mean over tasks with the percentile interval of resampled tasks, cut to `bounds` where given; none without spread.
/// The percentiles are Phi(-+ sqrt(n/(n-1)) t_{n-1}), which undoes the narrowness of few tasks (Hesterberg 2015, Am.
/// Stat. 69:371). Tasks alone are drawn, each with the mean of its attempts: drawing attempts within drawn tasks counts
/// their spread twice (Davison and Hinkley 1997, section 3.8).
Estimate bootstrapMean(std::span<const double> taskMeans, std::optional<Interval> bounds, const Resampling &resampling);

} // namespace quayside
