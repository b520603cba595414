// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "core/base/tempfolder.h"
#include "core/load/load.h"

namespace quayside {

/// Everything under one path, loaded at once: what the headless commands work on. An archive is unpacked into a
/// folder of its own, which lives as long as this value; its jobs and all issues name the archive as their path.
struct LoadedPath {
    Opened opened;
    std::vector<JobPointer> jobs; ///< in the order of opened.jobs
    std::vector<Issue> issues;    ///< of the path itself
    std::unique_ptr<TempFolder> unpacked;
    QString archive; ///< absolute; empty for a folder

    /// Issues that were found later, with the archive for the folder it was unpacked to.
    std::vector<Issue> named(std::vector<Issue> found) const;
};

/// The paths of one command line.
struct LoadedPaths {
    std::vector<LoadedPath> paths;
    std::vector<JobPointer> jobs;
    std::vector<Issue> issues; ///< of the paths, without those of the jobs

    std::vector<Issue> allIssues() const;
};

/// Errors: those of findJobs and unpackArchive; Unsupported for a file that is no archive. A job folder that cannot be
/// read is an unreadable job; a path without a job is an issue.
Result<LoadedPath> loadPath(const QString &path);
Result<LoadedPaths> loadPaths(const QStringList &paths);

/// Damaged where one of them is an error.
ExitCode exitCodeFor(const std::vector<Issue> &issues);

} // namespace quayside
