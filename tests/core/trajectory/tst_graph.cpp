// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"
#include "core/trajectory/agentrun.h"
#include "core/trajectory/links.h"
#include "core/trajectory/loadgraph.h"
#include "core/trajectory/reconcile.h"
#include "core/trajectory/rows.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>

using namespace quayside;

namespace {

QByteArray step(int number, int prompt, const QByteArray &more = {})
{
    return R"({"step_id": )" + QByteArray::number(number)
        + R"(, "source": "agent", "message": "m", "metrics": {"prompt_tokens": )" + QByteArray::number(prompt) + '}'
        + more + '}';
}

/// Reports no tokens.
QByteArray silentStep(int number)
{
    return R"({"step_id": )" + QByteArray::number(number) + R"(, "source": "agent", "message": "m"})";
}

QByteArray trajectory(const QByteArray &steps, const QByteArray &more = {})
{
    return R"({"schema_version": "ATIF-v1.7", "agent": {"name": "main", "version": "1"}, "steps": [)" + steps + ']'
        + more + '}';
}

/// What claude-code logs of a question and its answer.
constexpr auto session =
    R"({"type":"user","sessionId":"s","uuid":"u","timestamp":"2026-03-04T11:00:00Z","message":{"role":"user","content":"do"}}
{"type":"assistant","sessionId":"s","uuid":"a","timestamp":"2026-03-04T11:00:01Z","message":{"id":"m","role":"assistant","model":"m","content":[{"type":"text","text":"done"}]}}
)";

QByteArray refTo(const QByteArray &file)
{
    return R"(, "observation": {"results": [{"subagent_trajectory_ref": [{"trajectory_path": ")" + file + R"("}]}]})";
}

TrajectoryGraph load(const TemporaryFolder &folder)
{
    const auto opened = Folder::open(folder.path());
    return loadGraph(*opened, trajectoriesOf(*opened));
}

std::optional<TrajectoryGraph> golden(const char *file)
{
    const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    const auto folder = Folder::open(data + QStringLiteral("/harbor-goldens-0.22/tests/golden/terminus_2"));
    if (data.isEmpty() || !folder)
        return std::nullopt;
    return loadGraph(*folder, {QString::fromLatin1(file)});
}

} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void continuationsAreOneAgent();
    void callsOfAToolAreFoundBehindAContinuation();
    void parallelCallsAreCountedEach();
    void failedCallsAreHiddenWithTheCalls();
    void agentsOfOneNameAreToldApart();
    void stepsAreLinkedToOtherTrajectories();
    void subagentsMissingFilesAndOrphans();
    void aLogStandsInForAnUnreadableTrajectory_data();
    void aLogStandsInForAnUnreadableTrajectory();
    void eachAgentFolderHasATrajectoryOrLogs();
    void theAgentThatCanBeReadLeads();
    void aTrajectoryHidesTheLogBesideIt();
    void cyclesEnd();
    void linksOutAreNotFollowed();
    void disagreementsAreFound();
    void whoseStepsATotalCountsIsTold();
    void whatStepsDoNotReportIsNotSaidToAgree();
    void cumulativeTotalsAreComparedWithTheTrial();
    void goldenChain();
    void goldenSummarization();
};

void TestGraph::continuationsAreOneAgent()
{
    TemporaryFolder folder;
    const QByteArray first =
        R"(, "continued_trajectory_ref": "trajectory.cont-1.json", "final_metrics": {"total_prompt_tokens": 30})";
    const QByteArray second = R"(, "final_metrics": {"total_prompt_tokens": 35})";
    folder.write(QStringLiteral("agent/trajectory.json"), trajectory(step(1, 10) + ',' + step(2, 20), first));
    folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                 trajectory(step(1, 20, R"(, "is_copied_context": true)") + ',' + step(2, 5), second));
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 2);
    QCOMPARE(graph.nodes[1].kind, NodeKind::Continuation);
    const auto agents = agentsOf(graph);
    QCOMPARE(agents.size(), 1);
    QCOMPARE(stepsOf(graph, agents[0]).size(), 3);
    QCOMPARE(copiedStepsOf(graph, agents[0]), 1);
    QCOMPARE(sumOfGraph(graph).input, Tokens(35));
    const Reconciliation totals = reconcile(graph, Usage{.input = Tokens(35)});
    QVERIFY(totals.disagreements.empty());
    QCOMPARE(totals.comparisons, 2);
    QVERIFY(graph.issues.empty());
}

