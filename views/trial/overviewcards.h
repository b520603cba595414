// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <functional>

class QWidget;

namespace quayside {

/// The cards of a trial's overview; each is nullptr when there is nothing to say.

/// `traceback` is empty while it is not loaded, or where there is none.
QWidget *makeExceptionCard(const Trial &trial, const QString &traceback);
QWidget *makeRewardCard(const Trial &trial);
QWidget *makeStepsCard(const Trial &trial);
QWidget *makeFactsCard(const Trial &trial);
QWidget *makeTimesCard(const Trial &trial);
QWidget *makeSourcesCard(const TrialDetail &detail);
/// With `showRow`, a click on a row calls it.
QWidget *makeTableCard(const FactTable &table, const std::function<void(int)> &showRow = {});
/// `checkOf` says which check of the verifier a test is, `showCheck` opens the artifact that a check is about.
QWidget *makeTestsCard(const TestReport &report, const std::function<std::optional<int>(size_t)> &checkOf,
                       const std::function<void(int)> &showCheck);
QWidget *makeIssuesCard(const std::vector<Issue> &issues);

} // namespace quayside
