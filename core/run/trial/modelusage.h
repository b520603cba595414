// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/usage.h"

namespace quayside {

/// What agent/trajectory.json says each model was used for, as Harbor adds it up: a step's metrics go to the model it
/// names, else to that of its agent; trajectories of sub-agents within are included. A cost is known when that of each
/// step with tokens is. Nothing where no usage can be attributed.
std::vector<ModelUsage> modelsUsed(const QString &agentFolder);

} // namespace quayside
