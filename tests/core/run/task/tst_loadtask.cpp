// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/loadtask.h"
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
        QCOMPARE(task.artifacts[1],
                 (ArtifactRule{.source = QStringLiteral("/app/b"),
                               .destination = QStringLiteral("b"),
                               .exclude = {QStringLiteral("*.o")}}));
        QCOMPARE(task.steps[0].minimumReward.value(QStringLiteral("reward")), 0.5);
        QCOMPARE(task.steps[1].minimumReward.value(QStringLiteral("report")), 0.25);
        QCOMPARE(task.steps[1].agent->timeout, Milliseconds(9000));
        QCOMPARE(task.steps[1].agent->user, QStringLiteral("1000"));
    }

    void everySchemaVersionIsRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("version");
        QTest::newRow("old name") << QByteArray("version = \"1.0\"\n") << QStringLiteral("1.0");
        QTest::newRow("none") << QByteArray() << QStringLiteral("1.0");
        for (const char *version : {"1.0", "1.1", "1.2", "1.3", "1.4"})
            QTest::newRow(version) << "schema_version = \"" + QByteArray(version) + "\"\n"
                                   << QString::fromLatin1(version);
    }

    void everySchemaVersionIsRead()
    {
        QFETCH(QByteArray, line);
        TemporaryFolder folder;
        folder.write(QStringLiteral("task.toml"),
                     line + "unknown_key = 1\n[agent]\ntimeout_sec = 3\n[a_new_section]\nx = 1\n");
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        QVERIFY2(loaded->issues.empty(), loaded->issues.empty() ? "" : qPrintable(loaded->issues.front().message));
        QTEST(loaded->task.schemaVersion, "version");
        QCOMPARE(loaded->task.agent.timeout, Milliseconds(3000));
    }

    void anUnknownSchemaVersionIsAWarning()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("task.toml"), "schema_version = \"7.0\"\n");
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->issues.size(), 1U);
        QCOMPARE(loaded->issues.front().severity, Severity::Warning);
    }

    void keysOfOlderTasksMeanTheSame_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("now");
        QTest::newRow("no internet") << QByteArray("allow_internet = false\n")
                                     << QByteArray("network_mode = \"no-network\"\n");
        QTest::newRow("internet") << QByteArray("allow_internet = true\n") << QByteArray("network_mode = \"public\"\n");
        QTest::newRow("the new key wins") << QByteArray("allow_internet = true\nnetwork_mode = \"no-network\"\n")
                                          << QByteArray("network_mode = \"no-network\"\n");
        QTest::newRow("memory") << QByteArray("memory = \"4G\"\n") << QByteArray("memory_mb = 4096\n");
        QTest::newRow("memory in M") << QByteArray("memory = \"512M\"\n") << QByteArray("memory_mb = 512\n");
        QTest::newRow("storage") << QByteArray("storage = \"10G\"\n") << QByteArray("storage_mb = 10240\n");
        QTest::newRow("both sizes") << QByteArray("memory = \"2G\"\nmemory_mb = 2048\n")
                                    << QByteArray("memory_mb = 2048\n");
    }

    void keysOfOlderTasksMeanTheSame()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, now);
        TemporaryFolder folder;
        folder.write(QStringLiteral("task.toml"), "[environment]\n" + old);
        const auto one = loadTask(folder.path());
        folder.write(QStringLiteral("task.toml"), "[environment]\n" + now);
        const auto other = loadTask(folder.path());
        VERIFY_RESULT(one);
        VERIFY_RESULT(other);
        QVERIFY(one->issues.empty() && other->issues.empty());
        QVERIFY(one->task.environment == other->task.environment);
        QVERIFY(one->task.environment != TaskEnvironment{});
    }

    void aSizeThatIsNoneIsNamed_data()
    {
        QTest::addColumn<QByteArray>("size");
        QTest::newRow("a word") << QByteArray("much");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a unit alone") << QByteArray("G");
    }

    void aSizeThatIsNoneIsNamed()
    {
        QFETCH(QByteArray, size);
        TemporaryFolder folder;
        folder.write(QStringLiteral("task.toml"), "[environment]\nmemory = \"" + size + "\"\n");
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->issues.size(), 1U);
        QVERIFY(loaded->issues.front().where.startsWith(QLatin1String("line 2")));
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
        folder.write(QStringLiteral("task.toml"),
                     "[agent]\ntimeout_sec = \"soon\"\n[environment]\ncpus = -1\nnetwork_mode = \"some\"\n");
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
};

QTEST_GUILESS_MAIN(TestLoadTask)
#include "tst_loadtask.moc"
