// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sqlitecopy.h"
#include "core/diff/tablediff.h"

#include <map>
#include <stop_token>

namespace quayside {

struct SqliteLimits {
    Bytes file{256LL << 20};
    int rowsOfATable = 100'000;
};

/// The ordinary tables of a database by name, and what else it holds as two tables: "sqlite_schema" (tables, indexes,
/// views, triggers) and "sqlite_settings" (what its file header says). No ordinary table can have such a name.
using SqliteTables = std::map<QString, Table>;

/// Reads every ordinary table, the schema and the settings. The file is copied to a private place first and opened
/// read-only; views, virtual tables and triggers are never run, and the schema is not trusted. Errors: those of
/// Folder::read, Malformed, Cancelled.
Result<SqliteTables> readSqlite(const Folder &folder, const QString &path, const SqliteLimits &limits = {},
                                std::stop_token stop = {});

struct SqliteTableDiff {
    QString name;
    std::optional<TableDiff> diff; ///< nothing: the table is only on one side
    bool inBefore = false;
    bool inAfter = false;

    bool operator==(const SqliteTableDiff &) const = default;
};

std::vector<SqliteTableDiff> diffSqlite(const SqliteTables &before, const SqliteTables &after,
                                        const std::optional<NumberTolerance> &tolerance = {});

bool isSqlite(QByteArrayView start);

} // namespace quayside
