// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/codex.h"
#include "core/trajectory/reconcile.h"

#include "tests/support/converted.h"
#include "tests/support/temporaryfolder.h"

using namespace quayside;

class TestCodex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rollout();
    void oldRollout();
    void forkedSession();
    void forksWithoutDatedTurns_data();
    void forksWithoutDatedTurns();
    void compactionsAndCounters();
    void whatWasPrinted();
    void aSessionGoesOnInAnotherFile();
};

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/codex/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TrajectoryGraph graphOf(const QByteArray &rollout)
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/rollout-1.jsonl"), rollout);
    return graphOfLogs(folder.path());
}

QString messageOf(const TrajectoryIndex &trajectory, int step)
{
    return plainText(decodeStep(trajectory, StepIndex(step)).message);
}

} // namespace

void TestCodex::rollout()
{
    const TrajectoryGraph graph = graphOfLogs(QStringLiteral(QUAYSIDE_TEST_DATA "/codex"));
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.convertedFrom, QStringLiteral("codex session"));
    QCOMPARE(main.head.sessionId, QStringLiteral("c0de"));
    QCOMPARE(main.head.modelName, QStringLiteral("quay-codex-1"));
    QCOMPARE(main.count(), StepIndex(6)); // context, user, shell, patch, message, aborted
    QCOMPARE(main.at(StepIndex(0)).source, StepSource::System);
    QCOMPARE(main.at(StepIndex(1)).source, StepSource::User);

    const Step shell = decodeStep(main, StepIndex(2));
    QCOMPARE(shell.reasoning.text, QStringLiteral("**Looking around**"));
    QCOMPARE(shell.calls.front().function, QStringLiteral("shell"));
    QCOMPARE(shell.results.front().sourceCallId, QStringLiteral("k1"));
    QCOMPARE(plainText(shell.results.front().content), QStringLiteral("a.txt\n"));
    QCOMPARE(shell.usage,
             (Usage{.input = Tokens(1000), .cache = Tokens(0), .output = Tokens(50)})); // told twice, counted once
    QVERIFY(!main.at(StepIndex(2)).has(StepFlag::Error));

    const Step patch = decodeStep(main, StepIndex(3));
    QCOMPARE(patch.calls.front().arguments.front().name, QStringLiteral("patch"));
    QVERIFY(main.at(StepIndex(3)).has(StepFlag::Error));
    QCOMPARE(sumOfSteps(main), (Usage{.input = Tokens(3500), .cache = Tokens(2100), .output = Tokens(170)}));
    QCOMPARE(main.head.finalMetrics->usage.input, Tokens(3500));
    QVERIFY(reconcile(graph, std::nullopt).disagreements.empty());
    QVERIFY(hasIssue(graph.issues, "log.line", QStringLiteral("line 14")));
    QVERIFY(hasIssue(graph.issues, "log.left-out"));
}

void TestCodex::oldRollout()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/rollout-old.jsonl"),
                 R"({"id":"x1","timestamp":"2025-06-01T00:00:00Z","instructions":null}
{"type":"message","role":"user","content":[{"type":"input_text","text":"hello"}]}
{"type":"local_shell_call","call_id":"l1","action":{"type":"exec","command":["ls","-la"]}}
{"type":"function_call_output","call_id":"l1","output":"total 0"}
{"type":"function_call_output","call_id":"unknown","output":"late"}
)");
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(3));
    QCOMPARE(decodeStep(main, StepIndex(1)).calls.front().arguments.front().value.text, QStringLiteral("ls -la"));
    QCOMPARE(plainText(decodeStep(main, StepIndex(2)).results.front().content), QStringLiteral("late"));
}

void TestCodex::forkedSession()
{
    const TrajectoryGraph graph = graphOf(fixture("forked.jsonl"));
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(5));
    QVERIFY(main.head.sessionId.endsWith(QLatin1Char('1'))); // the fork's own
    for (int step = 0; step < 5; ++step)
        QCOMPARE(main.at(StepIndex(step)).has(StepFlag::Copied), step < 3);
    const Usage own{.input = Tokens(160), .cache = Tokens(150), .output = Tokens(7)};
    QCOMPARE(sumOfSteps(main), own);
    QCOMPARE(main.head.finalMetrics->usage, own);
    QVERIFY(reconcile(graph, own).disagreements.empty());
}

