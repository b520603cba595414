// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

namespace quayside {

/// How many trials are missing in a job that this program can finish, that was interrupted, and is not being run now; 0
/// where there is nothing to resume. It is one that this program started, or one of Harbor's own. Trials that were
/// stopped count as missing. Looks at the job's folder.
int missingTrials(const Job &job);

} // namespace quayside
