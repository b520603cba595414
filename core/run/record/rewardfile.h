// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/exceptiontype.h"
#include "core/data/reward.h"

#include <expected>

namespace quayside {

/// Why there are no rewards, in Harbor's terms.
struct RewardProblem {
    ExceptionType type; ///< RewardFileNotFoundError, RewardFileEmptyError, VerifierOutputParseError, or ValidationError
    QString message;

    bool operator==(const RewardProblem &) const = default;
};

/// Reads reward.json (a flat object of finite numbers), else reward.txt (one number), of a verifier folder.
std::expected<Rewards, RewardProblem> readRewards(const QString &verifierFolder);

} // namespace quayside
