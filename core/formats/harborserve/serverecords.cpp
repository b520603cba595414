// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harborserve/serverecords.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes databaseCap{1LL << 30};
constexpr int mostRows = 100'000;

const QString jobTable = QStringLiteral("internal_job");
const QString attemptTable = QStringLiteral("internal_rollout");
const QString requestTable = QStringLiteral("internal_rollout_request");

Error unknownTables(const QString &table)
{
    return {ErrorCode::Malformed, {}, {}, QStringLiteral("no table %1 as harbor serve makes it").arg(table)};
}

std::optional<Instant> instantOf(const QVariant &value)
{
    return parseInstant(value.toString().toStdString());
}

template <typename Quantity> std::optional<Quantity> countOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Quantity(value.toLongLong()));
}

std::optional<Usd> costOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Usd(value.toDouble()));
}

} // namespace

Result<ServeRecords> ServeRecords::open(const Folder &folder, const QString &path)
{
    return SqliteCopy::take(folder, path, databaseCap).transform([](std::unique_ptr<SqliteCopy> copy) {
        return ServeRecords(std::move(copy));
    });
}

/// Only of an ordinary table with ordinary columns: anything else would run what stands in the file.
Result<std::vector<QVariantList>> ServeRecords::ask(const Question &question) const
{
    const auto tables = m_copy->tables();
    if (!tables || !std::ranges::contains(*tables, question.table))
        return std::unexpected(unknownTables(question.table));
    const auto known = m_copy->columnsOf(question.table);
    if (!known || !std::ranges::all_of(question.columns, [&](const QString &name) {
            return std::ranges::contains(known->names, name);
        }))
        return std::unexpected(unknownTables(question.table));
    QString text = QStringLiteral("SELECT %1 FROM %2").arg(question.columns.join(QLatin1Char(',')), question.table);
    if (!question.key.isEmpty())
        text += QStringLiteral(" WHERE %1 = ?").arg(question.key);
    text += QStringLiteral(" ORDER BY %1 LIMIT %2").arg(question.order).arg(mostRows);
    QSqlQuery query(m_copy->database());
    query.setForwardOnly(true);
    query.prepare(text);
    if (!question.key.isEmpty())
        query.addBindValue(question.value);
    std::vector<QVariantList> rows;
    for (bool isRun = query.exec(); isRun && query.next();) {
        QVariantList &row = rows.emplace_back();
        for (int i = 0; i < question.columns.size(); ++i)
            row.append(query.value(i));
    }
    if (query.lastError().isValid())
        return std::unexpected(Error{ErrorCode::Malformed, {}, {}, query.lastError().databaseText()});
    return rows;
}

Result<std::vector<ServedJob>> ServeRecords::jobs() const
{
    const Question question{.table = jobTable,
                            .columns = {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("state"),
                                        QStringLiteral("started_at"), QStringLiteral("finished_at")},
                            .key = {},
                            .value = {},
                            .order = QStringLiteral("id")};
    return ask(question).transform([](const std::vector<QVariantList> &rows) {
        std::vector<ServedJob> jobs;
        for (const QVariantList &row : rows)
            jobs.push_back({.id = row[0].toString(),
                            .name = row[1].toString(),
                            .state = row[2].toString(),
                            .span = {.start = instantOf(row[3]), .end = instantOf(row[4])}});
        return jobs;
    });
}

Result<std::vector<ServedAttempt>> ServeRecords::attemptsOf(const QString &job) const
{
    const Question question{.table = attemptTable,
                            .columns = {QStringLiteral("id"), QStringLiteral("rollout_request_id"),
                                        QStringLiteral("name"), QStringLiteral("state"), QStringLiteral("retry_index"),
                                        QStringLiteral("error_type"), QStringLiteral("rewards"),
                                        QStringLiteral("n_input_tokens"), QStringLiteral("n_cached_input_tokens"),
                                        QStringLiteral("n_output_tokens"), QStringLiteral("cost_usd")},
                            .key = QStringLiteral("job_id"),
                            .value = job,
                            .order = QStringLiteral("rollout_request_id, retry_index")};
    return ask(question).transform([](const std::vector<QVariantList> &rows) {
        std::vector<ServedAttempt> attempts;
        for (const QVariantList &row : rows)
            attempts.push_back({.id = row[0].toString(),
                                .request = row[1].toString(),
                                .name = row[2].toString(),
                                .state = row[3].toString(),
                                .retry = row[4].toInt(),
                                .exception = row[5].toString(),
                                .rewards = row[6].toString().toUtf8(),
                                .usage = {.input = countOf<Tokens>(row[7]),
                                          .cache = countOf<Tokens>(row[8]),
                                          .output = countOf<Tokens>(row[9]),
                                          .cost = costOf(row[10])}});
        return attempts;
    });
}

Result<QByteArray> ServeRecords::textAt(const QString &table, const QString &column, const QString &id) const
{
    const Question question{
        .table = table, .columns = {column}, .key = QStringLiteral("id"), .value = id, .order = QStringLiteral("id")};
    return ask(question).transform([](const std::vector<QVariantList> &rows) {
        return rows.empty() ? QByteArray() : rows.front().front().toString().toUtf8();
    });
}

Result<QByteArray> ServeRecords::configOf(const QString &request) const
{
    return textAt(requestTable, QStringLiteral("config"), request);
}

Result<QByteArray> ServeRecords::resultOf(const QString &attempt) const
{
    return textAt(attemptTable, QStringLiteral("result"), attempt);
}

} // namespace quayside
