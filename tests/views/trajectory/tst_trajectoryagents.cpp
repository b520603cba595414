// SPDX-License-Identifier: GPL-3.0-or-later
// The trajectory page on trials of several files and agents, and what it leaves out when asked to.
#include "tests/views/trajectory/followtrial.h"
#include "views/theme/theme.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/detail/trajectoryhead.h"
#include "views/trajectory/facets/stepfacetlist.h"
#include "views/trajectory/list/stepcard.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/jumpbar.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trajectory/strip/timelinestrip.h"
#include "views/trajectory/text/copystep.h"
#include "views/widgets/text/searchbar.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

namespace {

QByteArray said(int number, const QByteArray &message, const QByteArray &more = {})
{
    return R"({"step_id": )" + QByteArray::number(number) + R"(, "source": "agent", "message": ")" + message + "\""
        + more + '}';
}

QByteArray file(const QByteArray &steps, const QByteArray &more = {}, const QByteArray &agent = "main")
{
    return R"({"schema_version": "ATIF-v1.7", "agent": {"name": ")" + agent + R"(", "version": "1"}, "steps": [)"
        + steps + ']' + more + '}';
}

QByteArray steps(const QByteArray &word, int count, const QByteArray &more = {})
{
    QByteArray all;
    for (int i = 1; i <= count; ++i)
        all += (i > 1 ? ",\n" : "") + said(i, word + ' ' + QByteArray::number(i), more);
    return all;
}

/// The words of the current card.
QString currentText(const TrajectoryPage &page)
{
    return page.findChild<StepList *>()->accessibleDescription();
}

QString detailText(const TrajectoryPage &page)
{
    QStringList names;
    for (const QWidget *widget : page.findChild<StepDetail *>()->findChildren<QWidget *>())
        names << widget->accessibleName();
    return names.join(QLatin1Char('\n'));
}

} // namespace

