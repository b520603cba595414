// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/steprewards.h"

#include <algorithm>

namespace quayside {

std::optional<Rewards> combineSteps(const std::vector<StepOutcome> &steps, StepRewards strategy)
{
    std::vector<Rewards> scored;
    for (const StepOutcome &step : steps) {
        if (step.rewards)
            scored.push_back(*step.rewards);
    }
    if (scored.empty())
        return std::nullopt;
    if (strategy == StepRewards::Final)
        return scored.back();
    Rewards mean;
    for (const Rewards &rewards : scored) {
        for (const Reward &reward : rewards) {
            const auto known = std::ranges::find(mean, reward.key, &Reward::key);
            if (known == mean.end())
                mean.push_back(reward);
            else
                known->value += reward.value;
        }
    }
    for (Reward &reward : mean)
        reward.value /= static_cast<double>(scored.size());
    return mean;
}

std::optional<QString> missedMinimum(const TaskStep &step, const StepOutcome &outcome)
{
    for (const auto &[key, minimum] : step.minimumReward.asKeyValueRange()) {
        const double value = outcome.rewards ? rewardFor(*outcome.rewards, key).value_or(0) : 0;
        if (value < minimum)
            return QStringLiteral("%1=%2 below min_reward %3").arg(key).arg(value).arg(minimum);
    }
    return std::nullopt;
}

} // namespace quayside
