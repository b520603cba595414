// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <QLocale>

namespace quayside {

/// "9", or "7 / 9" where not all of a job's trials have a result: the same wherever a job is one line.
QString sayTrialCount(const Job &job, const JobTotals &totals, const QLocale &locale = QLocale());

/// Trials that the job's own result speaks of and that have no folder.
int lostTrials(const Job &job);

/// "reading", "finished", "interrupted", ...; "2 missing" for one that has ended and lost trials.
QString sayJobState(const Job &job);

/// "verified again from compare-3x3"; empty for a job that was made from no other.
QString sayOrigin(const Job &job);

/// The outcome whose mark stands for the state; one that lost trials is no finished one.
Outcome stateMark(const Job &job);

} // namespace quayside
