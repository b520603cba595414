// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/terminus/answer.h"
#include "core/formats/terminus/terminus.h"

#include "tests/support/converted.h"

#include <QDirIterator>

using namespace quayside;

class TestTerminus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void episodes();
    void answers();
    void sameAsRealTrajectory();
};

void TestTerminus::episodes()
{
    const TrajectoryGraph graph = graphOfLogs(QStringLiteral(QUAYSIDE_TEST_DATA "/terminus"));
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.convertedFrom, QStringLiteral("terminus-2 episodes"));
    QCOMPARE(main.head.modelName, QStringLiteral("quay/term-1"));
    QCOMPARE(main.count(), StepIndex(3));
    QCOMPARE(main.at(StepIndex(0)).source, StepSource::User);

    const Step first = decodeStep(main, StepIndex(1));
    QCOMPARE(plainText(first.message), QStringLiteral("Analysis: A fresh terminal.\nPlan: List files."));
    QCOMPARE(first.reasoning.text, QStringLiteral("Think first."));
    QCOMPARE(first.calls.size(), 2);
    QCOMPARE(first.calls[0].arguments[1].value.text, QStringLiteral("ls\n"));
    QVERIFY(plainText(first.results.front().content).contains(QLatin1String("rope.txt")));
    QCOMPARE(first.usage,
             (Usage{.input = Tokens(500), .cache = Tokens(100), .output = Tokens(40), .cost = Usd(0.0125)}));
    QVERIFY(first.time.has_value());

    const Step second = decodeStep(main, StepIndex(2));
    QVERIFY(plainText(second.results.front().content).contains(QLatin1String("Are you sure")));
    QCOMPARE(second.calls.size(), 3);
    QCOMPARE(second.calls.back().function, QStringLiteral("mark_task_complete"));
    QVERIFY(hasIssue(graph.issues, "terminus.debug"));
    QVERIFY(hasIssue(graph.issues, "terminus.no-answer"));
}

void TestTerminus::answers()
{
    QCOMPARE(readTerminusAnswer("no form at all"), (TerminusAnswer{.message = "no form at all"}));
    QCOMPARE(readTerminusAnswer("{\"analysis\": 3}").message, QByteArray());
    QCOMPARE(readTerminusAnswer("<analysis>a</analysis><keystrokes duration=\"x\">k</keystrokes><keystrokes>open"),
             (TerminusAnswer{.message = "Analysis: a", .commands = {{.keystrokes = "k"}}}));
}

/// The episodes of real runs give the steps that the run's own trajectory has.
void TestTerminus::sameAsRealTrajectory()
{
    const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    if (data.isEmpty())
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    int compared = 0;
    QDirIterator it(data, {QStringLiteral("episode-0")}, QDir::Dirs, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString trial = QFileInfo(QFileInfo(it.next()).path()).path();
        const auto folder = Folder::open(trial);
        VERIFY_RESULT(folder);
        const auto bytes = ByteRange::open(*folder, QStringLiteral("agent/trajectory.json"));
        if (!bytes)
            continue;
        const TrajectoryIndex own = indexTrajectory(*bytes);
        const auto converted = terminusFormat().index(*folder, QStringLiteral("agent/episode-0/prompt.txt"), {}, {});
        VERIFY_RESULT(converted);
        QCOMPARE(converted->count(), own.count());
        QCOMPARE(sumOfSteps(*converted).input, sumOfSteps(own).input);
        QCOMPARE(sumOfSteps(*converted).output, sumOfSteps(own).output);
        for (StepIndex step(1); step < own.count(); ++step.value) {
            const Step ours = decodeStep(*converted, step);
            const Step theirs = decodeStep(own, step);
            QCOMPARE(plainText(ours.message), plainText(theirs.message));
            QCOMPARE(ours.calls.size(), theirs.calls.size());
        }
        ++compared;
    }
    QVERIFY(compared > 0);
}

QTEST_GUILESS_MAIN(TestTerminus)
#include "tst_terminus.moc"
