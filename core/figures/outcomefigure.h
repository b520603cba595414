// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"

#include <array>

namespace quayside {

/// How many trials of each arm ended in which way.
struct OutcomeFigure {
    static constexpr size_t outcomes = static_cast<size_t>(Outcome::Interrupted) + 1;

    std::vector<QString> arms;
    std::vector<std::array<TrialIndexes, outcomes>> rows; ///< by arm, then by Outcome

    bool operator==(const OutcomeFigure &) const = default;
};

OutcomeFigure outcomeFigure(const Job &job, const Grouping &grouping);

} // namespace quayside
