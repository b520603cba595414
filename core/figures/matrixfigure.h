// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"

namespace quayside {

struct AttemptMark {
    Outcome outcome = Outcome::Unscored;
    std::uint32_t trial = 0;

    bool operator==(const AttemptMark &) const = default;
};

struct MatrixRow {
    std::uint32_t task = 0;
    std::vector<std::vector<AttemptMark>> attempts; ///< by arm
    double flakiness = 0; ///< mean over the arms of 4 p (1 - p): 1 where half the attempts pass, 0 where all agree

    bool operator==(const MatrixRow &) const = default;
};

/// Attempts by task and arm, one mark per attempt; the flakiest tasks first, then those in which the arms differ, then
/// by name.
struct MatrixFigure {
    std::vector<QString> arms;
    std::vector<QString> tasks;
    std::vector<MatrixRow> rows;
    std::vector<int> mostAttempts; ///< by arm

    bool operator==(const MatrixFigure &) const = default;
};

MatrixFigure matrixFigure(const Job &job, const Grouping &grouping);

} // namespace quayside
