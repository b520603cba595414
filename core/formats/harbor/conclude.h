// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// Called when every trial is loaded. Adds the names that only sibling trials record, the job's span from the trials'
/// own clock, its final state, and an issue for each figure in which the job's file and its trials differ.
Job concludeHarborJob(Job job, const JobOutline &outline);

} // namespace quayside
