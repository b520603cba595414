// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/diff/binarydiff.h"
#include "core/diff/contentkind.h"
#include "core/diff/jsondiff.h"
#include "core/diff/movedblocks.h"
#include "core/diff/sqlitetables.h"

namespace quayside {

/// A file to compare; without one, that side is empty.
struct ComparedFile {
    Folder folder;
    QString path;
};

struct TextComparison {
    TextLines before;
    TextLines after;
    TextDiff diff;
    std::vector<MovedBlock> moved;
    bool isConverted = false; ///< the lines are not the bytes of a file: it is in UTF-16, for example
};

struct TableComparison {
    Table before;
    Table after;
    TableDiff diff;
};

struct SqliteComparison {
    SqliteTables before;
    SqliteTables after;
    std::vector<SqliteTableDiff> tables;
};

struct ContentOptions {
    IgnoredFlags ignored;
    JsonDiffOptions json;
    TableDiffOptions table;
    DiffBudget budget;
    Bytes largestText{256LL << 20}; ///< larger files are compared byte by byte
    Bytes largestStructured{32LL << 20};
};

/// What two files have in common and what not, in every form that fits their kind: JSON and tables are compared as text
/// as well. Images are compared by their bytes only: core does not decode them.
struct ContentComparison {
    ContentKind kind = ContentKind::Text;
    bool isSame = false;
    std::optional<TextComparison> text;
    std::optional<JsonDiff> json;
    std::optional<TableComparison> table;
    std::optional<SqliteComparison> sqlite;
    std::optional<BinaryDiff> binary;
    std::vector<Error> remarks; ///< such as "not JSON, compared as text"
};

/// Errors: those of Folder::openFile and Cancelled. A missing side is compared as empty.
Result<ContentComparison> compareContents(const std::optional<ComparedFile> &before,
                                          const std::optional<ComparedFile> &after, const ContentOptions &options = {},
                                          std::stop_token stop = {});

/// What a list says about a difference: "5 changes", "7 paths", "3 cells", "12 bytes".
enum class DifferenceUnit : std::uint8_t {
    Changes,
    Paths,
    Cells,
    Rows,
    Tables,
    ByteCount,
};
struct DifferenceCount {
    qint64 count = 0;
    DifferenceUnit unit = DifferenceUnit::Changes;

    bool operator==(const DifferenceCount &) const = default;
};
DifferenceCount countOf(const ContentComparison &comparison);

} // namespace quayside
