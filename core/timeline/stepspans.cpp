// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/stepspans.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr double leastWaiting = 60; // seconds
constexpr double timesUsual = 5;

double firstStart(const AgentRun &run, const TimeAxis &axis)
{
    for (RunIndex i; i < run.count(); ++i.value) {
        if (const auto at = secondsOn(axis, run.at(i).time()))
            return *at;
    }
    return secondsOn(axis, axis.firstStep).value_or(0);
}

/// The last time of an agent; not the time of its last step, which may have none.
std::optional<Instant> lastTime(const AgentRun &run, const TimeAxis &axis)
{
    for (RunIndex i(run.count().value - 1); i.value >= 0; --i.value) {
        if (secondsOn(axis, run.at(i).time()))
            return run.at(i).time();
    }
    return std::nullopt;
}

/// The agent's own end; that of another agent than the main one is not recorded.
std::optional<double> endOf(const AgentRun &run, const TimeAxis &axis)
{
    const bool isMain = !run.agent.parent && run.agent.first().value == 0;
    return isMain ? secondsOn(axis, agentEndAfter(axis, lastTime(run, axis))) : std::nullopt;
}

/// How long a step of the agent usually takes; never 0.
double usualLength(const std::vector<StepSpan> &spans)
{
    std::vector<double> lengths;
    for (const StepSpan &span : spans) {
        if (span.to > span.from)
            lengths.push_back(span.to - span.from);
    }
    if (lengths.empty())
        return 1;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>((lengths.size() - 1) / 2);
    std::ranges::nth_element(lengths, middle);
    return *middle;
}

void findWaiting(StepSpan &span, double usual)
{
    const double known = span.busy;
    if (span.to - known > std::max(leastWaiting, timesUsual * usual))
        span.busy = known > span.from ? known : span.from + usual;
    else
        span.busy = span.to;
}

/// Each to where the next one begins, busy to where its bare result stands; the last one ends where it is known to.
std::vector<StepSpan> betweenSteps(const AgentRun &run, const std::vector<double> &starts)
{
    std::vector<StepSpan> spans;
    for (RunIndex i; i < run.count();) {
        const bool joined = hasResultBehind(run, i);
        const auto at = static_cast<size_t>(i.value);
        const size_t next = at + (joined ? 2 : 1);
        const double known = joined ? starts[at + 1] : starts[at];
        spans.push_back(
            {.step = i, .from = starts[at], .busy = known, .to = next < starts.size() ? starts[next] : known});
        i.value = static_cast<std::int32_t>(next);
    }
    return spans;
}

void endLast(StepSpan &last, std::optional<double> end, double usual)
{
    last.to = std::max(last.to, end.value_or(last.to));
    if (last.to <= last.from)
        last.to = last.from + usual;
}

} // namespace

std::vector<double> startsOf(const AgentRun &run, const std::optional<TimeAxis> &axis)
{
    std::vector<double> starts;
    starts.reserve(run.steps.size());
    double last = axis ? firstStart(run, *axis) : 0;
    for (RunIndex i; i < run.count(); ++i.value) {
        last = axis ? std::max(last, secondsOn(*axis, run.at(i).time()).value_or(last)) : i.value;
        starts.push_back(last);
    }
    return starts;
}

std::vector<StepSpan> spansOf(const AgentRun &run, const std::optional<TimeAxis> &axis)
{
    std::vector<StepSpan> spans = betweenSteps(run, startsOf(run, axis));
    if (spans.empty())
        return spans;
    if (!axis) {
        spans.back().to = spans.back().from + 1;
        for (StepSpan &span : spans)
            span.busy = span.to;
        return spans;
    }
    const double usual = usualLength(spans);
    endLast(spans.back(), endOf(run, *axis), usual);
    for (StepSpan &span : spans)
        findWaiting(span, usual);
    return spans;
}

} // namespace quayside
