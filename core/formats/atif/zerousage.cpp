// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/zerousage.h"

#include <algorithm>

namespace quayside {

namespace {

void dropTokens(StepEntry &step)
{
    if (!isZero(step.usage()))
        return;
    step.prompt = step.cached = step.completion = StepEntry::noTokens;
    if (step.dollars == 0)
        step.dollars = std::numeric_limits<double>::quiet_NaN();
}

} // namespace

bool callsTools(const TrajectoryIndex &trajectory)
{
    return std::ranges::any_of(trajectory.steps, [](const StepEntry &step) {
        return step.source == StepSource::Agent && step.has(StepFlag::ToolCall);
    });
}

void dropZeroUsage(TrajectoryIndex &trajectory)
{
    const bool reportsTokens = std::ranges::any_of(trajectory.steps, [](const StepEntry &step) {
        return totalTokens(step.usage()).value_or(Tokens(0)) > Tokens(0);
    });
    if (reportsTokens || !callsTools(trajectory))
        return;
    std::ranges::for_each(trajectory.steps, dropTokens);
    if (trajectory.head.finalMetrics)
        trajectory.head.finalMetrics->usage = withoutZeros(trajectory.head.finalMetrics->usage);
}

} // namespace quayside
