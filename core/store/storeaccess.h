// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/load.h"

#include <chrono>
#include <functional>

namespace quayside {

/// The functions by which the store reads sources and jobs: from disk (diskAccess), or those of a test.
struct StoreAccess {
    std::function<Result<Opened>(const QString &path, std::stop_token stop)> find;
    std::function<Result<JobOutline>(const FoundJob &found)> outline;
    std::function<bool(const QString &path)> isArchive;
    std::function<Result<std::vector<Issue>>(const QString &archive, const QString &target, std::stop_token stop)>
        unpack;
};

StoreAccess diskAccess();

/// The delays and intervals of a store.
struct StorePace {
    std::chrono::milliseconds firstRows{20};   ///< from the first row read to the first snapshot
    std::chrono::milliseconds nextRows{200};   ///< between snapshots while a job loads
    std::chrono::milliseconds coalescing{80};  ///< of changes on disk
    std::chrono::milliseconds settling{250};   ///< until a half-written file is read again
    std::chrono::milliseconds pollBlind{2000}; ///< between checks of folders that cannot be watched, and of live jobs
    std::chrono::milliseconds pollSure{30000}; ///< between checks of watched folders: some file systems report nothing
    int watchedFolders = 0;                    ///< 0: half of what the system allows
};

} // namespace quayside
