// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"
#include "core/timeline/lanes.h"
#include "core/trajectory/loadgraph.h"

#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace quayside;

namespace {

constexpr auto noTime = -1;

/// "2026-04-15T08:00:07Z" for 7; the minutes run on.
QByteArray timeAt(int second)
{
    const auto two = [](int number) { return QByteArray::number(number).rightJustified(2, '0'); };
    return "2026-04-15T" + two(8 + second / 3600) + ':' + two(second / 60 % 60) + ':' + two(second % 60) + 'Z';
}

struct MadeStep {
    int second = noTime;
    QByteArray tool;
    QByteArray more;
};

QByteArray jsonOf(const MadeStep &step, size_t number)
{
    QByteArray json = R"({"source": "agent", "step_id": )" + QByteArray::number(number);
    if (step.second != noTime)
        json += R"(, "timestamp": ")" + timeAt(step.second) + "\"";
    if (step.tool.isEmpty())
        return json + R"(, "message": "m")" + step.more + '}';
    return json + R"(, "message": "", "tool_calls": [{"tool_call_id": "c", "arguments": {}, "function_name": ")"
        + step.tool + "\"}]" + step.more + '}';
}

QByteArray trajectory(const std::vector<MadeStep> &steps, const QByteArray &agent = "main")
{
    QByteArray json;
    for (size_t i = 0; i < steps.size(); ++i)
        json += (i > 0 ? ",\n" : "") + jsonOf(steps[i], i + 1);
    return R"({"schema_version": "ATIF-v1.7", "agent": {"version": "1", "name": ")" + agent + R"("}, "steps": [)" + json
        + "]}";
}

QByteArray tokens(int count)
{
    return R"(, "metrics": {"prompt_tokens": )" + QByteArray::number(count) + '}';
}

const QByteArray result = R"(, "observation": {"results": [{"content": "done"}]})";

/// A step that is only the answer to the call before it.
MadeStep resultAt(int second)
{
    return {.second = second,
            .tool = {},
            .more = R"(, "observation": {"results": [{"source_call_id": "c", "content": "m"}]})"};
}

std::vector<RunPointer> runsIn(const TemporaryFolder &folder)
{
    const auto opened = Folder::open(folder.path());
    const auto graph = std::make_shared<const TrajectoryGraph>(loadGraph(*opened, trajectoriesOf(*opened)));
    std::vector<RunPointer> runs;
    for (const AgentChain &agent : agentsOf(*graph))
        runs.push_back(std::make_shared<const AgentRun>(makeRun(graph, agent)));
    return runs;
}

/// What makeLanes makes of one agent's steps.
Lanes lanesOf(const std::vector<MadeStep> &steps, const std::vector<Phase> &phases = {}, LaneAxis axis = LaneAxis::Time)
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), trajectory(steps));
    return makeLanes(runsIn(folder), axis, BarHeight::ByTokens, phases);
}

Phase phase(PhaseKind kind, int from, int to)
{
    return {kind, {parseInstant(timeAt(from).toStdString()), parseInstant(timeAt(to).toStdString())}};
}

std::vector<Phase> wholeTrial()
{
    return {phase(PhaseKind::EnvironmentSetup, 0, 60), phase(PhaseKind::AgentSetup, 60, 90),
            phase(PhaseKind::AgentExecution, 90, 3690), phase(PhaseKind::Verifier, 3690, 3750)};
}

/// A step every ten seconds.
std::vector<MadeStep> steady(int first, int count)
{
    std::vector<MadeStep> steps;
    for (int i = 0; i < count; ++i)
        steps.push_back({.second = first + 10 * i, .tool = "Bash", .more = result + tokens(100)});
    return steps;
}

} // namespace

class TestLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPhaseIsOnTheAxis();
    void phasesOfAnotherTimeOrClockAreNot();
    void aPhaseWithoutAnEndLastsToTheNextOne();
    void stepsOfAPartOfTheAxis();
    void whatComesAfterTheLastStepIsWaiting();
    void aLongStretchIsWaiting();
    void aResultWithATimeEndsTheWork();
    void theLastStepHasAWidth();
    void stepsWithoutTimesStandByTheirNeighbours();
    void clocksThatRunBackwardsAreHeld();
    void theAxisOfStepsHasNoWaiting();
    void withoutTimesTheAxisIsOfSteps();
    void theSumRunsToTheEnd();
    void toolsAreNumberedOverAllAgents();
    void everyAgentHasALane();
    void nothingGivesNothing();
};

