// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tempfolder.h"
#include "core/load/load.h"

namespace quayside {

/// Everything under one path, loaded at once: what the headless commands work on. An archive is unpacked into a
/// folder of its own, which lives as long as this value; its jobs name the archive as their path.
struct LoadedPath {
    Opened opened;
    std::vector<JobPointer> jobs; ///< in the order of opened.jobs
    std::vector<Issue> issues;
    std::unique_ptr<TempFolder> unpacked;
};

/// Errors: those of findJobs and unpackArchive. A job folder that cannot be read is an unreadable job.
Result<LoadedPath> loadPath(const QString &path);

} // namespace quayside
