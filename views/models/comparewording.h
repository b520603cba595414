// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"
#include "core/findings/finding.h"

#include <QStringList>

namespace quayside {

/// Comparisons in words, the same in the window and on the command line.

QString sayCounting(CountingRule rule);              ///< "rewards: all"
QString sayInvalid(const ScoredTrials &scored);      ///< what became of rewards that measure nothing; empty without one
QString sayPolicy(UnscoredPolicy policy);            ///< "unscored: missing"
QString sayAxis(const ArmChoice &choice);            ///< "by agent and model"
QString sayAspect(Aspect aspect);                    ///< "harness version"
QString sayWeight(Weight weight);                    ///< what it means for the numbers, one clause
QString sayFact(const ComparabilityFact &fact);      ///< "harness versions differ (0.21.0, 0.22.0)"
QString sayFactShort(const ComparabilityFact &fact); ///< without its values where they are long
QStringList
sayWhatDiffers(const std::vector<ComparabilityFact> &facts,
               QString (*say)(const ComparabilityFact &) = sayFact); ///< heaviest first, without what is meant
QString sayWhatIsEqual(const std::vector<ComparabilityFact> &facts); ///< "task digests, resources are equal"
QString sayUnknown(const std::vector<ComparabilityFact> &facts);     ///< "not recorded: harness version"

/// A p in a column of its own: "0.035".
QString sayPAlone(const std::optional<double> &p);
/// How a p and its interval were made: "paired t over tasks", "mid-p McNemar, interval: Newcombe, paired".
QString sayHow(TestMethod test, IntervalMethod interval);
/// A difference of another figure with its sign: "+1 m 12 s", "−88 k", "+$0.11".
QString sayChange(const std::optional<double> &difference, QString (*say)(double));
QString sayTokensChange(double tokens);
QString sayTimeChange(double milliseconds);
QString sayCostChange(double dollars);

/// The short name of an arm of this comparison.
QString sayArmOf(const Comparison &comparison, size_t arm);
/// The trials of an arm by outcome: "62 passed, 25 failed".
QString sayOutcomes(const ScoredTrials &scored, size_t arm);
QString sayFinding(FindingCode code); ///< "loop", "finished without an edit"
/// What this comparison proves and what it does not, where an arm has one run only; empty else.
QString sayLimits(const Comparison &comparison, const ArmDifference &difference);

/// "Is b better than a?", "Is errors higher with b than with a?"
QString sayQuestion(const Comparison &comparison, const ArmDifference &difference);
/// The answer in one sentence that needs no statistics to be understood, with its numbers, also where it is "not
/// shown".
QString sayVerdict(const ArmDifference &difference);
/// What the answer is based on, and the smallest difference that this data could show.
QString sayGround(const Comparison &comparison, const ArmDifference &difference);

} // namespace quayside
