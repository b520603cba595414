// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

#include <stop_token>

namespace quayside {

/// Where a trial's agents leave their files, whether or not the folders are there, relative to it.
std::vector<QString> agentFolders(const Folder &trial);

/// Logs of agents that write no ATIF and whose format is known, in an agent's folder (both it and they relative to the
/// trial): one run's files. Empty when there are none.
std::vector<QString> findAgentLogs(const Folder &trial, const QString &agentFolder);

/// What the oracle's solution printed: worth reading, no agent's doing.
std::vector<QString> findOracleOutput(const Folder &trial);

/// Whether a file is such a log, not a trajectory.
bool isAgentLog(const Folder &folder, const QString &file);

/// The files and folders in which a log grows: the file itself, or the episodes it stands for.
std::vector<QString> placesOfLog(const Folder &folder, const QString &file);

/// The log as a trajectory in memory (or in a nameless temporary file); what is damaged is among its issues.
Result<TrajectoryIndex> indexAgentLog(const Folder &folder, const QString &file, std::stop_token stop = {});

} // namespace quayside
