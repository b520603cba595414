// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/trialplan.h"

#include <algorithm>

namespace quayside {

std::vector<ArtifactRule> artifactRules(const TrialSetup &setup, const std::vector<ArtifactRule> &ofStep)
{
    std::vector<ArtifactRule> rules = setup.task.artifacts;
    rules.insert(rules.end(), ofStep.begin(), ofStep.end());
    rules.insert(rules.end(), setup.spec.artifacts.begin(), setup.spec.artifacts.end());
    return rules;
}

ExceptionPolicy policyOf(const TrialException &exception)
{
    return policyOf(exception.type);
}

std::vector<TrialException> exceptionsOf(const TrialRecord &record)
{
    std::vector<TrialException> all;
    if (record.exception)
        all.push_back(*record.exception);
    for (const StepOutcome &step : record.steps) {
        if (step.exception)
            all.push_back(*step.exception);
    }
    return all;
}

bool hasValidReward(const TrialRecord &record)
{
    return record.rewards && !record.rewards->empty()
        && std::ranges::all_of(exceptionsOf(record), [](const TrialException &exception) {
               return policyOf(exception).validReward == PolicyAnswer::Yes;
           });
}

} // namespace quayside