class TestTrajectoryAgents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void aContinuationIsWalkedThrough()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("agent/trajectory.json"),
                     file(steps("first", 12), R"(, "continued_trajectory_ref": "trajectory.cont-1.json")"));
        folder.write(QStringLiteral("agent/trajectory.cont-1.json"),
                     file(steps("first", 2, R"(, "is_copied_context": true)") + ',' + steps("second", 10)));
        TrajectoryPage page;
        connect(&page, &TrajectoryPage::stepActivated, &page, &TrajectoryPage::showStep); // as the window does
        openTrial(page, folder);
        auto *list = page.findChild<StepList *>();
        for (int step = 1; step < 22; ++step) {
            QTest::keyClick(list, Qt::Key_Down);
            QCOMPARE(list->current(), RunIndex(step));
        }
        QVERIFY2(currentText(page).contains(QLatin1String("second 10")), qPrintable(currentText(page)));
        page.showStep({NodeIndex(1), StepIndex(2)});
        QCOMPARE(list->current(), RunIndex(12));
        QVERIFY2(currentText(page).contains(QLatin1String("second 1")), qPrintable(currentText(page)));
    }

    void aStepOfTheNextTrialMayBeAskedForAtOnce()
    {
        TemporaryFolder first, second;
        TrajectoryPage page;
        openSample(page, first, 30);
        second.write(QStringLiteral("agent/trajectory.json"), file(steps("other", 30)));
        QSignalSpy loaded(&page, &TrajectoryPage::loaded);
        follow(page, *Folder::open(second.path()));
        page.showStep({NodeIndex(0), StepIndex(17)});
        QVERIFY(loaded.wait());
        QCOMPARE(page.findChild<StepList *>()->current(), RunIndex(17));
        QVERIFY2(currentText(page).contains(QLatin1String("other 18")), qPrintable(currentText(page)));
    }

    void anotherFileOfTheFolderIsAnotherRun()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("one.trajectory.json"), file(steps("one", 8)));
        folder.write(QStringLiteral("two.trajectory.json"), file(steps("two", 8)));
        TrajectoryPage page;
        page.resize(1200, 800);
        page.show();
        for (const char *name : {"one", "two"}) {
            QSignalSpy loaded(&page, &TrajectoryPage::loaded);
            follow(page, *Folder::open(folder.path()), {QLatin1String(name) + QStringLiteral(".trajectory.json")});
            QVERIFY(loaded.wait());
            QCOMPARE(page.findChild<StepList *>()->current(), RunIndex(0));
            QVERIFY2(currentText(page).contains(QLatin1String(name)), qPrintable(currentText(page)));
            QTRY_VERIFY2(detailText(page).contains(QLatin1String(name) + QStringLiteral(" 1")),
                         qPrintable(detailText(page)));
        }
    }

    void linesLeadToASubagentAndBack()
    {
        TemporaryFolder folder;
        const QByteArray ref =
            R"(, "tool_calls": [{"tool_call_id": "c", "function_name": "task", "arguments": {}}], "observation": {"results": [
            {"source_call_id": "c", "subagent_trajectory_ref": [{"trajectory_path": "helper.trajectory.json", "extra": {"summary": "reads"}}]}]})";
        folder.write(QStringLiteral("agent/trajectory.json"), file(steps("main", 2) + ',' + said(3, "ask", ref)));
        folder.write(QStringLiteral("agent/helper.trajectory.json"), file(steps("helped", 3), {}, "helper"));
        TrajectoryPage page;
        openTrial(page, folder);
        auto *list = page.findChild<StepList *>();
        page.showStep({NodeIndex(0), StepIndex(2)});
        QVERIFY(clickLink(*list, {NodeIndex(1), StepIndex(0)}));
        QCOMPARE(list->current(), RunIndex(0));
        QVERIFY2(currentText(page).contains(QLatin1String("helped 1")), qPrintable(currentText(page)));
        QVERIFY(clickLink(*list, {NodeIndex(0), StepIndex(2)}));
        QCOMPARE(list->current(), RunIndex(2));
        QVERIFY2(currentText(page).contains(QLatin1String("task"))
                     && currentText(page).contains(QLatin1String("helper: reads")),
                 qPrintable(currentText(page)));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F);
        QVERIFY2(currentText(page).contains(QLatin1String("helped 1")), qPrintable(currentText(page)));
        QTest::keyClick(list, Qt::Key_F);
        QCOMPARE(list->current(), RunIndex(2));
    }

    void whatIsFilteredForOneAgentIsNotForAnother()
    {
        TemporaryFolder folder;
        folder.write(QStringLiteral("agent/trajectory.json"), file(steps("main", 6)));
        folder.write(QStringLiteral("agent/helper.trajectory.json"), file(steps("helped", 6), {}, "helper"));
        TrajectoryPage page;
        openTrial(page, folder);
        auto *list = page.findChild<StepList *>();
        page.findChild<SearchBar *>()->findChild<QLineEdit *>()->setText(QStringLiteral("main 3"));
        QTest::keyClick(&page, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(list->current(), RunIndex(2));
        QMenu *menu = page.findChild<JumpBar *>()->filterMenu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().contains(QLatin1String("search")))
                action->trigger();
        }
        QCOMPARE(list->rows().size(), 1);
        page.showStep({NodeIndex(1), StepIndex(4)});
        QCOMPARE(list->rows().size(), 6);
        QVERIFY2(currentText(page).contains(QLatin1String("helped 5")), qPrintable(currentText(page)));
    }

    void aCardIsCopiedWithTheResultBehindIt()
    {
        TemporaryFolder folder;
        folder.write(
            QStringLiteral("agent/trajectory.json"),
            file(
                said(
                    1, "look",
                    R"(, "tool_calls": [{"tool_call_id": "c", "function_name": "shell", "arguments": {"command": "ls"}}])")
                + R"(,{"step_id": 2, "source": "agent", "message": "", "observation": {"results": [{"source_call_id": "c", "content": "seen-behind"}]}})"));
        const AgentRun run = *runsIn(folder).front();
        for (const CopyFormat format : {CopyFormat::Text, CopyFormat::Markdown, CopyFormat::Json})
            QVERIFY2(copyOfCard(run, RunIndex(0), format).contains(QLatin1String("seen-behind")),
                     qPrintable(copyOfCard(run, RunIndex(0), format)));
    }

    void sumsAreOfTheAgentAndOfAll()
    {
        TemporaryFolder folder;
        folder.write(
            QStringLiteral("agent/trajectory.json"),
            file(said(1, "m", R"(, "metrics": {"prompt_tokens": 100, "completion_tokens": 10, "cost_usd": 0.1})")));
        folder.write(
            QStringLiteral("agent/helper.trajectory.json"),
            file(said(1, "h", R"(, "metrics": {"prompt_tokens": 500, "completion_tokens": 50, "cost_usd": 0.5})"), {},
                 "helper"));
        const StepHead head = headOf(*runsIn(folder).front());
        const auto says = [&head](const char *name) {
            const auto fact = std::ranges::find(head.facts, QLatin1StringView(name), &StepFact::name);
            return fact == head.facts.end() ? QString() : fact->value;
        };
        QCOMPARE(says("steps' prompt tokens"), QStringLiteral("100"));
        QCOMPARE(says("steps' cost"), QStringLiteral("$0.10"));
        QCOMPARE(says("all agents' tokens"), QStringLiteral("660"));
        QCOMPARE(says("all agents' cost"), QStringLiteral("$0.60"));
        TrajectoryPage page;
        openTrial(page, folder);
        const Lanes &lanes = page.findChild<TimelineStrip *>()->lanes();
        QCOMPARE(lanes.total, 660.0);
        QCOMPARE(sumAt(lanes, lanes.length), 660.0);
    }

    void costsThatDifferLookDifferent()
    {
        Disagreement close{.figure = Figure::Cost, .claimed = 0.01, .counted = 0.0105};
        QCOMPARE(sayDisagreement(close), QStringLiteral("cost $0.0105: final_metrics says $0.01"));
        close.claimed = 0.0105002;
        QCOMPARE(sayDisagreement(close), QStringLiteral("cost $0.0105: final_metrics says $0.0105002"));
        close.claimed = 2;
        QCOMPARE(sayDisagreement(close), QStringLiteral("cost $0.01: final_metrics says $2.00"));
    }

    void theOutlineIsWhatTheAgentSaid()
    {
        TemporaryFolder folder;
        const QByteArray call =
            R"(, "tool_calls": [{"tool_call_id": "c", "function_name": "shell", "arguments": {"command": "ls"}}])";
        folder.write(QStringLiteral("agent/trajectory.json"),
                     file(said(1, "I look", call) + ',' + said(2, "", call) + ',' + said(3, "I am done")));
        TrajectoryPage page;
        openTrial(page, folder);
        auto *list = page.findChild<StepList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->current(), RunIndex(1));
        const QImage whole = list->viewport()->grab().toImage();
        QTest::keyClick(list, Qt::Key_O);
        QCOMPARE(list->rows().size(), 2U);
        QCOMPARE(list->current(), RunIndex(0)); // what was current is not listed
        QVERIFY2(currentText(page).contains(QLatin1String("I look"))
                     && !currentText(page).contains(QLatin1String("ls")),
                 qPrintable(currentText(page)));
        QTest::keyClick(list, Qt::Key_O);
        QCOMPARE(list->rows().size(), 3U);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->viewport()->grab().toImage(), whole);
        QTest::keyClick(list, Qt::Key_X);
        QVERIFY(list->viewport()->grab().toImage() != whole);
    }

private:
    /// Clicks where the card of a step has a line that leads there.
    static bool clickLink(StepList &list, StepRef target)
    {
        QSignalSpy chosen(&list, &StepList::linkChosen);
        for (int y = 2; y < list.viewport()->height(); y += 6) {
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, {120, y});
            if (!chosen.isEmpty())
                return chosen.front().front().value<StepRef>() == target;
        }
        return false;
    }
};

QTEST_MAIN(TestTrajectoryAgents)
#include "tst_trajectoryagents.moc"
