// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"

#include <span>
#include <vector>

namespace quayside {

/// What a mean score is about.
enum class ScoreUnit : std::uint8_t {
    Tasks,
    Attempts, ///< there is one task only: the interval is about further attempts at it, not about other tasks
};

/// Mean score of an arm, with what it rests on.
struct ScoreEstimate {
    Estimate estimate; ///< n counts `unit`
    ScoreUnit unit = ScoreUnit::Tasks;
    int attempts = 0;

    bool operator==(const ScoreEstimate &) const = default;
};

/// Averages the attempts of a task first, then the tasks. Wilson where each unit is one pass or fail, else t; cut to
/// [0, 1] where every score is inside, and there the exact interval of a rate where all tasks are alike. An open scale
/// knows no such bounds: always t. Where tasks come in families (`families` names the family of each), t over families.
/// Tasks without a score must not be among `tasks`.
ScoreEstimate estimateScore(std::span<const std::vector<double>> tasks, std::span<const int> families = {},
                            Scale scale = Scale::Share, double confidence = 0.95);

} // namespace quayside
