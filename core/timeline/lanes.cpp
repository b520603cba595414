// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/lanes.h"

#include "core/data/phase.h"

#include <algorithm>

namespace quayside {

namespace {

bool hasTimes(const std::vector<RunPointer> &runs)
{
    return std::ranges::any_of(runs, [](const RunPointer &run) {
        int timed = 0;
        for (RunIndex i; i < run->count() && timed < 2; ++i.value)
            timed += run->at(i).time() ? 1 : 0;
        return timed >= 2;
    });
}

std::optional<Instant> earliest(const std::vector<RunPointer> &runs)
{
    std::optional<Instant> first;
    for (const RunPointer &run : runs) {
        for (RunIndex i; i < run->count(); ++i.value) {
            const auto time = run->at(i).time();
            if (time && (!first || (time->clock == first->clock && time->microseconds < first->microseconds)))
                first = time;
        }
    }
    return first;
}

double seconds(const std::optional<Instant> &start, const std::optional<Instant> &time, double otherwise)
{
    if (!start || !time || start->clock != time->clock)
        return otherwise;
    return static_cast<double>(time->microseconds - start->microseconds) / 1e6;
}

double heightOf(const AgentRun &run, RunIndex step, BarHeight height)
{
    const Usage usage = run.at(step).usage();
    if (height == BarHeight::ByCost)
        return usage.cost ? usage.cost->value : 0;
    if (height == BarHeight::ByTokens) {
        const auto tokens = totalTokens(usage);
        return tokens ? static_cast<double>(tokens->value) : 0;
    }
    const auto time = timeToNext(run, step);
    return time ? std::max(0.0, static_cast<double>(time->value)) : 0;
}

/// A step that has no time of its own stands where the one before it stood; a clock that runs backwards is held.
std::vector<double> startsOf(const AgentRun &run, LaneAxis axis, const std::optional<Instant> &start)
{
    std::vector<double> starts;
    starts.reserve(run.steps.size());
    double last = 0;
    for (RunIndex i; i < run.count(); ++i.value) {
        last = axis == LaneAxis::Step ? i.value : std::max(last, seconds(start, run.at(i).time(), last));
        starts.push_back(last);
    }
    return starts;
}

Lane makeLane(const AgentRun &run, size_t agent, const Lanes &lanes)
{
    Lane lane{.label = run.graph->at(run.agent.first()).label, .agent = agent};
    const std::vector<double> starts = startsOf(run, lanes.axis, lanes.start);
    double highest = 0;
    for (RunIndex i; i < run.count();) {
        const bool joined = hasResultBehind(run, i);
        const int next = i.value + (joined ? 2 : 1);
        const double from = starts[static_cast<size_t>(i.value)];
        const double to = next < run.count().value ? starts[static_cast<size_t>(next)] : from + (lanes.axis == LaneAxis::Step ? 1 : 0);
        const double height = heightOf(run, i, lanes.height);
        lane.bars.push_back({.from = from, .to = to, .weight = height, .step = i, .kind = mainKind(run.at(i)), .isError = failed(run, i)});
        highest = std::max(highest, height);
        i.value = next;
    }
    for (LaneBar &bar : lane.bars)
        bar.weight = highest > 0 ? bar.weight / highest : 0;
    return lane;
}

void addSum(Lanes &lanes, const AgentRun &run)
{
    const std::vector<double> starts = startsOf(run, lanes.axis, lanes.start);
    double sum = 0;
    for (RunIndex i; i < run.count(); ++i.value) {
        const double value = heightOf(run, i, lanes.height == BarHeight::ByCost ? BarHeight::ByCost : BarHeight::ByTokens);
        sum += value;
        lanes.sum.push_back({.at = starts[static_cast<size_t>(i.value)], .value = sum});
    }
    for (SumPoint &point : lanes.sum)
        point.value = sum > 0 ? point.value / sum : 0;
    if (sum <= 0)
        lanes.sum.clear();
}

void addPhases(Lanes &lanes, const std::vector<Phase> &phases)
{
    for (const Phase &phase : phases) {
        const double none = -1e18;
        const double from = seconds(lanes.start, phase.span.start, none);
        const double to = seconds(lanes.start, phase.span.end, none);
        if (from > none && to > none && to > 0 && from < lanes.length)
            lanes.phases.push_back({.phase = phase.kind, .from = std::max(0.0, from), .to = std::min(to, lanes.length)});
    }
}

} // namespace

Lanes makeLanes(const std::vector<RunPointer> &runs, LaneAxis axis, BarHeight height, const std::vector<Phase> &phases)
{
    Lanes lanes{.axis = axis == LaneAxis::Time && hasTimes(runs) ? LaneAxis::Time : LaneAxis::Step, .height = height};
    if (lanes.axis == LaneAxis::Time)
        lanes.start = earliest(runs);
    for (size_t i = 0; i < runs.size(); ++i) {
        lanes.lanes.push_back(makeLane(*runs[i], i, lanes));
        for (const LaneBar &bar : lanes.lanes.back().bars)
            lanes.length = std::max(lanes.length, bar.to);
    }
    if (!runs.empty())
        addSum(lanes, *runs.front());
    addPhases(lanes, phases);
    return lanes;
}

std::optional<double> positionOf(const Lanes &lanes, size_t lane, RunIndex step)
{
    if (lane >= lanes.lanes.size())
        return std::nullopt;
    const auto &bars = lanes.lanes[lane].bars;
    const auto behind = std::ranges::upper_bound(bars, step, {}, &LaneBar::step);
    return behind == bars.begin() ? std::nullopt : std::optional(std::prev(behind)->from);
}

std::optional<RunIndex> stepAt(const Lanes &lanes, size_t lane, double position)
{
    if (lane >= lanes.lanes.size() || lanes.lanes[lane].bars.empty())
        return std::nullopt;
    const auto &bars = lanes.lanes[lane].bars;
    const auto behind = std::ranges::upper_bound(bars, position, {}, &LaneBar::from);
    return behind == bars.begin() ? bars.front().step : std::prev(behind)->step;
}

} // namespace quayside