void TestLanes::everyPhaseIsOnTheAxis()
{
    const Lanes lanes = lanesOf(steady(100, 5), wholeTrial());
    QCOMPARE(lanes.start, parseInstant(timeAt(0).toStdString()));
    QCOMPARE(lanes.length, 3750.0);
    QCOMPARE(lanes.phases.size(), 4);
    QCOMPARE(lanes.phases[0].from, 0.0);
    QCOMPARE(lanes.phases[1].to, 90.0);
    QCOMPARE(lanes.phases[3].phase, PhaseKind::Verifier);
    QCOMPARE(lanes.phases[3].to, 3750.0);
    QCOMPARE(lanes.lanes[0].bars[0].from, 100.0);
    QCOMPARE(lanes.lanes[0].bars[1].from, 110.0);
}

void TestLanes::phasesOfAnotherTimeOrClockAreNot()
{
    std::vector<Phase> local = wholeTrial();
    for (Phase &one : local) {
        one.span.start->clock = Clock::NaiveLocal;
        one.span.end->clock = Clock::NaiveLocal;
    }
    const Lanes other = lanesOf(steady(100, 5), local);
    QVERIFY(other.phases.empty());
    QCOMPARE(other.lanes[0].bars[0].from, 0.0);
    const Lanes replayed = lanesOf(steady(9000, 5), wholeTrial()); // hours after the trial was over
    QVERIFY(replayed.phases.empty());
    QCOMPARE(replayed.length, 50.0);
}

void TestLanes::aPhaseWithoutAnEndLastsToTheNextOne()
{
    std::vector<Phase> running = wholeTrial();
    running.pop_back();
    running[2].span.end.reset();
    const Lanes killed = lanesOf(steady(100, 5), running);
    QCOMPARE(killed.phases.size(), 3);
    QVERIFY(!killed.phases[2].hasEnd);
    QCOMPARE(killed.phases[2].to, 150.0); // where the last step's bar ends
    running[1].span.end.reset();
    const Lanes lost = lanesOf(steady(100, 5), running);
    QVERIFY(!lost.phases[1].hasEnd);
    QCOMPARE(lost.phases[1].to, 90.0);
    std::vector<Phase> early{phase(PhaseKind::AgentExecution, 90, 91), phase(PhaseKind::EnvironmentSetup, 0, 60)};
    early[0].span.end.reset();
    QCOMPARE(lanesOf(steady(100, 5), early).phases[0].phase, PhaseKind::EnvironmentSetup);
}

void TestLanes::stepsOfAPartOfTheAxis()
{
    const Lanes lanes = lanesOf(steady(0, 10), {}, LaneAxis::Step);
    QCOMPARE(stepsBetween(lanes, 0, 0, 10), (StepRange{RunIndex(0), RunIndex(9)}));
    QCOMPARE(stepsBetween(lanes, 0, 2.5, 4.5), (StepRange{RunIndex(2), RunIndex(4)}));
    QCOMPARE(stepsBetween(lanes, 0, 3, 3.5), (StepRange{RunIndex(3), RunIndex(3)}));
    const Lanes timed = lanesOf(steady(100, 5), wholeTrial());
    QVERIFY(!stepsBetween(timed, 0, 0, 90));
    QVERIFY(!stepsBetween(timed, 0, 3000, 3600)); // only waiting there
    QVERIFY(!stepsBetween(timed, 1, 0, 90));
}

void TestLanes::whatComesAfterTheLastStepIsWaiting()
{
    const Lanes lanes = lanesOf(steady(100, 5), wholeTrial());
    const LaneBar &last = lanes.lanes[0].bars.back();
    QCOMPARE(last.from, 140.0);
    QCOMPARE(last.busy, 150.0);
    QCOMPARE(last.to, 3690.0); // where the agent's phase ends, not the verifier's
    QCOMPARE(stepAt(lanes, 0, 2000), RunIndex(4));
    QCOMPARE(reachOfSteps(lanes), std::pair(100.0, 150.0));
    const std::vector<Phase> quick{phase(PhaseKind::AgentExecution, 90, 155)};
    const LaneBar ends = lanesOf(steady(100, 5), quick).lanes[0].bars.back();
    QCOMPARE(ends.busy, 65.0); // from the phase's start
    QCOMPARE(ends.to, 65.0);
}

