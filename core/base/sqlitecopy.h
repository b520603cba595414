// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/base/tempfolder.h"

#include <QSqlDatabase>

namespace quayside {

/// A private copy of an SQLite database with the log of what was committed last, as both were at one moment: it may be
/// taken while another program writes. The copy is opened read-only; views, virtual tables and triggers are never run,
/// and the schema is not trusted. Used on one thread.
class SqliteCopy
{
public:
    /// Errors: those of Folder::read, Incomplete where the files changed during each attempt, Malformed.
    static Result<std::unique_ptr<SqliteCopy>> take(const Folder &folder, const QString &path, Bytes cap);
    ~SqliteCopy();
    Q_DISABLE_COPY_MOVE(SqliteCopy)

    QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }

    /// Ordinary tables, by name.
    Result<std::vector<QString>> tables() const;

    struct Columns {
        std::vector<QString> names; ///< the plain ones: a generated one would run an expression out of the file
        std::vector<int> keys;      ///< those of the primary key, in its order
    };
    Result<Columns> columnsOf(const QString &table) const;

private:
    enum class Log : std::uint8_t {
        None,
        Present,
    };

    SqliteCopy();
    Result<void> copy(const Folder &folder, const QString &path, Bytes cap);
    bool open(Log log);

    TempFolder m_place;
    QString m_connection;
};

/// In quotes, for a statement.
QString quotedName(const QString &name);

/// The file beside a database that holds what was committed last.
QString writeAheadLogOf(const QString &database);

} // namespace quayside
