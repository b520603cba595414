// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/jobbuilder.h"

#include <QSqlDatabase>

namespace quayside {

/// The data folder of a server that is still at work: its connection is open and all rows stand in the log beside the
/// database.
class ServedStore
{
public:
    struct Attempt {
        QString id;
        QString request;
        QString state = QStringLiteral("finished");
        int retry = 0;
        TrialSpec trial;
        bool hasFiles = true;
        bool hasResultRow = true;
    };

    ServedStore();
    ~ServedStore();

    const TemporaryFolder &folder() const { return m_folder; }
    QString path() const { return m_folder.path(); }

    void addJob(const QString &id, const QString &name, const QString &state);
    void addAttempt(const QString &job, const Attempt &attempt);
    void run(const QString &statement, const QVariantList &values = {});
    /// Ends the server: everything is in the main file.
    void stop();

private:
    TemporaryFolder m_folder;
    QSqlDatabase m_database;
};

} // namespace quayside
