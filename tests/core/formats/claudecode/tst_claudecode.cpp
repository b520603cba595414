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
    void placeholdersOfAStream();
    void historyWrittenAgain();
    void answersWithoutIds();
    void sidechainsStartSidechains();
    void subagentsStartSubagents();
    void aSessionGoesOnInAnotherFile();
    void aSessionIsForked();
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

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/claudecode/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TrajectoryGraph graphOf(const char *name)
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/projects/p/s.jsonl"), fixture(name));
    return graphOfLogs(folder.path());
}

QString messageOf(const TrajectoryIndex &trajectory, int step)
{
    return plainText(decodeStep(trajectory, StepIndex(step)).message);
}

/// A line of a user, or an answer of 100 / 20 tokens.
QByteArray said(const char *type, const QByteArray &id, int second, const QByteArray &extra = {})
{
    const bool isAnswer = QByteArrayView(type) == "assistant";
    const QByteArray time = "2026-05-06T08:00:" + QByteArray::number(second).rightJustified(2, '0') + "Z";
    return R"({"type":")" + QByteArray(type) + R"(","uuid":")" + id + R"(","sessionId":"s","timestamp":")" + time
        + "\"," + extra + R"("message":{"role":")" + type + R"(","content":")" + id + '"'
        + (isAnswer ? R"(,"id":"m)" + id + R"(","usage":{"input_tokens":100,"output_tokens":20})" : QByteArray())
        + "}}\n";
}

} // namespace

void TestClaudeCode::placeholdersOfAStream()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/claude-code.txt"), fixture("printed.txt"));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 3);
    QCOMPARE(graph.nodes[2].parent, NodeIndex(1)); // what a sidechain started is in it
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(sumOfSteps(main), (Usage{.input = Tokens(150), .cache = Tokens(50)}));
    QCOMPARE(main.head.finalMetrics->usage,
             (Usage{.input = Tokens(150), .cache = Tokens(50), .output = Tokens(64), .cost = Usd(0.5)}));
    QCOMPARE(messageOf(main, 1), QStringLiteral("Conversation compacted\n\n90000 tokens before"));
    QCOMPARE(main.at(StepIndex(2)).source, StepSource::System);
    const Usage trial{.input = Tokens(150), .cache = Tokens(50), .output = Tokens(64)};
    QVERIFY(reconcile(graph, trial).disagreements.empty());
}

void TestClaudeCode::historyWrittenAgain()
{
    const TrajectoryGraph graph = graphOf("replayed.jsonl");
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(8));
    QCOMPARE(sumOfSteps(main), (Usage{.input = Tokens(290), .cache = Tokens(190), .output = Tokens(68)}));
    const Step look = decodeStep(main, StepIndex(1));
    QCOMPARE(look.calls.size(), 1);
    QCOMPARE(plainText(look.results.front().content), QStringLiteral("red \uFFFD"));
    QCOMPARE(messageOf(main, 3), QStringLiteral("Conversation compacted\n\n151000 tokens before, 3000 tokens after"));
    QCOMPARE(main.at(StepIndex(4)).source, StepSource::System); // the summary is not the user's word
    QCOMPARE(messageOf(main, 5), QStringLiteral("Painted."));
    QCOMPARE(messageOf(main, 6), QStringLiteral("And the other?"));
    QCOMPARE(messageOf(main, 7), QStringLiteral("bad \uFFFD \uFFFDq \uFFFD \x02 \uFFFD end"));
    QVERIFY(hasIssue(graph.issues, "log.repeated"));
    QVERIFY(hasIssue(graph.issues, "log.line", QStringLiteral("line 14")));
}

void TestClaudeCode::answersWithoutIds()
{
    const TrajectoryGraph graph = graphOf("answers.jsonl");
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(11));
    const Step first = decodeStep(main, StepIndex(1));
    QCOMPARE(plainText(first.results.front().content), QStringLiteral("one")); // two steps later
    QCOMPARE(first.usage, (Usage{.input = Tokens(100), .cache = Tokens(0), .output = Tokens(10)}));
    QCOMPARE(decodeStep(main, StepIndex(2)).results.size(), 1);
    QCOMPARE(decodeStep(main, StepIndex(4)).results.size(), 1);                                // answered twice
    QCOMPARE(main.at(StepIndex(5)).usage(), (Usage{.input = Tokens(70), .cache = Tokens(0)})); // never ended
    const Step search = decodeStep(main, StepIndex(6));
    QCOMPARE(search.modelName, QStringLiteral("quay-small"));
    QCOMPARE(search.results.front().sourceCallId, QStringLiteral("s1"));
    QCOMPARE(main.at(StepIndex(7)).usage().input, Tokens(81));
    QCOMPARE(main.at(StepIndex(8)).usage(), Usage());
    QCOMPARE(main.head.modelName, QStringLiteral("quay-small"));
}

