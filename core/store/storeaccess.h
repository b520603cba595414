// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/load.h"

#include <chrono>
#include <functional>

namespace quayside {

/// Where the store gets its jobs from. By default the disk; a test gives its own.
struct StoreAccess {
    std::function<Result<Opened>(const QString &path, std::stop_token stop)> find;
    std::function<Result<JobOutline>(const FoundJob &found)> outline;
    std::function<bool(const QString &path)> isArchive;
    std::function<Result<std::vector<Issue>>(const QString &archive, const QString &target, std::stop_token stop)>
        unpack;
};

StoreAccess diskAccess();

/// How soon things happen.
struct StorePace {
    std::chrono::milliseconds firstRows{20};   ///< from the first row read to the first snapshot
    std::chrono::milliseconds nextRows{200};   ///< between snapshots while a job loads
    std::chrono::milliseconds coalescing{80};  ///< of changes on disk
    std::chrono::milliseconds settling{250};   ///< until a half-written file is read again
    std::chrono::milliseconds pollBlind{2000}; ///< looking for changes where nothing tells of them, and at live jobs
    std::chrono::milliseconds pollSure{30000}; ///< the same where a watcher tells; for file systems that keep silent
    int watchedFolders = 0;                    ///< 0: half of what the system allows
};

} // namespace quayside
