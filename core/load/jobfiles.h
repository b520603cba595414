// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"
#include "core/data/trialdetail.h"

namespace quayside {

struct JobFiles {
    QString folder;               ///< absolute; where the job really lies, which for an archive is not the job's path
    std::vector<TrialFile> files; ///< depth first, by name, relative to the folder
    bool isCut = false;           ///< there are more
};

/// Everything in a job's folder that belongs to no trial: its own files and those no format knows. At most 10,000, at
/// most 16 folders deep; links are listed, not entered. Errors of Folder::open.
Result<JobFiles> listJobFiles(const Job &job);

} // namespace quayside