void TestGraph::callsOfAToolAreFoundBehindAContinuation()
{
    const auto call = [](const char *tool) {
        return QByteArray(R"(, "tool_calls": [{"tool_call_id": "c", "function_name": ")") + tool
            + R"(", "arguments": {}}])";
    };
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1, call("Read")) + ',' + step(2, 1, call("Bash")) + ',' + step(3, 1),
                            R"(, "continued_trajectory_ref": "trajectory.cont-1.json")"));
    folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                 trajectory(step(1, 1, call("Edit")) + ',' + step(2, 1) + ',' + step(3, 1, call("Bash")) + ','
                            + step(4, 1, call("Read"))));
    const auto graph = std::make_shared<TrajectoryGraph>(load(folder));
    const AgentRun run = makeRun(graph, agentsOf(*graph).front());
    QCOMPARE(run.count(), RunIndex(7));
    QCOMPARE(nextOfTool(run, RunIndex(0), Direction::Forward), RunIndex(6));
    QCOMPARE(nextOfTool(run, RunIndex(6), Direction::Backward), RunIndex(0));
    QCOMPARE(nextOfTool(run, RunIndex(1), Direction::Forward), RunIndex(5));
    QCOMPARE(nextOfTool(run, RunIndex(5), Direction::Forward), std::nullopt);
    QCOMPARE(nextOfTool(run, RunIndex(3), Direction::Forward), std::nullopt); // no other Edit
    QCOMPARE(nextOfTool(run, RunIndex(2), Direction::Forward), std::nullopt); // calls nothing
}

void TestGraph::parallelCallsAreCountedEach()
{
    const QByteArray calls = R"(, "tool_calls": [{"tool_call_id": "a", "function_name": "read", "arguments": {}},
        {"tool_call_id": "b", "function_name": "shell", "arguments": {}}, {"tool_call_id": "c", "function_name": "shell", "arguments": {}}],
        "observation": {"results": [{"source_call_id": "c", "content": "Exit code 1"}, {"source_call_id": "a", "content": "fine"}]})";
    const QByteArray byPlace = R"(, "observation": {"results": [{"content": "fine"}, {"content": "Exit code 2"}]},
        "tool_calls": [{"function_name": "shell", "arguments": {}}, {"function_name": "read", "arguments": {}}])";
    const QByteArray one = R"(, "tool_calls": [{"tool_call_id": "d", "function_name": "read", "arguments": {}}])";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1, calls) + ',' + step(2, 1, byPlace) + ',' + step(3, 1, one)));
    const auto graph = std::make_shared<TrajectoryGraph>(load(folder));
    const AgentRun run = makeRun(graph, agentsOf(*graph).front());
    QCOMPARE(run.tools,
             (std::vector<std::pair<QString, int>>{{QStringLiteral("read"), 3}, {QStringLiteral("shell"), 3}}));
    QCOMPARE(run.failures,
             (std::vector<std::pair<QString, int>>{{QStringLiteral("read"), 1}, {QStringLiteral("shell"), 1}}));
    QCOMPARE(nextOfTool(run, RunIndex(0), Direction::Forward), RunIndex(1)); // its second call
    QCOMPARE(nextOfTool(run, RunIndex(2), Direction::Backward), RunIndex(1));
}

void TestGraph::failedCallsAreHiddenWithTheCalls()
{
    const QByteArray failedCall =
        R"({"step_id": 1, "source": "agent", "message": "", "tool_calls": [{"tool_call_id": "a", "function_name": "shell", "arguments": {}}],
        "observation": {"results": [{"source_call_id": "a", "content": "Exit code 1"}]}})";
    const QByteArray nothing = R"({"step_id": 3, "source": "agent", "message": ""})";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(failedCall + ',' + silentStep(2) + ',' + nothing + ", 4"));
    const auto graph = std::make_shared<TrajectoryGraph>(load(folder));
    const AgentRun run = makeRun(graph, agentsOf(*graph).front());
    const auto listed = [&run](StepKinds hidden, bool onlyErrors) {
        std::vector<int> steps;
        for (const ListRow &row : listRows(run, {.shown = allKinds & ~hidden, .onlyErrors = onlyErrors}))
            steps.push_back(row.first.value);
        return steps;
    };
    QVERIFY(kindsIn(run.at(RunIndex(0))).testFlag(StepKind::Error));
    QCOMPARE(listed({}, false), (std::vector{0, 1, 2, 3}));
    QCOMPARE(listed(StepKind::ToolCall, false), (std::vector{0, 1, 2, 3}));
    QCOMPARE(listed(StepKinds(StepKind::ToolCall) | StepKind::Observation, false), (std::vector{1, 2, 3}));
    QCOMPARE(listed(StepKind::Message, false), (std::vector{0, 3})); // the damaged step has nothing else
    QCOMPARE(listed({}, true), (std::vector{0, 3}));
}

