// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/atif/atif.h"
#include "core/formats/sessions/sessionplace.h"

#include <span>

namespace quayside {

/// What kind of record of an agent's run a file is. Files of a later kind in an agent's folder are read only where it
/// has none of an earlier kind.
enum class RunRecord : std::uint8_t {
    Trajectory, ///< written to be read by others
    Log,        ///< the agent's own, converted
    Output,     ///< what a solution printed: not the work of an agent
};

/// One way in which a run is written down. Nothing else in the program knows a file name of it.
struct TrajectoryFormat {
    QString name;
    RunRecord record = RunRecord::Log;
    /// The files of one run in an agent's folder, both relative to the trial; the leading one first.
    std::vector<QString> (*find)(const Folder &trial, const QString &agentFolder) = nullptr;
    /// Whether a file is of this format, by its name or by how it begins.
    bool (*claims)(const Folder &folder, const QString &file) = nullptr;
    /// The file as a trajectory in memory (or in a nameless temporary file); what is damaged is among its issues.
    Result<TrajectoryIndex> (*index)(const Folder &folder, const QString &file, const SessionPlace &place,
                                     const IndexOptions &options) = nullptr;
    /// The files and folders in which it grows.
    std::vector<QString> (*places)(const Folder &folder, const QString &file) = nullptr;
    /// What tells copies of a file's lines in other files; null where no file repeats another.
    LoggedSession (*session)(const Folder &folder, const QString &file, const std::stop_token &stop) = nullptr;
};

/// Every format of trajectories this program reads, in the order in which they are asked.
std::span<const TrajectoryFormat> trajectoryFormats();

/// The format that claims a file, or null.
const TrajectoryFormat *claimingFormat(const Folder &folder, const QString &file);

/// The same; ATIF where none claims the file, so that its reader says what is wrong.
const TrajectoryFormat &trajectoryFormatOf(const Folder &folder, const QString &file);

/// The trajectory files of a trial whose agents leave their files in these folders: of each folder its trajectories or
/// else its logs; where no folder has a trajectory, those in the trial's own folder, if any, instead.
std::vector<QString> findTrajectoryFiles(const Folder &trial, const std::vector<QString> &agentFolders);

/// The files of one kind of record in these folders.
std::vector<QString> findRecords(const Folder &trial, const std::vector<QString> &agentFolders, RunRecord record);

} // namespace quayside
