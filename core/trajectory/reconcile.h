// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/graph.h"

namespace quayside {

enum class Figure : std::uint8_t {
    Input,
    Cache,
    Output,
    Cost,
    Steps,
};

/// Where a total is stated.
enum class Claim : std::uint8_t {
    FinalMetrics, ///< final_metrics of a trajectory
    Trial,        ///< the trial's own result
};

/// What a stated total was compared with.
enum class Against : std::uint8_t {
    Steps,        ///< what they add up to
    FinalMetrics, ///< where no step reports the figure
};

/// A stated total that differs from what it was compared with.
struct Disagreement {
    NodeIndex node;
    Claim claim = Claim::FinalMetrics;
    Figure figure = Figure::Input;
    double claimed = 0;
    double counted = 0;
    Against against = Against::Steps;

    bool operator==(const Disagreement &) const = default;
};

struct Reconciliation {
    std::vector<Disagreement> disagreements;
    int comparisons = 0; ///< of tokens and costs; where there were none, nothing is known to agree
    /// The trial's totals agree with the main agent's steps alone, although sub-agents report something as well.
    bool leavesSubAgentsOut = false;
};

/// Compares what steps add up to with final_metrics of each agent and with the trial's totals. The totals of a
/// continuation are cumulative, so the last file of an agent covers all of it; an agent's totals may or may not include
/// its sub-agents, so either sum is accepted. A cost may differ by a millionth. Where the main agent's steps do not
/// report a figure, the trial's is compared with final_metrics.
Reconciliation reconcile(const TrajectoryGraph &graph, const std::optional<Usage> &trial = {});

} // namespace quayside
