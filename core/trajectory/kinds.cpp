// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/kinds.h"

namespace quayside {

StepKinds kindsIn(const StepEntry &step)
{
    StepKinds kinds;
    if (step.source == StepSource::System)
        kinds |= StepKind::System;
    else if (step.source == StepSource::User)
        kinds |= StepKind::User;
    else if (step.has(StepFlag::Message) && !step.has(StepFlag::Echo))
        kinds |= StepKind::Message;
    kinds.setFlag(StepKind::Reasoning, step.has(StepFlag::Reasoning));
    kinds.setFlag(StepKind::ToolCall, step.has(StepFlag::ToolCall));
    kinds.setFlag(StepKind::Observation, step.has(StepFlag::Observation));
    kinds.setFlag(StepKind::Error, step.has(StepFlag::Error) || step.has(StepFlag::Damaged));
    return kinds;
}

void keepOnly(Step &step, StepKinds shown)
{
    const bool isAgents = step.source != QLatin1String("system") && step.source != QLatin1String("user");
    if (isAgents && !shown.testFlag(StepKind::Message))
        step.message.clear();
    if (!shown.testFlag(StepKind::Reasoning))
        step.reasoning = {};
    if (!shown.testFlag(StepKind::ToolCall))
        step.calls.clear();
    if (!shown.testFlag(StepKind::Observation))
        step.results.clear();
}

StepKind mainKind(StepKinds kinds)
{
    for (const StepKind kind : {StepKind::System, StepKind::User, StepKind::ToolCall, StepKind::Message,
                                StepKind::Observation, StepKind::Reasoning}) {
        if (kinds & kind)
            return kind;
    }
    return StepKind::Message;
}

bool isBareResult(const StepEntry &step)
{
    const StepKinds kinds = kindsIn(step);
    return step.source == StepSource::Agent && (kinds & StepKind::Observation)
        && !(kinds & (StepKind::ToolCall | StepKind::Message | StepKind::Reasoning));
}

} // namespace quayside
