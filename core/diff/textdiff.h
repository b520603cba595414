// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/diff/textlines.h"

#include <QFlags>

#include <chrono>
#include <stop_token>

namespace quayside {

/// What may differ without counting as a difference.
enum class Ignored : std::uint8_t {
    WhiteSpace = 1 << 0,       ///< all of it
    WhiteSpaceAmount = 1 << 1, ///< how much of it, and any at the end of a line
    Case = 1 << 2,
    LineEnds = 1 << 3, ///< CR LF against LF against none at the end of the text
};
Q_DECLARE_FLAGS(IgnoredFlags, Ignored)
Q_DECLARE_OPERATORS_FOR_FLAGS(IgnoredFlags)

/// Lines `before` that became lines `after`; one of the two may be empty, then its `first` says where.
struct TextChange {
    LineRange before;
    LineRange after;

    bool operator==(const TextChange &) const = default;
};

enum class DiffPrecision : std::uint8_t {
    Full,
    Coarse, ///< some stretch between two lines that occur once in both texts was too long to look into: it is one
            ///< change
};

/// Which lines of two texts differ; the texts themselves stay with the caller.
struct TextDiff {
    std::vector<TextChange> changes; ///< in order, with at least one equal line between two of them
    DiffPrecision precision = DiffPrecision::Full;

    bool operator==(const TextDiff &) const = default;
};

struct DiffTotals {
    int changes = 0;
    int added = 0;   ///< lines
    int removed = 0; ///< lines

    bool operator==(const DiffTotals &) const = default;
};

DiffTotals totalsOf(const TextDiff &diff);

/// How long a long text may be compared before what is left of it stays coarse.
struct DiffBudget {
    std::chrono::milliseconds time{5000};
};

/// Compares line by line as git does (libgit2's Myers with the indent heuristic). Texts that differ in more than
/// 100,000 lines are compared piece by piece, between lines that occur once in both. Error: Cancelled.
Result<TextDiff> diffText(const TextLines &before, const TextLines &after, IgnoredFlags ignored = {},
                          std::stop_token stop = {}, DiffBudget budget = {});

} // namespace quayside
