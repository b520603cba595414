// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <QStringList>

namespace quayside {

/// What a comparison says in words; the same words in the window and on the command line.

QString sayPolicy(UnscoredPolicy policy);          ///< "unscored: missing"
QString sayAxis(const ArmChoice &choice);          ///< "by agent and model"
QString sayAspect(Aspect aspect);                  ///< "harness version"
QString sayWeight(Weight weight);                  ///< what it means for the numbers, one clause
QString sayFact(const ComparabilityFact &fact);    ///< "harness versions differ (0.21.0, 0.22.0)"
QStringList sayWhatDiffers(const std::vector<ComparabilityFact> &facts); ///< heaviest first, without what is meant
QString sayWhatIsEqual(const std::vector<ComparabilityFact> &facts);     ///< "task digests, resources are equal"
QString sayUnknown(const std::vector<ComparabilityFact> &facts);         ///< "not recorded: harness version"

/// A difference of rewards in points (hundredths), with its sign.
QString sayPoints(double difference);
/// A difference of another figure with its sign: "+1 m 12 s", "−88 k", "+$0.11".
QString sayChange(const std::optional<double> &difference, QString (*say)(double));
QString sayTokensChange(double tokens);
QString sayTimeChange(double milliseconds);
QString sayCostChange(double dollars);

/// "Is b better than a?"
QString sayQuestion(const Comparison &comparison, const ArmDifference &difference);
/// One sentence a non-statistician understands, with its numbers; true also when the answer is "not shown".
QString sayVerdict(const ArmDifference &difference);
/// What the answer rests on, and what this data could see at all.
QString sayGround(const Comparison &comparison, const ArmDifference &difference);

} // namespace quayside
