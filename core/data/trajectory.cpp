// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/trajectory.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace quayside {

namespace {

std::optional<Tokens> reported(std::uint32_t tokens)
{
    if (tokens == StepEntry::noTokens)
        return std::nullopt;
    return Tokens(tokens);
}

} // namespace

std::optional<Instant> StepEntry::time() const
{
    if (micros == noTime)
        return std::nullopt;
    return Instant{.microseconds = micros, .clock = clock};
}

Usage StepEntry::usage() const
{
    return {.input = reported(prompt),
            .cache = reported(cached),
            .output = reported(completion),
            .cost = std::isnan(dollars) ? std::nullopt : std::optional(Usd(dollars))};
}

bool StepEntry::operator==(const StepEntry &other) const
{
    return offset == other.offset && length == other.length && time() == other.time() && callHash == other.callHash
        && usage() == other.usage() && stepId == other.stepId && flags == other.flags && tool == other.tool
        && source == other.source;
}

std::int64_t byteOfHead(const TrajectoryIndex &trajectory, std::int64_t inHead)
{
    const auto behind = std::ranges::upper_bound(trajectory.headParts, inHead, {}, &HeadPart::inHead);
    if (behind == trajectory.headParts.begin())
        return inHead;
    const HeadPart &part = *std::prev(behind);
    return part.inBytes + inHead - part.inHead;
}

std::optional<Milliseconds> timeToNext(const TrajectoryIndex &trajectory, StepIndex step)
{
    if (step.value + 1 >= trajectory.count().value)
        return std::nullopt;
    return between(trajectory.at(step).time(), trajectory.at(StepIndex(step.value + 1)).time());
}

std::optional<Milliseconds> timeSincePrevious(const TrajectoryIndex &trajectory, StepIndex step)
{
    if (step.value <= 0)
        return std::nullopt;
    return between(trajectory.at(StepIndex(step.value - 1)).time(), trajectory.at(step).time());
}

Usage sumOfSteps(const TrajectoryIndex &trajectory)
{
    Usage sum;
    for (const StepEntry &step : trajectory.steps) {
        if (!step.has(StepFlag::Copied))
            sum = sum + step.usage();
    }
    return sum;
}

std::span<const StepCall> callsOf(const TrajectoryIndex &trajectory, StepIndex step)
{
    if (!trajectory.at(step).has(StepFlag::ManyCalls))
        return {};
    return std::ranges::equal_range(trajectory.manyCalls, step, {}, &StepCall::step);
}

bool callsTool(const TrajectoryIndex &trajectory, StepIndex step, std::uint16_t tool)
{
    const StepEntry &entry = trajectory.at(step);
    if (entry.tool == tool)
        return true;
    return std::ranges::contains(callsOf(trajectory, step), tool, &StepCall::tool);
}

} // namespace quayside
