// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/difference.h"

#include <span>
#include <vector>

namespace quayside {

/// Tasks by what both arms did with them, one binary result each.
struct PairedCounts {
    int both = 0;    ///< a: both pass
    int onlyA = 0;   ///< b: A passes, B fails
    int onlyB = 0;   ///< c: A fails, B passes
    int neither = 0; ///< d

    int total() const { return both + onlyA + onlyB + neither; }
    bool operator==(const PairedCounts &) const = default;
};

/// McNemar's exact test on the discordant pairs: min(1, 2 sum_{k <= min} C(N, k) / 2^N).
double mcNemarExact(int onlyA, int onlyB);

/// Its mid-p variant, twice the tail without half of its last term (Fagerland, Lydersen, Laake 2013, BMC Med Res
/// Methodol 13:91).
double mcNemarMidP(int onlyA, int onlyB);

/// Difference of two paired rates p_A - p_B with Newcombe's hybrid score interval for paired data (1998, method 10).
/// Its standard error is the one of the interval: what lies between the difference and the end towards 0, over z.
Estimate newcombePaired(const PairedCounts &counts, double confidence = 0.95);

/// The attempts of one task in both arms; neither list may be empty.
struct PairedTask {
    std::vector<double> a;
    std::vector<double> b;

    bool operator==(const PairedTask &) const = default;
};

/// d_i = mean(a_i) - mean(b_i), one per task.
std::vector<double> taskDifferences(std::span<const PairedTask> tasks);

/// `differenceOverTasks` of the means of the tasks' attempts, cut to [-1, 1] where all are shares of such a scale;
/// `families` names the family of each task, or none does.
TestedDifference pairedDifference(std::span<const PairedTask> tasks, std::span<const int> families = {},
                                  Scale scale = Scale::Share, double confidence = 0.95);

} // namespace quayside
