// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/navigator.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;

namespace {

constexpr auto mainFile = "agent/trajectory.json";
constexpr auto helperFile = "agent/helper.trajectory.json";

StepRef refOf(int node, int step)
{
    return {NodeIndex(node), StepIndex(step)};
}

} // namespace

class TestNavigator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToWhatIsWantedAsSoonAsItIsThere()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        Navigator navigator;
        navigator.want(refOf(0, 7));
        QVERIFY(navigator.isEmpty() && !navigator.current());
        navigator.setRuns(runsIn(folder));
        navigator.settle();
        QCOMPARE(navigator.current(), RunIndex(7));
    }

    void whatIsNotThereIsNotWaitedFor()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        Navigator navigator;
        navigator.want(refOf(0, 50));
        navigator.setRuns(runsIn(folder));
        navigator.settle();
        QCOMPARE(navigator.current(), RunIndex(0)); // until there is more
        navigator.settleFinally();
        folder.write(QLatin1String(mainFile), sample(60));
        navigator.setRuns(runsIn(folder));
        navigator.settle();
        QCOMPARE(navigator.current(), RunIndex(0));
    }

    void theLastWishCounts()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        Navigator navigator;
        navigator.setRuns(runsIn(folder));
        navigator.want(refOf(0, 50));
        navigator.want(refOf(0, 3));
        folder.write(QLatin1String(mainFile), sample(60));
        navigator.setRuns(runsIn(folder));
        navigator.settleFinally();
        QCOMPARE(navigator.current(), RunIndex(3));
    }

    void aMomentIsAStep()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        const auto runs = runsIn(folder);
        Navigator navigator;
        navigator.want(*runs.front()->at(RunIndex(5)).time());
        navigator.setRuns(runs);
        navigator.settleFinally();
        QCOMPARE(navigator.current(), RunIndex(5));
        QCOMPARE(navigator.moment(), runs.front()->at(RunIndex(5)).time());
    }

    void agentAndStepStayWhenOthersCome()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        folder.write(QLatin1String(helperFile), sample(8));
        auto runs = runsIn(folder);
        QCOMPARE(runs.size(), 2U);
        Navigator navigator;
        navigator.setRuns(runs);
        navigator.goToAgent(1, RunIndex(4));
        std::ranges::reverse(runs);
        navigator.setRuns(runs);
        QCOMPARE(navigator.agent(), 0U);
        QCOMPARE(navigator.current(), RunIndex(4));
        folder.write(QLatin1String(helperFile), sample(2));
        navigator.setRuns(runsIn(folder));
        QCOMPARE(navigator.agent(), 1U);
        QCOMPARE(navigator.current(), RunIndex(2)); // the last one that there is
    }

    void anotherAgentIsAnnouncedBeforeItsStep()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        folder.write(QLatin1String(helperFile), sample(8));
        Navigator navigator;
        navigator.setRuns(runsIn(folder));
        navigator.goToStep(RunIndex(3));
        QStringList said;
        connect(&navigator, &Navigator::agentChanged, this, [&] {
            said << QStringLiteral("agent %1 %2").arg(navigator.agent()).arg(navigator.current().has_value());
        });
        connect(&navigator, &Navigator::stepChanged, this,
                [&](RunIndex step) { said << QStringLiteral("step %1").arg(step.value); });
        QVERIFY(navigator.goToRef(refOf(1, 6)));
        QVERIFY(navigator.goToRef(refOf(1, 6))); // it is there already
        QCOMPARE(said, (QStringList{QStringLiteral("agent 1 0"), QStringLiteral("step 6")}));
        QVERIFY(!navigator.goToRef(refOf(1, 60)));
    }

    void theNextOfSomeStepsGoesRound()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile), sample(10));
        Navigator navigator;
        navigator.setRuns(runsIn(folder));
        navigator.goToNextOf({});
        QVERIFY(!navigator.current());
        const std::vector<RunIndex> some{RunIndex(2), RunIndex(6)};
        for (const int step : {2, 6, 2}) {
            navigator.goToNextOf(some);
            QCOMPARE(navigator.current(), RunIndex(step));
        }
    }

    void aResultBehindItsCallIsShownWithIt()
    {
        TemporaryFolder folder;
        folder.write(QLatin1String(mainFile),
                     R"({"agent": {"name": "a"}, "steps": [
            {"step_id": 1, "source": "agent", "message": "look", "tool_calls": [{"tool_call_id": "c", "function_name": "sh", "arguments": {}}]},
            {"step_id": 2, "source": "agent", "message": "", "observation": {"results": [{"source_call_id": "c", "content": "seen"}]}}]})");
        Navigator navigator;
        navigator.setRuns(runsIn(folder));
        navigator.goToStep(RunIndex(1));
        QCOMPARE(navigator.current(), RunIndex(0));
    }
};

QTEST_GUILESS_MAIN(TestNavigator)
#include "tst_navigator.moc"