void TestGraph::agentsOfOneNameAreToldApart()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1, refTo("a.trajectory.json")) + ',' + step(2, 1, refTo("b.trajectory.json"))));
    folder.write(QStringLiteral("agent/a.trajectory.json"), trajectory(step(1, 2)));
    folder.write(QStringLiteral("agent/b.trajectory.json"), trajectory(step(1, 2)));
    folder.write(QStringLiteral("steps/build/agent/trajectory.json"), trajectory(step(1, 2)));
    const TrajectoryGraph graph = load(folder);
    QStringList labels;
    for (const GraphNode &node : graph.nodes)
        labels << node.label;
    QCOMPARE(labels,
             (QStringList{QStringLiteral("main"), QStringLiteral("main 2"), QStringLiteral("main 3"),
                          QStringLiteral("main · build")}));
}

void TestGraph::stepsAreLinkedToOtherTrajectories()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1, refTo("sub.trajectory.json")) + ',' + step(2, 1, refTo("gone.json")),
                            R"(, "continued_trajectory_ref": "trajectory.cont-1.json")"));
    folder.write(QStringLiteral("agent/sub.trajectory.json"), trajectory(step(1, 2)));
    folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                 trajectory(step(1, 1, R"(, "is_copied_context": true)") + ',' + step(2, 5)));
    const auto graph = std::make_shared<TrajectoryGraph>(load(folder));
    const auto agents = agentsOf(*graph);
    const AgentRun main = makeRun(graph, agents[0]);
    QCOMPARE(linksOf(main, RunIndex(0)),
             (std::vector<StepLink>{
                 {.kind = LinkKind::Started, .node = NodeIndex(1), .target = StepRef{NodeIndex(1), StepIndex(0)}}}));
    QCOMPARE(linksOf(main, RunIndex(1)),
             (std::vector<StepLink>{{.kind = LinkKind::Started, .node = NodeIndex(2)}})); // not there
    QCOMPARE(linksOf(main, RunIndex(2)),
             (std::vector<StepLink>{{.kind = LinkKind::Continued, .node = NodeIndex(3), .copied = 1}}));
    const AgentRun sub = makeRun(graph, agents[1]);
    QCOMPARE(linksOf(sub, RunIndex(0)),
             (std::vector<StepLink>{
                 {.kind = LinkKind::StartedBy, .node = NodeIndex(0), .target = StepRef{NodeIndex(0), StepIndex(0)}}}));
    const auto missing = std::ranges::find(graph->issues, QStringLiteral("trajectory.missing"), &Issue::code);
    QVERIFY(missing != graph->issues.end() && missing->message.contains(QLatin1String("gone.json")));
}

void TestGraph::subagentsMissingFilesAndOrphans()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1, refTo("sub.trajectory.json")) + ',' + step(2, 1, refTo("gone.json"))));
    folder.write(QStringLiteral("agent/sub.trajectory.json"), trajectory(step(1, 2)));
    folder.write(QStringLiteral("agent/trajectory.cont-7.json"), trajectory(step(1, 4)));
    folder.write(QStringLiteral("agent/broken.trajectory.json"), "no");
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 5);
    QCOMPARE(graph.nodes[1].kind, NodeKind::Subagent);
    QCOMPARE(graph.nodes[1].refStep, StepIndex(0));
    QCOMPARE(graph.nodes[2].state, NodeState::Missing);
    QCOMPARE(graph.nodes[3].state, NodeState::Unreadable);
    QCOMPARE(graph.nodes[4].kind, NodeKind::Orphan);
    const auto agents = agentsOf(graph);
    QCOMPARE(agents[1].parent, 0);
    QCOMPARE(agents[1].depth, 1);
}

