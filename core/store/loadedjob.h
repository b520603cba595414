// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/load.h"
#include "core/store/changestamp.h"

namespace quayside {

/// A row and what its files looked like just before it was read.
struct LoadedTrial {
    QString folder;     ///< relative to the job's
    TrialPointer trial; ///< nothing before the first reading
    ChangeStamp stamp;
    bool isUnsettled = false; ///< was read while it was being written: has to be read again
};

using FoundJobPointer = std::shared_ptr<const FoundJob>;

/// One job with all that is needed to find out later what changed.
struct LoadedJob {
    FoundJobPointer found;
    std::shared_ptr<const JobOutline> outline;
    ChangeStamp jobFiles;
    ChangeStamp entries;
    std::vector<LoadedTrial> trials; ///< in the order of the outline: by folder name
    JobPointer job;                  ///< the concluded snapshot
};

using LoadedJobPointer = std::shared_ptr<const LoadedJob>;

} // namespace quayside
