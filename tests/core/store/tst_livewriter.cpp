// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobstore.h"
#include "tests/support/livejob.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace quayside;

/// The store beside a process that writes, as in life.
class TestLiveWriter : public QObject
{
    Q_OBJECT

private:
    /// Everything a user would have seen of the one job.
    struct Seen {
        std::vector<JobPointer> snapshots;

        bool everUnreadable() const
        {
            return std::ranges::any_of(snapshots, [](const JobPointer &job) {
                return job->state == JobState::Unreadable
                    || std::ranges::any_of(job->trials, [](const TrialPointer &trial) { return trial->state == TrialState::Unreadable; });
            });
        }
        bool everLostATrial() const
        {
            return !std::ranges::is_sorted(snapshots, {}, [](const JobPointer &job) { return job->trials.size(); });
        }
        bool everForgotAResult() const
        {
            return !std::ranges::is_sorted(snapshots, {}, [](const JobPointer &job) { return totalsOf(*job).withResult; });
        }
    };

private Q_SLOTS:
    void showsAJobAsItGrows_data()
    {
        QTest::addColumn<int>("trials");
        QTest::addColumn<int>("pause");
        QTest::newRow("slowly") << 4 << 150;
        QTest::newRow("in a rush") << 60 << 2;
    }

    void showsAJobAsItGrows()
    {
        QFETCH(const int, trials);
        QFETCH(const int, pause);
        const TemporaryFolder temp;
        const QString folder = temp.path(QStringLiteral("job"));
        JobStore store;
        Seen seen;
        connect(&store, &JobStore::jobChanged, this, [&](JobKey key) { seen.snapshots.push_back(store.job(key)); });
        store.open(temp.path());
        QProcess writer;
        writer.start(QStringLiteral(QUAYSIDE_LIVEWRITER), {folder, QString::number(trials), QString::number(pause)});
        QVERIFY(writer.waitForStarted());
        const auto isWhole = [&] {
            return !seen.snapshots.empty() && seen.snapshots.back()->state == JobState::Finished
                && totalsOf(*seen.snapshots.back()).withResult == trials;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWhole(), 30000);
        QVERIFY(!seen.everUnreadable());
        QVERIFY(!seen.everLostATrial());
        QVERIFY(!seen.everForgotAResult());
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitCode(), 0);
    }

    void saysSoWhenTheWriterIsKilled()
    {
        const TemporaryFolder temp;
        const QString folder = temp.path(QStringLiteral("job"));
        JobStore store;
        store.open(temp.path());
        QProcess writer;
        writer.start(QStringLiteral(QUAYSIDE_LIVEWRITER), {folder, QStringLiteral("50"), QStringLiteral("100")});
        const auto finishedTrials = [&] { return store.jobs().empty() ? 0 : totalsOf(*store.job(store.jobs().front())).withResult; };
        QTRY_VERIFY_WITH_TIMEOUT(finishedTrials() >= 2, 30000);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QTest::qWait(300);
        const JobPointer job = store.job(store.jobs().front());
        QCOMPARE(job->state, JobState::Running); // nothing on disk tells a killed job from one that thinks, before it is quiet for long
        QCOMPARE(static_cast<qsizetype>(job->trials.size()), QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
};

QTEST_GUILESS_MAIN(TestLiveWriter)
#include "tst_livewriter.moc"
