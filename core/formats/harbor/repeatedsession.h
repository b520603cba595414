// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

namespace quayside {

/// What was used in the steps of a trial whose agent goes on with its session from step to step, so that each step
/// reports what those before it used as well; nothing for other trials.
std::optional<Usage> usageOfRepeatedSession(const Trial &trial);

/// An issue where Harbor's sum of the steps counts what was used in the first steps again.
void noteRepeatedSession(Trial &trial);
/// The same of all trials of a job together.
void noteRepeatedSessions(Job &job);

} // namespace quayside
