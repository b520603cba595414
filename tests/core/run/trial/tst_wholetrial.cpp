// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/unsupported.h"
#include "core/run/task/loadtask.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace quayside;

namespace {

const QByteArray limits = "[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = 20\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString trialFolder(const RunQueue &queue)
{
    return queue.folder() + QLatin1Char('/') + queue.trials().front().plan.name.value;
}

QString only(const RunQueue &queue)
{
    return outcomeLine(queue.trials().front());
}

QJsonObject resultOf(const RunQueue &queue)
{
    return QJsonDocument::fromJson(contentOf(trialFolder(queue) + QStringLiteral("/result.json"))).object();
}

/// Two steps with parts of their own over shared tests.
QString steppedTask(const RunBench &bench)
{
    const QString folder = bench.task(
        QStringLiteral("stepped"),
        {.toml = limits
             + "[[steps]]\nname = \"one\"\nmin_reward = 0.5\nartifacts = [\"/app/one\"]\n[[steps]]\nname = \"two\"\n",
         .tests = "#!/bin/sh\necho shared tests must be covered >&2; exit 9\n"});
    const auto write = [&](const char *path, const QByteArray &text) {
        bench.folder().write(QStringLiteral("tasks/stepped/") + QLatin1String(path), text);
    };
    write("tests/lib.sh", "score() { echo $1 > /logs/verifier/reward.txt; }\n");
    write("steps/one/instruction.md", "first\n");
    write("steps/one/solution/solve.sh", "#!/bin/sh\ntouch /app/one\n");
    write("steps/one/tests/test.sh", "#!/bin/sh\n. /tests/lib.sh\n[ -f /app/one ] && score 1 || score 0\n");
    write("steps/two/instruction.md", "second\n");
    write("steps/two/workdir/setup.sh", "echo laid > /app/laid\n");
    write("steps/two/workdir/given.txt", "given\n");
    write("steps/two/solution/solve.sh",
          "#!/bin/sh\n[ -e /tests ] || [ -e /logs/agent/oracle.txt ] || cat /app/laid /app/given.txt > /app/two\n");
    write(
        "steps/two/tests/test.sh",
        "#!/bin/sh\n. /tests/lib.sh\n[ \"$(cat /app/two)\" = \"$(printf 'laid\\ngiven')\" ] && [ ! -e /app/setup.sh ] && score 0.5 || score 0\n");
    return folder;
}

} // namespace