void TestLanes::aLongStretchIsWaiting()
{
    std::vector<MadeStep> steps = steady(0, 6);
    steps.push_back({.second = 50 + 61, .tool = "Bash", .more = result});
    steps.push_back({.second = 50 + 61 + 60, .tool = "Bash", .more = result});
    const Lanes lanes = lanesOf(steps);
    const auto &bars = lanes.lanes[0].bars;
    QCOMPARE(bars[4].busy, bars[4].to);
    QCOMPARE(bars[5].busy, 60.0); // as long as a step usually takes
    QCOMPARE(bars[5].to, 111.0);
    QCOMPARE(bars[6].busy, bars[6].to); // a minute is not long
    QCOMPARE(stepAt(lanes, 0, 100), RunIndex(5));

    std::vector<MadeStep> slow; // where a step usually takes a minute, three are nothing
    for (const int second : {0, 60, 120, 300, 360, 700})
        slow.push_back({.second = second});
    const auto slowBars = lanesOf(slow).lanes[0].bars;
    QCOMPARE(slowBars[2].busy, slowBars[2].to);
    QCOMPARE(slowBars[4].busy, 420.0);
}

void TestLanes::aResultWithATimeEndsTheWork()
{
    const std::vector<MadeStep> steps{{.second = 0, .tool = "Bash"},
                                      resultAt(10),
                                      {.second = 11, .tool = "Bash"},
                                      resultAt(500),
                                      {.second = 505, .tool = "Bash"},
                                      resultAt(507),
                                      {.second = 900},
                                      {.second = 910},
                                      {.second = 920}};
    const auto bars = lanesOf(steps).lanes[0].bars;
    QCOMPARE(bars.size(), 6);
    QCOMPARE(bars[1].busy, bars[1].to); // the tool ran for eight minutes
    QCOMPARE(bars[2].busy, 507.0);
    QCOMPARE(bars[2].to, 900.0);
}

void TestLanes::theLastStepHasAWidth()
{
    const auto bars = lanesOf(steady(0, 4)).lanes[0].bars;
    QCOMPARE(bars.back().to, 40.0);
    QCOMPARE(bars.back().busy, 40.0);
    const Lanes at = lanesOf({{.second = 5}, {.second = 5}});
    QVERIFY(at.lanes[0].bars.back().to > at.lanes[0].bars.back().from);
    QVERIFY(at.length > 0);
}

void TestLanes::stepsWithoutTimesStandByTheirNeighbours()
{
    const Lanes lanes = lanesOf({{}, {.second = 100}, {}, {.second = 120}}, wholeTrial());
    const auto &bars = lanes.lanes[0].bars;
    QCOMPARE(bars[0].from, 100.0); // not where the environment was made
    QCOMPARE(bars[2].from, 100.0);
    QCOMPARE(bars[3].from, 120.0);
    QCOMPARE(positionOf(lanes, 0, RunIndex(3)), std::optional(120.0));
}

void TestLanes::clocksThatRunBackwardsAreHeld()
{
    const auto bars = lanesOf({{.second = 10}, {.second = 30}, {.second = 20}, {.second = 40}}).lanes[0].bars;
    QCOMPARE(bars[2].from, bars[1].from);
    QVERIFY(std::ranges::all_of(bars, [](const LaneBar &bar) { return bar.from <= bar.busy && bar.busy <= bar.to; }));
    QVERIFY(std::ranges::is_sorted(bars, {}, &LaneBar::from));
}

void TestLanes::theAxisOfStepsHasNoWaiting()
{
    std::vector<MadeStep> steps = steady(0, 6);
    steps.push_back({.second = 5000});
    const Lanes lanes = lanesOf(steps, wholeTrial(), LaneAxis::Step);
    QCOMPARE(lanes.axis, LaneAxis::Step);
    QCOMPARE(lanes.length, 7.0);
    QVERIFY(lanes.phases.empty());
    QVERIFY(!lanes.start);
    for (const LaneBar &bar : lanes.lanes[0].bars) {
        QCOMPARE(bar.to, bar.from + 1);
        QCOMPARE(bar.busy, bar.to);
    }
    const auto joined = lanesOf({{.tool = "Bash"}, resultAt(noTime), {}}, {}, LaneAxis::Step).lanes[0].bars;
    QCOMPARE(joined.size(), 2);
    QCOMPARE(joined[0].to, 2.0);
    QCOMPARE(joined[1].to, 3.0);
}

