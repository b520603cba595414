// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <span>
#include <vector>

namespace quayside {

double mean(std::span<const double> values);            ///< 0 for none
double sampleDeviation(std::span<const double> values); ///< with n - 1; 0 for fewer than two
double standardError(std::span<const double> values);   ///< sd / sqrt(n)

/// Whether a standard error is more than rounding.
bool hasSpread(double standardError);
bool areAlike(std::span<const double> values); ///< no two differ by more than rounding

inline constexpr Interval shares{.low = 0, .high = 1};
bool areShares(std::span<const double> values); ///< all of them are between 0 and 1

/// The independent observations in `tasks` (lists of attempts) that an interval is computed from: the mean of each
/// task, because the attempts of one task share its difficulty; where there is one task only, its attempts, and the
/// interval says nothing about other tasks.
std::vector<double> unitsOf(std::span<const std::vector<double>> tasks);

/// Mean over tasks with the t interval of n - 1 degrees of freedom, cut to `bounds` where given; none without spread.
Estimate meanOverTasks(std::span<const double> taskMeans, std::optional<Interval> bounds, double confidence = 0.95);

enum class ClusterCorrection : std::uint8_t {
    None,
    SmallSample, ///< times C / (C - 1)
};

/// Standard error of the mean of values that come in clusters: sqrt(sum_c (sum_{i in c} (s_i - s))^2) / n
/// (Miller 2024, arXiv 2411.00640). `clusters` names the cluster of each value.
double clusteredError(std::span<const double> values, std::span<const int> clusters, ClusterCorrection correction);

/// Mean of clustered values with the t interval of C - 1 degrees of freedom; `n` counts the clusters.
Estimate clusteredMean(std::span<const double> values, std::span<const int> clusters, std::optional<Interval> bounds,
                       double confidence = 0.95);

} // namespace quayside
