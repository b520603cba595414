// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reward.h"

#include <algorithm>

namespace quayside {

bool isScore(const Reward &reward)
{
    return reward.key == scoreKey && reward.value >= 0 && reward.value <= 1;
}

std::optional<double> rewardFor(std::span<const Reward> rewards, const QString &key)
{
    const auto found = std::ranges::find(rewards, key, &Reward::key);
    return found == rewards.end() ? std::nullopt : std::optional(found->value);
}

std::optional<Reward> primaryReward(std::span<const Reward> rewards)
{
    const auto named = std::ranges::find(rewards, scoreKey, &Reward::key);
    if (named != rewards.end())
        return *named;
    return rewards.size() == 1 ? std::optional(rewards.front()) : std::nullopt;
}

} // namespace quayside
