// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace quayside {

/// One reward key of a trial. Any finite number; 0..1 is usual, not promised.
struct Reward {
    QString key;
    double value = 0;

    bool operator==(const Reward &) const = default;
};

using Rewards = std::vector<Reward>; ///< in the order of the file, keys unique

/// The name of a task's score.
inline constexpr QLatin1StringView scoreKey("reward");

/// Whether a reward is a score: "reward", from 0 (failed) to 1 (passed). Any other is a measure with a name and a scale
/// of its own, of which nobody knows whether more is better.
bool isScore(const Reward &reward);

std::optional<double> rewardFor(std::span<const Reward> rewards, const QString &key);

/// The reward that stands for a trial: the key "reward", else the only key, else none. It need not be a score.
std::optional<Reward> primaryReward(std::span<const Reward> rewards);

} // namespace quayside
