// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/figures/jobfigures.h"

namespace quayside {

/// The table behind each chart: every number that it draws, with the counts it was computed from.

FactTable tableOf(const RewardFigure &figure);
FactTable tableOf(const OutcomeFigure &figure);
FactTable tableOf(const DotFigure &figure);
FactTable tableOf(const StackFigure &figure);
FactTable tableOf(const ScatterFigure &figure);
FactTable tableOf(const MatrixFigure &figure, const Job &job);
FactTable tableOf(const HeatFigure &figure, const Job &job);

QString sayPart(StackParts kind, size_t part); ///< "fresh input", "cache read", "output"; "environment", ...

} // namespace quayside
