// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/job.h"
#include "core/data/settings.h"
#include "core/data/trialdetail.h"

#include <map>
#include <memory>
#include <span>

namespace quayside {

/// What a folder is to a format.
enum class FolderKind : std::uint8_t {
    Nothing,
    Trial,
    Job,
    Jobs, ///< several that share files: `Format::jobsIn` lists them
};

/// A job before its trials are read: its own files, and the trial folders that one directory read lists.
struct JobOutline {
    Job job;                           ///< `trials` is empty
    std::vector<QString> trialFolders; ///< relative to the job folder, by name
    bool isLive = false;               ///< the job has not finished and was written to lately
    /// By trial folder, where the job's own files describe every trial (RowSource::JobFiles).
    std::shared_ptr<const std::map<QString, Trial>> rows;
    bool isPartial = false; ///< only some of the job's trials are to be loaded: totals cannot be compared
};

/// Which files a row is read from.
enum class RowSource : std::uint8_t {
    TrialFolder,
    JobFiles, ///< the job's own files describe every trial: when one changes, every row is read again
};

/// One on-disk format: pure functions on folders. Nothing else in the program knows a file name of the format.
struct Format {
    QString name;
    std::vector<QString> jobFiles;   ///< what the outline is read from; a change of one makes it stale
    std::vector<QString> trialFiles; ///< what a row is read from; once the first is there it alone is compared
    RowSource rowSource = RowSource::TrialFolder;
    FolderKind (*detect)(const Folder &folder) = nullptr;
    /// The jobs' folders, relative to one that is FolderKind::Jobs; null where the format has no such folders.
    Result<std::vector<QString>> (*jobsIn)(const Folder &folder) = nullptr;
    /// Errors only when the folder itself cannot be read; damage inside becomes issues of the job.
    Result<JobOutline> (*outline)(const Folder &job) = nullptr;
    /// Always a trial: what cannot be read becomes its state and its issues.
    Trial (*loadTrial)(const Folder &job, const QString &trialFolder, const JobOutline &outline) = nullptr;
    /// Every file and folder of a trial with its role, depth first; what is left out is an issue.
    std::vector<TrialFile> (*listFiles)(const Folder &trial, std::vector<Issue> &issues) = nullptr;
    /// What the trial's page needs besides its row.
    TrialDetail (*loadDetail)(const Folder &trial) = nullptr;
    /// Where a trial's agents leave their files, relative to it, whether or not the folders are there.
    std::vector<QString> (*agentFolders)(const Folder &trial) = nullptr;
    /// The step of a multi-step task that a file belongs to, by its path; empty for most.
    QString (*stepOf)(const QString &path) = nullptr;
    /// The configuration the trial ran with, without defaults; may be null for a format that records none.
    Settings (*loadSettings)(const Folder &trial) = nullptr;
    /// Called once, when every trial is loaded. Adds the names that only other trials record, an issue for each total
    /// that differs from the declared one, the job's span and its final state.
    Job (*conclude)(Job job, const JobOutline &outline) = nullptr;
};

/// Every format this program reads, in the order in which they are asked.
std::span<const Format> formats();

/// The format that calls itself so (Job::format), or null.
const Format *formatNamed(const QString &name);

/// The format that takes a folder for a trial of its own, or null.
const Format *formatOfTrial(const Folder &trial);

/// The same; the first format where none knows the folder.
const Format &layoutOf(const Folder &trial);

/// The trajectory files of a trial; see findTrajectoryFiles.
std::vector<QString> trajectoriesOf(const Folder &trial);

} // namespace quayside
