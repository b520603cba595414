// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobstore.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/livejob.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace std::chrono_literals;

class TestLiveStore : public QObject
{
    Q_OBJECT

private:
    static JobPointer onlyJob(const JobStore &store)
    {
        return store.jobs().size() == 1 ? store.job(store.jobs().front()) : nullptr;
    }
    static TrialPointer trial(const JobStore &store, int number)
    {
        const JobPointer job = onlyJob(store);
        if (!job)
            return nullptr;
        const auto found = std::ranges::find(job->trials, LiveJob::trialName(number),
                                             [](const TrialPointer &each) { return each->name.value; });
        return found == job->trials.end() ? nullptr : *found;
    }
    static bool isComplete(const JobStore &store, size_t trials)
    {
        const JobPointer job = onlyJob(store);
        return job && !job->loading && job->trials.size() == trials;
    }
    static double rewardOf(const TrialPointer &trial)
    {
        return trial && !trial->rewards.empty() ? trial->rewards.front().value : -1;
    }
    /// Slow enough polling that only the watcher can have told.
    static StorePace byWatchingOnly() { return {.settling = 50ms, .pollBlind = 1h, .pollSure = 1h}; }
    static StorePace byPollingOnly()
    {
        return {.settling = 50ms, .pollBlind = 50ms, .pollSure = 1h, .watchedFolders = 1};
    }

private Q_SLOTS:
    void sharesTheTrialsThatDidNotChange()
    {
        const TemporaryFolder temp;
        LiveJob job(temp.path(QStringLiteral("job")));
        job.writeWhole(20);
        JobStore store(diskAccess(), byWatchingOnly());
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 20));
        QTest::qWait(100);
        const JobPointer before = onlyJob(store);
        job.finishTrial(7, 0.25);
        QTRY_COMPARE(rewardOf(trial(store, 7)), 0.25);
        const JobPointer after = onlyJob(store);
        for (size_t i = 0; i < 20; ++i) {
            const bool isChanged = after->trials[i]->name.value == LiveJob::trialName(7);
            QCOMPARE(after->trials[i] != before->trials[i], isChanged);
        }
        QCOMPARE(rewardOf(*std::ranges::find(before->trials, LiveJob::trialName(7),
                                             [](const auto &each) { return each->name.value; })),
                 1.0);
    }

    void sharesATrialThatIsNamedAfterItsSibling()
    {
        const TemporaryFolder temp;
        const auto weak = [](const char *name) {
            return TrialSpec{.name = QString::fromUtf8(name),
                             .agent = QStringLiteral("weak"),
                             .importPath = QStringLiteral("own:Weak"),
                             .rewards = {{QStringLiteral("reward"), 1}}};
        };
        TrialSpec killed = weak("a__aaaaaa1");
        killed.hasResult = false;
        TrialSpec changed = weak("a__aaaaaa3");
        writeJob(temp, QStringLiteral("job"), {.isFinished = false, .trials = {killed, weak("a__aaaaaa2"), changed}});
        JobStore store(diskAccess(), byWatchingOnly());
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 3));
        QTest::qWait(100);
        const JobPointer before = onlyJob(store);
        QCOMPARE(before->trials[0]->agent.name, QStringLiteral("weak"));
        changed.rewards.front().value = 0.25;
        writeTrial(temp, QStringLiteral("job/") + changed.name, changed, HarborVersion::V0_22);
        QTRY_COMPARE(rewardOf(onlyJob(store)->trials[2]), 0.25);
        QTRY_VERIFY(!onlyJob(store)->loading);
        QCOMPARE(onlyJob(store)->trials[0], before->trials[0]);
    }

    void followsAJobFromItsFirstTrialToItsLast_data()
    {
        QTest::addColumn<bool>("watching");
        QTest::newRow("watching") << true;
        QTest::newRow("polling") << false;
    }

    void followsAJobFromItsFirstTrialToItsLast()
    {
        QFETCH(const bool, watching);
        const TemporaryFolder temp;
        LiveJob job(temp.path(QStringLiteral("job")));
        job.begin(2);
        JobStore store(diskAccess(), watching ? byWatchingOnly() : byPollingOnly());
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 0));
        QCOMPARE(onlyJob(store)->state, JobState::Running);
        job.beginTrial(1);
        QTRY_VERIFY(isComplete(store, 1));
        QTRY_COMPARE(trial(store, 1)->state, TrialState::Running);
        QTRY_COMPARE(trial(store, 1)->agent.name, QStringLiteral("walker"));
        job.finishTrial(1, 1);
        QTRY_COMPARE(trial(store, 1)->state, TrialState::Finished);
        job.beginTrial(2);
        job.finishTrial(2, 0);
        QTRY_VERIFY(isComplete(store, 2));
        QTRY_COMPARE(rewardOf(trial(store, 2)), 0.0);
        job.end();
        QTRY_COMPARE(onlyJob(store)->state, JobState::Finished);
        job.removeTrial(1);
        QTRY_VERIFY(isComplete(store, 1));
        QVERIFY(!trial(store, 1));
    }

    void takesAHalfWrittenResultForNoDamage()
    {
        const TemporaryFolder temp;
        LiveJob job(temp.path(QStringLiteral("job")));
        job.begin(1);
        job.beginTrial(1);
        JobStore store(diskAccess(), byWatchingOnly());
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 1));
        QTest::qWait(150);
        std::vector<TrialState> seen;
        connect(&store, &JobStore::jobChanged, this, [&] { seen.push_back(trial(store, 1)->state); });
        job.writeHalf(1, 1);
        QTest::qWait(250);
        job.finishTrial(1, 1);
        QTRY_COMPARE(trial(store, 1)->state, TrialState::Finished);
        QVERIFY(std::ranges::find(seen, TrialState::Unreadable) == seen.end());
        job.writeHalf(1, 0.5);
        QTest::qWait(250);
        QCOMPARE(trial(store, 1)->state, TrialState::Finished);
        QCOMPARE(rewardOf(trial(store, 1)), 1.0);
        job.finishTrial(1, 0.5);
        QTRY_COMPARE(rewardOf(trial(store, 1)), 0.5);
    }

    void callsDamageWhatStaysHalfWritten()
    {
        const TemporaryFolder temp;
        LiveJob job(temp.path(QStringLiteral("job")));
        job.writeWhole(2);
        JobStore store(diskAccess(), byWatchingOnly());
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 2));
        QTest::qWait(100);
        job.writeHalf(1, 0);
        QTRY_COMPARE_WITH_TIMEOUT(trial(store, 1)->state, TrialState::Unreadable, 15000);
        QVERIFY(!trial(store, 1)->issues.empty());
    }

    void findsJobsThatComeAndLosesThoseThatGo()
    {
        const TemporaryFolder temp;
        LiveJob first(temp.path(QStringLiteral("first")));
        first.writeWhole(1);
        JobStore store(diskAccess(), byWatchingOnly());
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 1));
        const JobKey firstKey = store.jobs().front();
        QTest::qWait(100);
        LiveJob second(temp.path(QStringLiteral("second")));
        second.writeWhole(3);
        QTRY_COMPARE(store.jobs().size(), 2U);
        QCOMPARE(store.jobs().front(), firstKey);
        QTRY_COMPARE(store.job(store.jobs().back())->trials.size(), 3U);
        QDir(second.folder()).removeRecursively();
        QTRY_COMPARE(store.jobs(), std::vector<JobKey>{firstKey});
    }

    void saysNothingWhereNothingChanged()
    {
        const TemporaryFolder temp;
        LiveJob job(temp.path(QStringLiteral("job")));
        job.writeWhole(10);
        JobStore store(diskAccess(), {.pollBlind = 30ms, .pollSure = 30ms});
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 10));
        const JobPointer before = onlyJob(store);
        const QSignalSpy changed(&store, &JobStore::jobChanged);
        QTest::qWait(300);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(onlyJob(store), before);
    }
};

QTEST_GUILESS_MAIN(TestLiveStore)
#include "tst_livestore.moc"
