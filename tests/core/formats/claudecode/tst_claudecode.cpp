// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/claudecode.h"
#include "core/trajectory/reconcile.h"

#include "tests/support/converted.h"
#include "tests/support/temporaryfolder.h"

using namespace quayside;

class TestClaudeCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sessionWithSubagents();
    void aPartedAnswerIsCountedOnce_data();
    void aPartedAnswerIsCountedOnce();
    void printedStream();
    void nativeGolden();
};

void TestClaudeCode::sessionWithSubagents()
{
    const TrajectoryGraph graph = graphOfLogs(QStringLiteral(QUAYSIDE_TEST_DATA "/claudecode"));
    QCOMPARE(graph.nodes.size(), 3);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.convertedFrom, QStringLiteral("claude-code session"));
    QCOMPARE(main.completeness, Completeness::Whole);
    QCOMPARE(main.head.agentVersion, QStringLiteral("2.0.9"));
    QCOMPARE(main.head.modelName, QStringLiteral("claude-quay-1"));
    QCOMPARE(main.count(), StepIndex(6)); // user, m1, m3, m5, compacted, m6

    const Step answer = decodeStep(main, StepIndex(1));
    QCOMPARE(answer.reasoning.text, QStringLiteral("Look at the lamp first."));
    QCOMPARE(plainText(answer.message), QStringLiteral("I read the lamp."));
    QCOMPARE(answer.calls.size(), 2);
    QCOMPARE(answer.results.size(), 2);
    QCOMPARE(answer.usage, (Usage{.input = Tokens(124), .cache = Tokens(100), .output = Tokens(61)}));
    QVERIFY(main.at(StepIndex(1)).has(StepFlag::Error));
    QVERIFY(answer.results[1].content.back().image->path.text.startsWith(QLatin1String("data:image/png;base64,iVBOR")));
    QCOMPARE(sumOfSteps(main).input, Tokens(124 + 145 + 156 + 168));

    QCOMPARE(graph.nodes[1].kind, NodeKind::Embedded);
    QCOMPARE(graph.nodes[1].refStep, StepIndex(2));
    QCOMPARE(graph.nodes[1].trajectory->count(), StepIndex(2));
    QCOMPARE(graph.nodes[2].kind, NodeKind::Subagent);
    QCOMPARE(graph.nodes[2].refStep, StepIndex(3));
    QVERIFY(graph.nodes[2].file.endsWith(QLatin1String("agent-a7.jsonl")));
    QCOMPARE(plainText(decodeStep(*graph.nodes[2].trajectory, StepIndex(1)).message), QStringLiteral("Two lamps."));

    QVERIFY(hasIssue(graph.issues, "log.line", QStringLiteral("line 9")));
    QVERIFY(hasIssue(graph.issues, "log.cut", QStringLiteral("line 18")));
    QVERIFY(hasIssue(graph.issues, "log.left-out"));
}

void TestClaudeCode::aPartedAnswerIsCountedOnce_data()
{
    QTest::addColumn<QByteArray>("between");
    QTest::newRow("meta") << QByteArray(
        R"({"type":"user","isMeta":true,"message":{"content":[{"type":"text","text":"Base directory"}]}})");
    QTest::newRow("user") << QByteArray(R"({"type":"user","message":{"content":"hurry"}})");
    QTest::newRow("note") << QByteArray(
        R"({"type":"system","subtype":"compact_boundary","content":"Conversation compacted"})");
    QTest::newRow("result of another") << QByteArray(
        R"({"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"T0","content":"late"}]}})");
}

void TestClaudeCode::aPartedAnswerIsCountedOnce()
{
    QFETCH(const QByteArray, between);
    const auto part = [](int number, int output) {
        return R"({"type":"assistant","sessionId":"s","message":{"id":"m1","role":"assistant","content":[{"type":"tool_use","id":"T)"
            + QByteArray::number(number)
            + R"(","name":"Bash","input":{}}],"usage":{"input_tokens":1000,"cache_read_input_tokens":10,"output_tokens":)"
            + QByteArray::number(output) + "}}}\n";
    };
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/projects/p/s.jsonl"),
                 R"({"type":"user","sessionId":"s","message":{"content":"do"}})"
                 "\n" + part(1, 90)
                     + between + '\n' + part(2, 90) + part(3, 100) + between + '\n' + part(4, 100));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(6));
    QCOMPARE(sumOfSteps(main), (Usage{.input = Tokens(1010), .cache = Tokens(10), .output = Tokens(100)}));
    QCOMPARE(main.at(StepIndex(1)).usage().output, Tokens(90));
    QCOMPARE(main.at(StepIndex(3)).usage(), (Usage{.output = Tokens(10)}));
    QCOMPARE(main.at(StepIndex(5)).usage(), Usage());
}

void TestClaudeCode::printedStream()
{
    TemporaryFolder folder;
    QFile fixture(QStringLiteral(QUAYSIDE_TEST_DATA "/claudecode/stream.txt"));
    QVERIFY(fixture.open(QIODevice::ReadOnly));
    folder.write(QStringLiteral("agent/claude-code.txt"), fixture.readAll());
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 2);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(1));
    QCOMPARE(main.head.agentVersion, QStringLiteral("2.1.0"));
    QCOMPARE(main.head.finalMetrics->usage.cost, Usd(0.25));
    QCOMPARE(graph.nodes[1].refStep, StepIndex(0));
    QCOMPARE(plainText(decodeStep(*graph.nodes[1].trajectory, StepIndex(0)).message), QStringLiteral("inner"));
}

void TestClaudeCode::nativeGolden()
{
    const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    const QString path =
        data + QStringLiteral("/harbor-goldens-0.22/examples/tasks/hello-load-native-trajectory/environment");
    if (data.isEmpty() || !QFileInfo::exists(path))
        QSKIP("QUAYSIDE_REAL_DATA is not set or has no native session");
    const auto folder = Folder::open(path);
    VERIFY_RESULT(folder);
    const auto names = folder->list();
    VERIFY_RESULT(names);
    const auto index = claudeFormat().index(*folder, names->front().name, {});
    VERIFY_RESULT(index);
    QCOMPARE(index->count(), StepIndex(3));
    QCOMPARE(index->tools, std::vector<QString>{QStringLiteral("Write")});
    QCOMPARE(sumOfSteps(*index),
             (Usage{.input = Tokens(2 + 5117 + 13788 + 2 + 119 + 18905),
                    .cache = Tokens(13788 + 18905),
                    .output = Tokens(82 + 25)}));
    QVERIFY(!index->at(StepIndex(1)).has(StepFlag::Error));
}

QTEST_GUILESS_MAIN(TestClaudeCode)
#include "tst_claudecode.moc"
