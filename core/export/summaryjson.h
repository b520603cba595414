// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <span>

namespace quayside {

/// The whole of what was opened, as `quayside summary --json` prints it: {"jobs": [...], "issues": [...]}. A job's
/// issues include those of its trials; `issues` at the top are those of the opened path itself.
QByteArray summaryJson(std::span<const JobPointer> jobs, const std::vector<Issue> &issues = {});

/// The job's own issues, then its trials'.
std::vector<Issue> allIssues(const Job &job);

} // namespace quayside
