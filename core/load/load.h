// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/treewriter.h"
#include "core/formats/format.h"

#include <stop_token>

namespace quayside {

/// A job found under a path that the user opened.
struct FoundJob {
    Folder folder; ///< the job's folder; for a lone trial, the folder that holds it
    const Format *format = nullptr;
    QString onlyTrial; ///< set when the user opened one trial: the job has just this one
};

/// What a path holds.
struct Opened {
    std::vector<FoundJob> jobs;
    std::vector<QString>
        files; ///< the one file that was opened, or trajectories and recordings that lie outside of any job
    std::vector<Issue> issues; ///< such as "no job in here", "deeper than 6 folders"
};

/// Finds the jobs under a path: a jobs folder of any depth (at most 6), one job, one trial, a single file. Links are
/// not followed. Archives are unpacked by `unpackArchive` first.
Result<Opened> findJobs(const QString &path, std::stop_token stop = {});

/// The outline of a found job; for a lone trial just that trial, of a job that may or may not have files of its own.
Result<JobOutline> outlineJob(const FoundJob &found);

/// A trial's row, in any format. Always a trial: what cannot be read becomes its state and its issues.
Trial loadRow(const FoundJob &found, const QString &trialFolder, const JobOutline &outline);

/// Reads one whole job on the calling thread (the headless commands and the tests); the store does the same in
/// parallel.
Result<Job> loadJob(const FoundJob &found, std::stop_token stop = {});

bool looksLikeArchive(const QString &path);

/// Unpacks a zip, tar, tar.gz, tar.zst or tar.xz into `target`. Entries that would leave the target (absolute paths,
/// "..", links out) are left out, with an issue each; device nodes and FIFOs likewise. Errors: TooLarge with the
/// number, Malformed with the entry, Cancelled.
Result<std::vector<Issue>> unpackArchive(const QString &archive, const QString &target, const UnpackLimits &limits,
                                         std::stop_token stop = {});

} // namespace quayside
