// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeaxis.h"

#include <algorithm>
#include <iterator>

namespace quayside {

namespace {

struct Reach {
    Instant first;
    Instant last;
};

bool hasTimes(const std::vector<RunPointer> &runs)
{
    return std::ranges::any_of(runs, [](const RunPointer &run) {
        int timed = 0;
        for (RunIndex i; i < run->count() && timed < 2; ++i.value)
            timed += run->at(i).time() ? 1 : 0;
        return timed >= 2;
    });
}

/// On the clock of the first step that has a time.
std::optional<Reach> reachOf(const std::vector<RunPointer> &runs)
{
    std::optional<Reach> reach;
    for (const RunPointer &run : runs) {
        for (RunIndex i; i < run->count(); ++i.value) {
            const auto time = run->at(i).time();
            if (time && !reach)
                reach = Reach{*time, *time};
            if (!time || time->clock != reach->first.clock)
                continue;
            reach->first.microseconds = std::min(reach->first.microseconds, time->microseconds);
            reach->last.microseconds = std::max(reach->last.microseconds, time->microseconds);
        }
    }
    return reach;
}

bool isOn(const Span &span, Clock clock)
{
    const bool hasStart = span.start && span.start->clock == clock;
    return hasStart && (!span.end || (span.end->clock == clock && span.start->microseconds <= span.end->microseconds));
}

bool meets(const Span &span, const Reach &steps)
{
    return span.start->microseconds <= steps.last.microseconds
        && (!span.end || span.end->microseconds >= steps.first.microseconds);
}

/// Phases of another day (a replayed trajectory, a trial that was only verified again) would make the steps a dot.
std::vector<Phase> phasesAround(const Reach &steps, const std::vector<Phase> &phases)
{
    std::vector<Phase> around;
    std::ranges::copy_if(phases, std::back_inserter(around),
                         [&steps](const Phase &phase) { return isOn(phase.span, steps.first.clock); });
    std::ranges::stable_sort(around, {}, [](const Phase &phase) { return phase.span.start->microseconds; });
    const bool areSteps =
        std::ranges::any_of(around, [&steps](const Phase &phase) { return meets(phase.span, steps); });
    return areSteps ? around : std::vector<Phase>();
}

} // namespace

std::optional<TimeAxis> makeTimeAxis(const std::vector<RunPointer> &runs, const std::vector<Phase> &phases)
{
    const auto steps = hasTimes(runs) ? reachOf(runs) : std::nullopt;
    if (!steps)
        return std::nullopt;
    TimeAxis axis{.start = steps->first, .firstStep = steps->first, .phases = phasesAround(*steps, phases)};
    for (const Phase &phase : axis.phases)
        axis.start.microseconds = std::min(axis.start.microseconds, phase.span.start->microseconds);
    return axis;
}

std::optional<double> secondsOn(const TimeAxis &axis, const std::optional<Instant> &moment)
{
    if (!moment || moment->clock != axis.start.clock)
        return std::nullopt;
    return static_cast<double>(moment->microseconds - axis.start.microseconds) / 1e6;
}

std::optional<Instant> agentEndAfter(const TimeAxis &axis, const std::optional<Instant> &moment)
{
    std::optional<Instant> end;
    for (const Phase &phase : axis.phases) {
        const bool isLater = phase.kind == PhaseKind::AgentExecution && moment && phase.span.end
            && phase.span.end->microseconds >= moment->microseconds;
        if (isLater && (!end || phase.span.end->microseconds < end->microseconds))
            end = phase.span.end;
    }
    return end;
}

} // namespace quayside
