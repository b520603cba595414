// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

namespace quayside {

/// What the oracle's solution printed, in an agent's folder.
std::vector<QString> findOracleLogs(const Folder &folder, const QString &agentFolder);

bool isOracleLog(const QString &file);

/// The solution's run as one call with its output and exit code. Output of more than 4 MiB becomes several results in
/// steps of their own, so that none of it is lost and none of them is too large to look at.
Result<Conversion> convertOracleLog(const LogSource &source);

TrajectoryFormat oracleFormat();

} // namespace quayside
