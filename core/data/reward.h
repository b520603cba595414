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

std::optional<double> rewardFor(std::span<const Reward> rewards, const QString &key);

/// The reward a trial is judged by: the key "reward", else the only key, else none.
std::optional<Reward> primaryReward(std::span<const Reward> rewards);

} // namespace quayside
