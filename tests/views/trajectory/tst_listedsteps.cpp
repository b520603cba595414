// SPDX-License-Identifier: GPL-3.0-or-later
// What the list is narrowed to, and the search that it can keep to.
#include "views/trajectory/page/listedsteps.h"
#include "views/trajectory/page/runsearch.h"
#include "views/widgets/text/searchbar.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

class TestListedSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_folder->write(QStringLiteral("agent/trajectory.json"), sample(30));
        m_folder->write(QStringLiteral("agent/helper.trajectory.json"), sample(12));
        m_runs = runsIn(*m_folder);
        QCOMPARE(m_runs.size(), 2U);
    }

    void kindsToolsAndErrorsNarrow()
    {
        ListedSteps listed;
        listed.setRun(m_runs.front());
        QVERIFY(listed.isEverything());
        const size_t all = listed.rows().size();
        listed.toggleKind(StepKind::User);
        QCOMPARE(listed.rows().size(), all - 1);
        listed.toggleKind(StepKind::User);
        listed.toggleKind(StepKind::Error);
        QCOMPARE(listed.rows().size(), 1U);
        listed.toggleKind(StepKind::Error);
        listed.toggleTool(QStringLiteral("Bash"));
        QCOMPARE(listed.rows().size(), all - 1);
        listed.toggleTool(QStringLiteral("Bash"));
        QVERIFY(listed.isEverything());
    }

    void loopsUnfold()
    {
        ListedSteps listed;
        listed.setRun(m_runs.front());
        const size_t folded = listed.rows().size();
        listed.unfold(RunIndex(1)); // is in no loop
        QCOMPARE(listed.rows().size(), folded);
        listed.unfold(RunIndex(7));
        QCOMPARE(listed.rows().size(), 31U);
    }

    void aJumpListsItsStepUntilTheFilterChanges()
    {
        ListedSteps listed;
        listed.setRun(m_runs.front());
        listed.toggleKind(StepKind::Error);
        QSignalSpy rows(&listed, &ListedSteps::rowsChanged);
        QSignalSpy filter(&listed, &ListedSteps::filterChanged);
        listed.listAlso(RunIndex(20));
        QCOMPARE(listed.rows().size(), 2U);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(filter.size(), 0);    // what is chosen is as it was
        listed.setRun(m_runs.front()); // it has grown
        QCOMPARE(listed.rows().size(), 2U);
        listed.toggleTool(QStringLiteral("Bash"));
        QCOMPARE(listed.rows().size(), 1U);
        QCOMPARE(filter.size(), 2);
    }

    void whatIsOfOneAgentIsNotOfAnother()
    {
        ListedSteps listed;
        listed.setRun(m_runs[0]);
        StepFilter filter;
        filter.tool = QStringLiteral("Bash");
        filter.hits = std::vector{RunIndex(3)};
        filter.within = StepRange{RunIndex(2), RunIndex(5)};
        listed.setFilter(filter);
        listed.setRun(m_runs[1]);
        QCOMPARE(listed.filter().tool, QStringLiteral("Bash"));
        QVERIFY(!listed.filter().hits && !listed.filter().within);
    }

    void hitsAreReplacedOnlyWhereTheListKeepsToThem()
    {
        ListedSteps listed;
        listed.setRun(m_runs.front());
        listed.replaceHits(std::vector{RunIndex(3)});
        QVERIFY(listed.isEverything());
        StepFilter filter;
        filter.hits = std::vector{RunIndex(3)};
        listed.setFilter(filter);
        listed.replaceHits(std::vector{RunIndex(1), RunIndex(2)});
        QCOMPARE(listed.rows().size(), 2U);
        listed.replaceHits(std::nullopt);
        QVERIFY(listed.isEverything());
    }

    void bookmarksAreAnnouncedBeforeTheirRows()
    {
        ListedSteps listed;
        listed.setRun(m_runs.front());
        QStringList said;
        connect(&listed, &ListedSteps::markedChanged, this, [&] { said << QStringLiteral("marked"); });
        connect(&listed, &ListedSteps::rowsChanged, this, [&] { said << QStringLiteral("rows"); });
        listed.toggleBookmark(RunIndex(4));
        QCOMPARE(listed.marked(), std::vector{RunIndex(4)});
        QCOMPARE(said, (QStringList{QStringLiteral("marked"), QStringLiteral("rows")}));
        listed.toggleBookmark(RunIndex(4));
        QVERIFY(listed.marked().empty());
    }

    void aSearchGoesToItsFirstHitFromTheCurrentStep()
    {
        SearchBar bar;
        RunSearch search(&bar);
        search.setRun(m_runs.front());
        search.setCurrent(RunIndex(20));
        QSignalSpy wanted(&search, &RunSearch::stepWanted);
        bar.findChild<QLineEdit *>()->setText(QStringLiteral("run 2"));
        QTRY_VERIFY(!search.hits().empty() && !search.isRunning());
        QCOMPARE(search.hits().size(), 11U); // run 2 and run 20 to 29
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<RunIndex>(), RunIndex(20));
        search.goToNext(Direction::Backward);
        QCOMPARE(wanted.back().front().value<RunIndex>(), RunIndex(19));
    }

    void anotherAgentHasNoHitsYet()
    {
        SearchBar bar;
        RunSearch search(&bar);
        search.setRun(m_runs[0]);
        bar.findChild<QLineEdit *>()->setText(QStringLiteral("run 2"));
        QTRY_VERIFY(!search.hits().empty() && !search.isRunning());
        search.setRun(m_runs[0]); // it has grown
        QVERIFY(!search.hits().empty());
        QSignalSpy changed(&search, &RunSearch::hitsChanged);
        search.setRun(m_runs[1]);
        QVERIFY(search.hits().empty());
        QCOMPARE(changed.size(), 1);
    }

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::vector<RunPointer> m_runs;
};

QTEST_MAIN(TestListedSteps)
#include "tst_listedsteps.moc"
