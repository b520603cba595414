// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/load.h"
#include "tests/support/result.h"

namespace quayside {

/// Loads the one job under a path; anything else ends the test.
Job onlyJob(const QString &path);

/// The job's and its trials' issues, a line each: "warning job.totals-differ /n_total_trials".
QString sayIssues(const Job &job);

} // namespace quayside
