// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/jobfolder.h"
#include "tests/support/processes.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

using namespace quayside;

namespace {

/// quayside run and resume as programs of their own, with caches of the test.
class Runner
{
public:
    explicit Runner(const RunBench &bench) : m_cache(bench.folder().path(QStringLiteral("cache"))) {}

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QStringList &wrapper = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_cache);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        QStringList words = wrapper + QStringList{qEnvironmentVariable("QUAYSIDE_RUNNER")} + arguments;
        const QString program = words.takeFirst();
        process->start(program, words);
        return process;
    }

    int run(const QStringList &arguments, QByteArray *output = nullptr, const QStringList &wrapper = {}) const
    {
        const auto process = start(arguments, wrapper);
        process->waitForFinished(280'000);
        if (output)
            *output = process->readAll();
        return process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
    }

private:
    QString m_cache;
};

int kills()
{
    return qEnvironmentVariableIsSet("QUAYSIDE_KILLS") ? qEnvironmentVariableIntValue("QUAYSIDE_KILLS") : 6;
}

} // namespace

class TestKillResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("QUAYSIDE_RUNNER"))
            QSKIP("QUAYSIDE_RUNNER names no program");
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    /// SIGKILL at random moments of a job of 40 trials, a resume after each: 40 results, none doubled, no stray
    /// process.
    void nothingIsLostOrDoubledByKill()
    {
        RunBench bench;
        const QByteArray mark = "quayside-mark-" + QByteArray::number(QCoreApplication::applicationPid());
        bench.agent(QStringLiteral("busy"), "setsid sh -c 'sleep 1000 # " + mark + "' & touch /app/done; sleep 0.1\n");
        const Runner runner(bench);
        const QString jobs = bench.folder().path(QStringLiteral("jobs"));
        const QString job = jobs + QStringLiteral("/job");
        const QStringList start{QStringLiteral("run"),
                                QStringLiteral("-p"),
                                bench.task(QStringLiteral("one")),
                                QStringLiteral("-a"),
                                QStringLiteral("busy"),
                                QStringLiteral("-k"),
                                QStringLiteral("40"),
                                QStringLiteral("-n"),
                                QStringLiteral("2"),
                                QStringLiteral("-o"),
                                jobs,
                                QStringLiteral("--job-name"),
                                QStringLiteral("job")};
        const QStringList resume{QStringLiteral("resume"), job};
        int killed = 0;
        for (int i = 0; i < kills(); ++i) {
            const auto process = runner.start(QDir(job).exists() ? resume : start);
            if (process->waitForFinished(QRandomGenerator::global()->bounded(30, i % 5 == 0 ? 1500 : 300)))
                continue;
            process->kill();
            process->waitForFinished();
            ++killed;
            QTRY_VERIFY_WITH_TIMEOUT(processesMarked(mark).isEmpty(), 10'000);
        }
        QByteArray output;
        QCOMPARE(runner.run(QDir(job).exists() ? resume : start, &output), 0);
        const auto content = Journal::read(job);
        VERIFY_RESULT(content);
        QSet<QString> results;
        for (const QString &name : QDir(job).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
            const auto summary = readSummary(job + QLatin1Char('/') + name);
            VERIFY_RESULT(summary);
            QVERIFY(summary->rewards && rewardFor(*summary->rewards, QStringLiteral("reward")) == 1.0);
            results.insert(summary->name.value);
        }
        QCOMPARE(results.size(), 40);
        for (const TrialPlan &trial : content->plan.trials)
            QVERIFY(results.contains(trial.name.value));
        QTRY_VERIFY_WITH_TIMEOUT(processesMarked(mark).isEmpty(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(processesMarked(QFile::encodeName(bench.folder().path())), QStringList(), 10'000);
        QVERIFY(QDir(bench.folder().path(QStringLiteral("cache/quayside/sandbox/trials"))).isEmpty());
        QDirIterator left(job, {QStringLiteral(".new-*"), QStringLiteral(".discarded-*"), QStringLiteral(".fetch-*")},
                          QDir::AllEntries | QDir::Hidden, QDirIterator::Subdirectories);
        QVERIFY(!left.hasNext());
        qInfo("%d kills, %lld results", killed, static_cast<long long>(results.size()));
    }

    void aFullDiskIsSaidAndTheJobGoesOnLater()
    {
        RunBench bench;
        bench.agent(QStringLiteral("writer"), "head -c 3000000 /dev/urandom | base64; touch /app/done\n");
        const Runner runner(bench);
        const QString jobs = bench.folder().path(QStringLiteral("small"));
        const QString task = bench.task(QStringLiteral("one"));
        bench.folder().makeFolder(QStringLiteral("small"));
        const QString script =
            QStringLiteral("mount -t tmpfs -o size=1m none %1 || exit 77; \"$@\"; code=$?; cp -a %1/job %2; exit $code")
                .arg(jobs, bench.folder().path(QStringLiteral("kept")));
        QByteArray output;
        const int code = runner.run({QStringLiteral("run"), QStringLiteral("-p"), task, QStringLiteral("-a"),
                                     QStringLiteral("writer"), QStringLiteral("-k"), QStringLiteral("3"),
                                     QStringLiteral("-n"), QStringLiteral("1"), QStringLiteral("-o"), jobs,
                                     QStringLiteral("--job-name"), QStringLiteral("job")},
                                    &output,
                                    {QStringLiteral("unshare"), QStringLiteral("-m"), QStringLiteral("sh"),
                                     QStringLiteral("-c"), script, QStringLiteral("sh")});
        if (code == 77 || code == -1 || output.contains("unshare:"))
            QSKIP("cannot mount a small disk here");
        QCOMPARE(code, 1);
        QVERIFY2(output.contains("No space left"), output.constData());
        QVERIFY2(output.contains("quayside resume"), output.constData());
        const QString kept = bench.folder().path(QStringLiteral("kept"));
        QCOMPARE(runner.run({QStringLiteral("resume"), kept}, &output), 0);
        QVERIFY2(output.contains("3 of 3 trials scored"), output.constData());
    }

    /// A read-only mount comes over the jobs folder when the first trial is done; the user can write again later.
    void aFolderThatBecomesReadOnlyIsSaidAndTheJobGoesOnLater()
    {
        RunBench bench;
        bench.agent(QStringLiteral("slow"), "sleep 1.5; touch /app/done\n");
        const Runner runner(bench);
        const QString jobs = bench.folder().path(QStringLiteral("jobs"));
        bench.folder().makeFolder(QStringLiteral("jobs"));
        const QString script =
            QStringLiteral("dir=%1; mount --make-rprivate / || exit 77; \"$@\" & pid=$!\n"
                           "until ls $dir/job/*/result.json > /dev/null 2>&1; do sleep 0.05; done; sleep 0.3\n"
                           "mount --bind $dir $dir && mount -o remount,bind,ro $dir $dir || { kill $pid; exit 77; }\n"
                           "wait $pid")
                .arg(jobs);
        QByteArray output;
        const int code = runner.run({QStringLiteral("run"), QStringLiteral("-p"), bench.task(QStringLiteral("one")),
                                     QStringLiteral("-a"), QStringLiteral("slow"), QStringLiteral("-k"),
                                     QStringLiteral("3"), QStringLiteral("-n"), QStringLiteral("1"),
                                     QStringLiteral("-o"), jobs, QStringLiteral("--job-name"), QStringLiteral("job")},
                                    &output,
                                    {QStringLiteral("unshare"), QStringLiteral("-m"), QStringLiteral("sh"),
                                     QStringLiteral("-c"), script, QStringLiteral("sh")});
        if (code == 77 || code == -1 || output.contains("unshare:"))
            QSKIP("cannot mount a folder read-only here");
        QVERIFY2(code == 1, output.constData());
        QVERIFY2(output.contains("Read-only file system"), output.constData());
        QVERIFY2(output.contains("1 of 3 trials scored") && output.contains("quayside resume"), output.constData());
        QCOMPARE(runner.run({QStringLiteral("resume"), jobs + QStringLiteral("/job")}, &output), 0);
        QVERIFY2(output.contains("3 of 3 trials scored"), output.constData());
        QCOMPARE(QDir(jobs + QStringLiteral("/job")).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 3);
    }
};

QTEST_GUILESS_MAIN(TestKillResume)
#include "tst_killresume.moc"
