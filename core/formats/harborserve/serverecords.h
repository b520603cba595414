// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sqlitecopy.h"
#include "core/data/phase.h"
#include "core/data/usage.h"

namespace quayside {

/// A job as the server's database knows it.
struct ServedJob {
    QString id;
    QString name;
    QString state; ///< "queued", "running", "paused", "cancelling", "finished", "cancelled"
    Span span;
};

/// One attempt at one trial of a job. All attempts at a trial have the same name.
struct ServedAttempt {
    QString id;
    QString request; ///< the trial that was planned
    QString name;
    QString state; ///< as a job's
    int retry = 0;
    QString exception;
    QByteArray rewards; ///< JSON
    Usage usage;
};

/// Reads the tables behind the views, which only the server itself can ask. What is secret in them is not read.
class ServeRecords
{
public:
    /// `path` is the database's, relative to the folder. Errors: those of SqliteCopy::take.
    static Result<ServeRecords> open(const Folder &folder, const QString &path);

    /// Errors of these: Malformed, where the tables are not those of a version that is known.
    Result<std::vector<ServedJob>> jobs() const;
    Result<std::vector<ServedAttempt>> attemptsOf(const QString &job) const; ///< by request, then by retry
    Result<QByteArray> configOf(const QString &request) const;               ///< the trial's, JSON
    Result<QByteArray> resultOf(const QString &attempt) const;               ///< JSON; empty where there is none yet

private:
    struct Question {
        QString table;
        QStringList columns;
        QString key; ///< the column that has the value; empty: all rows
        QString value;
        QString order;
    };

    explicit ServeRecords(std::unique_ptr<SqliteCopy> copy) : m_copy(std::move(copy)) {}
    Result<std::vector<QVariantList>> ask(const Question &question) const;
    Result<QByteArray> textAt(const QString &table, const QString &column, const QString &id) const;

    std::unique_ptr<SqliteCopy> m_copy;
};

} // namespace quayside
