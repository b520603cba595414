// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/bootstrap.h"

#include <vector>

namespace quayside {

/// Attempts of one task: how many, and how many of them passed.
struct AttemptCount {
    int attempts = 0;
    int passes = 0;

    bool operator==(const AttemptCount &) const = default;
};

/// Probability that at least one of k attempts passes: 1 - C(n-c, k) / C(n, k) (Chen et al. 2021, arXiv 2107.03374).
double passAtK(AttemptCount task, int k);

/// Probability that all of k attempts pass: C(c, k) / C(n, k) (Yao et al. 2024, arXiv 2406.12045).
double passHatK(AttemptCount task, int k);

/// Both curves at one k, as means over the tasks that have at least k attempts.
struct PassPoint {
    int k = 0;
    int leftOut = 0; ///< tasks with fewer than k attempts
    Estimate any;    ///< pass@k
    Estimate all;    ///< pass^k

    bool operator==(const PassPoint &) const = default;
};

/// k = 1 .. the most attempts any task has. Bands are bootstrapped over tasks; where all tasks are alike,
/// Clopper-Pearson.
std::vector<PassPoint> passCurve(std::span<const AttemptCount> tasks, const Resampling &resampling);

} // namespace quayside