/// Tasks that use the rarer parts of the format, run to the end in the sandbox.
class TestWholeTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void stepsFollowEachOtherInOneEnvironment()
    {
        RunBench bench;
        const auto queue = bench.run(bench.spec({steppedTask(bench)}, {QStringLiteral("oracle")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=0.75"));
        const QJsonArray steps = resultOf(*queue)[QLatin1String("step_results")].toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0].toObject()[QLatin1String("step_name")].toString(), QStringLiteral("one"));
        QCOMPARE(contentOf(trialFolder(*queue) + QStringLiteral("/steps/two/verifier/reward.txt")).trimmed(),
                 QByteArray("0.5"));
        QVERIFY(QFileInfo::exists(trialFolder(*queue) + QStringLiteral("/steps/one/artifacts/app/one")));
        QVERIFY(QFileInfo::exists(trialFolder(*queue) + QStringLiteral("/steps/one/agent/oracle.txt")));
        QCOMPARE(schemaProblem(queue->folder()), QString());
    }

    void aStepBelowItsMinimumEndsTheTrial()
    {
        RunBench bench;
        const auto queue = bench.run(bench.spec({steppedTask(bench)}, {QStringLiteral("nop")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=0"));
        QCOMPARE(resultOf(*queue)[QLatin1String("step_results")].toArray().size(), 1);
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/trial.log")).contains("aborting remaining steps"));
        QVERIFY(!QFileInfo::exists(trialFolder(*queue) + QStringLiteral("/steps/two")));
    }

    void aSeparateVerifierSeesOnlyTheArtifacts()
    {
        RunBench bench;
        bench.agent(QStringLiteral("busy"),
                    "mkdir -p out; echo 1 > out/a; touch done other; echo cheat > /usr/local/bin/marker\n");
        const QByteArray toml =
            "artifacts = [\"/app/done\", \"/app/out\"]\n[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = 20\nenvironment_mode = \"separate\"\n";
        const QByteArray tests =
            "#!/bin/sh\nls /app /usr/local/bin\n[ -f /app/done ] && [ -f /app/out/a ] && [ ! -e /app/other ] && [ ! -e /usr/local/bin/marker ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n";
        const auto queue = bench.run(bench.spec(
            {bench.task(QStringLiteral("separate"), {.toml = toml, .tests = tests})}, {QStringLiteral("busy")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        QCOMPARE(schemaProblem(queue->folder()), QString());
        RunBench shared;
        shared.agent(QStringLiteral("busy"), "mkdir -p out; echo 1 > out/a; touch done other\n");
        const auto same = shared.run(shared.spec(
            {shared.task(QStringLiteral("shared"), {.toml = limits, .tests = tests})}, {QStringLiteral("busy")}));
        QCOMPARE(only(*same), QStringLiteral("reward=0"));
    }

    void collectCommandsRunBeforeTheArtifactsAreFetched()
    {
        RunBench bench;
        const QByteArray toml = limits
            + "[[verifier.collect]]\ncommand = \"echo state > /logs/artifacts/state.txt; echo said\"\n[[verifier.collect]]\ncommand = \"exit 4\"\n";
        const auto queue =
            bench.run(bench.spec({bench.task(QStringLiteral("collects"), {.toml = toml})}, {QStringLiteral("oracle")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        QCOMPARE(contentOf(trialFolder(*queue) + QStringLiteral("/artifacts/logs/artifacts/state.txt")),
                 QByteArray("state\n"));
        QVERIFY(contentOf(trialFolder(*queue) + QStringLiteral("/trial.log"))
                    .contains("collect command failed (best-effort): exit 4"));
    }

    void artifactsHavePlacesAndExclusions()
    {
        RunBench bench;
        bench.agent(QStringLiteral("busy"),
                    "mkdir -p out/deep; echo 1 > out/a.txt; echo 2 > out/deep/b.o; touch done\n");
        const QByteArray toml =
            "artifacts = [{ source = \"/app/out\", destination = \"kept/here\", exclude = [\"*.o\"] }, \"/app/absent\"]\n"
            + limits;
        const auto queue =
            bench.run(bench.spec({bench.task(QStringLiteral("artifacts"), {.toml = toml})}, {QStringLiteral("busy")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        const QString artifacts = trialFolder(*queue) + QStringLiteral("/artifacts");
        QCOMPARE(contentOf(artifacts + QStringLiteral("/kept/here/a.txt")), QByteArray("1\n"));
        QVERIFY(!QFileInfo::exists(artifacts + QStringLiteral("/kept/here/deep/b.o")));
        QStringList lines;
        for (const QJsonValue &entry :
             QJsonDocument::fromJson(contentOf(artifacts + QStringLiteral("/manifest.json"))).array())
            lines.append(entry[QLatin1String("source")].toString() + QLatin1Char(' ')
                         + entry[QLatin1String("status")].toString() + QLatin1Char(' ')
                         + entry[QLatin1String("type")].toString());
        QCOMPARE(lines,
                 QStringList({QStringLiteral("/logs/artifacts empty directory"),
                              QStringLiteral("/app/out ok directory"), QStringLiteral("/app/absent failed file")}));
    }

    void aHealthcheckIsWaitedFor()
    {
        RunBench bench;
        const QByteArray check = "[environment.healthcheck]\ninterval_sec = 0.1\nretries = 3\ncommand = ";
        const auto healthy = bench.run(bench.spec(
            {bench.task(QStringLiteral("slowly"),
                        {.toml = limits + check + "\"[ -f /app/asked ] || { touch /app/asked; false; }\"\n"})},
            {QStringLiteral("oracle")}));
        QCOMPARE(only(*healthy), QStringLiteral("reward=1"));
        RunBench other;
        const auto ill = other.run(
            other.spec({other.task(QStringLiteral("never"),
                                   {.toml = limits + check + "\"echo x >> /logs/artifacts/tries; false\"\n"})},
                       {QStringLiteral("oracle")}));
        QCOMPARE(only(*ill), QStringLiteral("HealthcheckError"));
        QVERIFY(contentOf(trialFolder(*ill) + QStringLiteral("/exception.txt")).contains("not healthy after 3 tries"));
    }

    void variablesReachWhoTheyAreFor()
    {
        RunBench bench;
        const QByteArray toml = limits
            + "[verifier.env]\nGRADER = \"${GRADER:-strict}\"\n[environment.env]\nSHARED = \"both\"\n[solution.env]\nHINT = \"use ${QUAYSIDE_TEST_HINT}\"\n";
        const QByteArray solution =
            "#!/bin/sh\n[ \"$HINT|$SHARED|$GRADER\" = 'use the-hint-value|both|' ] && touch /app/done\n";
        const QByteArray tests =
            "#!/bin/sh\n[ \"$GRADER|$SHARED|$HINT\" = 'strict|both|' ] && [ -f /app/done ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n";
        Secrets secrets;
        secrets.add(QStringLiteral("QUAYSIDE_TEST_HINT"), QStringLiteral("the-hint-value"),
                    QStringLiteral("command line"));
        const auto queue = bench.run(
            bench.spec({bench.task(QStringLiteral("variables"), {.toml = toml, .tests = tests, .solution = solution})},
                       {QStringLiteral("oracle")}),
            secrets);
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
    }

    void aStepAndASeparateVerifierHaveVariablesOfTheirOwn()
    {
        RunBench bench;
        const QString stepped = steppedTask(bench);
        bench.folder().write(
            QStringLiteral("tasks/stepped/task.toml"),
            limits
                + "[verifier.env]\nWHO = \"task\"\n[[steps]]\nname = \"one\"\n[[steps]]\nname = \"two\"\n[steps.verifier.env]\nWHO = \"${QUAYSIDE_TEST_WHO}\"\n");
        const QByteArray tests = "#!/bin/sh\necho \"I am $WHO\"\necho 1 > /logs/verifier/reward.txt\n";
        for (const char *step : {"one", "two"})
            bench.folder().write(QStringLiteral("tasks/stepped/steps/%1/tests/test.sh").arg(QLatin1String(step)),
                                 tests);
        Secrets secrets;
        secrets.add(QStringLiteral("QUAYSIDE_TEST_WHO"), QStringLiteral("who-of-the-step"),
                    QStringLiteral("command line"));
        secrets.mark(QStringLiteral("QUAYSIDE_TEST_WHO"));
        const auto queue = bench.run(bench.spec({stepped}, {QStringLiteral("oracle")}), secrets);
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        QCOMPARE(contentOf(trialFolder(*queue) + QStringLiteral("/steps/one/verifier/test-stdout.txt")),
                 QByteArray("I am task\n"));
        QCOMPARE(contentOf(trialFolder(*queue) + QStringLiteral("/steps/two/verifier/test-stdout.txt")),
                 QByteArray("I am [REDACTED]\n"));
        RunBench other;
        const QByteArray toml = limits
            + "environment_mode = \"separate\"\n[environment.env]\nWHERE = \"main\"\n[verifier.environment.env]\nWHERE = \"verifier\"\n";
        const auto separate = other.run(other.spec(
            {other.task(
                QStringLiteral("separate"),
                {.toml = toml,
                 .tests = "#!/bin/sh\n[ $WHERE = verifier ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n"})},
            {QStringLiteral("nop")}));
        QCOMPARE(only(*separate), QStringLiteral("reward=1"));
    }

    void bestEffortIsAWarningInTheTrialsLog()
    {
        RunBench bench;
        const QByteArray toml = limits + "[environment]\nstorage_mb = 512\nmemory_mb = 2048\n";
        const auto queue =
            bench.run(bench.spec({bench.task(QStringLiteral("limits"), {.toml = toml})}, {QStringLiteral("oracle")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        const QByteArray log = contentOf(trialFolder(*queue) + QStringLiteral("/trial.log"));
        QVERIFY2(log.contains("environment.storage_mb") && log.contains("environment.memory_mb"), log.constData());
    }

    void whatCannotBeHonouredIsRefusedByKey_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<EnvironmentKind>("kind");
        QTest::addColumn<QString>("key");
        const auto sandbox = EnvironmentKind::Sandbox;
        const auto docker = EnvironmentKind::Docker;
        QTest::newRow("windows") << QByteArray("[environment]\nos = \"windows\"\n") << sandbox
                                 << QStringLiteral("environment.os");
        QTest::newRow("allowlist") << QByteArray(
            "[environment]\nnetwork_mode = \"allowlist\"\nallowed_hosts = [\"a\"]\n")
                                   << docker << QStringLiteral("environment.network_mode");
        QTest::newRow("gpus") << QByteArray("[environment]\ngpus = 2\n") << docker
                              << QStringLiteral("environment.gpus");
        QTest::newRow("tpu") << QByteArray("[environment.tpu]\ntype = \"v5\"\ntopology = \"2x2\"\n") << sandbox
                             << QStringLiteral("environment.tpu");
        QTest::newRow("mcp") << QByteArray("[[environment.mcp_servers]]\nname = \"x\"\nurl = \"http://x\"\n") << sandbox
                             << QStringLiteral("environment.mcp_servers");
        QTest::newRow("verifier environment")
            << QByteArray("[verifier]\nenvironment_mode = \"separate\"\n[verifier.environment]\ngpus = 1\n") << sandbox
            << QStringLiteral("verifier.environment.gpus");
        QTest::newRow("agent network") << QByteArray(
            "[environment]\nnetwork_mode = \"public\"\n[agent]\nnetwork_mode = \"no-network\"\n")
                                       << sandbox << QStringLiteral("agent.network_mode");
        QTest::newRow("verifier network") << QByteArray("[verifier]\nnetwork_mode = \"public\"\n") << docker
                                          << QStringLiteral("verifier.network_mode");
        QTest::newRow("collect service") << QByteArray("[[verifier.collect]]\ncommand = \"x\"\nservice = \"db\"\n")
                                         << docker << QStringLiteral("verifier.collect.service");
        QTest::newRow("artifact service") << QByteArray("artifacts = [{ source = \"/x\", service = \"db\" }]\n")
                                          << docker << QStringLiteral("artifacts.service");
        QTest::newRow("step network") << QByteArray(
            "[[steps]]\nname = \"one\"\n[steps.agent]\nnetwork_mode = \"public\"\n")
                                      << sandbox << QStringLiteral("steps.one.agent.network_mode");
        QTest::newRow("step service") << QByteArray(
            "[[steps]]\nname = \"one\"\nartifacts = [{ source = \"/x\", service = \"db\" }]\n")
                                      << sandbox << QStringLiteral("steps.one.artifacts.service");
    }

    void whatCannotBeHonouredIsRefusedByKey()
    {
        QFETCH(QByteArray, toml);
        QFETCH(EnvironmentKind, kind);
        QFETCH(QString, key);
        RunBench bench;
        const auto task = loadTask(bench.task(QStringLiteral("refused"), {.toml = toml}));
        VERIFY_RESULT(task);
        QStringList refused;
        for (const Issue &issue : unsupported(task->task, kind)) {
            if (issue.severity == Severity::Error)
                refused.append(issue.where);
        }
        QCOMPARE(refused, QStringList(key));
        const auto plain = loadTask(bench.task(QStringLiteral("plain"), {.toml = limits}));
        VERIFY_RESULT(plain);
        for (const Issue &issue : unsupported(plain->task, kind))
            QVERIFY2(issue.severity == Severity::Info, qPrintable(issue.message));
    }

    void servicesAreRefusedByTheSandboxByName()
    {
        RunBench bench;
        const QString folder = bench.task(
            QStringLiteral("services"), {.toml = "artifacts = [{ source = \"/x\", service = \"store\" }]\n" + limits});
        bench.folder().write(QStringLiteral("tasks/services/environment/docker-compose.yaml"),
                             "services:\n  store:\n    image: any\n  cache:\n    image: any\n");
        const auto task = loadTask(folder);
        VERIFY_RESULT(task);
        QStringList refused;
        for (const Issue &issue : unsupported(task->task, EnvironmentKind::Sandbox)) {
            if (issue.severity == Severity::Error)
                refused << issue.where + QLatin1Char(' ') + issue.message;
        }
        QCOMPARE(refused,
                 QStringList(QStringLiteral("environment/docker-compose.yaml its services (store, cache) cannot be run "
                                            "by the sandbox environment: the sandbox runs one service")));
    }

    void oneArtifactInsideAnotherIsLeftToTheFirst()
    {
        RunBench bench;
        const auto queue = bench.run(
            bench.spec({bench.task(QStringLiteral("nested"),
                                   {.toml = "artifacts = [\"/app/out\", \"/app/out/a\", \"/app/done\"]\n" + limits,
                                    .solution = "#!/bin/sh\nmkdir out && touch out/a done\n"})},
                       {QStringLiteral("oracle")}));
        QCOMPARE(only(*queue), QStringLiteral("reward=1"));
        const QString manifest = trialFolder(*queue) + QStringLiteral("/artifacts/manifest.json");
        QStringList statuses;
        for (const auto &entry : QJsonDocument::fromJson(contentOf(manifest)).array())
            statuses << entry.toObject().value(QStringLiteral("status")).toString();
        QCOMPARE(statuses.join(QLatin1Char(' ')), QStringLiteral("empty ok skipped ok"));
    }

    void anEnvironmentWithoutAnImageIsRefused()
    {
        RunBench bench;
        const QString folder = bench.task(QStringLiteral("bare"), {.toml = limits});
        QVERIFY(QFile::remove(folder + QStringLiteral("/environment/Dockerfile")));
        const auto task = loadTask(folder);
        VERIFY_RESULT(task);
        for (const EnvironmentKind kind : {EnvironmentKind::Sandbox, EnvironmentKind::Docker, EnvironmentKind::Podman})
            QVERIFY2(hasErrors(unsupported(task->task, kind)), qPrintable(toText(kind)));
    }
};

QTEST_GUILESS_MAIN(TestWholeTrial)
#include "tst_wholetrial.moc"