void TestClaudeCode::sidechainsStartSidechains()
{
    const TrajectoryGraph graph = graphOf("sidechains.jsonl");
    QCOMPARE(graph.nodes.size(), 4);
    QCOMPARE(graph.nodes[1].refStep, StepIndex(1)); // two calls of one step with the same prompt
    QCOMPARE(graph.nodes[2].refStep, StepIndex(1));
    QCOMPARE(graph.nodes[2].trajectory->count(), StepIndex(3)); // the line that names a lost one, too
    QCOMPARE(graph.nodes[3].parent, NodeIndex(2));
    QCOMPARE(messageOf(*graph.nodes[3].trajectory, 1), QStringLiteral("Water."));
}

void TestClaudeCode::subagentsStartSubagents()
{
    const QByteArray task = R"({"type":"assistant","uuid":"%1","sessionId":"s","isSidechain":%2,"agentId":"%3",)"
                            R"("message":{"id":"m%1","role":"assistant","content":[{"type":"tool_use","id":"t%1",)"
                            R"("name":"Task","input":{"prompt":"p"}}],"usage":{"input_tokens":7,"output_tokens":1}}})"
                            "\n";
    const auto call = [&task](const char *id, const char *isSidechain, const char *agent) {
        return QByteArray(task).replace("%1", id).replace("%2", isSidechain).replace("%3", agent);
    };
    const QByteArray result = R"({"type":"user","uuid":"r","sessionId":"s","isSidechain":true,"agentId":"a",)"
                              R"("toolUseResult":{"agentId":"b"},"message":{"role":"user","content":)"
                              R"([{"type":"tool_result","tool_use_id":"t2","content":"done"}]}})"
                              "\n";
    TemporaryFolder folder;
    const QString session = QStringLiteral("agent/sessions/projects/p/s");
    folder.write(session + QStringLiteral(".jsonl"), said("user", "u", 1) + call("1", "false", ""));
    folder.write(session + QStringLiteral("/subagents/agent-a.jsonl"), call("2", "true", "a") + result);
    folder.write(session + QStringLiteral("/subagents/agent-a.meta.json"), R"({"toolUseId":"t1"})");
    folder.write(session + QStringLiteral("/subagents/agent-b.jsonl"),
                 said("user", "v", 2, R"("isSidechain":true,"agentId":"b",)")
                     + said("user", "w", 3, R"("isSidechain":true,"agentId":"b",)"));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 3);
    QCOMPARE(graph.nodes[1].parent, NodeIndex(0)); // its call never got a result
    QCOMPARE(graph.nodes[1].refStep, StepIndex(1));
    QVERIFY(graph.nodes[1].file.endsWith(QLatin1String("agent-a.jsonl")));
    QCOMPARE(graph.nodes[2].parent, NodeIndex(1));
    QCOMPARE(graph.nodes[2].trajectory->count(), StepIndex(2)); // it was asked twice
    QCOMPARE(sumOfGraph(graph).input, Tokens(14));
}

void TestClaudeCode::aSessionGoesOnInAnotherFile()
{
    const QByteArray first = said("user", "u1", 1) + said("assistant", "a1", 2);
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/projects/p/a.jsonl"),
                 first + said("user", "u2", 3) + said("assistant", "a2", 4));
    folder.write(QStringLiteral("agent/sessions/projects/p/b.jsonl"), first);
    folder.write(QStringLiteral("agent/sessions/projects/q/c.jsonl"), said("user", "other", 1));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 3);
    QVERIFY(graph.nodes[0].file.endsWith(QLatin1String("b.jsonl")));
    QCOMPARE(graph.nodes[1].kind, NodeKind::Continuation);
    QCOMPARE(graph.nodes[1].parent, NodeIndex(0));
    const std::vector<AgentChain> agents = agentsOf(graph);
    QCOMPARE(agents.size(), 2);
    QCOMPARE(stepsOf(graph, agents[0]).size(), 4);
    QCOMPARE(copiedStepsOf(graph, agents[0]), 2);
    QCOMPARE(sumOfGraph(graph), (Usage{.input = Tokens(200), .cache = Tokens(0), .output = Tokens(40)}));
}

void TestClaudeCode::aSessionIsForked()
{
    const QByteArray first = said("user", "u1", 1) + said("assistant", "a1", 2);
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/projects/p/a.jsonl"), first + said("assistant", "fork", 9));
    folder.write(QStringLiteral("agent/sessions/projects/p/b.jsonl"), first + said("assistant", "on", 3));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    const std::vector<AgentChain> agents = agentsOf(graph);
    QCOMPARE(agents.size(), 2);
    QVERIFY(graph.nodes[0].file.endsWith(QLatin1String("b.jsonl"))); // it went on earlier
    QCOMPARE(copiedStepsOf(graph, agents[0]), 0);
    QCOMPARE(copiedStepsOf(graph, agents[1]), 2);
    QCOMPARE(sumOfGraph(graph).input, Tokens(300));
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
    const auto index = claudeFormat().index(*folder, names->front().name, {}, {});
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
