// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

#include <nlohmann/json_fwd.hpp>

namespace quayside {

/// Session files ("rollouts") of codex in an agent's folder, relative to `folder`; where there are none, what it
/// printed as JSON lines.
std::vector<QString> findCodexLogs(const Folder &folder, const QString &agentFolder);

/// Whether a line is one of a codex session.
bool isCodexLine(const nlohmann::json &line);

/// A session (one JSON object a line) as steps: what the model gave between two results is one step; tokens are those
/// of each request, and the running total of the last one is the final total.
Result<Conversion> convertCodexLog(const LogSource &source);

TrajectoryFormat codexFormat();

} // namespace quayside
