// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

namespace quayside {

/// Differences of rewards in words. Only a score has points; what is no score keeps its own name and size.

QString sayMetric(const ScoredTrials &scored); ///< the compared key; "Reward" where it is the score's or none
/// A difference of scores in points (hundredths), with its sign.
QString sayPoints(double difference);
/// A difference in the reward's own size, with its sign: "+2.5".
QString sayOwnDifference(double difference);
/// A difference of the compared reward: points on the scale of scores, else its own size.
QString sayDifference(Scale scale, double difference);
/// The same with what it is a difference of: "+9 points of reward", "errors +2.5".
QString sayDifferenceOf(const ArmDifference &difference);
/// The smallest true difference that such data shows four times in five: whole points, rounded up, or the reward's own
/// size; "none" where not even the largest would be.
QString sayDetectable(const ArmDifference &difference);
/// The titles of the columns that count the tasks which an arm won, lost and tied, or has more, less and as much in.
std::vector<QString> sayWinColumns(Scale scale);
/// The title of a column of differences, and of one of what sayDetectable says.
QString sayDifferenceColumn(const ScoredTrials &scored);
QString sayDetectableColumn(Scale scale);

} // namespace quayside
