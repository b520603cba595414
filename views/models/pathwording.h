// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/trialpath.h"

#include <QString>

namespace quayside {

/// Where two paths differ and what they have in common, in words.

QString sayMatch(StepMatch match); ///< "other arguments"
/// Short, for a column: "step 9: Edit instead of Bash, meets again at 17".
QString sayDifference(const PathDifference &difference, const TrialPath &first, const TrialPath &second,
                      const Alignment &alignment);
/// "24 steps the same, 3 with other arguments, 2 moved, 9 only in the first, 31 only in the second".
QString sayCounts(const Alignment &alignment);
/// Why a trial has no path to align with another's.
QString sayProblem(const Error &error);
/// The number that a row's step has in its trajectory.
QString sayStepNumber(const TrialPath &path, size_t row);

} // namespace quayside
