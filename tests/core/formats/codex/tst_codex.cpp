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
};

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

QTEST_GUILESS_MAIN(TestCodex)
#include "tst_codex.moc"
