// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"
#include "core/data/trajectory.h"

#include <array>

namespace quayside {

/// What a reader can show and hide; a step may hold several of them.
enum class StepKind : std::uint8_t {
    System = 1 << 0,
    User = 1 << 1,
    Reasoning = 1 << 2,
    Message = 1 << 3,
    ToolCall = 1 << 4,
    Observation = 1 << 5,
    Error = 1 << 6,
};
Q_DECLARE_FLAGS(StepKinds, StepKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(StepKinds)

inline constexpr std::array allStepKinds{StepKind::System,  StepKind::User,     StepKind::Reasoning,
                                         StepKind::Message, StepKind::ToolCall, StepKind::Observation,
                                         StepKind::Error};

inline constexpr StepKinds allKinds{StepKinds::Int(0x7f)};

/// Everything the step holds. An agent's message that only repeats the observation does not count as a message.
StepKinds kindsIn(const StepEntry &step);

/// The kind by which a step is shown: what the agent did comes before what it said, and that before what it thought.
StepKind mainKind(StepKinds kinds);
inline StepKind mainKind(const StepEntry &step)
{
    return mainKind(kindsIn(step));
}

/// Removes from a step what is of kinds that are not shown; texts of the system and of the user stay.
void keepOnly(Step &step, StepKinds shown);

/// Only the answer to a call of the step before it.
bool isBareResult(const StepEntry &step);

} // namespace quayside
