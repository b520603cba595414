// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/armdifference.h"

namespace quayside {

enum class TrialQuantity : std::uint8_t {
    Cost,
    TokenCount,
    Elapsed,
};

/// What a trial reports of a quantity: dollars, tokens, milliseconds.
std::optional<double> quantityOf(const Trial &trial, TrialQuantity quantity);

/// Mean over the attempts of a cell that report it.
std::optional<double> meanQuantity(const ArmCell &cell, TrialQuantity quantity);

/// Median over shared tasks of the difference of task means, arm minus baseline: these figures are skewed.
Estimate quantityDifference(const ScoredTrials &scored, size_t arm, TrialQuantity quantity);

/// Every reward key that both arms report, over the tasks where both do, t over tasks; "reward" first.
std::vector<DimensionDifference> dimensionDifferences(const ScoredTrials &scored, size_t arm);

} // namespace quayside
