// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <QString>

#include <span>

namespace quayside {

/// The totals of jobs as a plain table for a terminal, with the issues below.
QString summaryTable(std::span<const JobPointer> jobs, const std::vector<Issue> &issues);

} // namespace quayside
