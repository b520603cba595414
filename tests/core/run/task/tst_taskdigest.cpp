// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"
#include "core/run/recorded/recordedtrial.h"
#include "core/run/task/taskchecksum.h"
#include "core/run/task/taskdigest.h"
#include "core/run/task/taskfiles.h"
#include "tests/support/harborpackage.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace quayside;

namespace {

void writeTask(const TemporaryFolder &folder)
{
    folder.write(QStringLiteral("task.toml"), "");
    folder.write(QStringLiteral("instruction.md"), "do\n");
    folder.write(QStringLiteral("environment/Dockerfile"), "FROM any\n");
    folder.write(QStringLiteral("tests/test.sh"), "#!/bin/sh\n");
    folder.write(QStringLiteral("tests/data/a.log"), "a\n");
    folder.write(QStringLiteral("solution/solve.sh"), "#!/bin/sh\n");
}

QStringList filesOf(const TemporaryFolder &folder)
{
    QStringList paths;
    for (const TaskFile &file : Folder::open(folder.path()).and_then(taskFiles).value_or(std::vector<TaskFile>()))
        paths << file.path;
    return paths;
}

QString say(const Result<QByteArray> &digest)
{
    return digest ? QString::fromLatin1(*digest) : QStringLiteral("refused");
}

} // namespace

