// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trial/trialcontext.h"

namespace quayside {

/// Fetches /logs/agent, what the agent's definition names and its trajectory into the agent folder. Files we wrote
/// ourselves are not replaced.
void fetchAgentLogs(TrialRunContext &context, const QString &agentFolder);

/// What the final_metrics of agent/trajectory.json report, for figures the agent itself did not.
Usage completeUsage(const Usage &reported, const QString &agentFolder);

} // namespace quayside
