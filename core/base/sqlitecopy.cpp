// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sqlitecopy.h"

#include "core/base/byterange.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <map>

namespace quayside {

namespace {

constexpr int mostAttempts = 5;
constexpr std::int64_t window = 4 << 20;

Error sqlFailure(const QSqlQuery &query)
{
    return {ErrorCode::Malformed, {}, {}, query.lastError().databaseText()};
}

Result<void> copyTo(const QString &target, const Folder &folder, const QString &path, Bytes cap)
{
    const auto source = ByteRange::open(folder, path);
    if (!source)
        return std::unexpected(source.error());
    if (source->size() > cap.value)
        return std::unexpected(
            Error{ErrorCode::TooLarge, source->path(), {}, QStringLiteral("larger than %1 bytes").arg(cap.value)});
    QFile file(target);
    bool isWritten = file.open(QIODevice::WriteOnly);
    for (std::int64_t at = 0; isWritten && at < source->size(); at += window) {
        const QByteArray bytes = source->bytes(at, window);
        isWritten = file.write(bytes) == bytes.size();
    }
    return isWritten ? Result<void>() : std::unexpected(Error{ErrorCode::Failed, target, {}, file.errorString()});
}

bool hasLog(const Folder &folder, const QString &path)
{
    const auto stamp = folder.stamp(writeAheadLogOf(path));
    return stamp && stamp->kind == EntryKind::File && stamp->size.value > 0;
}

} // namespace

SqliteCopy::SqliteCopy() : m_connection(QUuid::createUuid().toString()) {}

SqliteCopy::~SqliteCopy()
{
    QSqlDatabase::removeDatabase(m_connection);
}

/// Into the main file is written only when the log is taken over: while that does not happen, the log only grows, and
/// SQLite ignores what is not whole at its end.
Result<void> SqliteCopy::copy(const Folder &folder, const QString &path, Bytes cap)
{
    const QString target = m_place.path(QStringLiteral("copy.db"));
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        const auto before = folder.stamp(path);
        QFile::remove(writeAheadLogOf(target));
        if (auto copied = copyTo(target, folder, path, cap); !copied)
            return copied;
        if (hasLog(folder, path)) {
            const auto copied = copyTo(writeAheadLogOf(target), folder, writeAheadLogOf(path), cap);
            if (!copied && copied.error().code != ErrorCode::NotFound)
                return copied;
        }
        if (folder.stamp(path) == before)
            return {};
    }
    return std::unexpected(Error{ErrorCode::Incomplete,
                                 folder.absolute(path),
                                 {},
                                 QStringLiteral("the database was written to each time it was copied")});
}

bool SqliteCopy::open(Log log)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    QUrl url = QUrl::fromLocalFile(m_place.path(QStringLiteral("copy.db")));
    if (log == Log::None)
        url.setQuery(QStringLiteral("immutable=1"));
    database.setConnectOptions(log == Log::None ? QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY")
                                                : QStringLiteral("QSQLITE_OPEN_URI"));
    database.setDatabaseName(url.toString(QUrl::FullyEncoded));
    bool isOpen = database.open();
    QSqlQuery query(database);
    for (const char *pragma : {"PRAGMA trusted_schema=OFF", "PRAGMA query_only=ON", "PRAGMA cell_size_check=ON"})
        isOpen = isOpen && query.exec(QLatin1String(pragma));
    return isOpen;
}

Result<std::unique_ptr<SqliteCopy>> SqliteCopy::take(const Folder &folder, const QString &path, Bytes cap)
{
    std::unique_ptr<SqliteCopy> taken(new SqliteCopy);
    if (auto copied = taken->copy(folder, path, cap); !copied)
        return std::unexpected(copied.error());
    const bool hasCopiedLog = QFile::exists(writeAheadLogOf(taken->m_place.path(QStringLiteral("copy.db"))));
    if (!taken->open(hasCopiedLog ? Log::Present : Log::None))
        return std::unexpected(
            Error{ErrorCode::Malformed, folder.absolute(path), {}, QStringLiteral("not a readable SQLite database")});
    return taken;
}

Result<std::vector<QString>> SqliteCopy::tables() const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")))
        return std::unexpected(sqlFailure(query));
    std::vector<QString> names;
    while (query.next()) {
        if (!query.value(1).toString().startsWith(QLatin1String("CREATE VIRTUAL"), Qt::CaseInsensitive))
            names.push_back(query.value(0).toString());
    }
    return names;
}

Result<SqliteCopy::Columns> SqliteCopy::columnsOf(const QString &table) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA table_info(%1)").arg(quotedName(table))))
        return std::unexpected(sqlFailure(query));
    Columns columns;
    std::map<int, int> keys;
    while (query.next()) {
        if (const int rank = query.value(5).toInt(); rank > 0)
            keys.emplace(rank, static_cast<int>(columns.names.size()));
        columns.names.push_back(query.value(1).toString());
    }
    for (const auto &[rank, column] : keys)
        columns.keys.push_back(column);
    return columns;
}

QString quotedName(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString writeAheadLogOf(const QString &database)
{
    return database + QLatin1String("-wal");
}

} // namespace quayside
