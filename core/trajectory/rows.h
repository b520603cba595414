// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"

namespace quayside {

/// Steps that follow each other, both ends among them.
struct StepRange {
    RunIndex first;
    RunIndex last;

    bool operator==(const StepRange &) const = default;
};

/// What of a run is listed. Empty members do not filter.
struct StepFilter {
    StepKinds shown = allKinds;
    QString tool;
    bool onlyErrors = false;
    std::optional<Usd> costAtLeast;
    std::optional<Tokens> tokensAtLeast;
    std::optional<StepRange> within;
    std::optional<std::vector<RunIndex>> hits;   ///< sorted: only steps in which a search found something
    std::optional<std::vector<RunIndex>> marked; ///< sorted: only these

    std::optional<RunIndex> also; ///< listed whatever the rest says: the user jumped to it

    bool operator==(const StepFilter &) const = default;
};

/// One row of the list: a step (with the bare result behind it), or a fold of steps that repeat the one above.
struct ListRow {
    RunIndex first;
    std::int32_t steps = 1;
    bool isFold = false;

    bool operator==(const ListRow &) const = default;
};

/// Whether a step has anything left to show. An error is part of what is shown, so the kind Error alone keeps a step
/// only where nothing else does; a step without any kind counts as a message.
bool leavesAnything(StepKinds kinds, StepKinds shown);

/// The rows in order. A result that is a step of its own joins its call. Within a loop the first and the last two calls
/// stay; those between become one fold, unless `unfolded` (sorted) has the first step of the loop.
std::vector<ListRow> listRows(const AgentRun &run, const StepFilter &filter,
                              const std::vector<RunIndex> &unfolded = {});

/// Whether a row holds the step, in a fold too.
bool isListed(const std::vector<ListRow> &rows, RunIndex step);

/// The row that shows the step; the fold that hides it, or the nearest row before it. Nothing when there are no rows.
std::optional<size_t> rowOf(const std::vector<ListRow> &rows, RunIndex step);

} // namespace quayside
