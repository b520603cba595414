// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/formats/harborserve/servedstore.h"

#include <QSqlError>
#include <QSqlQuery>

namespace quayside {

namespace {

const QString connection = QStringLiteral("served");

QVariant numberOf(const std::optional<Tokens> &tokens)
{
    return tokens ? QVariant(static_cast<qlonglong>(tokens->value)) : QVariant();
}

QString rewardsOf(const Rewards &rewards)
{
    Json object = Json::object();
    for (const Reward &reward : rewards)
        object[reward.key.toStdString()] = reward.value;
    return QString::fromStdString(object.dump());
}

} // namespace

ServedStore::ServedStore() : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection))
{
    m_folder.makeFolder(QStringLiteral("files/jobs"));
    m_folder.write(QStringLiteral("secrets.key"), "not for anybody");
    m_database.setDatabaseName(m_folder.path(QStringLiteral("harbor.sqlite3")));
    if (!m_database.open())
        qFatal("%s", qPrintable(m_database.lastError().text()));
    run(QStringLiteral("PRAGMA journal_mode=WAL"));
    run(QStringLiteral("PRAGMA user_version=1"));
    run(QStringLiteral(
        "CREATE TABLE internal_job (id TEXT, name TEXT, state TEXT, started_at TEXT, finished_at TEXT)"));
    run(QStringLiteral("CREATE TABLE internal_rollout_request (id TEXT, job_id TEXT, config TEXT, runtime_env BLOB)"));
    run(QStringLiteral("CREATE TABLE internal_rollout (id TEXT, job_id TEXT, rollout_request_id TEXT, name TEXT, "
                       "state TEXT, retry_index INTEGER, result TEXT, error_type TEXT, rewards TEXT, "
                       "n_input_tokens INTEGER, n_cached_input_tokens INTEGER, n_output_tokens INTEGER, "
                       "cost_usd REAL)"));
}

ServedStore::~ServedStore()
{
    stop();
    m_database = {};
    QSqlDatabase::removeDatabase(connection);
}

void ServedStore::addJob(const QString &id, const QString &name, const QString &state)
{
    const QVariant end =
        state == QLatin1String("finished") ? QVariant(QStringLiteral("2026-11-30T11:02:38.079439+00:00")) : QVariant();
    run(QStringLiteral("INSERT INTO internal_job VALUES (?, ?, ?, ?, ?)"),
        {id, name, state, QStringLiteral("2026-11-30T11:01:27.120178+00:00"), end});
    writeJson(m_folder, QStringLiteral("files/jobs/%1/lock.json").arg(id), {{"harbor", {{"version", "0.26.0"}}}});
}

void ServedStore::addAttempt(const QString &job, const Attempt &attempt)
{
    const TrialSpec &trial = attempt.trial;
    const QString config = QString::fromStdString(trialConfigJson(trial, HarborVersion::V0_22).dump());
    const QString result = QString::fromStdString(trialResultJson(trial, HarborVersion::V0_22).dump());
    if (attempt.retry == 0)
        run(QStringLiteral("INSERT INTO internal_rollout_request VALUES (?, ?, ?, x'00')"),
            {attempt.request, job, config});
    run(QStringLiteral("INSERT INTO internal_rollout VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {attempt.id, job, attempt.request, trial.name, attempt.state, attempt.retry,
         attempt.hasResultRow ? QVariant(result) : QVariant(), trial.exception, rewardsOf(trial.rewards),
         numberOf(trial.usage.input), numberOf(trial.usage.cache), numberOf(trial.usage.output),
         trial.usage.cost ? QVariant(trial.usage.cost->value) : QVariant()});
    const QString folder = QStringLiteral("files/rollouts/%1/%2").arg(attempt.id, trial.name);
    if (attempt.hasFiles)
        writeTrial(m_folder, folder, trial, HarborVersion::V0_22);
    else
        writeJson(m_folder, folder + QStringLiteral("/lock.json"), {{"schema_version", 2}});
}

void ServedStore::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
}

void ServedStore::stop()
{
    m_database.close();
}

} // namespace quayside
