// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/stepkeys.h"
#include "core/data/trial.h"

namespace quayside {

/// The steps of one trial's main agent, prepared for alignment with those of another trial.
struct TrialPath {
    TrialPointer trial;
    RunPointer run;
    std::vector<ListRow> rows;
    std::vector<AlignStep> keys; ///< one per row

    /// From the start to the end of a row: time on the trajectory's own clock, tokens of all steps so far.
    std::optional<Milliseconds> elapsedAt(size_t row) const;
    std::optional<Tokens> tokensAt(size_t row) const;

    std::vector<std::optional<Tokens>> tokensSoFar; ///< one per row
};

/// Prepares the steps of a trial's main agent, each of which is decoded. Errors: NotFound where it has none, Cancelled.
Result<TrialPath> makePath(const TrialPointer &trial, const RunPointer &run, std::stop_token stop = {});

Result<Alignment> alignPaths(const TrialPath &first, const TrialPath &second, std::stop_token stop = {});

/// The kind of the first difference between two paths.
enum class DivergenceKind : std::uint8_t {
    None,      ///< the same steps in the same order
    Arguments, ///< the same path, other arguments
    Reordered, ///< the same steps, some of them in another order
    Detour,    ///< single steps more on one side; the path goes on
    OtherStep, ///< the first sustained divergence: both go on, differently
    Ends,      ///< one side has no more steps
};

/// Where and how two paths part, and where they meet again; rows are positions in the first path, or in the second
/// where only that goes on.
struct PathDifference {
    DivergenceKind kind = DivergenceKind::None;
    std::optional<size_t> pair; ///< where it begins, in the alignment
    std::optional<size_t> firstRow;
    std::optional<size_t> secondRow;
    std::optional<size_t> rejoinPair;
    QString firstDoes; ///< tool or kind at the divergence; empty where that side has ended
    QString secondDoes;

    bool operator==(const PathDifference &) const = default;
};

PathDifference differenceOf(const TrialPath &first, const TrialPath &second, const Alignment &alignment);

/// The tool that a row calls; empty where it calls none.
QString toolAt(const TrialPath &path, size_t row);

} // namespace quayside