void TestCodex::forksWithoutDatedTurns_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("says what it was forked from") << QByteArray(R"(,"forked_from_id":"parent")");
    QTest::newRow("says nothing") << QByteArray();
}

void TestCodex::forksWithoutDatedTurns()
{
    QFETCH(const QByteArray, said);
    const TrajectoryGraph graph =
        graphOf(R"({"timestamp":"2026-05-06T09:00:00Z","type":"session_meta","payload":{"id":"child")" + said + R"(}}
{"timestamp":"2026-05-06T09:00:00Z","type":"session_meta","payload":{"id":"parent"}}
{"timestamp":"2026-05-06T09:00:01Z","type":"response_item","payload":{"type":"message","role":"assistant","content":"old"}}
{"timestamp":"2026-05-06T09:00:09Z","type":"response_item","payload":{"type":"message","role":"assistant","content":"new"}}
)");
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.head.sessionId, QStringLiteral("child"));
    QCOMPARE(main.count(), StepIndex(2));
    QVERIFY(main.at(StepIndex(0)).has(StepFlag::Copied));
    QVERIFY(!main.at(StepIndex(1)).has(StepFlag::Copied));
}

void TestCodex::compactionsAndCounters()
{
    const TrajectoryGraph graph = graphOf(fixture("compacted.jsonl"));
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.count(), StepIndex(8));
    QCOMPARE(messageOf(main, 2), QStringLiteral("Context compacted"));
    QCOMPARE(messageOf(main, 3), QStringLiteral("Two."));
    QCOMPARE(messageOf(main, 4), QStringLiteral("Context compacted\n\nA summary."));
    QCOMPARE(decodeStep(main, StepIndex(5)).results.size(), 2); // one came behind an error
    const Usage all{.input = Tokens(2110), .cache = Tokens(750), .output = Tokens(166)};
    QCOMPARE(sumOfSteps(main), all); // of two counters, and of a request whose total was never written
    QCOMPARE(main.head.finalMetrics->usage, all);
    QCOMPARE(main.at(StepIndex(7)).usage().input, Tokens(410));
    QVERIFY(hasIssue(graph.issues, "log.repeated"));
}

void TestCodex::whatWasPrinted()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/codex.txt"), fixture("printed-codex.txt"));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    QCOMPARE(graph.nodes.size(), 1);
    const TrajectoryIndex &main = *graph.nodes[0].trajectory;
    QCOMPARE(main.head.sessionId, QStringLiteral("p1"));
    QCOMPARE(main.count(), StepIndex(4));
    const Step list = decodeStep(main, StepIndex(0));
    QCOMPARE(list.reasoning.text, QStringLiteral("Look first."));
    QCOMPARE(list.calls.front().function, QStringLiteral("shell"));
    QCOMPARE(plainText(list.results.front().content), QStringLiteral("boat\n"));
    QVERIFY(main.at(StepIndex(0)).has(StepFlag::Error));
    QCOMPARE(decodeStep(main, StepIndex(2)).calls.size(), 1); // never answered
    QCOMPARE(messageOf(main, 3), QStringLiteral("error: stopped"));
    const Usage all{.input = Tokens(900), .cache = Tokens(600), .output = Tokens(50)};
    QCOMPARE(main.head.finalMetrics->usage, all);
    QVERIFY(reconcile(graph, all).disagreements.empty());
}

void TestCodex::aSessionGoesOnInAnotherFile()
{
    const QByteArray whole = fixture("compacted.jsonl");
    const qsizetype half = whole.indexOf('\n', whole.size() / 2) + 1;
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/rollout-1.jsonl"), whole);
    folder.write(QStringLiteral("agent/sessions/rollout-2.jsonl"), whole.first(half));
    const TrajectoryGraph graph = graphOfLogs(folder.path());
    const std::vector<AgentChain> agents = agentsOf(graph);
    QCOMPARE(agents.size(), 1);
    QCOMPARE(graph.nodes[1].kind, NodeKind::Continuation);
    const Usage all{.input = Tokens(2110), .cache = Tokens(750), .output = Tokens(166)};
    QCOMPARE(sumOfAgent(graph, agents[0]), all);
    QVERIFY(reconcile(graph, all).disagreements.empty());
}

QTEST_GUILESS_MAIN(TestCodex)
#include "tst_codex.moc"