class TestTaskDigest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Which Harbor computes in the same way, below.
    void theBundledJobsHoldTheDigestsOfTheBundledTasks_data()
    {
        QTest::addColumn<QString>("job");
        QTest::addColumn<QString>("task");
        QTest::newRow("ledger") << QStringLiteral("token-ledger") << QStringLiteral("token-ledger-repair");
        QTest::newRow("buckets") << QStringLiteral("two-bucket-smoke") << QStringLiteral("two-bucket");
    }
    void theBundledJobsHoldTheDigestsOfTheBundledTasks()
    {
        QFETCH(QString, job);
        QFETCH(QString, task);
        const QString examples = QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/");
        const auto digest = taskDigest(examples + QStringLiteral("tasks/") + task);
        VERIFY_RESULT(digest);
        QFile lock(examples + QStringLiteral("jobs/%1/lock.json").arg(job));
        QVERIFY(lock.open(QIODevice::ReadOnly));
        const Json trials = memberOf(jsonFrom(lock.readAll()), "trials");
        QVERIFY(!trials.empty());
        for (const Json &trial : trials)
            QCOMPARE(memberText(memberOf(trial, "task"), "digest").toLatin1(), "sha256:" + *digest);
        const QDir folder(examples + QStringLiteral("jobs/") + job);
        for (const QString &trial : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile result(folder.filePath(trial + QStringLiteral("/result.json")));
            QVERIFY(result.open(QIODevice::ReadOnly));
            QCOMPARE(memberText(jsonFrom(result.readAll()), "task_checksum"),
                     say(taskChecksum(examples + QStringLiteral("tasks/") + task)));
        }
    }

    void onlyATasksOwnFilesCount()
    {
        TemporaryFolder folder;
        writeTask(folder);
        folder.write(QStringLiteral("LICENSE"), "free\n");
        folder.write(QStringLiteral("agents/mine.toml"), "");
        folder.write(QStringLiteral("tests/__pycache__/x.pyc"), "x");
        folder.write(QStringLiteral("environment/x~"), "x");
        QCOMPARE(filesOf(folder),
                 QStringList({QStringLiteral("environment/Dockerfile"), QStringLiteral("instruction.md"),
                              QStringLiteral("solution/solve.sh"), QStringLiteral("task.toml"),
                              QStringLiteral("tests/data/a.log"), QStringLiteral("tests/test.sh")}));
    }

    void aGitignoreReplacesWhatIsIgnoredOtherwise()
    {
        TemporaryFolder folder;
        writeTask(folder);
        folder.write(QStringLiteral("environment/x~"), "x");
        folder.write(QStringLiteral(".gitignore"), "*.log\nsolution/\n");
        QCOMPARE(filesOf(folder),
                 QStringList({QStringLiteral("environment/Dockerfile"), QStringLiteral("environment/x~"),
                              QStringLiteral("instruction.md"), QStringLiteral("task.toml"),
                              QStringLiteral("tests/test.sh")}));
    }

    void harborignoreCountsInTestsAndSolutionsAlone()
    {
        TemporaryFolder folder;
        writeTask(folder);
        folder.write(QStringLiteral("environment/.harborignore"), "Dockerfile\n");
        folder.write(QStringLiteral("tests/.harborignore"), "*.log\n*.txt\n");
        folder.write(QStringLiteral("tests/data/.harborignore"), "!b.txt\n");
        folder.write(QStringLiteral("tests/data/b.txt"), "b");
        QCOMPARE(filesOf(folder),
                 QStringList({QStringLiteral("environment/Dockerfile"), QStringLiteral("instruction.md"),
                              QStringLiteral("solution/solve.sh"), QStringLiteral("task.toml"),
                              QStringLiteral("tests/data/b.txt"), QStringLiteral("tests/test.sh")}));
    }

    void aLinkToAFileHasItsContent()
    {
        TemporaryFolder folder;
        writeTask(folder);
        const auto without = taskDigest(folder.path());
        QVERIFY(QFile::link(QStringLiteral("../instruction.md"), folder.path(QStringLiteral("tests/linked"))));
        QVERIFY(QFile::link(QStringLiteral("data"), folder.path(QStringLiteral("tests/folder"))));
        QVERIFY(QFile::link(QStringLiteral("nowhere"), folder.path(QStringLiteral("tests/dangling"))));
        const auto linked = taskDigest(folder.path());
        VERIFY_RESULT(linked);
        QVERIFY(*linked != without.value_or(QByteArray()));
        QVERIFY(QFile::remove(folder.path(QStringLiteral("tests/linked"))));
        folder.write(QStringLiteral("tests/linked"), "do\n");
        QCOMPARE(say(taskDigest(folder.path())), say(linked));
    }

    void aPatternThatIsNoneIsRefused()
    {
        TemporaryFolder folder;
        writeTask(folder);
        folder.write(QStringLiteral(".gitignore"), "ok\na\\\n");
        const auto digest = taskDigest(folder.path());
        QVERIFY(!digest);
        QCOMPARE(digest.error().code, ErrorCode::Malformed);
        QCOMPARE(digest.error().where, QStringLiteral("line 2"));
    }

    /// The digests stand in lock files that Harbor 0.22 wrote for the same tasks.
    void theDigestIsThatOfHarborsLocks()
    {
        const QString real =
            qEnvironmentVariable("QUAYSIDE_REAL_DATA") + QStringLiteral("/harbor-0.22/tasks/ledger-mini");
        if (!QFileInfo::exists(real))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with harbor-0.22 in it");
        QCOMPARE(say(taskDigest(real)),
                 QStringLiteral("fae478a7df283188a66654d7043cbd5eef64d2e70e616092133b01dff7dfeebd"));
    }

    void theBundledJobsNameTheBundledTasks()
    {
        const QString examples = QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/");
        int compared = 0;
        for (const char *job : {"token-ledger", "two-bucket-smoke"}) {
            QFile file(examples + QStringLiteral("jobs/%1/lock.json").arg(QLatin1String(job)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Json lock = jsonFrom(file.readAll());
            for (const Json &trial : lock["trials"]) {
                const QString task = QString::fromStdString(trial["task"]["name"].get<std::string>());
                QCOMPARE(
                    memberText(trial["task"], "digest"),
                    QStringLiteral("sha256:")
                        + say(taskDigest(examples + QStringLiteral("tasks/") + task.section(QLatin1Char('/'), -1))));
                ++compared;
            }
        }
        QVERIFY(compared > 20);
    }

    void everyVersionOfHarborFindsTheSame()
    {
        const auto packages = HarborPackage::all();
        if (packages.isEmpty())
            QSKIP("QUAYSIDE_HARBOR names no folder with packages of Harbor");
        for (const HarborPackage &package : packages) {
            TemporaryFolder folder;
            const auto said =
                package.python({QStringLiteral(QUAYSIDE_SOURCE "/tests/core/run/task/digesttasks.py"), folder.path()});
            VERIFY_RESULT(said);
            const QStringList lines = QString::fromUtf8(*said).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
            QVERIFY(lines.size() > 50);
            QStringList ours;
            for (const QString &line : lines) {
                const QString name = line.section(QLatin1Char(' '), 0, 0);
                ours << QStringList{name, say(taskDigest(folder.path(name))), say(taskChecksum(folder.path(name)))}
                            .join(QLatin1Char(' '));
            }
            QCOMPARE(ours, lines);
        }
    }
};

QTEST_GUILESS_MAIN(TestTaskDigest)
#include "tst_taskdigest.moc"
