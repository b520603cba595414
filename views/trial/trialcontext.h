// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/job.h"
#include "core/data/trialdetail.h"
#include "core/findings/finding.h"

#include <optional>

namespace quayside {

/// What every tab of a trial's page shows: the trial, its folder, and the detail as soon as it is read.
struct TrialContext {
    JobPointer job;
    TrialPointer trial;
    std::optional<Folder> folder;  ///< nothing when the folder is gone
    TrialDetailPointer detail;     ///< null while it is being read
    std::vector<Finding> findings; ///< come with the detail, worst first
};

} // namespace quayside
