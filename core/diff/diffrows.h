// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/textdiff.h"

#include <optional>

namespace quayside {

enum class DiffRowKind : std::uint8_t {
    Equal,
    Changed, ///< side by side only: a line before and the line it became
    Removed,
    Added,
    Fold, ///< equal lines that are not shown
};

/// One row of a shown diff. Unified rows of kind Removed and Added carry the line they are paired with as well.
struct DiffRow {
    DiffRowKind kind = DiffRowKind::Equal;
    std::optional<int> before;
    std::optional<int> after;
    int hidden = 0; ///< Fold: how many lines; `before` and `after` are the first of them

    bool operator==(const DiffRow &) const = default;
};

enum class DiffLayout : std::uint8_t {
    SideBySide,
    Unified,
    Alone, ///< one text that is equal to itself
};

struct DiffRowOptions {
    DiffLayout layout = DiffLayout::SideBySide;
    std::optional<int> context; ///< equal lines kept around a change; nothing keeps all
};

/// Rows with the first one of each change.
struct DiffRows {
    std::vector<DiffRow> rows;
    std::vector<int> changeStarts; ///< row of TextDiff::changes[i]

    bool operator==(const DiffRows &) const = default;
};

DiffRows rowsOf(const TextDiff &diff, const TextLines &before, const TextLines &after,
                const DiffRowOptions &options = {});

/// Which line of a change became which: similar lines are paired, in order; the others are paired by position.
struct LinePair {
    std::optional<int> before;
    std::optional<int> after;

    bool operator==(const LinePair &) const = default;
};

std::vector<LinePair> pairLines(const TextChange &change, const TextLines &before, const TextLines &after);

} // namespace quayside
