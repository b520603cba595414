// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/lanes.h"

#include "core/timeline/stepspans.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

namespace quayside {

namespace {

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

/// A file numbers its tools in order of first use; the lanes number them over all agents.
class ToolNumbers
{
public:
    explicit ToolNumbers(const std::vector<QString> &tools)
    {
        for (size_t i = 0; i < tools.size(); ++i)
            m_numbers.emplace(tools[i], static_cast<std::uint16_t>(i));
    }

    std::optional<std::uint16_t> of(const AgentRun &run, RunIndex step)
    {
        const std::uint16_t tool = run.at(step).tool;
        if (tool == StepEntry::noTool)
            return std::nullopt;
        const TrajectoryIndex &file = run.trajectoryOf(step);
        if (m_file != &file)
            enter(file);
        return m_ofFile[tool];
    }

private:
    void enter(const TrajectoryIndex &file)
    {
        m_file = &file;
        m_ofFile.clear();
        for (const QString &name : file.tools) {
            const auto found = m_numbers.find(name);
            m_ofFile.push_back(found == m_numbers.end() ? std::nullopt : std::optional(found->second));
        }
    }

    std::unordered_map<QString, std::uint16_t> m_numbers;
    std::vector<std::optional<std::uint16_t>> m_ofFile;
    const TrajectoryIndex *m_file = nullptr;
};

Lane makeLane(const AgentRun &run, size_t agent, const Lanes &lanes, const std::optional<TimeAxis> &axis)
{
    Lane lane{.label = run.graph->at(run.agent.first()).label, .agent = agent};
    ToolNumbers tools(lanes.tools);
    double highest = 0;
    for (const StepSpan &span : spansOf(run, axis)) {
        const double height = heightOf(run, span.step, lanes.height);
        const StepKind kind = mainKind(run.at(span.step));
        lane.bars.push_back({.from = span.from,
                             .busy = span.busy,
                             .to = span.to,
                             .weight = height,
                             .step = span.step,
                             .kind = kind,
                             .tool = kind == StepKind::ToolCall ? tools.of(run, span.step) : std::nullopt,
                             .isError = failed(run, span.step)});
        highest = std::max(highest, height);
    }
    for (LaneBar &bar : lane.bars)
        bar.weight = highest > 0 ? bar.weight / highest : 0;
    return lane;
}

void addParts(Lanes &lanes, const AgentRun &run, const std::optional<TimeAxis> &axis)
{
    const std::vector<double> starts = startsOf(run, axis);
    for (RunIndex i; i < run.count(); ++i.value) {
        const double value =
            heightOf(run, i, lanes.height == BarHeight::ByCost ? BarHeight::ByCost : BarHeight::ByTokens);
        lanes.sum.push_back({.at = starts[static_cast<size_t>(i.value)], .value = value});
    }
}

/// The line goes on flat to where the last bar ends.
void addSum(Lanes &lanes, const std::vector<RunPointer> &runs, const std::optional<TimeAxis> &axis)
{
    for (const RunPointer &run : runs)
        addParts(lanes, *run, axis);
    if (!std::ranges::is_sorted(lanes.sum, {}, &SumPoint::at))
        std::ranges::stable_sort(lanes.sum, {}, &SumPoint::at);
    for (SumPoint &point : lanes.sum)
        point.value = lanes.total += point.value;
    if (lanes.total <= 0) {
        lanes.sum.clear();
        return;
    }
    for (SumPoint &point : lanes.sum)
        point.value /= lanes.total;
    lanes.sum.push_back({.at = lanes.length, .value = 1});
}

void addPhases(Lanes &lanes, const TimeAxis &axis)
{
    for (const Phase &phase : axis.phases) {
        const LaneBand band{.phase = phase.kind,
                            .from = secondsOn(axis, phase.span.start).value_or(0),
                            .to = secondsOn(axis, phase.span.end).value_or(0),
                            .hasEnd = phase.span.end.has_value()};
        lanes.phases.push_back(band);
        lanes.length = std::max({lanes.length, band.from, band.to});
    }
    double next = lanes.length;
    for (LaneBand &band : std::views::reverse(lanes.phases)) {
        if (!band.hasEnd)
            band.to = next;
        next = band.from;
    }
}

} // namespace

std::vector<QString> toolsByCalls(const std::vector<RunPointer> &runs)
{
    std::unordered_map<QString, int> calls;
    for (const RunPointer &run : runs) {
        for (const auto &[name, count] : run->tools)
            calls[name] += count;
    }
    std::vector<QString> tools;
    for (const auto &[name, count] : calls)
        tools.push_back(name);
    std::ranges::sort(
        tools, [&](const QString &a, const QString &b) { return calls[a] != calls[b] ? calls[a] > calls[b] : a < b; });
    return tools;
}

Lanes makeLanes(const std::vector<RunPointer> &runs, LaneAxis wanted, BarHeight height,
                const std::vector<Phase> &phases)
{
    const auto axis = wanted == LaneAxis::Time ? makeTimeAxis(runs, phases) : std::nullopt;
    Lanes lanes{.axis = axis ? LaneAxis::Time : LaneAxis::Step, .height = height, .tools = toolsByCalls(runs)};
    if (axis)
        lanes.start = axis->start;
    for (size_t i = 0; i < runs.size(); ++i) {
        lanes.lanes.push_back(makeLane(*runs[i], i, lanes, axis));
        for (const LaneBar &bar : lanes.lanes.back().bars)
            lanes.length = std::max(lanes.length, bar.to);
    }
    addSum(lanes, runs, axis);
    if (axis)
        addPhases(lanes, *axis);
    return lanes;
}

std::optional<LaneBar> barOf(const Lanes &lanes, size_t lane, RunIndex step)
{
    if (lane >= lanes.lanes.size())
        return std::nullopt;
    const auto &bars = lanes.lanes[lane].bars;
    const auto behind = std::ranges::upper_bound(bars, step, {}, &LaneBar::step);
    return behind == bars.begin() ? std::nullopt : std::optional(*std::prev(behind));
}

std::optional<double> positionOf(const Lanes &lanes, size_t lane, RunIndex step)
{
    const auto bar = barOf(lanes, lane, step);
    return bar ? std::optional(bar->from) : std::nullopt;
}

std::optional<RunIndex> stepAt(const Lanes &lanes, size_t lane, double position)
{
    if (lane >= lanes.lanes.size() || lanes.lanes[lane].bars.empty())
        return std::nullopt;
    const auto &bars = lanes.lanes[lane].bars;
    const auto behind = std::ranges::upper_bound(bars, position, {}, &LaneBar::from);
    return behind == bars.begin() ? bars.front().step : std::prev(behind)->step;
}

std::optional<StepRange> stepsBetween(const Lanes &lanes, size_t lane, double from, double to)
{
    if (lane >= lanes.lanes.size())
        return std::nullopt;
    const auto &bars = lanes.lanes[lane].bars;
    const auto first =
        std::ranges::find_if(bars, [from](const LaneBar &bar) { return bar.busy > from || bar.from >= from; });
    const auto behind = std::ranges::lower_bound(bars, to, {}, &LaneBar::from);
    if (first >= behind)
        return std::nullopt;
    return StepRange{.first = first->step, .last = std::prev(behind)->step};
}

std::optional<double> sumAt(const Lanes &lanes, double position)
{
    const auto behind = std::ranges::upper_bound(lanes.sum, position, {}, &SumPoint::at);
    if (behind == lanes.sum.begin())
        return std::nullopt;
    return std::prev(behind)->value * lanes.total;
}

std::optional<std::pair<double, double>> reachOfAgent(const Lanes &lanes)
{
    std::optional<std::pair<double, double>> reach;
    for (const LaneBand &band : lanes.phases) {
        if (!band.hasEnd)
            return std::nullopt;
        if (band.phase != PhaseKind::AgentExecution)
            continue;
        reach = {reach ? std::min(reach->first, band.from) : band.from,
                 reach ? std::max(reach->second, band.to) : band.to};
    }
    return reach;
}

std::pair<double, double> reachOfSteps(const Lanes &lanes)
{
    double from = lanes.length;
    double to = 0;
    for (const Lane &lane : lanes.lanes) {
        if (lane.bars.empty())
            continue;
        from = std::min(from, lane.bars.front().from);
        to = std::max(to, lane.bars.back().busy);
    }
    return from < to ? std::pair(from, to) : std::pair(0.0, lanes.length);
}

} // namespace quayside
