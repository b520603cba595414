// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"

namespace quayside {

/// Steps that the user has marked. Kept in the user's settings, never in the job's folder.
class Bookmarks
{
public:
    /// Those of an agent's steps, in order.
    static std::vector<RunIndex> of(const AgentRun &run);
    static void toggle(const AgentRun &run, RunIndex step);
};

} // namespace quayside
