// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

namespace quayside {

/// How many trials a job lacks that was planned here, left in the middle and is run by nobody now; 0 where there is
/// nothing to resume. Trials that were stopped are lacking. Looks at the job's folder.
int missingTrials(const Job &job);

} // namespace quayside
