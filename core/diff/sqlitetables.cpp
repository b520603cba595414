// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/sqlitetables.h"

#include "core/base/tempfolder.h"

#include <QFile>
#include <QLocale>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>

#include <cmath>
#include <set>

namespace quayside {

namespace {

const QString schemaName = QStringLiteral("sqlite_schema");
const QString settingsName = QStringLiteral("sqlite_settings");

/// A connection of this thread that is gone with the value.
class Connection
{
public:
    Connection(const QString &file, bool isWhole) : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        QUrl url = QUrl::fromLocalFile(file);
        url.setQuery(isWhole ? QStringLiteral("immutable=1") : QString());
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
        if (!isWhole)
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI"));
        database.setDatabaseName(url.toString(QUrl::FullyEncoded));
        m_isOpen = database.open();
        QSqlQuery query(database);
        for (const char *pragma : {"PRAGMA trusted_schema=OFF", "PRAGMA query_only=ON", "PRAGMA cell_size_check=ON"})
            m_isOpen = m_isOpen && query.exec(QLatin1String(pragma));
    }
    ~Connection() { QSqlDatabase::removeDatabase(m_name); }
    Q_DISABLE_COPY_MOVE(Connection)

    bool isOpen() const { return m_isOpen; }
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
    bool m_isOpen = false;
};

QString quotedName(const QString &name)
{
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

Error sqlFailure(const QSqlQuery &query)
{
    return {ErrorCode::Malformed, {}, {}, query.lastError().databaseText()};
}

Result<std::vector<QString>> ordinaryTables(const QSqlDatabase &database)
{
    QSqlQuery query(database);
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

/// With a point or an exponent, which an integer has not.
QString realText(double value)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("9e999") : QStringLiteral("-9e999");
    const QString text = QString::number(value, 'g', QLocale::FloatingPointShortest);
    return text.contains(QLatin1Char('.')) || text.contains(QLatin1Char('e')) ? text : text + QLatin1String(".0");
}

/// In quotes where it would read as a number, a blob or a quoted text.
QString textCell(const QString &text)
{
    const bool isPlain =
        !numberIn(text) && !text.startsWith(QLatin1String("x'")) && !text.startsWith(QLatin1Char('\''));
    return isPlain
        ? text
        : QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

Cell cellOf(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    if (value.typeId() == QMetaType::QByteArray)
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(value.toByteArray().toHex()));
    if (value.typeId() == QMetaType::Double)
        return realText(value.toDouble());
    return value.typeId() == QMetaType::QString ? textCell(value.toString()) : value.toString();
}

/// The plain columns: a generated one would run an expression out of the file.
Result<Table> columnsOf(const QSqlDatabase &database, const QString &name)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA table_info(%1)").arg(quotedName(name))))
        return std::unexpected(sqlFailure(query));
    Table table;
    std::map<int, int> keys;
    while (query.next()) {
        if (const int rank = query.value(5).toInt(); rank > 0)
            keys.emplace(rank, static_cast<int>(table.columns.size()));
        table.columns.push_back(query.value(1).toString());
    }
    for (const auto &[rank, column] : keys)
        table.keys.push_back(column);
    return table;
}

/// Appends the rows of a query to a table that has its columns.
Result<void> addRows(Table &table, QSqlQuery &query, int mostRows, const std::stop_token &stop)
{
    while (query.next()) {
        if (stop.stop_requested())
            return std::unexpected(cancelledError());
        if (static_cast<int>(table.rows.size()) == mostRows) {
            table.isCut = true;
            break;
        }
        std::vector<Cell> row;
        for (int i = 0; i < static_cast<int>(table.columns.size()); ++i)
            row.push_back(cellOf(query.value(i)));
        table.rows.push_back(std::move(row));
    }
    if (query.lastError().isValid())
        return std::unexpected(sqlFailure(query));
    return {};
}

Result<Table> readTable(const QSqlDatabase &database, const QString &name, int mostRows, const std::stop_token &stop)
{
    auto table = columnsOf(database, name);
    if (!table || table->columns.empty())
        return table;
    QStringList columns;
    for (const QString &column : table->columns)
        columns.append(quotedName(column));
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT %1 FROM %2 LIMIT %3")
                        .arg(columns.join(QLatin1Char(',')), quotedName(name))
                        .arg(mostRows + 1)))
        return std::unexpected(sqlFailure(query));
    if (const auto added = addRows(*table, query, mostRows, stop); !added)
        return std::unexpected(added.error());
    return table;
}

