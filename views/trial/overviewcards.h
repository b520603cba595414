// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/verifieroutput.h"
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
/// With `showRow`, a double click on a row or Enter calls it, or a click on the link above.
QWidget *makeTableCard(const FactTable &table, const std::function<void(int)> &showRow = {});
/// The end of what the verifier printed; `showLine` opens a line of it, from 0.
QWidget *makeOutputCard(const VerifierOutput &output, const std::function<void(int)> &showLine);
QWidget *makeIssuesCard(const std::vector<Issue> &issues);

} // namespace quayside
