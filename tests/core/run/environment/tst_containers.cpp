// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/jobfolder.h"
#include "tests/support/processes.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/testengine.h"

#include <QDir>
#include <QProcess>
#include <QTimer>

using namespace quayside;

namespace {

constexpr const char *dockerfile =
    "FROM python:3.13-slim-bookworm\nENV GREETING=hello\nWORKDIR /app\nRUN echo $GREETING > built.txt\n";
constexpr const char *noNetwork = "[environment]\nnetwork_mode = \"no-network\"\n";

double reward(const RunTrial &trial, const char *key = "reward")
{
    return trial.summary && trial.summary->rewards ? rewardFor(*trial.summary->rewards, QLatin1String(key)).value_or(-1)
                                                   : -1;
}

} // namespace

/// The same jobs on real engines, which the test starts itself.
class TestContainers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLedgerTaskScoresAsInTheSandbox_data() { kinds(); }
    void theLedgerTaskScoresAsInTheSandbox()
    {
        QFETCH(EnvironmentKind, kind);
        const TestEngine engine(engineOf(kind));
        if (!engine.problem().isEmpty())
            QSKIP(qPrintable(engine.problem()));
        RunBench bench;
        RunSpec spec = bench.spec({QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/tasks/token-ledger-repair")},
                                  {QStringLiteral("oracle"), QStringLiteral("nop"),
                                   QStringLiteral("token-ledger-agent"), QStringLiteral("token-ledger-agent-v0")});
        spec.environment = kind;
        const auto queue = bench.run(spec);
        QCOMPARE(queue->totals().scored, 4);
        QCOMPARE(reward(queue->trials()[0]), 1.0);
        QCOMPARE(reward(queue->trials()[1]), 0.0);
        QCOMPARE(reward(queue->trials()[2]), 1.0);
        QCOMPARE(reward(queue->trials()[3]), 0.7063);
        QCOMPARE(reward(queue->trials()[3], "pricing"), 0.6875);
        QCOMPARE(reward(queue->trials()[3], "units"), 0.75);
        QVERIFY(QFileInfo::exists(queue->folder() + QLatin1Char('/') + queue->trials()[0].plan.name.value
                                  + QStringLiteral("/artifacts/app/fix.sql")));
        QCOMPARE(engine.containers(), 0);
    }

    void anAgentThatDoesNotEndIsEndedAndVerified_data() { kinds(); }
    void anAgentThatDoesNotEndIsEndedAndVerified()
    {
        QFETCH(EnvironmentKind, kind);
        const TestEngine engine(engineOf(kind));
        if (!engine.problem().isEmpty())
            QSKIP(qPrintable(engine.problem()));
        RunBench bench;
        bench.agent(
            QStringLiteral("stubborn"),
            "trap '' TERM\nsetsid sh -c 'trap \"\" TERM; while :; do date +%N > /app/beat; sleep 0.05; done' &\n"
            "[ \"$(cat built.txt) $API_KEY\" = 'hello v4lue-of-the-key' ] && touch /app/done\nwhile :; do sleep 1; done\n",
            "env = [\"API_KEY\"]");
        const QByteArray limits = QByteArray(noNetwork) + "[agent]\ntimeout_sec = 6\n[verifier]\ntimeout_sec = 6\n";
        RunSpec spec = bench.spec(
            {bench.task(
                 QStringLiteral("beat"),
                 {.toml = limits,
                  .tests =
                      "#!/bin/sh\na=$(cat /app/beat); sleep 0.5; [ \"$a\" = \"$(cat /app/beat)\" ] && [ -f /app/done ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n",
                  .dockerfile = dockerfile}),
             bench.task(QStringLiteral("hangs"),
                        {.toml = limits, .tests = "#!/bin/sh\nsleep 1000\n", .dockerfile = dockerfile})},
            {QStringLiteral("stubborn")});
        spec.environment = kind;
        Secrets secrets;
        secrets.add(QStringLiteral("API_KEY"), QStringLiteral("v4lue-of-the-key"), QStringLiteral("command line"));
        const auto queue = bench.run(spec, secrets);
        QCOMPARE(outcomeLine(queue->trials()[0]), QStringLiteral("AgentTimeoutError reward=1"));
        QCOMPARE(outcomeLine(queue->trials()[1]), QStringLiteral("AgentTimeoutError"));
        QVERIFY(!queue->trials()[1].summary->rewards);
        QCOMPARE(engine.containers(), 0);
    }

    void killedAndResumedNothingIsLeft_data() { kinds(); }
    void killedAndResumedNothingIsLeft()
    {
        QFETCH(EnvironmentKind, kind);
        const TestEngine engine(engineOf(kind));
        if (!engine.problem().isEmpty())
            QSKIP(qPrintable(engine.problem()));
        RunBench bench;
        bench.agent(QStringLiteral("slow"), "sleep 4; touch /app/done\n");
        const QString task = bench.task(QStringLiteral("one"), {.toml = noNetwork, .dockerfile = dockerfile});
        const QString jobs = bench.folder().path(QStringLiteral("jobs"));
        QProcess first;
        first.setProcessChannelMode(QProcess::ForwardedChannels);
        first.start(qEnvironmentVariable("QUAYSIDE_RUNNER"),
                    {QStringLiteral("run"), QStringLiteral("-e"), toText(kind), QStringLiteral("-p"), task,
                     QStringLiteral("-a"), QStringLiteral("slow"), QStringLiteral("-k"), QStringLiteral("3"),
                     QStringLiteral("-n"), QStringLiteral("2"), QStringLiteral("-o"), jobs,
                     QStringLiteral("--job-name"), QStringLiteral("job")});
        QVERIFY(first.waitForStarted());
        const auto isLabelled = [&] {
            const auto ids = engine.call({QStringLiteral("ps"), QStringLiteral("-q"), QStringLiteral("--filter"),
                                          QStringLiteral("label=quayside.job")});
            return ids && !ids->trimmed().isEmpty();
        };
        QVERIFY(QTest::qWaitFor(isLabelled, 60'000));
        first.kill();
        first.waitForFinished();
        QVERIFY(isLabelled());
        auto job = reopenJob(jobs + QStringLiteral("/job"), bench.sandbox());
        VERIFY_RESULT(job);
        QCOMPARE(engine.containers(), 0);
        RunQueue queue(std::move(*job), {}, bench.sandbox());
        runToEnd(queue);
        QCOMPARE(queue.totals().scored, 3);
        QCOMPARE(engine.containers(), 0);
    }

    /// A build that hangs in a RUN: stopped, and with this program killed under it.
    void aBuildThatWasCutLeavesNothing_data() { kinds(); }
    void aBuildThatWasCutLeavesNothing()
    {
        QFETCH(EnvironmentKind, kind);
        const TestEngine engine(engineOf(kind));
        if (!engine.problem().isEmpty())
            QSKIP(qPrintable(engine.problem()));
        RunBench bench;
        const QByteArray mark = "quayside-build-" + QByteArray::number(QCoreApplication::applicationPid());
        const QString task =
            bench.task(QStringLiteral("one"),
                       {.toml = noNetwork,
                        .dockerfile = QByteArray(dockerfile)
                            + "COPY . /context\nRUN [ -f /context/go ] || sleep 1000 # " + mark + "\n"});
        RunSpec spec = bench.spec({task}, {QStringLiteral("oracle")});
        spec.environment = kind;
        {
            auto job = createJob(spec, readMaterial(spec));
            VERIFY_RESULT(job);
            RunQueue queue(std::move(*job), {}, bench.sandbox());
            QTimer look;
            connect(&look, &QTimer::timeout, &queue, [&] {
                if (!processesMarked(mark).isEmpty())
                    queue.stop();
            });
            look.start(100);
            runToEnd(queue);
            QCOMPARE(queue.totals().stopped, 1);
        }
        QTRY_COMPARE_WITH_TIMEOUT(processesMarked(mark), QStringList(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(engine.containers(), 0, 10'000);
        QProcess runner;
        QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        own.insert(QStringLiteral("XDG_CACHE_HOME"), bench.folder().path(QStringLiteral("cache")));
        runner.setProcessEnvironment(own);
        runner.setProcessChannelMode(QProcess::ForwardedChannels);
        runner.start(qEnvironmentVariable("QUAYSIDE_RUNNER"),
                     {QStringLiteral("resume"), spec.jobsFolder + QStringLiteral("/job")});
        QVERIFY(runner.waitForStarted());
        QVERIFY(QTest::qWaitFor([&] { return !processesMarked(mark).isEmpty(); }, 60'000));
        runner.kill();
        runner.waitForFinished();
        bench.folder().write(QStringLiteral("tasks/one/environment/go"), "");
        runner.start(qEnvironmentVariable("QUAYSIDE_RUNNER"),
                     {QStringLiteral("resume"), spec.jobsFolder + QStringLiteral("/job")});
        QVERIFY(runner.waitForFinished(120'000));
        QCOMPARE(runner.exitCode(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(processesMarked(mark), QStringList(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(engine.containers(), 0, 10'000);
        QVERIFY(QDir(bench.folder().path(QStringLiteral("cache/quayside/sandbox/trials"))).isEmpty());
    }

private:
    static ContainerEngine engineOf(EnvironmentKind kind)
    {
        return kind == EnvironmentKind::Docker ? ContainerEngine::Docker : ContainerEngine::Podman;
    }

    static void kinds()
    {
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::newRow("docker") << EnvironmentKind::Docker;
        QTest::newRow("podman") << EnvironmentKind::Podman;
    }
};

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
