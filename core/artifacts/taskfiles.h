// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trial.h"

namespace quayside {

/// The folder of a trial's task, where it can be reached: the path of its configuration, as it stands or below one of
/// the folders above the job.
std::optional<Folder> taskFolderOf(const Trial &trial, const QString &jobPath);

/// Files below a folder of the task, relative to the task; links are not followed, at most 2000 files and 8 deep.
std::vector<QString> filesBelow(const Folder &task, const QString &folder);

/// The file that corresponds to `source` ("/app/fix.sql"): the one whose path ends most alike, and whose name is the
/// same or is "expected_" or "golden_" with the same name. Nothing when no name fits.
std::optional<QString> fileStandingFor(const std::vector<QString> &files, const QString &source);

} // namespace quayside
