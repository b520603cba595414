// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/jobfigures.h"

namespace quayside {

namespace {

/// The shortest choice that keeps the arms apart: an agent's name is enough where it ran one model only.
Grouping groupForPage(const Job &job, const ArmChoice &choice)
{
    Grouping grouping = groupTrials(job, choice);
    if (choice.axis != ArmAxis::AgentAndModel)
        return grouping;
    Grouping shorter = groupTrials(job, {.axis = ArmAxis::AgentName, .setting = {}});
    return shorter.arms.size() == grouping.arms.size() ? shorter : grouping;
}

} // namespace

JobFigures makeJobFigures(const JobPointer &job, const ArmChoice &choice)
{
    const Grouping grouping = groupForPage(*job, choice);
    return {.job = job,
            .grouping = grouping,
            .reward = rewardFigure(*job, grouping),
            .outcomes = outcomeFigure(*job, grouping),
            .elapsed = elapsedFigure(*job, grouping),
            .phases = phaseFigure(*job, grouping),
            .tokens = tokenFigure(*job, grouping),
            .cost = costFigure(*job, grouping),
            .againstCost = rewardAgainstCost(*job, grouping),
            .againstTime = rewardAgainstTime(*job, grouping),
            .attempts = matrixFigure(*job, grouping),
            .heat = heatFigure(*job, grouping)};
}

} // namespace quayside
