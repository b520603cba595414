// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json.h"
#include "core/run/process/runprocess.h"
#include "core/run/queue/runqueue.h"
#include "tests/support/loaded.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

using namespace quayside;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString only(const RunQueue &queue)
{
    return queue.trials().size() == 1 ? outcomeLine(queue.trials().front())
                                      : QStringLiteral("%1 trials").arg(queue.trials().size());
}

QString trialFolder(const RunQueue &queue, size_t row = 0)
{
    return queue.folder() + QLatin1Char('/') + queue.trials()[row].plan.name.value;
}

} // namespace

class TestRunQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void oracleScoresAndNopDoesNot()
    {
        RunBench bench;
        RunSpec spec =
            bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.attempts = 2;
        const auto queue = bench.run(spec);
        QStringList outcomes;
        for (const RunTrial &trial : queue->trials())
            outcomes.append(trial.plan.agent + QLatin1Char(' ') + outcomeLine(trial));
        QCOMPARE(outcomes,
                 QStringList({QStringLiteral("oracle reward=1"), QStringLiteral("nop reward=0"),
                              QStringLiteral("oracle reward=1"), QStringLiteral("nop reward=0")}));
        QVERIFY(QDir(bench.sandbox().scratchFolder).isEmpty());
        QVERIFY(contentOf(queue->folder() + QStringLiteral("/result.json"))
                    .contains("\"pass_at_k\": {\n                    \"2\": 1.0"));
    }

    void everyFileFitsHarborsSchemas()
    {
        const QString schemas = qEnvironmentVariable("QUAYSIDE_SCHEMAS");
        if (schemas.isEmpty())
            QSKIP("QUAYSIDE_SCHEMAS names no folder with Harbor's JSON schemas");
        RunBench bench;
        bench.agent(QStringLiteral("fails"), "exit 3");
        RunSpec spec = bench.spec(
            {bench.task(QStringLiteral("one")), bench.task(QStringLiteral("none"), {.tests = "#!/bin/sh\n"})},
            {QStringLiteral("oracle"), QStringLiteral("fails")});
        spec.models = {QStringLiteral("some/model")};
        spec.artifacts = {{.source = QStringLiteral("/app/x"), .destination = QStringLiteral("y")}};
        const auto queue = bench.run(spec);
        const auto checked = outputOf(
            {.command = {QStringLiteral("python3"), QStringLiteral(QUAYSIDE_SOURCE "/tests/support/validatejob.py"),
                         schemas, queue->folder()},
             .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
            {}, StopFlag());
        VERIFY_RESULT(checked);
        QCOMPARE(checked->trimmed().toInt(), 3 + 4 * 5);
    }

    void theJobOpensLikeAnyOther()
    {
        RunBench bench;
        bench.agent(QStringLiteral("fails"), "exit 3");
        const auto queue = bench.run(
            bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("oracle"), QStringLiteral("fails")}));
        const Job job = onlyJob(queue->folder());
        QCOMPARE(sayIssues(job), QString());
        QCOMPARE(job.trials.size(), 2U);
        for (const auto &trial : job.trials) {
            QCOMPARE(trial->environment, QStringLiteral("sandbox"));
            QCOMPARE(trial->phases.size(), 4U);
            QVERIFY(rewardFor(trial->rewards, QStringLiteral("reward"))
                    == (trial->agent.name == QLatin1String("oracle") ? 1.0 : 0.0));
        }
    }

    void aTimedOutAgentIsVerifiedAndItsProcessesAreGone()
    {
        RunBench bench;
        bench.agent(
            QStringLiteral("stubborn"),
            "trap '' TERM\nsetsid sh -c 'trap \"\" TERM; while :; do date +%N > /app/beat; sleep 0.05; done' &\ntouch /app/done\nwhile :; do sleep 1; done\n");
        const auto queue = bench.run(bench.spec(
            {bench.task(
                QStringLiteral("one"),
                {.toml = "[agent]\ntimeout_sec = 1.5\n",
                 .tests =
                     "#!/bin/sh\na=$(cat /app/beat); sleep 0.4; [ \"$a\" = \"$(cat /app/beat)\" ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n"})},
            {QStringLiteral("stubborn")}));
        QCOMPARE(only(*queue), QStringLiteral("AgentTimeoutError reward=1"));
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/exception.txt"))
                    .contains("Agent execution timed out after 1.5 seconds"));
    }

    void aFailingAgentIsVerified()
    {
        RunBench bench;
        bench.agent(QStringLiteral("fails"), "touch /app/done; exit 3");
        const auto queue = bench.run(bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("fails")}));
        QCOMPARE(only(*queue), QStringLiteral("NonZeroAgentExitCodeError reward=1"));
    }

    void aFailureOfTheModelsServiceIsNoScore_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("rate limit") << QByteArray("Error: too many requests")
                                    << QStringLiteral("ApiRateLimitError reward=1");
        QTest::newRow("dead endpoint") << QByteArray("connect ECONNREFUSED: Connection refused")
                                       << QStringLiteral("NetworkConnectionError reward=1");
        QTest::newRow("last one counts") << QByteArray("rate limit, waiting. API Error: Overloaded")
                                         << QStringLiteral("ApiOverloadedError reward=1");
        QTest::newRow("no login") << QByteArray("Not logged in, run login")
                                  << QStringLiteral("AgentAuthenticationError");
        QTest::newRow("no model") << QByteArray("litellm.NotFoundError: no such model")
                                  << QStringLiteral("ModelNotFoundError");
    }
    void aFailureOfTheModelsServiceIsNoScore()
    {
        QFETCH(QByteArray, says);
        QFETCH(QString, outcome);
        RunBench bench;
        bench.agent(QStringLiteral("fails"), "touch /app/done; echo '" + says + "' >&2; exit 3");
        const auto queue = bench.run(bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("fails")}));
        QCOMPARE(only(*queue), outcome);
        const Json trial = jsonFrom(contentOf(trialFolder(*queue) + QStringLiteral("/result.json")));
        QCOMPARE(trial["reward_valid"], Json(false));
        QCOMPARE(trial["exception_info"]["policy"]["has_valid_reward"], Json(false));
        QCOMPARE(trial["verifier"].is_null(), !outcome.contains(QLatin1Char('=')));
        const Json job = jsonFrom(contentOf(queue->folder() + QStringLiteral("/result.json")));
        QCOMPARE(job["schema_version"], Json(1));
        const Json eval = job["stats"]["evals"]["fails__adhoc"];
        QCOMPARE(eval["n_trials"], Json(0));
        QCOMPARE(eval["n_errors"], Json(1));
        QCOMPARE(eval["metrics"], Json::array());
    }

    void whatHarborsVersionsComparePersistsInEveryFile()
    {
        RunBench bench;
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("nop")});
        spec.artifacts = {{.source = QStringLiteral("/app/x"), .exclude = {QStringLiteral("*.o")}}};
        const auto queue = bench.run(spec);
        const auto json = [](const QString &path) { return jsonFrom(contentOf(path)); };
        const Json config = json(queue->folder() + QStringLiteral("/config.json"));
        const Json lock = json(queue->folder() + QStringLiteral("/lock.json"));
        const Json trialLock = json(trialFolder(*queue) + QStringLiteral("/lock.json"));
        QCOMPARE(config["retry"]["exclude_exceptions"].size(), static_cast<size_t>(typesNotToRetry().size()));
        QCOMPARE(lock["retry"]["exclude_exceptions"], config["retry"]["exclude_exceptions"]);
        QCOMPARE(lock["trials"][0], trialLock);
        QCOMPARE(trialLock["artifacts"], config["artifacts"]);
        QCOMPARE(trialLock["override_error_policy"], Json::object());
        const Json manifest = json(trialFolder(*queue) + QStringLiteral("/artifacts/manifest.json"));
        QCOMPARE(manifest.size(), 2U);
        QCOMPARE(manifest[0]["exclude"], Json::array());
        QCOMPARE(manifest[1]["exclude"], Json::array({"*.o"}));
    }

    void rewardsHaveTheirOwnExceptions_data()
    {
        QTest::addColumn<QByteArray>("tests");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("none") << QByteArray("exit 3") << QStringLiteral("RewardFileNotFoundError");
        QTest::newRow("empty") << QByteArray(": > /logs/verifier/reward.txt") << QStringLiteral("RewardFileEmptyError");
        QTest::newRow("words") << QByteArray("echo good > /logs/verifier/reward.txt")
                               << QStringLiteral("VerifierOutputParseError");
        QTest::newRow("blank") << QByteArray("echo > /logs/verifier/reward.txt")
                               << QStringLiteral("VerifierOutputParseError");
        QTest::newRow("truth") << QByteArray("echo '{\"reward\": true}' > /logs/verifier/reward.json")
                               << QStringLiteral("reward=1");
        QTest::newRow("grouped digits") << QByteArray("echo 1_0 > /logs/verifier/reward.txt")
                                        << QStringLiteral("reward=10");
        QTest::newRow("nested") << QByteArray("echo '{\"a\": {}}' > /logs/verifier/reward.json")
                                << QStringLiteral("VerifierOutputParseError");
        QTest::newRow("json wins") << QByteArray(
            "echo 0 > /logs/verifier/reward.txt; echo '{\"b\": 0.5, \"a\": 1}' > /logs/verifier/reward.json")
                                   << QStringLiteral("b=0.5 a=1");
        QTest::newRow("hangs") << QByteArray("sleep 1000") << QStringLiteral("VerifierTimeoutError");
        QTest::newRow("link") << QByteArray("ln -s /etc/passwd /logs/verifier/reward.txt")
                              << QStringLiteral("RewardFileNotFoundError");
    }

    void rewardsHaveTheirOwnExceptions()
    {
        QFETCH(QByteArray, tests);
        RunBench bench;
        const auto queue = bench.run(
            bench.spec({bench.task(QStringLiteral("one"),
                                   {.toml = "[verifier]\ntimeout_sec = 2\n", .tests = "#!/bin/sh\n" + tests + "\n"})},
                       {QStringLiteral("nop")}));
        QTEST(only(*queue), "outcome");
    }

    void anAgentCannotLeaveItsOwnRewardOrTests()
    {
        RunBench bench;
        bench.agent(
            QStringLiteral("cheat"),
            "mkdir -p /logs/verifier /tests; echo 1 > /logs/verifier/reward.txt; printf '#!/bin/sh\\necho 1 > /logs/verifier/reward.txt\\n' > /tests/test.sh; ls -d /solution && touch /app/done; true\n");
        const auto queue = bench.run(bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("cheat")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=0"));
    }

    void aGigabyteOfOutputIsCut()
    {
        RunBench bench;
        bench.agent(QStringLiteral("loud"), "head -c 1073741824 /dev/zero; touch /app/done");
        const auto queue = bench.run(bench.spec(
            {bench.task(QStringLiteral("one"), {.toml = "[agent]\ntimeout_sec = 120\n"})}, {QStringLiteral("loud")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        QCOMPARE(QFileInfo(trialFolder(*queue) + QStringLiteral("/agent/loud.txt")).size() >> 20, 256);
    }

    void secretsReachTheAgentAndNoFile()
    {
        RunBench bench;
        bench.agent(
            QStringLiteral("leaky"),
            "[ \"$API_KEY\" = s3cr3t-value-123 ] && touch /app/done; echo key $API_KEY; echo $API_KEY > /logs/agent/leak.txt; echo $API_KEY > /app/leak; printf 's3cr3t-va'; sleep 0.2; echo lue-123; env\n",
            "env = [\"API_KEY\"]");
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("leaky")});
        spec.artifacts = {{.source = QStringLiteral("/app/leak")}};
        bench.folder().write(QStringLiteral("secret.env"), "# keys\nexport API_KEY=\"s3cr3t-value-123\"\n");
        Secrets secrets;
        VERIFY_RESULT(secrets.readEnvFile(bench.folder().path(QStringLiteral("secret.env"))));
        const auto queue = bench.run(spec, secrets);
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        int files = 0;
        QDirIterator it(queue->folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            QVERIFY2(!contentOf(path).contains("s3cr3t-value-123"), qPrintable(path));
            ++files;
        }
        QVERIFY(files > 8);
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/agent/leaky.txt")).contains("key [REDACTED]"));
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/agent/leak.txt")).contains("[REDACTED]"));
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/config.json")).contains("${API_KEY}"));
        QVERIFY(
            contentOf(trialFolder(*queue) + QStringLiteral("/trial.log")).contains("API_KEY comes from the env file"));
    }

    void failuresAreRetriedAsThePolicySays()
    {
        RunBench bench;
        bench.agent(QStringLiteral("fails"), "exit 3");
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("fails")});
        spec.retry = {.maximum = 2, .exclude = {}, .minimumWait = Milliseconds(10)};
        const auto queue = bench.run(spec);
        QCOMPARE(queue->trials().front().run, 3);
        QVERIFY(contentOf(queue->folder() + QStringLiteral("/result.json")).contains("\"n_retries\": 2"));
        QCOMPARE(QDir(queue->folder()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
        RunBench other;
        other.agent(QStringLiteral("fails"), "exit 3");
        spec = other.spec({other.task(QStringLiteral("one"))}, {QStringLiteral("fails")});
        spec.retry = {.maximum = 2, .minimumWait = Milliseconds(10)};
        QCOMPARE(other.run(spec)->trials().front().run, 1);
    }

    void includedExceptionsAreRetriedAfterGrowingWaits()
    {
        const auto runs = [](const RetryPolicy &policy) {
            RunBench bench;
            bench.agent(QStringLiteral("fails"), "exit 3");
            RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("fails")});
            spec.retry = policy;
            return bench.run(spec)->trials().front().run;
        };
        const QString type = QStringLiteral("NonZeroAgentExitCodeError");
        QCOMPARE(runs({.maximum = 1, .include = {QStringLiteral("RuntimeError")}, .minimumWait = Milliseconds(1)}), 1);
        QCOMPARE(runs({.maximum = 1, .include = {type}, .exclude = {}, .minimumWait = Milliseconds(1)}), 2);
        QCOMPARE(runs({.maximum = 1, .include = {type}, .exclude = {type}, .minimumWait = Milliseconds(1)}), 1);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runs({.maximum = 3,
                       .exclude = {},
                       .multiplier = 3,
                       .minimumWait = Milliseconds(200),
                       .maximumWait = Milliseconds(700)}),
                 4);
        QVERIFY(timer.elapsed() >= 200 + 600 + 700);
    }

    void stoppedTrialsAreRunAgainByAResume()
    {
        RunBench bench;
        bench.agent(QStringLiteral("slow"), "sleep 2; touch /app/done");
        RunSpec spec =
            bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("slow"), QStringLiteral("oracle")});
        spec.attempts = 2;
        auto job = createJob(spec, readMaterial(spec));
        VERIFY_RESULT(job);
        const QString folder = job->folder;
        {
            RunQueue queue(std::move(*job), {}, bench.sandbox());
            QTimer::singleShot(900, &queue, [&] { queue.stop(); });
            QElapsedTimer timer;
            timer.start();
            runToEnd(queue);
            QVERIFY(queue.totals().stopped > 0);
        }
        auto again = reopenJob(folder, bench.sandbox());
        VERIFY_RESULT(again);
        QVERIFY(!reopenJob(folder, bench.sandbox()));
        RunQueue queue(std::move(*again), {}, bench.sandbox());
        runToEnd(queue);
        QCOMPARE(queue.totals().scored, 4);
        QVERIFY(contentOf(folder + QStringLiteral("/result.json")).contains("\"n_completed_trials\": 4"));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        RunBench bench;
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("nop")});
        spec.jobsFolder = QStringLiteral("/proc/no/jobs");
        const auto job = createJob(spec, readMaterial(spec));
        QVERIFY(!job);
        QCOMPARE(job.error().code, ErrorCode::Failed);
        bench.folder().makeFolder(QStringLiteral("jobs/job"));
        spec.jobsFolder = bench.folder().path(QStringLiteral("jobs"));
        QCOMPARE(createJob(spec, readMaterial(spec)).error().code, ErrorCode::Refused);
    }

    void runsOfOneSecondHaveFoldersOfTheirOwn()
    {
        RunBench bench;
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("nop")});
        spec.jobName.clear();
        QSet<QString> folders;
        for (int i = 0; i < 5; ++i) {
            const auto job = createJob(spec, readMaterial(spec));
            VERIFY_RESULT(job);
            folders.insert(job->folder);
        }
        QCOMPARE(folders.size(), 5);
    }

    void unsupportedKeysAreNamedBeforeTheStart()
    {
        RunBench bench;
        const RunSpec spec =
            bench.spec({bench.task(QStringLiteral("one"),
                                   {.toml = "[environment]\ngpus = 1\nnetwork_mode = \"allowlist\"\nstorage_mb = 10\n",
                                    .dockerfile = "FROM a\nONBUILD RUN x\n"})},
                       {QStringLiteral("nop"), QStringLiteral("nobody")});
        Secrets secrets;
        QStringList errors;
        for (const SpecProblem &problem : validate(spec, readMaterial(spec), secrets)) {
            if (problem.severity == Severity::Error)
                errors.append(problem.field + QLatin1Char(' ') + problem.message.left(40));
        }
        const QString all = errors.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QLatin1String("environment.gpus"))
                     && all.contains(QLatin1String("environment.network_mode")),
                 qPrintable(all));
        QVERIFY2(all.contains(QLatin1String("line 2")) && all.contains(QLatin1String("agents nobody")),
                 qPrintable(all));
        QVERIFY(!all.contains(QLatin1String("storage_mb")));
    }
};

QTEST_GUILESS_MAIN(TestRunQueue)
#include "tst_runqueue.moc"
