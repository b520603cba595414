// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/alignment.h"
#include "core/data/step.h"
#include "core/trajectory/rows.h"

namespace quayside {

/// Every step of a run as a row, a result that is a step of its own with its call. Nothing is folded.
std::vector<ListRow> plainRows(const AgentRun &run);

/// The hashes by which a step is compared. `path` covers its kind and the purpose of its tool: a shell, reading a file,
/// writing one, else the tool's name, so that agents with differently named tools can be compared. `whole` adds the
/// arguments in any order, white space normalised, without those that only describe the call (a description, a
/// timeout); for a text it adds the words.
AlignStep keyOf(const Step &step, StepKind kind);

/// The keys of the rows; empty when stopped.
std::vector<AlignStep> keysOf(const AgentRun &run, const std::vector<ListRow> &rows, std::stop_token stop = {});

} // namespace quayside