void TestGraph::aLogStandsInForAnUnreadableTrajectory_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n");
    QTest::newRow("not JSON") << QByteArray("Traceback (most recent call last):\n");
    QTest::newRow("another JSON") << QByteArray("{\"steps_taken\": 3}");
}

void TestGraph::aLogStandsInForAnUnreadableTrajectory()
{
    QFETCH(const QByteArray, broken);
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), broken);
    folder.write(QStringLiteral("agent/sessions/projects/p/s.jsonl"), session);
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 2);
    QCOMPARE(graph.nodes[0].state, NodeState::Loaded);
    QCOMPARE(graph.nodes[0].file, QStringLiteral("agent/sessions/projects/p/s.jsonl"));
    QCOMPARE(graph.nodes[0].trajectory->count(), StepIndex(2));
    QCOMPARE(graph.nodes[1].state, NodeState::Unreadable);
    QCOMPARE(graph.nodes[1].file, QStringLiteral("agent/trajectory.json"));
    QVERIFY(!graph.issues.empty());
}

void TestGraph::eachAgentFolderHasATrajectoryOrLogs()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("steps/1/agent/sessions/s.jsonl"), session);
    folder.write(QStringLiteral("steps/2/agent/trajectory.json"), trajectory(step(1, 1)));
    folder.write(QStringLiteral("steps/3/agent/trajectory.json"), "");
    folder.write(QStringLiteral("steps/3/agent/sessions/s.jsonl"), session);
    QStringList labels;
    for (const GraphNode &node : load(folder).nodes)
        labels << node.label;
    QCOMPARE(labels,
             (QStringList{QStringLiteral("claude-code · 1"), QStringLiteral("main · 2"),
                          QStringLiteral("claude-code · 3"), QStringLiteral("trajectory · 3")}));
}

void TestGraph::theAgentThatCanBeReadLeads()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), "no");
    folder.write(QStringLiteral("user-agent/trajectory.json"), trajectory(step(1, 1)));
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 2);
    QCOMPARE(graph.nodes[0].file, QStringLiteral("user-agent/trajectory.json"));
    QCOMPARE(graph.nodes[1].state, NodeState::Unreadable);
}

void TestGraph::aTrajectoryHidesTheLogBesideIt()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), trajectory(step(1, 1)));
    folder.write(QStringLiteral("agent/broken.trajectory.json"), "no");
    folder.write(QStringLiteral("agent/sessions/s.jsonl"), session);
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 2);
    QCOMPARE(graph.nodes[0].file, QStringLiteral("agent/trajectory.json"));
    QCOMPARE(graph.nodes[1].file, QStringLiteral("agent/broken.trajectory.json"));
}

void TestGraph::cyclesEnd()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1), R"(, "continued_trajectory_ref": "trajectory.cont-1.json")"));
    folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                 trajectory(step(1, 1), R"(, "continued_trajectory_ref": "trajectory.json")"));
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 3);
    QCOMPARE(graph.nodes[2].state, NodeState::Cycle);
    QVERIFY(std::ranges::contains(graph.issues, QStringLiteral("trajectory.cycle"), &Issue::code));
}

void TestGraph::linksOutAreNotFollowed()
{
    TemporaryFolder outside;
    outside.write(QStringLiteral("trajectory.secret.json"), trajectory(step(1, 1)));
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(step(1, 1, refTo("link.json")) + ',' + step(2, 1, refTo("../../x.json"))));
    QVERIFY(QFile::link(outside.path(QStringLiteral("trajectory.secret.json")),
                        folder.path(QStringLiteral("agent/link.json"))));
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(graph.nodes.size(), 3);
    QCOMPARE(graph.nodes[1].state, NodeState::Unreadable);
    QCOMPARE(graph.nodes[2].state, NodeState::Missing);
}

