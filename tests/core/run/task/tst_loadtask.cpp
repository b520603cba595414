// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/loadtask.h"
#include "core/run/task/taskdigest.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFileInfo>

using namespace quayside;

class TestLoadTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySection()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("t/task.toml"), R"(
schema_version = "1.4"
artifacts = ["/app/a", {source = "/app/b", destination = "b", exclude = ["*.o"]}]
[task]
name = "org/t"
version = "3"
[agent]
timeout_sec = 1.5
user = 1000
[verifier]
timeout_sec = 2
env = {KEY = "${KEY:-none}"}
environment_mode = "separate"
[verifier.environment]
docker_image = "python:3"
[[verifier.collect]]
command = "dump"
[environment]
network_mode = "no-network"
cpus = 2
memory = "2G"
[environment.healthcheck]
command = "true"
retries = 9
[solution.env]
A = "b"
[[steps]]
name = "one"
min_reward = 0.5
[[steps]]
name = "two"
min_reward = {report = 0.25}
[steps.agent]
timeout_sec = 9
)");
        const auto loaded = loadTask(folder.path(QStringLiteral("t")));
        VERIFY_RESULT(loaded);
        QVERIFY2(loaded->issues.empty(), loaded->issues.empty() ? "" : qPrintable(loaded->issues.front().message));
        const Task &task = loaded->task;
        QCOMPARE(task.name, QStringLiteral("org/t"));
        QCOMPARE(task.agent.timeout, Milliseconds(1500));
        QCOMPARE(task.agent.user, QStringLiteral("1000"));
        QCOMPARE(task.verifier.mode, VerifierMode::Separate);
        QCOMPARE(task.verifier.collect.size(), 1U);
        QCOMPARE(task.environment.network.mode, NetworkMode::None);
        QCOMPARE(task.environment.resources.memoryMb, 2048);
        QCOMPARE(task.environment.healthcheck->retries, 9);
        QCOMPARE(task.artifacts[1], (ArtifactRule{.source = QStringLiteral("/app/b"), .destination = QStringLiteral("b"), .exclude = {QStringLiteral("*.o")}}));
        QCOMPARE(task.steps[0].minimumReward.value(QStringLiteral("reward")), 0.5);
        QCOMPARE(task.steps[1].minimumReward.value(QStringLiteral("report")), 0.25);
        QCOMPARE(task.steps[1].agent->timeout, Milliseconds(9000));
        QCOMPARE(task.steps[1].agent->user, QStringLiteral("1000"));
    }

    void aBrokenFileNamesItsLine()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("task.toml"), "a = 1\nb = = 2\n");
        const auto loaded = loadTask(folder.path());
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().where.startsWith(QLatin1String("line 2")), qPrintable(loaded.error().where));
    }

    void aWrongValueNamesItsKeyAndLine()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("task.toml"), "[agent]\ntimeout_sec = \"soon\"\n[environment]\ncpus = -1\nnetwork_mode = \"some\"\n");
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->issues.size(), 3U);
        QVERIFY(hasErrors(loaded->issues));
        QVERIFY(loaded->issues[0].message.startsWith(QLatin1String("agent.timeout_sec")));
        QVERIFY(loaded->issues[0].where.startsWith(QLatin1String("line 2")));
    }

    void findsTheTasksOfADataset()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("b/task.toml"), "");
        folder.write(QStringLiteral("a/task.toml"), "");
        folder.write(QStringLiteral("c/readme"), "");
        const auto tasks = findTasks(folder.path());
        VERIFY_RESULT(tasks);
        QCOMPARE(*tasks, QStringList({folder.path(QStringLiteral("a")), folder.path(QStringLiteral("b"))}));
        QVERIFY(!findTasks(folder.path(QStringLiteral("c"))));
    }

    /// The digests stand in lock files that Harbor 0.22 wrote for the same tasks.
    void theDigestIsHarbors()
    {
        const QString real = qEnvironmentVariable("QUAYSIDE_REAL_DATA") + QStringLiteral("/harbor-0.22/tasks/ledger-mini");
        if (!QFileInfo::exists(real))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with harbor-0.22 in it");
        QCOMPARE(contentDigest(real).value_or(QByteArray()), QByteArray("fae478a7df283188a66654d7043cbd5eef64d2e70e616092133b01dff7dfeebd"));
    }
};

QTEST_GUILESS_MAIN(TestLoadTask)
#include "tst_loadtask.moc"
