// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"
#include "core/trajectory/rows.h"

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

/// One step on a lane, in the units of the axis (seconds from the start, or steps). Until `busy` it is known, or usual,
/// that something was going on; from there to `to` nothing was written for far longer than usual.
struct LaneBar {
    double from = 0;
    double busy = 0;
    double to = 0;
    double weight = 0; ///< 0..1 of the lane's highest; 0 where nothing is reported
    RunIndex step;
    StepKind kind = StepKind::Message;
    std::optional<std::uint16_t> tool; ///< into Lanes::tools; only of a call
    bool isError = false;
};

/// One agent's lane.
struct Lane {
    QString label;
    size_t agent = 0;          ///< into agentsOf(graph)
    std::vector<LaneBar> bars; ///< by `from`
};

/// A point of the running sum of all agents, 0..1 of the end.
struct SumPoint {
    double at = 0;
    double value = 0;
};

struct LaneBand {
    PhaseKind phase = PhaseKind::AgentExecution;
    double from = 0;
    double to = 0; ///< of one without a recorded end: where the next one begins, or the axis ends
    bool hasEnd = true;
};

/// The overview of a run: one lane per agent, the phases behind them, the running sum under them.
struct Lanes {
    LaneAxis axis = LaneAxis::Step; ///< Time only where steps have times
    BarHeight height = BarHeight::ByTokens;
    double length = 0; ///< of the axis
    std::vector<Lane> lanes;
    std::vector<QString> tools; ///< as toolsByCalls
    std::vector<SumPoint> sum;
    double total = 0;             ///< what the sum ends at: dollars where the bars are of cost, else tokens
    std::vector<LaneBand> phases; ///< only on a time axis, and only where the clocks are the same
    std::optional<Instant> start; ///< of a time axis: of the first step or phase
};

/// Lays the runs of a graph (one per agent, the main one first) on one axis. Without times the axis is that of steps.
///
/// On the axis of time a step's bar runs to the next step, the main agent's last one to the end of the agent phase:
/// whatever ran after a step was written ran there. Where that is long (over a minute, and over five times the median
/// of the agent) the bar is busy to its result, where that is a step with a time of its own, else for the median; the
/// rest is waiting.
Lanes makeLanes(const std::vector<RunPointer> &runs, LaneAxis axis, BarHeight height,
                const std::vector<Phase> &phases = {});

/// The tools of all agents, most called first.
std::vector<QString> toolsByCalls(const std::vector<RunPointer> &runs);

/// The bar that a step is part of; a bare result is part of its call's.
std::optional<LaneBar> barOf(const Lanes &lanes, size_t lane, RunIndex step);

/// Where a step begins on its lane's axis.
std::optional<double> positionOf(const Lanes &lanes, size_t lane, RunIndex step);

/// The step at a position: the last one that begins at or before it.
std::optional<RunIndex> stepAt(const Lanes &lanes, size_t lane, double position);

/// The steps whose bars have a part between two positions; nothing where none has.
std::optional<StepRange> stepsBetween(const Lanes &lanes, size_t lane, double from, double to);

/// The running sum at a position, in what it counts; nothing where there is none.
std::optional<double> sumAt(const Lanes &lanes, double position);

/// The part of the axis on which the agent ran, from its first phase to its last; nothing without phases, or while one
/// of them has no end.
std::optional<std::pair<double, double>> reachOfAgent(const Lanes &lanes);

/// The part of the axis on which there are steps.
std::pair<double, double> reachOfSteps(const Lanes &lanes);

} // namespace quayside
