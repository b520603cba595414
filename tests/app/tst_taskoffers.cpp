// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taskoffers.h"
#include "core/store/jobstore.h"
#include "tests/support/jobbuilder.h"

#include <QStandardPaths>
#include <QTest>

using namespace quayside;

namespace {

/// What one trial says about where its task is.
struct Stated {
    QString task;
    QString path;
};

void writeJobOf(const TemporaryFolder &folder, const std::vector<Stated> &tasks)
{
    JobSpec job;
    for (const Stated &one : tasks)
        job.trials.push_back({.name = one.task + QStringLiteral("__aB3dE5f"), .task = one.task});
    writeJob(folder, QStringLiteral("jobs/job"), job);
    for (const Stated &one : tasks) {
        const QString trial = QStringLiteral("jobs/job/%1__aB3dE5f").arg(one.task);
        Json config = trialConfigJson({.task = one.task}, job.version);
        config["task"]["path"] = one.path.toStdString();
        writeJson(folder, trial + QStringLiteral("/config.json"), config);
        Json result = trialResultJson({.task = one.task}, job.version);
        result["task_id"]["path"] = one.path.toStdString();
        result["config"] = config;
        writeJson(folder, trial + QStringLiteral("/result.json"), result);
    }
}

} // namespace

class TestTaskOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// The path of a task is somebody else's text: what lies around the job is offered, anything else is not looked at.
    void offersWhatLiesAroundTheJobs()
    {
        const TemporaryFolder mine;
        const TemporaryFolder elsewhere;
        mine.write(QStringLiteral("tasks/near/task.toml"), "");
        elsewhere.write(QStringLiteral("far/task.toml"), "");
        writeJobOf(mine,
                   {{QStringLiteral("near"), mine.path(QStringLiteral("tasks/near"))},
                    {QStringLiteral("far"), elsewhere.path(QStringLiteral("far"))},
                    {QStringLiteral("gone"), mine.path(QStringLiteral("tasks/gone"))}});
        JobStore store;
        store.open(mine.path(QStringLiteral("jobs")));
        QTRY_VERIFY(store.jobs().size() == 1 && store.openJobs().front()->trials.size() == 3);
        const QList<OfferedPaths> offers = searchForTasks(store)();
        QCOMPARE(offers.size(), 3);
        QCOMPARE(offers[1].paths, QStringList{mine.path(QStringLiteral("tasks/near"))});
        QCOMPARE(offers[2].paths.size(), 2); // the examples
    }
};

QTEST_MAIN(TestTaskOffers)
#include "tst_taskoffers.moc"
