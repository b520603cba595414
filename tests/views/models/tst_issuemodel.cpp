// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/livejob.h"
#include "tests/support/temporaryfolder.h"
#include "views/models/issuemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

class TestIssueModel : public QObject
{
    Q_OBJECT

private:
    /// The disk, but each trial has a warning of its own, and two are damaged.
    static StoreDoors damagedDoors()
    {
        static const Format damaged = [] {
            Format format = formats().front();
            format.loadTrial = [](const Folder &job, const QString &folder, const JobOutline &outline) {
                Trial trial = formats().front().loadTrial(job, folder, outline);
                trial.issues.push_back({Severity::Warning, QStringLiteral("made-up"), trial.folder, {}, QStringLiteral("about ") + folder});
                if (folder == LiveJob::trialName(1) || folder == LiveJob::trialName(2))
                    trial.issues.push_back({Severity::Error, QStringLiteral("worse"), trial.folder, QStringLiteral("line 3"), QStringLiteral("bad")});
                return trial;
            };
            return format;
        }();
        StoreDoors doors = diskDoors();
        doors.find = [find = doors.find](const QString &path, std::stop_token stop) {
            return find(path, std::move(stop)).transform([](Opened opened) {
                for (FoundJob &job : opened.jobs)
                    job.format = &damaged;
                return opened;
            });
        };
        return doors;
    }

private Q_SLOTS:
    void foldsWhatIsSaidOften()
    {
        const TemporaryFolder temp;
        LiveJob(temp.path(QStringLiteral("job"))).writeWhole(5);
        JobStore store(damagedDoors(), {});
        IssueModel model(store);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy counted(&model, &IssueModel::countsChanged);
        const SourceId source = store.open(temp.path());
        QTRY_COMPARE(model.counts().warnings, 5);
        QVERIFY(!counted.isEmpty());
        QCOMPARE(model.counts().errors, 2);
        QCOMPARE(model.issueAt(0).issue().code, QStringLiteral("worse"));
        QCOMPARE(model.issueAt(0).places.size(), 2U);
        QCOMPARE(model.issueAt(0).places.back().trial.value, LiveJob::trialName(2));
        QCOMPARE(model.index(0, IssueModel::CountColumn).data().toString(), QStringLiteral("2"));
        QVERIFY(model.index(0, IssueModel::PlaceColumn).data().toString().endsWith(QStringLiteral(": line 3")));
        QCOMPARE(model.issueAt(1).places.size(), 5U);
        store.close(source);
        QTRY_COMPARE(model.counts(), IssueCounts());
        QCOMPARE(model.rowCount(), 0);
    }

    void showsWhatIsWrongWithAPath()
    {
        JobStore store;
        IssueModel model(store);
        store.open(QStringLiteral("/no/such/place"));
        QTRY_COMPARE(model.counts().errors, 1);
        QVERIFY(!model.issueAt(0).places.front().job);
    }
};

QTEST_GUILESS_MAIN(TestIssueModel)
#include "tst_issuemodel.moc"
