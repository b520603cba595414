// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

namespace quayside {

/// Whether the agent called a tool, which it cannot do without a model's answer.
bool callsTools(const TrajectoryIndex &trajectory);

/// Where an agent called tools and no step reports a token, zeros are what its gateway wrote because it did not know:
/// steps and final metrics then report nothing. An agent that was refused (zeros, and no call) did use none.
void dropZeroUsage(TrajectoryIndex &trajectory);

} // namespace quayside
