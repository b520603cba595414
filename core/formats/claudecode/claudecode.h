// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

#include <nlohmann/json_fwd.hpp>

namespace quayside {

/// Logs of claude-code in an agent's folder (relative to `folder`): the session files, those of sub-agents last; where
/// there are none, what it printed as stream-json.
std::vector<QString> findClaudeLogs(const Folder &folder, const QString &agentFolder);

/// Whether a line is one of a claude-code session (or its stream-json).
bool isClaudeLine(const nlohmann::json &line);

/// A session (one JSON object a line) as steps: the lines of one answer are one step with its figures counted once,
/// results join their calls, sidechains become embedded trajectories.
Result<Conversion> convertClaudeLog(const LogSource &source);

TrajectoryFormat claudeFormat();

} // namespace quayside