void TestLanes::withoutTimesTheAxisIsOfSteps()
{
    const Lanes lanes = lanesOf({{}, {.second = 10}, {}}, wholeTrial());
    QCOMPARE(lanes.axis, LaneAxis::Step);
    QCOMPARE(lanes.length, 3.0);
    QVERIFY(lanes.phases.empty());
}

void TestLanes::theSumRunsToTheEnd()
{
    const Lanes lanes = lanesOf(steady(100, 4), wholeTrial());
    QCOMPARE(lanes.sum.front().at, 100.0);
    QCOMPARE(lanes.sum.front().value, 0.25);
    QCOMPARE(lanes.sum[3].value, 1.0);
    QCOMPARE(lanes.sum.back().at, 3690.0);
    QCOMPARE(lanes.sum.back().value, 1.0);
    QVERIFY(lanesOf({{.second = 1}, {.second = 2}}).sum.empty());
}

void TestLanes::toolsAreNumberedOverAllAgents()
{
    const QByteArray started =
        R"(, "observation": {"results": [{"subagent_trajectory_ref": [{"trajectory_path": "explore.json"}]}]})";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory({{.second = 0, .tool = "Task", .more = started},
                             {.second = 5, .tool = "Edit"},
                             {.second = 6, .tool = "Edit"},
                             {.second = 7}}));
    folder.write(QStringLiteral("agent/explore.json"),
                 trajectory({{.second = 1, .tool = "Read"},
                             {.second = 2, .tool = "Read"},
                             {.second = 3, .tool = "Read"},
                             {.second = 4, .tool = "Edit"}},
                            "explore"));
    const auto runs = runsIn(folder);
    QCOMPARE(toolsByCalls(runs),
             (std::vector<QString>{QStringLiteral("Edit"), QStringLiteral("Read"), QStringLiteral("Task")}));
    const Lanes lanes = makeLanes(runs, LaneAxis::Time, BarHeight::ByTokens);
    QCOMPARE(lanes.tools, toolsByCalls(runs));
    const auto numbers = [&](size_t lane) {
        std::vector<int> found;
        for (const LaneBar &bar : lanes.lanes[lane].bars)
            found.push_back(bar.tool ? *bar.tool : -1);
        return found;
    };
    QCOMPARE(numbers(0), (std::vector<int>{2, 0, 0, -1}));
    QCOMPARE(numbers(1), (std::vector<int>{1, 1, 1, 0}));
}

void TestLanes::everyAgentHasALane()
{
    const QByteArray started =
        R"(, "observation": {"results": [{"subagent_trajectory_ref": [{"trajectory_path": "explore.json"}]}]})";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"),
                 trajectory({{.second = 100, .tool = "Task", .more = started}, {.second = 200}}));
    folder.write(QStringLiteral("agent/explore.json"),
                 trajectory({{.second = 110}, {.second = 120}, {.second = 130}}, "explore"));
    const Lanes lanes = makeLanes(runsIn(folder), LaneAxis::Time, BarHeight::ByTokens, wholeTrial());
    QCOMPARE(lanes.lanes.size(), 2);
    QCOMPARE(lanes.lanes[1].agent, 1);
    QCOMPARE(lanes.lanes[1].bars.front().from, 110.0);
    QCOMPARE(lanes.lanes[1].bars.back().to, 140.0); // the phase is that of the main agent
    QCOMPARE(lanes.lanes[0].bars.back().to, 3690.0);
    QCOMPARE(barOf(lanes, 1, RunIndex(2))->from, 130.0);
    QCOMPARE(barOf(lanes, 2, RunIndex(0)).has_value(), false);
}

void TestLanes::nothingGivesNothing()
{
    const Lanes none = makeLanes({}, LaneAxis::Time, BarHeight::ByTokens, wholeTrial());
    QVERIFY(none.lanes.empty());
    QCOMPARE(none.length, 0.0);
    QCOMPARE(lanesOf({}, wholeTrial()).lanes.front().bars.size(), 0);
    QCOMPARE(stepAt(none, 0, 1), std::nullopt);
}

QTEST_GUILESS_MAIN(TestLanes)
#include "tst_lanes.moc"
