// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/jobfiles.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

#include <QFile>

#include <ranges>

#include <sys/stat.h>

using namespace quayside;

namespace {

const JobSpec oneTrial{.trials = {{.rewards = {{QStringLiteral("reward"), 1}}}}};

Opened opened(const QString &path)
{
    const auto found = findJobs(path);
    if (!found)
        qFatal("%s", qPrintable(describe(found.error())));
    return *found;
}

std::vector<QString> pathsOf(const Opened &opened)
{
    return opened.jobs | std::views::transform([](const FoundJob &job) { return job.folder.absolute({}); })
        | std::ranges::to<std::vector>();
}

} // namespace

class TestFindJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsJobsAtAnyDepthInTheOrderOfTheirPaths()
    {
        const TemporaryFolder folder;
        for (const char *path : {"b/jobs/2026-08-30__10-00-00", "a", "c/1/2/3/4/5"})
            writeJob(folder, QString::fromLatin1(path), oneTrial);
        folder.write(QStringLiteral("c/notes.txt"), "nothing");
        const std::vector<QString> expected{folder.path(QStringLiteral("a")),
                                            folder.path(QStringLiteral("b/jobs/2026-08-30__10-00-00")),
                                            folder.path(QStringLiteral("c/1/2/3/4/5"))};
        QCOMPARE(pathsOf(opened(folder.path())), expected);
    }

    void saysThatDeeperFoldersAreNotSearched()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("1/2/3/4/5/6/7/deep"), oneTrial);
        const Opened found = opened(folder.path());
        QVERIFY(found.jobs.empty());
        QCOMPARE(found.issues.at(0).code, QStringLiteral("load.too-deep"));
        QCOMPARE(found.issues.at(1).code, QStringLiteral("load.no-job"));
        QCOMPARE(opened(folder.path(QStringLiteral("1/2"))).jobs.size(), 1U);
    }

    void opensALoneTrialAndALoneFile()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), oneTrial);
        const Opened trial = opened(folder.path(QStringLiteral("demo/sort-list__aB3dE5f/")));
        QCOMPARE(trial.jobs.size(), 1U);
        QCOMPARE(trial.jobs.at(0).onlyTrial, QStringLiteral("sort-list__aB3dE5f"));
        folder.write(QStringLiteral("trajectory.json"), "{}");
        const Opened file = opened(folder.path(QStringLiteral("trajectory.json")));
        QVERIFY(file.jobs.empty());
        QCOMPARE(file.files, std::vector{folder.path(QStringLiteral("trajectory.json"))});
    }

    void listsTrajectoriesOutsideOfAnyJob()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("jobs/demo"), oneTrial);
        folder.write(QStringLiteral("loose/one.json"), R"({"schema_version": "ATIF-v1.6", "steps": []})");
        folder.write(QStringLiteral("loose/deeper/two.cast"), "{\"version\": 2}");
        folder.write(QStringLiteral("loose/package.json"), "{\"name\": \"x\"}");
        const Opened found = opened(folder.path());
        QCOMPARE(found.jobs.size(), 1U);
        QCOMPARE(found.files,
                 (std::vector{folder.path(QStringLiteral("loose/deeper/two.cast")),
                              folder.path(QStringLiteral("loose/one.json"))}));
        QVERIFY(opened(folder.path(QStringLiteral("loose"))).issues.empty());
    }

    void listsTheFilesOfAJobThatBelongToNoTrial()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), oneTrial);
        folder.write(QStringLiteral("demo/notes/why.txt"), "because");
        QVERIFY(QFile::link(QStringLiteral("/etc"), folder.path(QStringLiteral("demo/away"))));
        const Job job = onlyJob(folder.path(QStringLiteral("demo")));
        const auto files = listJobFiles(job);
        QVERIFY(files);
        QStringList paths;
        for (const TrialFile &file : files->files)
            paths << file.path;
        for (const char *expected : {"config.json", "result.json", "notes", "notes/why.txt", "away"})
            QVERIFY2(paths.contains(QLatin1String(expected)), expected);
        QVERIFY(!paths.join(QLatin1Char(' ')).contains(QLatin1String("sort-list")));
        QVERIFY(std::ranges::find(files->files, QStringLiteral("away"), &TrialFile::path)->isLink);
    }

    void followsNoLinks()
    {
        const TemporaryFolder folder;
        const TemporaryFolder other;
        writeJob(other, QStringLiteral("demo"), oneTrial);
        QVERIFY(QFile::link(other.path(), folder.path(QStringLiteral("link"))));
        QVERIFY(QFile::link(folder.path(), folder.path(QStringLiteral("loop"))));
        const Opened found = opened(folder.path());
        QVERIFY(found.jobs.empty());
        QCOMPARE(found.issues.at(0).path, folder.path(QStringLiteral("link")));
        QCOMPARE(found.issues.at(0).severity, Severity::Warning);
        QVERIFY2(found.issues.at(0).message.contains(other.path()), qPrintable(found.issues.at(0).message));
    }

    void namesEachLinkBesideAJob_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<Severity>("severity");
        QTest::newRow("a job that is in here too") << QStringLiteral("demo") << Severity::Info;
        QTest::newRow("a disk that is not there") << QStringLiteral("/no/such/disk/job") << Severity::Warning;
        QTest::newRow("the folder itself") << QStringLiteral(".") << Severity::Info;
        QTest::newRow("a folder elsewhere") << QStringLiteral("/usr") << Severity::Warning;
    }

    void namesEachLinkBesideAJob()
    {
        QFETCH(QString, target);
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), oneTrial);
        QVERIFY(QFile::link(target, folder.path(QStringLiteral("latest"))));
        const Opened found = opened(folder.path());
        QCOMPARE(pathsOf(found), std::vector{folder.path(QStringLiteral("demo"))});
        QCOMPARE(found.issues.size(), 1U);
        QCOMPARE(found.issues.at(0).code, QStringLiteral("folder.link"));
        QTEST(found.issues.at(0).severity, "severity");
    }

    void aLinkToAFileIsNotWorthAWord()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("notes.txt"), "x");
        writeJob(folder, QStringLiteral("demo"), oneTrial);
        QVERIFY(QFile::link(QStringLiteral("notes.txt"), folder.path(QStringLiteral("again.txt"))));
        QVERIFY(opened(folder.path()).issues.empty());
    }

    void followsALinkThatTheUserOpened()
    {
        const TemporaryFolder folder;
        const TemporaryFolder other;
        writeJob(other, QStringLiteral("demo"), oneTrial);
        const QString trial = QStringLiteral("sort-list__aB3dE5f");
        QVERIFY(QFile::link(other.path(QStringLiteral("demo")), folder.path(QStringLiteral("job"))));
        QVERIFY(QFile::link(other.path(QStringLiteral("demo/") + trial), folder.path(QStringLiteral("trial"))));
        QCOMPARE(onlyJob(folder.path(QStringLiteral("job"))).trials.size(), 1U);
        for (const char *path : {"trial", "trial/"}) {
            const Job lone = onlyJob(folder.path(QString::fromLatin1(path)));
            QCOMPARE(lone.trials.at(0)->state, TrialState::Finished);
            QCOMPARE(lone.trials.at(0)->folder, other.path(QStringLiteral("demo/") + trial));
        }
    }

    void aLinkedTrialIsNamed()
    {
        const TemporaryFolder folder;
        const TemporaryFolder other;
        writeJob(folder, QStringLiteral("demo"), oneTrial);
        writeJob(other, QStringLiteral("demo"), oneTrial);
        QVERIFY(QFile::link(other.path(QStringLiteral("demo/sort-list__aB3dE5f")),
                            folder.path(QStringLiteral("demo/far__1"))));
        const Job job = onlyJob(folder.path(QStringLiteral("demo")));
        QCOMPARE(job.trials.size(), 1U);
        const auto issue = std::ranges::find(job.issues, QStringLiteral("folder.link"), &Issue::code);
        QVERIFY(issue != job.issues.end());
        QCOMPARE(issue->severity, Severity::Warning);
    }

    void doesNotTakeOtherJsonFoldersForJobs()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("app/config.json"), "{\"tasks\": [], \"name\": \"x\"}");
        folder.write(QStringLiteral("app/result.json"), "{\"ok\": true}");
        folder.write(QStringLiteral("app/src/main.py"), "pass");
        QVERIFY(opened(folder.path()).jobs.empty());
    }

    void refusesWhatIsNotThere()
    {
        const TemporaryFolder folder;
        const auto missing = findJobs(folder.path(QStringLiteral("nowhere")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QCOMPARE(mkfifo(QFile::encodeName(folder.path(QStringLiteral("pipe"))).constData(), 0600), 0);
        const auto pipe = findJobs(folder.path(QStringLiteral("pipe")));
        QVERIFY(!pipe);
        QCOMPARE(pipe.error().code, ErrorCode::NotRegular);
    }

    void stopsWhenAsked()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), oneTrial);
        std::stop_source source;
        source.request_stop();
        const auto found = findJobs(folder.path(), source.get_token());
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        const auto job = loadJob(opened(folder.path()).jobs.at(0), source.get_token());
        QVERIFY(!job);
        QCOMPARE(job.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFindJobs)
#include "tst_findjobs.moc"
