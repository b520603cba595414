// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"
#include "core/formats/oracle/oracle.h"

#include "tests/support/converted.h"
#include "tests/support/temporaryfolder.h"

using namespace quayside;

class TestOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outputAndExitCode();
    void empty();
    void nothingIsLost();
};

void TestOracle::outputAndExitCode()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/oracle.txt"), "building\nfailed\n");
    folder.write(QStringLiteral("agent/exit-code.txt"), "2\n");
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(1));
    QCOMPARE(plainText(decodeStep(main, StepIndex(0)).results.front().content), QStringLiteral("building\nfailed\n"));
    QVERIFY(main.at(StepIndex(0)).has(StepFlag::Error));
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    QVERIFY(trajectoriesOf(*opened).empty()); // no agent's doing: no findings about it
}

void TestOracle::empty()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/oracle.txt"), "");
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.at(0).trajectory->count(), StepIndex(1));
    QVERIFY(!graph.nodes.at(0).trajectory->at(StepIndex(0)).has(StepFlag::Error));
}

void TestOracle::nothingIsLost()
{
    QByteArray text;
    for (int line = 0; text.size() < (9 << 20); ++line)
        text += "line " + QByteArray::number(line) + " of the output\n";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/oracle.txt"), text);
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    const TrajectoryIndex &main = *graph.nodes.at(0).trajectory;
    QCOMPARE(main.count(), StepIndex(3));
    QString joined;
    for (StepIndex step; step < main.count(); ++step.value)
        joined += wholeText(main, *decodeStep(main, step).results.front().content.front().text);
    QCOMPARE(joined.toUtf8(), text);
}

QTEST_GUILESS_MAIN(TestOracle)
#include "tst_oracle.moc"
