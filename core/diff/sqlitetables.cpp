// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/sqlitetables.h"

#include <QLocale>
#include <QSqlError>
#include <QSqlQuery>

#include <cmath>
#include <set>

namespace quayside {

namespace {

const QString schemaName = QStringLiteral("sqlite_schema");
const QString settingsName = QStringLiteral("sqlite_settings");

Error sqlFailure(const QSqlQuery &query)
{
    return {ErrorCode::Malformed, {}, {}, query.lastError().databaseText()};
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

Result<Table> readTable(const SqliteCopy &copy, const QString &name, int mostRows, const std::stop_token &stop)
{
    auto plain = copy.columnsOf(name);
    if (!plain)
        return std::unexpected(plain.error());
    Table table{.columns = std::move(plain->names), .keys = std::move(plain->keys)};
    if (table.columns.empty())
        return table;
    QStringList columns;
    for (const QString &column : table.columns)
        columns.append(quotedName(column));
    QSqlQuery query(copy.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT %1 FROM %2 LIMIT %3")
                        .arg(columns.join(QLatin1Char(',')), quotedName(name))
                        .arg(mostRows + 1)))
        return std::unexpected(sqlFailure(query));
    if (const auto added = addRows(table, query, mostRows, stop); !added)
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

Error at(Error error, const Folder &folder, const QString &path)
{
    if (error.path.isEmpty())
        error.path = folder.absolute(path);
    return error;
}

Result<SqliteTables> readCopy(const SqliteCopy &copy, const SqliteLimits &limits, const std::stop_token &stop)
{
    const QSqlDatabase database = copy.database();
    const auto names = copy.tables();
    if (!names)
        return std::unexpected(names.error());
    SqliteTables tables;
    for (const QString &name : *names) {
        auto table = readTable(copy, name, limits.rowsOfATable, stop);
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

Result<SqliteTables> readSqlite(const Folder &folder, const QString &path, const SqliteLimits &limits,
                                std::stop_token stop)
{
    const auto copy = SqliteCopy::take(folder, path, limits.file);
    if (!copy)
        return std::unexpected(copy.error());
    auto tables = readCopy(**copy, limits, stop);
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
