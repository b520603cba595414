// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/finding.h"
#include "core/findings/trialfacts.h"

namespace quayside {

/// Each rule is a pure function on the facts of a trial.
using Rule = std::vector<Finding> (*)(const TrialFacts &facts);

std::vector<Finding> findNotStarted(const TrialFacts &facts);
std::vector<Finding> findLimits(const TrialFacts &facts); ///< timeouts, budgets
std::vector<Finding> findStoppedMidway(const TrialFacts &facts);
std::vector<Finding> findUnchangedStarter(const TrialFacts &facts);
std::vector<Finding> findNoEdit(const TrialFacts &facts);
std::vector<Finding> findLoops(const TrialFacts &facts); ///< loops, re-reading
std::vector<Finding> findFalseClaim(const TrialFacts &facts);
std::vector<Finding> findForbiddenPaths(const TrialFacts &facts); ///< edits under tests, reads of answers
std::vector<Finding> findClockBackwards(const TrialFacts &facts);
std::vector<Finding> findTotalsDisagree(const TrialFacts &facts);
std::vector<Finding> findMadeUp(const TrialFacts &facts);
std::vector<Finding> findArtifactMissing(const TrialFacts &facts);
std::vector<Finding> findTampering(const TrialFacts &facts); ///< as the runner noted it

/// Whether a text ends by saying what the agent is about to do.
bool announcesWork(const QString &message);
/// The agent's last step where that is a message without tool calls; null when the agent ended in the middle of its
/// work.
const StepFacts *lastWords(const TrialFacts &facts);
/// A text cut to one line of evidence.
QString excerpt(const QString &text, qsizetype at = 0);

} // namespace quayside
