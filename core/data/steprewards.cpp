// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/steprewards.h"

#include <algorithm>

namespace quayside {

namespace {

bool hasVerdict(const StepResult &step)
{
    return !step.rewards.empty() || step.hasKeylessRewards;
}

void addReward(std::vector<KeyOverSteps> &keys, const Reward &reward)
{
    auto found = std::ranges::find(keys, reward.key, &KeyOverSteps::key);
    if (found == keys.end())
        found = keys.insert(keys.end(), {.key = reward.key});
    found->mean = (found->mean * found->reported + reward.value) / (found->reported + 1);
    ++found->reported;
}

} // namespace

std::vector<KeyOverSteps> keysOverSteps(const Trial &trial)
{
    const auto judged = static_cast<int>(std::ranges::count_if(trial.steps, hasVerdict));
    if (judged < 2)
        return {};
    std::vector<KeyOverSteps> keys;
    for (const StepResult &step : trial.steps) {
        for (const Reward &reward : step.rewards)
            addReward(keys, reward);
    }
    for (KeyOverSteps &key : keys) {
        key.steps = judged;
        key.ofTrial = rewardFor(trial.rewards, key.key);
    }
    return keys;
}

} // namespace quayside