Result<Table> readSchema(const QSqlDatabase &database, int mostRows, const std::stop_token &stop)
{
    Table table{
        .columns = {QStringLiteral("type"), QStringLiteral("name"), QStringLiteral("tbl_name"), QStringLiteral("sql")},
        .keys = {0, 1}};
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")))
        return std::unexpected(sqlFailure(query));
    if (const auto added = addRows(table, query, mostRows, stop); !added)
        return std::unexpected(added.error());
    return table;
}

Result<Table> readSettings(const QSqlDatabase &database)
{
    Table table{.columns = {QStringLiteral("pragma"), QStringLiteral("value")}, .keys = {0}};
    for (const char *pragma : {"application_id", "auto_vacuum", "encoding", "page_size", "user_version"}) {
        QSqlQuery query(database);
        if (!query.exec(QLatin1String("PRAGMA ") + QLatin1String(pragma)) || !query.next())
            return std::unexpected(sqlFailure(query));
        table.rows.push_back({QString::fromLatin1(pragma), cellOf(query.value(0))});
    }
    return table;
}

Result<void> copyTo(const QString &target, const Folder &folder, const QString &path, Bytes cap)
{
    const auto bytes = folder.read(path, cap);
    if (!bytes)
        return std::unexpected(bytes.error());
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
        return std::unexpected(Error{ErrorCode::Failed, target, {}, file.errorString()});
    return {};
}

Error at(Error error, const Folder &folder, const QString &path)
{
    if (error.path.isEmpty())
        error.path = folder.absolute(path);
    return error;
}

Result<SqliteTables> readCopy(const QString &copy, bool isWhole, const SqliteLimits &limits,
                              const std::stop_token &stop)
{
    const Connection connection(copy, isWhole);
    if (!connection.isOpen())
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, QStringLiteral("not a readable SQLite database")});
    const QSqlDatabase database = connection.database();
    const auto names = ordinaryTables(database);
    if (!names)
        return std::unexpected(names.error());
    SqliteTables tables;
    for (const QString &name : *names) {
        auto table = readTable(database, name, limits.rowsOfATable, stop);
        if (!table)
            return std::unexpected(table.error());
        tables.emplace(name, std::move(*table));
    }
    auto schema = readSchema(database, limits.rowsOfATable, stop);
    if (!schema)
        return std::unexpected(schema.error());
    auto settings = readSettings(database);
    if (!settings)
        return std::unexpected(settings.error());
    tables.emplace(schemaName, std::move(*schema));
    tables.emplace(settingsName, std::move(*settings));
    return tables;
}

} // namespace

bool isSqlite(QByteArrayView start)
{
    return start.startsWith(QByteArrayView("SQLite format 3\0", 16));
}

QString writeAheadLogOf(const QString &database)
{
    return database + QLatin1String("-wal");
}

Result<SqliteTables> readSqlite(const Folder &folder, const QString &path, const SqliteLimits &limits,
                                std::stop_token stop)
{
    const TempFolder place;
    const QString copy = place.path(QStringLiteral("copy.db"));
    if (const auto copied = copyTo(copy, folder, path, limits.file); !copied)
        return std::unexpected(copied.error());
    const QString log = writeAheadLogOf(path);
    const auto stamp = folder.stamp(log);
    const bool hasLog = stamp && stamp->kind == EntryKind::File && stamp->size.value > 0;
    if (hasLog) {
        if (const auto copied = copyTo(writeAheadLogOf(copy), folder, log, limits.file); !copied)
            return std::unexpected(copied.error());
    }
    auto tables = readCopy(copy, !hasLog, limits, stop);
    return tables ? std::move(tables) : std::unexpected(at(tables.error(), folder, path));
}

std::vector<SqliteTableDiff> diffSqlite(const SqliteTables &before, const SqliteTables &after,
                                        const std::optional<NumberTolerance> &tolerance)
{
    std::set<QString> names;
    for (const auto &[name, table] : before)
        names.insert(name);
    for (const auto &[name, table] : after)
        names.insert(name);
    std::vector<SqliteTableDiff> diffs;
    for (const QString &name : names) {
        const auto one = before.find(name);
        const auto two = after.find(name);
        SqliteTableDiff diff{.name = name, .inBefore = one != before.end(), .inAfter = two != after.end()};
        if (diff.inBefore != diff.inAfter && (name == schemaName || name == settingsName))
            continue; // there is no database on the other side
        if (diff.inBefore && diff.inAfter)
            diff.diff = diffTables(one->second, two->second, {.tolerance = tolerance});
        diffs.push_back(std::move(diff));
    }
    return diffs;
}

} // namespace quayside
