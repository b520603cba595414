// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/reward.h"

#include <algorithm>

namespace quayside {

std::optional<double> rewardFor(std::span<const Reward> rewards, const QString &key)
{
    const auto found = std::ranges::find(rewards, key, &Reward::key);
    return found == rewards.end() ? std::nullopt : std::optional(found->value);
}

std::optional<Reward> primaryReward(std::span<const Reward> rewards)
{
    const auto named = std::ranges::find(rewards, QLatin1String("reward"), &Reward::key);
    if (named != rewards.end())
        return *named;
    return rewards.size() == 1 ? std::optional(rewards.front()) : std::nullopt;
}

} // namespace quayside
