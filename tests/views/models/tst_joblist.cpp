// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "views/models/columnroom.h"
#include "views/models/joblistmodel.h"
#include "views/models/jobwording.h"
#include "views/models/reportedlastproxy.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace quayside;

namespace {

void writeStarting(const TemporaryFolder &folder, const char *job, std::initializer_list<int> seconds)
{
    JobSpec spec;
    for (const int second : seconds)
        spec.trials.push_back(
            {.name = QStringLiteral("sort-list__aaaa%1").arg(second, 3, 10, QLatin1Char('0')), .startSecond = second});
    writeJob(folder, QString::fromUtf8(job), spec);
}

QString shown(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, columnOf(JobField::Name)).data().toString();
    return names.join(QLatin1Char(' '));
}

bool isIdle(const JobStore &store)
{
    return std::ranges::none_of(store.sources(), [&](SourceId source) { return store.isLoading(source); });
}

Job with(std::initializer_list<TrialState> states)
{
    Job job;
    for (const TrialState state : states)
        job.trials.push_back(std::make_shared<const Trial>(Trial{.state = state}));
    return job;
}

QString count(const Job &job)
{
    return sayTrialCount(job, totalsOf(job), QLocale::c());
}

} // namespace

class TestJobList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFinishedJobThatLostTrialsSaysSo()
    {
        Job job{.state = JobState::Finished};
        job.declared.trials = 3;
        job.trials = {std::make_shared<Trial>(), std::make_shared<Trial>()};
        QCOMPARE(sayJobState(job), QStringLiteral("1 missing"));
        QCOMPARE(stateMark(job), Outcome::Interrupted);
        job.trials.push_back(std::make_shared<Trial>());
        QCOMPARE(sayJobState(job), QStringLiteral("finished"));
        QCOMPARE(stateMark(job), Outcome::Passed);
        job.trials.clear();
        job.loading = true;
        QVERIFY(!sayJobState(job).contains(QLatin1String("missing")));
    }

    void theNewestStartIsFirstWhicheverWasRead()
    {
        const TemporaryFolder folder;
        const TemporaryFolder other;
        writeStarting(folder, "run-10", {200});
        writeStarting(folder, "a-new", {300});
        writeStarting(folder, "run-9", {200});
        writeStarting(other, "z-old", {100});
        JobStore store;
        JobListModel model(store);
        QAbstractItemModelTester tester(&model);
        store.open(other.path());
        QTRY_VERIFY(isIdle(store) && model.rowCount() == 1);
        store.open(folder.path());
        QTRY_COMPARE(shown(model), QStringLiteral("a-new run-9 run-10 z-old"));
    }

    void aJobMovesWhenItsStartIsKnownBetter()
    {
        const TemporaryFolder folder;
        writeStarting(folder, "one", {500});
        writeStarting(folder, "two", {400});
        writeStarting(folder, "three", {300});
        JobStore store;
        JobListModel model(store);
        const ReportedLastProxy sorted(&model);
        QAbstractItemModelTester tester(&model);
        const SourceId source = store.open(folder.path());
        QTRY_COMPARE(shown(sorted), QStringLiteral("one two three"));
        const QPersistentModelIndex one = model.index(0, 0);
        writeStarting(folder, "one", {500, 350});
        store.reload(source);
        QTRY_COMPARE(shown(sorted), QStringLiteral("two one three"));
        QCOMPARE(one.row(), 1);
        writeStarting(folder, "three", {300, 900});
        writeStarting(folder, "two", {400, 100});
        store.reload(source);
        QTRY_COMPARE(shown(sorted), QStringLiteral("one three two"));
        QCOMPARE(one.data().toString(), QStringLiteral("one"));
    }

    void aCountSaysHowManyHaveAResult()
    {
        using enum TrialState;
        QCOMPARE(count(with({Finished, Finished})), QStringLiteral("2"));
        QCOMPARE(count(with({Finished, Interrupted, Finished})), QStringLiteral("2 / 3"));
        Job declared = with({Finished});
        declared.declared.trials = 4;
        QCOMPARE(count(declared), QStringLiteral("1 / 4"));
        declared.declared.trials = 0;
        QCOMPARE(count(declared), QStringLiteral("1"));
    }

    void columnsGiveWayTheWidestFirst()
    {
        const std::vector<ColumnRoom> columns{
            {.wanted = 100, .least = 100}, {.wanted = 200, .least = 50}, {.wanted = 120, .least = 50}};
        QCOMPARE(shareRoom(columns, 500), (std::vector{100, 200, 120}));
        QCOMPARE(shareRoom(columns, 400), (std::vector{100, 180, 120}));
        QCOMPARE(shareRoom(columns, 300), (std::vector{100, 100, 100}));
        QCOMPARE(shareRoom(columns, 10), (std::vector{100, 50, 50}));
        QCOMPARE(shareRoom({}, 10), std::vector<int>());
    }
};

QTEST_GUILESS_MAIN(TestJobList)
#include "tst_joblist.moc"
