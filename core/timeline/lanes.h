// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"
#include "core/trajectory/agentrun.h"

namespace quayside {

enum class LaneAxis : std::uint8_t {
    Time,
    Step,
};

enum class BarHeight : std::uint8_t {
    ByTokens,
    ByCost,
    ByDuration,
};

/// One step on a lane, in the units of the axis (seconds from the start, or steps).
struct LaneBar {
    double from = 0;
    double to = 0;
    double weight = 0; ///< 0..1 of the lane's highest; 0 where nothing is reported
    RunIndex step;
    StepKind kind = StepKind::Message;
    bool isError = false;
};

/// One agent's lane.
struct Lane {
    QString label;
    size_t agent = 0; ///< into agentsOf(graph)
    std::vector<LaneBar> bars; ///< by `from`
};

/// A point of the running sum, 0..1 of the end.
struct SumPoint {
    double at = 0;
    double value = 0;
};

struct LaneBand {
    PhaseKind phase = PhaseKind::AgentExecution;
    double from = 0;
    double to = 0;
};

/// The overview of a run: a lane an agent, the phases behind them, the running sum under them.
struct Lanes {
    LaneAxis axis = LaneAxis::Step; ///< Time only where steps have times
    BarHeight height = BarHeight::ByTokens;
    double length = 0; ///< of the axis
    std::vector<Lane> lanes;
    std::vector<SumPoint> sum;
    std::vector<LaneBand> phases; ///< only on a time axis, and only where the clocks are the same
    std::optional<Instant> start; ///< of a time axis
};

/// Lays the runs of a graph (one an agent, the main one first) on one axis. Without times the axis is that of steps.
Lanes makeLanes(const std::vector<RunPointer> &runs, LaneAxis axis, BarHeight height, const std::vector<Phase> &phases = {});

/// Where a step begins on its lane's axis.
std::optional<double> positionOf(const Lanes &lanes, size_t lane, RunIndex step);

/// The step at a position: the last one that begins at or before it.
std::optional<RunIndex> stepAt(const Lanes &lanes, size_t lane, double position);

} // namespace quayside
