// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/jobstore.h"
#include "tests/support/livejob.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

class TestJobStore : public QObject
{
    Q_OBJECT

private:
    static JobPointer onlyJob(const JobStore &store)
    {
        return store.jobs().size() == 1 ? store.job(store.jobs().front()) : nullptr;
    }
    static bool isComplete(const JobStore &store, size_t trials)
    {
        const JobPointer job = onlyJob(store);
        return job && !job->loading && job->trials.size() == trials;
    }
    /// The disk, but each trial takes 10 ms.
    static StoreAccess slowAccess()
    {
        static const Format slowFormat = [] {
            Format format = formats().front();
            format.loadTrial = [](const Folder &job, const QString &trial, const JobOutline &outline) {
                QThread::msleep(10);
                return formats().front().loadTrial(job, trial, outline);
            };
            return format;
        }();
        StoreAccess access = diskAccess();
        access.find = [find = access.find](const QString &path, std::stop_token stop) {
            return find(path, std::move(stop)).transform([](Opened opened) {
                for (FoundJob &job : opened.jobs)
                    job.format = &slowFormat;
                return opened;
            });
        };
        return access;
    }

private Q_SLOTS:
    void loadsAJobWhole()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(40);
        JobStore store;
        const SourceId source = store.open(temp.path());
        QVERIFY(store.isLoading(source));
        QTRY_VERIFY(isComplete(store, 40));
        const JobPointer job = onlyJob(store);
        QCOMPARE(job->state, JobState::Finished);
        QCOMPARE(job->path, temp.path(QStringLiteral("job")));
        QVERIFY(std::ranges::is_sorted(job->trials, {}, [](const TrialPointer &trial) { return trial->name; }));
        QCOMPARE(totalsOf(*job).trials.finished, 40);
        QVERIFY(!store.isLoading(source));
        QCOMPARE(store.progress(source), (LoadProgress{40, 40}));
        QCOMPARE(store.sourceOf(store.jobs().front()), source);
        QCOMPARE(store.pathOf(source), temp.path());
    }

    void showsRowsBeforeTheLastOneIsRead()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(30);
        JobStore store(slowAccess(),
                       {.firstRows = std::chrono::milliseconds(10), .nextRows = std::chrono::milliseconds(40)});
        std::vector<size_t> sizes;
        connect(&store, &JobStore::jobChanged, this, [&](JobKey key) {
            QCOMPARE(store.job(key)->loading, store.job(key)->trials.size() < 30);
            sizes.push_back(store.job(key)->trials.size());
        });
        store.open(temp.path());
        QTRY_VERIFY(isComplete(store, 30));
        QVERIFY(sizes.size() >= 3);
        QVERIFY(std::ranges::is_sorted(sizes));
    }

    void stopsWhenToldAndKeepsWhatItHas()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(60);
        JobStore store(slowAccess(), {.firstRows = std::chrono::milliseconds(0)});
        SourceId source;
        connect(&store, &JobStore::jobChanged, this, [&] { store.cancel(source); }, Qt::SingleShotConnection);
        source = store.open(temp.path());
        QTRY_VERIFY(!store.isLoading(source));
        const JobPointer job = onlyJob(store);
        QVERIFY(!job->loading);
        QVERIFY(!job->trials.empty());
        QVERIFY(job->trials.size() < 60);
        QVERIFY(std::ranges::none_of(
            job->issues, [](const Issue &issue) { return issue.code == QLatin1String("job.totals-differ"); }));
        store.reload(source);
        QTRY_VERIFY(isComplete(store, 60));
    }

    void opensTheSamePathOnce()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(1);
        JobStore store;
        const SourceId source = store.open(temp.path());
        QCOMPARE(store.open(temp.path() + QStringLiteral("/./")), source);
        QCOMPARE(store.sources().size(), 1U);
    }

    void closesWhatItOpened()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("one"))).writeWhole(1);
        LiveJob(temp.path(QStringLiteral("two"))).writeWhole(2);
        JobStore store;
        const SourceId source = store.open(temp.path());
        QTRY_COMPARE(store.jobs().size(), 2U);
        const QSignalSpy removed(&store, &JobStore::jobRemoved);
        store.close(source);
        QCOMPARE(removed.size(), 2);
        QVERIFY(store.jobs().empty());
        QVERIFY(store.sources().empty());
    }

    void closesInTheMiddleOfALoad()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(60);
        JobStore store(slowAccess(), {.firstRows = std::chrono::milliseconds(0)});
        SourceId source;
        connect(&store, &JobStore::jobChanged, this, [&] { store.close(source); });
        source = store.open(temp.path());
        QTRY_VERIFY(store.sources().empty());
        QTest::qWait(50);
        QVERIFY(store.jobs().empty());
    }

    void saysWhatIsWrongWithAPath()
    {
        JobStore store;
        const SourceId source = store.open(QStringLiteral("/no/such/place"));
        QTRY_COMPARE(store.issuesOf(source).size(), 1U);
        QCOMPARE(store.issuesOf(source).front().severity, Severity::Error);
        QVERIFY(!store.isLoading(source));
    }

    void opensOneTrial()
    {
        const TemporaryFolder temp;
        LiveJob job(temp.path(QStringLiteral("job")));
        job.writeWhole(5);
        JobStore store;
        store.open(job.folder() + QLatin1Char('/') + LiveJob::trialName(3));
        QTRY_VERIFY(isComplete(store, 1));
        QCOMPARE(onlyJob(store)->trials.front()->name.value, LiveJob::trialName(3));
    }

    void namesAnArchivesJobByTheArchive()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(3);
        const QString archive = temp.path(QStringLiteral("jobs.zip"));
        StoreAccess access = diskAccess();
        access.isArchive = [&](const QString &path) { return path == archive; };
        access.unpack = [&](const QString &, const QString &target,
                            const std::stop_token &) -> Result<std::vector<Issue>> {
            QDir().rename(temp.path(QStringLiteral("job")), target + QStringLiteral("/job"));
            return {};
        };
        temp.write(QStringLiteral("jobs.zip"), "zip");
        QString unpacked;
        {
            JobStore store(access, {});
            store.open(archive);
            QTRY_VERIFY(isComplete(store, 3));
            QCOMPARE(onlyJob(store)->path, archive + QStringLiteral("/job"));
            unpacked = onlyJob(store)->trials.front()->folder;
            QVERIFY(QFileInfo(unpacked).isDir());
        }
        QVERIFY(!QFileInfo::exists(unpacked));
    }

    void unpacksAnArchiveAgainWhenItIsWrittenAnew()
    {
        const TemporaryFolder temp;
        const QString archive = temp.path(QStringLiteral("in/jobs.zip"));
        int trials = 2;
        StoreAccess access = diskAccess();
        access.isArchive = [&](const QString &path) { return path == archive; };
        access.unpack = [&](const QString &, const QString &target,
                            const std::stop_token &) -> Result<std::vector<Issue>> {
            LiveJob(target + QStringLiteral("/job")).writeWhole(trials);
            return std::vector{
                Issue{Severity::Warning, QStringLiteral("archive.skipped"), archive, {}, QStringLiteral("one entry")}};
        };
        temp.write(QStringLiteral("in/jobs.zip"), "zip");
        JobStore store(access, {});
        const SourceId source = store.open(archive);
        QTRY_VERIFY(isComplete(store, 2));
        const JobKey key = store.jobs().front();
        trials = 5;
        temp.write(QStringLiteral("in/jobs.zip"), "longer zip");
        QTRY_VERIFY(isComplete(store, 5));
        QCOMPARE(store.jobs().front(), key);
        QCOMPARE(store.issuesOf(source).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "tst_jobstore.moc"
