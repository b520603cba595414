// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"
#include "core/data/trialdetail.h"

namespace quayside {

/// The tables of a comparison, cells as they are shown.

/// Each arm by itself: status, reward, errors, elapsed, tokens, cost; `interpretations` (one per arm, or none) sums up
/// the findings of its trials.
FactTable armTable(const Comparison &comparison, const std::vector<QString> &interpretations);

/// What a trial of each arm takes: medians of cost, tokens and time with their intervals.
FactTable effortTable(const Comparison &comparison);

/// Each arm against the baseline: median change per task of cost, tokens and time with their intervals.
FactTable changeTable(const Comparison &comparison);

/// Each reward key of one arm against the baseline.
FactTable dimensionTable(const Comparison &comparison, const ArmDifference &difference);

/// pass@k and pass^k of the arms whose curves are given, by position of the arm.
FactTable passTable(const Comparison &comparison, const std::vector<std::pair<size_t, std::vector<PassPoint>>> &curves);

/// What the arms differ in besides what is compared, with its weight in words.
FactTable comparabilityTable(const Comparison &comparison);

} // namespace quayside
