// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/numbers.h"
#include "core/diff/table.h"

namespace quayside {

enum class RowState : std::uint8_t {
    Equal,
    Changed,
    Added,
    Removed,
};

struct DiffColumn {
    QString name;
    std::optional<int> before; ///< its place in the table before; nothing: added
    std::optional<int> after;  ///< nothing: removed

    bool operator==(const DiffColumn &) const = default;
};

struct DiffTableRow {
    RowState state = RowState::Equal;
    std::optional<int> before; ///< its place in the table before
    std::optional<int> after;
    std::vector<int> changed; ///< into TableDiff::columns

    bool operator==(const DiffTableRow &) const = default;
};

/// Which cells of two tables differ; the tables stay with the caller. Columns are matched by name, rows by key.
struct TableDiff {
    std::vector<DiffColumn> columns;
    std::vector<DiffTableRow> rows; ///< in the order of `after`, removed ones where they stood
    std::vector<int> keys;          ///< into `columns`; empty: rows are matched by contents and position

    int changedRows = 0, addedRows = 0, removedRows = 0, changedCells = 0;

    bool operator==(const TableDiff &) const = default;
};

struct TableDiffOptions {
    std::optional<NumberTolerance> tolerance; ///< nothing: cells are equal as they are written
    std::vector<QString> keys;                ///< empty: the source's own, else guessed
    bool byPosition = false;                  ///< do not look for a key
};

TableDiff diffTables(const Table &before, const Table &after, const TableDiffOptions &options = {});

/// The columns that can be a key: each value occurs once in each table and none is empty. The likeliest first.
std::vector<QString> keyCandidates(const Table &before, const Table &after);

} // namespace quayside
