// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"
#include "tests/support/converted.h"
#include "tests/support/temporaryfolder.h"

using namespace quayside;

namespace {

constexpr auto session = R"({"format_version": 1, "exported_by": "acpx", "session": {"agent": "target", "state": {
"acp_session_id": "s1", "cumulative_token_usage": {"input_tokens": 800, "output_tokens": 40, "cache_read_input_tokens": 256},
"messages": [
{"User": {"id": "u1", "content": [{"Text": "Please write hello"}]}},
{"Agent": {"content": [{"Thinking": {"text": "I think", "signature": null}},
  {"ToolUse": {"id": "t1", "name": "Write answer.txt", "input": {"path": "/app/answer.txt"}}},
  {"Text": "I wrote it."}],
  "tool_results": {"t1": {"tool_use_id": "t1", "is_error": true, "content": {"Text": "no room"}}}}}]}}})";

TrajectoryGraph graphIn(const TemporaryFolder &folder)
{
    const auto opened = Folder::open(folder.path());
    return loadGraph(*opened, trajectoriesOf(*opened));
}

} // namespace

class TestAcpx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreTrajectories()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("agent/bridge-trajectory.json"), session);
        folder.write(QStringLiteral("user-agent/trajectory.json"),
                     R"({"schema_version": "ATIF-v1.8", "agent": {"name": "user", "version": "1"}, "steps": [
                     {"step_id": 1, "source": "agent", "message": "I greet."}]})");
        folder.write(QStringLiteral("trial.log"), "");
        const TrajectoryGraph graph = graphIn(folder);
        QCOMPARE(graph.nodes.size(), 2U);
        for (const auto &node : graph.nodes)
            QCOMPARE(node.state, NodeState::Loaded);
    }

    void anExportIsTheWorkOfTheAgent()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("agent/bridge-trajectory.json"), session);
        const TrajectoryGraph graph = graphIn(folder);
        QCOMPARE(graph.nodes.size(), 1U);
        const TrajectoryIndex &main = *graph.nodes[0].trajectory;
        QCOMPARE(main.count(), StepIndex(2));
        QCOMPARE(main.head.finalMetrics->usage.input, Tokens(800));
        QCOMPARE(main.head.finalMetrics->usage.cache, Tokens(256));
        QCOMPARE(plainText(decodeStep(main, StepIndex(0)).message), QStringLiteral("Please write hello"));
        const Step step = decodeStep(main, StepIndex(1));
        QCOMPARE(plainText(step.message), QStringLiteral("I wrote it."));
        QCOMPARE(step.reasoning.text, QStringLiteral("I think"));
        QCOMPARE(step.calls.size(), 1U);
        QCOMPARE(plainText(step.results.front().content), QStringLiteral("no room"));
    }

    void whatIsNoExportIsUnreadable()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("agent/bridge-trajectory.json"), R"({"session": {"state": 3}})");
        QCOMPARE(graphIn(folder).nodes.at(0).state, NodeState::Unreadable);
    }
};

QTEST_GUILESS_MAIN(TestAcpx)
#include "tst_acpx.moc"
