// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/alignment.h"
#include "core/data/step.h"
#include "core/trajectory/rows.h"

namespace quayside {

/// Every step of a run as a row, a result that is a step of its own with its call. Nothing is folded.
std::vector<ListRow> plainRows(const AgentRun &run);

/// What a step is to a comparison. The path is its kind and what its tool is for: a shell, reading a file, writing one,
/// else the tool's name; so that agents whose tools go by other names can be compared. The whole adds the arguments,
/// blanks made even, in any order, without words that only describe the call (a description, a timeout); of a text, the
/// words.
AlignStep keyOf(const Step &step, StepKind kind);

/// The keys of the rows; empty when stopped.
std::vector<AlignStep> keysOf(const AgentRun &run, const std::vector<ListRow> &rows, std::stop_token stop = {});

} // namespace quayside
