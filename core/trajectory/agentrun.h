// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/graph.h"
#include "core/trajectory/kinds.h"

namespace quayside {

/// How often the very same call (tool and arguments) was made so far, and in all; `total` is 0 for a step without
/// calls.
struct Repeat {
    std::int32_t ordinal = 0;
    std::int32_t total = 0;

    bool operator==(const Repeat &) const = default;
};

/// Position in the order in which an agent's steps are read, from 0; continuations included, copied context left out.
using RunIndex = Quantity<struct RunIndexTag, std::int32_t>;

/// The same call again and again with no other call between.
struct Loop {
    RunIndex first;
    RunIndex last;
    int calls = 0;

    bool operator==(const Loop &) const = default;
};

/// One agent's steps in order, with what is known from comparing them to each other.
struct AgentRun {
    GraphPointer graph;
    AgentChain agent;
    std::vector<StepRef> steps;
    std::vector<Repeat> repeats; ///< one per step
    std::vector<Loop> loops;     ///< of at least 4 calls
    std::array<int, allStepKinds.size()> kindCounts{};
    std::vector<std::pair<QString, int>> tools;    ///< calls by tool, most first
    std::vector<std::pair<QString, int>> failures; ///< of those, failed, in the same order
    int copied = 0;

    const StepEntry &at(RunIndex index) const { return graph->at(steps[static_cast<size_t>(index.value)]); }
    StepRef ref(RunIndex index) const { return steps[static_cast<size_t>(index.value)]; }
    const TrajectoryIndex &trajectoryOf(RunIndex index) const { return *graph->at(ref(index).node).trajectory; }
    RunIndex count() const { return RunIndex(static_cast<std::int32_t>(steps.size())); }
};

using RunPointer = std::shared_ptr<const AgentRun>;

AgentRun makeRun(GraphPointer graph, const AgentChain &agent);

/// The step's own time to the next one; a bare result belongs to the call before it.
std::optional<Milliseconds> timeToNext(const AgentRun &run, RunIndex index);
std::optional<Milliseconds> timeSincePrevious(const AgentRun &run, RunIndex index);

std::optional<RunIndex> firstError(const AgentRun &run);
std::optional<RunIndex> longestStep(const AgentRun &run);
/// By cost, or by tokens where no cost is reported.
std::optional<RunIndex> costliestStep(const AgentRun &run);
/// The last step that began at or before the moment, of those with a time on the same clock.
std::optional<RunIndex> stepAtMoment(const AgentRun &run, Instant moment);
std::optional<RunIndex> indexOf(const AgentRun &run, StepRef ref);
/// The next (or previous) step that calls the same tool.
enum class Direction : std::uint8_t {
    Forward,
    Backward,
};
std::optional<RunIndex> nextOfTool(const AgentRun &run, RunIndex from, Direction direction);
/// Whether a step, or the bare result after it, says that it failed.
bool failed(const AgentRun &run, RunIndex index);
/// The step's result is a step of its own, directly behind it.
bool hasResultBehind(const AgentRun &run, RunIndex index);
QString toolOf(const AgentRun &run, RunIndex index);

} // namespace quayside
