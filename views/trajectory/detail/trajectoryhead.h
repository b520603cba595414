// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/detail/detailblocks.h"
#include "views/trajectory/detail/stephead.h"

namespace quayside {

/// The head of an agent's trajectory: which agent wrote it, with which model, the totals.
StepHead headOf(const AgentRun &run);

/// Notes, tool definitions and members that ATIF does not know, of the trajectory and of its continuations; what a
/// continuation repeats is there once.
DetailTexts detailTexts(const AgentRun &run);

} // namespace quayside
