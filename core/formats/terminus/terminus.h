// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

namespace quayside {

/// The first prompt of a terminus-2 run whose episodes are in the agent's folder; it represents all of them.
std::vector<QString> findTerminusEpisodes(const Folder &folder, const QString &agentFolder);

bool isTerminusEpisode(const QString &file);

/// The episodes beside the given one, in order: each answer is a step, the next prompt is what came back. Times and
/// tokens are those of the requests that were kept for debugging.
Result<Conversion> convertTerminusEpisodes(const LogSource &source);

TrajectoryFormat terminusFormat();

} // namespace quayside
