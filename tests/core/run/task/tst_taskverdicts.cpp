// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/loadtask.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>

#include <algorithm>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// The first thing wrong with a task that must not run; empty for one that may.
QString faultOf(const QString &folder)
{
    const auto loaded = loadTask(folder);
    if (!loaded)
        return describe(loaded.error());
    const auto error = std::ranges::find(loaded->issues, Severity::Error, &Issue::severity);
    return error == loaded->issues.end() ? QString() : describe(*error);
}

} // namespace

/// Whether a task.toml is taken, as Harbor 0.26 decides: its own TaskConfig was asked for each of the file's texts.
class TestTaskVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThatOfHarbor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isAccepted");
        QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/harbor/task-verdicts.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> blocks = ('\n' + file.readAll()).split('#');
        QCOMPARE_GT(blocks.size(), 150);
        for (const QByteArray &block : blocks.sliced(1)) {
            const qsizetype end = block.indexOf('\n');
            const QByteArray head = block.first(end).trimmed();
            QTest::newRow(head.constData()) << block.sliced(end + 1) << head.startsWith("accepted");
        }
    }

    void isThatOfHarbor()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isAccepted);
        const TemporaryFolder folder;
        folder.write(u"task.toml"_s, text);
        const QString fault = faultOf(folder.path());
        QVERIFY2(fault.isEmpty() == isAccepted, qPrintable(fault));
        if (!isAccepted)
            QVERIFY2(fault.contains(u"line "), qPrintable(fault));
    }

    void valuesAreThoseOfHarbor()
    {
        const TemporaryFolder folder;
        folder.write(u"task.toml"_s, R"(
[agent]
timeout_sec = " 1_000.5 "
user = 1000.0
[verifier]
timeout_sec = true
[environment]
cpus = "0.5"
memory = " 1.5g "
storage_mb = "10_240.0"
gpus = false
allow_internet = "off"
[[steps]]
name = "one"
min_reward = "0.5"
)");
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        const Task &task = loaded->task;
        QCOMPARE(task.agent.timeout, Milliseconds(1'000'500));
        QCOMPARE(task.agent.user, u"1000"_s);
        QCOMPARE(task.verifier.timeout, Milliseconds(1000));
        QCOMPARE(task.environment.resources,
                 (ResourceRequest{.cpus = 0.5, .memoryMb = 1536, .storageMb = 10240, .gpus = 0}));
        QCOMPARE(task.environment.network.mode, NetworkMode::None);
        QCOMPARE(task.steps.at(0).minimumReward.value(u"reward"_s), 0.5);
    }

    /// What Harbor takes and nobody can mean is said all the same.
    void whatCannotBeMeantIsAWarning_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("timeout") << QByteArray("[agent]\ntimeout_sec = -5\n");
        QTest::newRow("processors") << QByteArray("[environment]\ncpus = -1\n");
        QTest::newRow("memory") << QByteArray("[environment]\nmemory_mb = -1\n");
        QTest::newRow("old memory") << QByteArray("[environment]\nmemory = \"-1G\"\n");
        QTest::newRow("variable") << QByteArray("[environment.env]\n\"A=B\" = \"c\"\n");
        QTest::newRow("relative artifact") << QByteArray("artifacts = [\"out/a\"]\n");
    }

    void whatCannotBeMeantIsAWarning()
    {
        QFETCH(QByteArray, text);
        const TemporaryFolder folder;
        folder.write(u"task.toml"_s, text);
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->issues.size(), 1U);
        QCOMPARE(loaded->issues.front().severity, Severity::Warning);
    }

    void everyLineOfAListIsLookedAt()
    {
        const TemporaryFolder folder;
        folder.write(u"task.toml"_s, "[environment]\ncpus = \"x\"\nmemory_mb = \"y\"\nos = 3\n");
        const auto loaded = loadTask(folder.path());
        VERIFY_RESULT(loaded);
        QCOMPARE(loaded->issues.size(), 3U);
    }
};

QTEST_GUILESS_MAIN(TestTaskVerdicts)
#include "tst_taskverdicts.moc"
