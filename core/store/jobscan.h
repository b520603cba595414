// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadedjob.h"
#include "core/store/storeaccess.h"

#include <QSet>

#include <stop_token>

namespace quayside {

/// Where a change has been seen. Everything else is taken to be unchanged.
struct ScanHint {
    bool everything = false; ///< compare every row's files
    bool outline = false;    ///< the job folder itself
    bool again = false;      ///< read every row whether it changed or not
    QSet<QString> trials;    ///< names of trial folders

    void add(const ScanHint &other);
};

/// What has to be read again to bring a job up to date.
struct JobScan {
    LoadedJob next;            ///< untouched rows as they were; stale ones still with their older trial
    std::vector<size_t> stale; ///< positions in next.trials
    bool hasNewOutline = false;
};

/// Compares a job with its folder. Without `before` everything is stale. Errors: the job folder cannot be read.
Result<JobScan> scanJob(const StoreAccess &access, const FoundJobPointer &found, const LoadedJobPointer &before,
                        const ScanHint &hint, const std::stop_token &stop);

/// Reads one row, stamp first, so that a change during the reading is found by the next scan.
LoadedTrial readTrial(const FoundJob &found, const JobOutline &outline, const LoadedTrial &before);

} // namespace quayside
