// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/agentrun.h"

#include <algorithm>
#include <unordered_map>

namespace quayside {

namespace {

void countRepeats(AgentRun &run)
{
    std::unordered_map<std::uint64_t, std::int32_t> totals;
    run.repeats.resize(run.steps.size());
    for (RunIndex i; i < run.count(); ++i.value) {
        if (const std::uint64_t hash = run.at(i).callHash)
            run.repeats[static_cast<size_t>(i.value)].ordinal = ++totals[hash];
    }
    for (RunIndex i; i < run.count(); ++i.value) {
        if (const std::uint64_t hash = run.at(i).callHash)
            run.repeats[static_cast<size_t>(i.value)].total = totals[hash];
    }
}

void findLoops(AgentRun &run)
{
    constexpr int fewest = 4;
    std::optional<Loop> current;
    std::uint64_t hash = 0;
    const auto finish = [&] {
        if (current && current->calls >= fewest)
            run.loops.push_back(*current);
        current.reset();
    };
    for (RunIndex i; i < run.count(); ++i.value) {
        const std::uint64_t call = run.at(i).callHash;
        if (call == 0)
            continue;
        if (!current || call != hash) {
            finish();
            current = Loop{.first = i};
            hash = call;
        }
        current->last = i;
        ++current->calls;
    }
    finish();
}

void countKinds(AgentRun &run)
{
    for (RunIndex i; i < run.count(); ++i.value) {
        const StepKinds kinds = kindsIn(run.at(i));
        for (size_t k = 0; k < allStepKinds.size(); ++k)
            run.kindCounts[k] += kinds.testFlag(allStepKinds[k]) ? 1 : 0;
    }
}

void countTools(AgentRun &run)
{
    std::unordered_map<QString, std::pair<int, int>> counts;
    for (RunIndex i; i < run.count(); ++i.value) {
        const StepEntry &entry = run.at(i);
        const TrajectoryIndex &trajectory = run.trajectoryOf(i);
        const auto count = [&](std::uint16_t tool, bool isFailed) {
            if (tool == StepEntry::noTool)
                return;
            auto &[calls, failures] = counts[trajectory.tools[tool]];
            ++calls;
            failures += isFailed ? 1 : 0;
        };
        if (!entry.has(StepFlag::ManyCalls))
            count(entry.tool, failed(run, i));
        for (const StepCall &call : callsOf(trajectory, run.ref(i).step))
            count(call.tool, call.isFailed);
    }
    for (const auto &[name, count] : counts)
        run.tools.emplace_back(name, count.first);
    std::ranges::sort(run.tools, [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (const auto &[name, calls] : run.tools)
        run.failures.emplace_back(name, counts[name].second);
}

template <typename Value> std::optional<RunIndex> largest(const AgentRun &run, Value value)
{
    std::optional<RunIndex> best;
    double most = 0;
    for (RunIndex i; i < run.count(); ++i.value) {
        const double one = value(i);
        if (one > most) {
            most = one;
            best = i;
        }
    }
    return best;
}

std::optional<std::uint16_t> numberOf(const QString &tool, const TrajectoryIndex &file)
{
    const auto found = std::ranges::find(file.tools, tool);
    return found == file.tools.end() ? std::nullopt
                                     : std::optional(static_cast<std::uint16_t>(found - file.tools.begin()));
}

} // namespace

AgentRun makeRun(GraphPointer graph, const AgentChain &agent)
{
    AgentRun run{.graph = std::move(graph), .agent = agent};
    run.steps = stepsOf(*run.graph, agent);
    run.copied = copiedStepsOf(*run.graph, agent);
    countRepeats(run);
    findLoops(run);
    countKinds(run);
    countTools(run);
    return run;
}

bool hasResultBehind(const AgentRun &run, RunIndex index)
{
    const RunIndex next(index.value + 1);
    const bool isOpenCall = run.at(index).has(StepFlag::ToolCall) && !run.at(index).has(StepFlag::Observation);
    return isOpenCall && next < run.count() && run.ref(next).node == run.ref(index).node && isBareResult(run.at(next));
}

std::optional<Milliseconds> timeToNext(const AgentRun &run, RunIndex index)
{
    const RunIndex next(index.value + (hasResultBehind(run, index) ? 2 : 1));
    return next < run.count() ? between(run.at(index).time(), run.at(next).time()) : std::nullopt;
}

std::optional<Milliseconds> timeSincePrevious(const AgentRun &run, RunIndex index)
{
    return index.value > 0 ? between(run.at(RunIndex(index.value - 1)).time(), run.at(index).time()) : std::nullopt;
}

bool failed(const AgentRun &run, RunIndex index)
{
    if (run.at(index).has(StepFlag::Error))
        return true;
    return hasResultBehind(run, index) && run.at(RunIndex(index.value + 1)).has(StepFlag::Error);
}

std::optional<RunIndex> firstError(const AgentRun &run)
{
    for (RunIndex i; i < run.count(); ++i.value) {
        if (failed(run, i))
            return i;
    }
    return std::nullopt;
}

std::optional<RunIndex> longestStep(const AgentRun &run)
{
    return largest(run, [&run](RunIndex i) {
        const auto time = timeToNext(run, i);
        return time ? static_cast<double>(time->value) : 0.0;
    });
}

std::optional<RunIndex> costliestStep(const AgentRun &run)
{
    const auto byCost = largest(run, [&run](RunIndex i) {
        const auto cost = run.at(i).usage().cost;
        return cost ? cost->value : 0.0;
    });
    if (byCost)
        return byCost;
    return largest(run, [&run](RunIndex i) {
        const auto tokens = totalTokens(run.at(i).usage());
        return tokens ? static_cast<double>(tokens->value) : 0.0;
    });
}

std::optional<RunIndex> indexOf(const AgentRun &run, StepRef ref)
{
    const auto found = std::ranges::find(run.steps, ref);
    return found == run.steps.end() ? std::nullopt
                                    : std::optional(RunIndex(static_cast<std::int32_t>(found - run.steps.begin())));
}

std::optional<RunIndex> stepAtMoment(const AgentRun &run, Instant moment)
{
    std::optional<RunIndex> best;
    for (RunIndex i; i < run.count(); ++i.value) {
        const auto time = run.at(i).time();
        const bool isBefore = time && time->clock == moment.clock && time->microseconds <= moment.microseconds;
        if (isBefore && (!best || run.at(*best).micros <= time->microseconds))
            best = i;
    }
    return best;
}

QString toolOf(const AgentRun &run, RunIndex index)
{
    const std::uint16_t tool = run.at(index).tool;
    return tool == StepEntry::noTool ? QString() : run.trajectoryOf(index).tools[tool];
}

std::optional<RunIndex> nextOfTool(const AgentRun &run, RunIndex from, Direction direction)
{
    const QString tool = toolOf(run, from);
    const int by = direction == Direction::Forward ? 1 : -1;
    if (tool.isEmpty())
        return std::nullopt;
    const TrajectoryIndex *file = nullptr;
    std::optional<std::uint16_t> wanted; // its number in the file
    for (RunIndex i(from.value + by); i.value >= 0 && i < run.count(); i.value += by) {
        const TrajectoryIndex &here = run.trajectoryOf(i);
        if (file != &here)
            wanted = numberOf(tool, here);
        file = &here;
        if (wanted && callsTool(here, run.ref(i).step, *wanted))
            return i;
    }
    return std::nullopt;
}

} // namespace quayside