void TestGraph::disagreementsAreFound()
{
    TemporaryFolder folder;
    folder.write(
        QStringLiteral("agent/trajectory.json"),
        trajectory(step(1, 10),
                   R"(, "final_metrics": {"total_prompt_tokens": 12, "total_cost_usd": 1.0, "total_steps": 3})"));
    const auto found = reconcile(load(folder), Usage{.input = Tokens(11)}).disagreements;
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0],
             (Disagreement{.claim = Claim::FinalMetrics, .figure = Figure::Input, .claimed = 12, .counted = 10}));
    QCOMPARE(found[1].figure, Figure::Steps);
    QCOMPARE(found[2], (Disagreement{.claim = Claim::Trial, .figure = Figure::Input, .claimed = 11, .counted = 10}));
}

void TestGraph::whoseStepsATotalCountsIsTold()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), trajectory(step(1, 10, refTo("trajectory.sub.json"))));
    folder.write(QStringLiteral("agent/trajectory.sub.json"), trajectory(step(1, 3)));
    QVERIFY(reconcile(load(folder), Usage{.input = Tokens(10)}).leavesSubAgentsOut);
    QVERIFY(!reconcile(load(folder), Usage{.input = Tokens(13)}).leavesSubAgentsOut);
    QVERIFY(!reconcile(load(folder), Usage{.input = Tokens(11)}).leavesSubAgentsOut);
    QVERIFY(!reconcile(load(folder)).leavesSubAgentsOut);
}

void TestGraph::whatStepsDoNotReportIsNotSaidToAgree()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(silentStep(1), R"(, "final_metrics": {"total_prompt_tokens": 999999, "total_steps": 1})"));
    const TrajectoryGraph graph = load(folder);
    QCOMPARE(reconcile(graph).comparisons, 0);
    QCOMPARE(reconcile(graph, Usage{.output = Tokens(1)}).comparisons, 0);
    const Reconciliation equal = reconcile(graph, Usage{.input = Tokens(999'999)});
    QVERIFY(equal.disagreements.empty());
    QCOMPARE(equal.comparisons, 1);
    const Reconciliation other = reconcile(graph, Usage{.input = Tokens(859'051)});
    QCOMPARE(other.comparisons, 1);
    QCOMPARE(other.disagreements,
             (std::vector{Disagreement{.claim = Claim::Trial,
                                       .figure = Figure::Input,
                                       .claimed = 859'051,
                                       .counted = 999'999,
                                       .against = Against::FinalMetrics}}));
}

void TestGraph::cumulativeTotalsAreComparedWithTheTrial()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory(silentStep(1), R"(, "continued_trajectory_ref": "trajectory.cont-1.json",
        "final_metrics": {"total_prompt_tokens": 30})"));
    folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                 trajectory(step(1, 30, R"(, "is_copied_context": true)") + ',' + silentStep(2),
                            R"(, "final_metrics": {"total_prompt_tokens": 35})"));
    const TrajectoryGraph graph = load(folder);
    QVERIFY(reconcile(graph, Usage{.input = Tokens(35)}).disagreements.empty());
    QCOMPARE(reconcile(graph, Usage{.input = Tokens(65)}).disagreements.size(), 1);
    QCOMPARE(reconcile(graph, Usage{.input = Tokens(30)}).disagreements.size(), 1);
}

void TestGraph::goldenChain()
{
    const auto graph = golden("hello-world-context-summarization-linear-history.trajectory.json");
    if (!graph)
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    const auto agents = agentsOf(*graph);
    QCOMPARE(agents.front().nodes.size(), 2);
    const NodeIndex last = agents.front().nodes.back();
    QCOMPARE(graph->at(last).kind, NodeKind::Continuation);
    QCOMPARE(graph->at(last).trajectory->head.finalMetrics->usage.input, Tokens(7802));
    QCOMPARE(graph->at(agents.front().first()).trajectory->head.finalMetrics->usage.input, Tokens(2252));
}

void TestGraph::goldenSummarization()
{
    const auto graph = golden("hello-world-context-summarization.trajectory.json");
    if (!graph)
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    QCOMPARE(graph->nodes.size(), 4);
    for (size_t i = 1; i < 4; ++i) {
        QCOMPARE(graph->nodes[i].kind, NodeKind::Summarization);
        QCOMPARE(graph->nodes[i].refStep, StepIndex(4));
    }
    QCOMPARE(sumOfGraph(*graph).input, Tokens(7802));
    QVERIFY(reconcile(*graph).disagreements.empty());
}

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
