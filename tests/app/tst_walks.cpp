// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the real window: from a job to a trial, a log, a comparison, two trials side by side, from a check to
// its step.
#include "app/actions.h"
#include "core/findings/trialfindings.h"
#include "tests/app/windowtest.h"
#include "tests/support/jobbuilder.h"
#include "views/compare/comparepage.h"
#include "views/compare/comparetable.h"
#include "views/diff/diffview.h"
#include "views/jobs/filterbar.h"
#include "views/jobs/findingsbar.h"
#include "views/jobs/trialtable.h"
#include "views/models/trialtablemodel.h"
#include "views/sidebyside/sidebysidepage.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trial/testrow.h"
#include "views/trial/trialpage.h"
#include "views/trial/trialtabpage.h"
#include "views/widgets/parts/shorttext.h"
#include "views/widgets/text/searchbar.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/filerow.h"
#include "views/widgets/viewers/fileview.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

using namespace quayside;

class TestWalks : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void walksToATrialAndReadsALog()
    {
        openJob(QStringLiteral("token-ledger"));
        TrialTable *table = jobPage()->table();
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_application->selection.location().place, Place::Trial);
        auto *trial = static_cast<TrialPage *>(page(Place::Trial));
        QTRY_VERIFY(!trial->isLoading());
        auto *tabs = trial->findChild<QTabBar *>(QStringLiteral("trialTabs"));
        m_application->selection.goToTab(TrialTab::Logs);
        QVERIFY(tabs->tabText(tabs->currentIndex()).startsWith(QLatin1String("Logs")));
        auto *list = trial->findChild<QListWidget *>(QStringLiteral("fileList"));
        QTRY_VERIFY(list->count() > 0);
        const TrialName first = m_application->selection.location().trial;
        QTest::keyClick(trial, Qt::Key_Right);
        QTRY_VERIFY(m_application->selection.location().trial != first);
        QCOMPARE(m_application->selection.location().tab, TrialTab::Logs);
        m_application->window.actions().back->trigger();
        QCOMPARE(m_application->selection.location().tab, TrialTab::Overview);
        QCOMPARE(m_application->selection.location().trial, first);
    }

    void aLogKeepsItsPlaceWhenTheTrialGetsAnotherFile()
    {
        const TemporaryFolder temp;
        const TrialSpec spec{.name = QStringLiteral("sort__a")};
        writeJob(temp, QStringLiteral("one"), {.trials = {spec}});
        QByteArray lines;
        for (int i = 0; i < 2000; ++i)
            lines += "line " + QByteArray::number(i) + '\n';
        temp.write(QStringLiteral("one/sort__a/agent/oracle.txt"), lines);
        m_application->store.open(temp.path());
        QTRY_VERIFY(!m_application->store.jobs().empty());
        m_application->selection.goToTrial(jobNamed(QStringLiteral("one")), TrialName(spec.name), TrialTab::Logs);
        auto *trial = static_cast<TrialPage *>(page(Place::Trial));
        auto *logs = trial->tab(TrialTab::Logs);
        auto *list = logs->findChild<QListWidget *>(QStringLiteral("fileList"));
        QTRY_VERIFY(list->count() > 0 && !trial->isLoading());
        const QString other = QStringLiteral("trial.log");
        m_application->selection.goToFile(TrialTab::Logs, other);
        QTRY_COMPARE(list->currentItem()->data(FilePathRole).toString(), other);
        const QString path = QStringLiteral("agent/oracle.txt");
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(FilePathRole).toString() == path)
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
        }
        QCOMPARE(list->currentItem()->data(FilePathRole).toString(), path);
        TextView *text = logs->findChild<FileView *>()->textPane()->view();
        QTRY_VERIFY(text->document().size() == lines.size() && !text->document().isIndexing());
        text->goToLine(1500);
        const int place = text->verticalScrollBar()->value();
        QVERIFY(place > 0);
        const int files = list->count();
        temp.write(QStringLiteral("one/sort__a/agent/another.txt"), "new\n");
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), files + 1, 20'000);
        QCOMPARE(list->currentItem()->data(FilePathRole).toString(), path);
        QCOMPARE(text->verticalScrollBar()->value(), place);
        QCOMPARE(text->caretLine(), 1500);
    }

    void comparesSelectedJobsAndLaysTrialsSideBySide()
    {
        openExamples();
        auto *jobs = page(Place::Jobs)->findChild<QTreeView *>(QStringLiteral("jobsTable"));
        m_application->selection.goToJobs();
        jobs->clearSelection();
        for (int row = 0; row < jobs->model()->rowCount(); ++row) {
            if (jobs->model()->index(row, 0).data().toString().startsWith(QLatin1String("arm-")))
                jobs->selectionModel()->select(jobs->model()->index(row, 0),
                                               QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        auto *button = page(Place::Jobs)->findChild<QPushButton *>(QStringLiteral("compareSelectedButton"));
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_application->selection.location().place, Place::Compare);
        QCOMPARE(m_application->selection.location().jobs.size(), size_t(2));
        auto *compare = static_cast<ComparePage *>(page(Place::Compare));
        QTRY_VERIFY(compare->comparison() && compare->comparison()->jobs.size() == 2);
        QCOMPARE(compare->comparison()->arms.size(), size_t(2));
        auto *table = compare->findChild<CompareTable *>();
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int last = table->model()->columnCount() - 1;
        QTRY_VERIFY2(table->model()->index(0, last).data().toString().startsWith(QLatin1String("step")),
                     qPrintable(table->model()->index(0, last).data().toString()));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(m_application->selection.location().place, Place::SideBySide);
        auto *sides = static_cast<SideBySidePage *>(page(Place::SideBySide));
        QTRY_VERIFY(sides->paths() && sides->list()->isVisible());
        QVERIFY(sides->list()->rowCount() > 2);
        m_application->window.actions().back->trigger();
        QCOMPARE(m_application->selection.location().place, Place::Compare);
    }

    void laysTwoTrialsOfAJobSideBySide()
    {
        openJob(QStringLiteral("two-bucket-smoke"));
        TrialTable *table = jobPage()->table();
        auto *button = jobPage()->findChild<QPushButton *>(QStringLiteral("sideBySideButton"));
        QVERIFY(!button->isVisible());
        table->selectAll();
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_application->selection.location().place, Place::SideBySide);
        QCOMPARE(m_application->selection.location().trials.size(), size_t(2));
        auto *sides = static_cast<SideBySidePage *>(page(Place::SideBySide));
        QTRY_VERIFY(sides->paths() && sides->list()->isVisible());
        QTest::keyClick(sides->list(), Qt::Key_End);
        QTest::keyClick(sides->list(), Qt::Key_Return);
        QCOMPARE(m_application->selection.location().place, Place::Trial);
        QCOMPARE(m_application->selection.location().tab, TrialTab::Trajectory);
    }

    void opensASingleTrajectoryAsAPageOfItsOwn()
    {
        const QString file =
            QDir(examplesFolder())
                .filePath(QStringLiteral("two-bucket-smoke/two-bucket__idtY7HW/agent/trajectory.json"));
        m_application->store.open(file);
        QTRY_COMPARE(m_application->selection.location().place, Place::File);
        auto *trajectory = page(Place::File)->findChild<TrajectoryPage *>();
        QTRY_VERIFY(trajectory->isVisible() && trajectory->stepCount() > 3);
        auto *tabs = page(Place::File)->findChild<QTabBar *>(QStringLiteral("fileTabs"));
        QCOMPARE(tabs->count(), 2);
        tabs->setCurrentIndex(1);
        QVERIFY(!trajectory->isVisible());
        QTRY_VERIFY(page(Place::File)->findChild<FileView *>()->textPane()->isVisible());
    }

    void failingCheckToArtifactLineToStepInThreeClicks_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("got");
        QTest::addColumn<QString>("writes"); ///< part of the line of the artifact that the check leads to
        QTest::newRow("tokens of E-2007")
            << QStringLiteral("E-2007") << QStringLiteral("tokens") << QStringLiteral("[3150000, 720000]")
            << QStringLiteral("[3150, 720]") << QStringLiteral("input_tokens");
        QTest::newRow("amount of E-2014")
            << QStringLiteral("E-2014") << QStringLiteral("amount_usd") << QStringLiteral("2.768125")
            << QStringLiteral("2.6875") << QStringLiteral("amount_usd");
    }

    void failingCheckToArtifactLineToStepInThreeClicks()
    {
        QFETCH(QString, event);
        QFETCH(QString, field);
        QFETCH(QString, expected);
        QFETCH(QString, got);
        QFETCH(QString, writes);
        openTrialOf(QStringLiteral("token-ledger"), QStringLiteral("token-ledger-agent-v0"));
        auto *trial = static_cast<TrialPage *>(page(Place::Trial));
        auto *check = rowHolding(*trial->tab(TrialTab::Overview), {event, field, expected, got});
        QVERIFY(check);
        int clicks = 0;
        clickCurrent(check);
        ++clicks;
        QCOMPARE(m_application->selection.location().tab, TrialTab::Overview); // one click only selects
        QTest::mouseDClick(check->viewport(), Qt::LeftButton, {}, check->visualRect(check->currentIndex()).center());
        ++clicks;
        QTRY_COMPARE(m_application->selection.location().tab, TrialTab::Artifacts);
        auto *artifacts = trial->tab(TrialTab::Artifacts);
        auto *diff = artifacts->findChild<DiffView *>();
        QTRY_VERIFY(diff->currentWriter() != nullptr);
        QTRY_VERIFY2(diff->currentAfterText().contains(writes), qPrintable(diff->currentAfterText()));
        QVERIFY(diff->currentWriter()->action.path.endsWith(QLatin1String("fix.sql")));
        const StepRef step = diff->currentWriter()->step;
        QTest::mouseClick(artifacts->findChild<QPushButton *>(QStringLiteral("showStep")), Qt::LeftButton);
        ++clicks;
        QVERIFY(clicks <= 3);
        QTRY_COMPARE(m_application->selection.location().tab, TrialTab::Trajectory);
        QCOMPARE(m_application->selection.location().step, std::optional(step));
        auto *steps = trial->tab(TrialTab::Trajectory)->findChild<StepList *>();
        QTRY_VERIFY(steps->isVisible() && steps->current());
        QTRY_COMPARE(steps->current()->value, step.step.value); // one agent, nothing folded: its steps are the file's

        auto *back = trial->tab(TrialTab::Trajectory)->findChild<QPushButton *>(QStringLiteral("showWritten"));
        QTRY_VERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_COMPARE(m_application->selection.location().tab, TrialTab::Artifacts);
        QTRY_VERIFY(diff->isVisible() && diff->currentWriter() && diff->currentWriter()->step == step);
    }

    void aFailedTestSaysWhyAndWhereItIsInTheLog()
    {
        const TemporaryFolder temp;
        TrialPage *trial = openTrialWithTests(temp);
        auto *overview = trial->tab(TrialTab::Overview);
        QTRY_VERIFY(overview->findChildren<TestRow *>().size() == 4 && !trial->isLoading());
        const auto rows = overview->findChildren<TestRow *>();
        QStringList names;
        for (const TestRow *row : rows)
            names << row->text();
        QCOMPARE(names,
                 (QStringList{QStringLiteral("test_rows"), QStringLiteral("test_header"),
                              QStringLiteral("test_skipped"), QStringLiteral("test_file")}));
        QVERIFY(rows[0]->isChecked() && !rows[1]->isChecked() && !rows[3]->isCheckable());

        QTest::mouseDClick(rows[1], Qt::LeftButton); // a click and its second one
        QCOMPARE(m_application->selection.location().tab, TrialTab::Overview);
        QTest::mouseClick(rows[1], Qt::LeftButton);
        QTRY_VERIFY(rows[1]->isChecked());
        const auto says = [&](const char *words) {
            return std::ranges::any_of(overview->findChildren<ShortText *>(), [&](const ShortText *text) {
                return text->isVisible() && text->toPlainText() == QLatin1String(words);
            });
        };
        QTRY_VERIFY(says("1187") && says("contains 'id'"));
        QVERIFY(says("1204") && says("'name,since'"));

        QTRY_VERIFY(visibleLink(*overview, QStringLiteral("outputLink")));
        QVERIFY(!visibleLink(*overview, QStringLiteral("artifactLink"))); // it left none
        QTest::mouseClick(visibleLink(*overview, QStringLiteral("outputLink")), Qt::LeftButton);
        QCOMPARE(m_application->selection.location().tab, TrialTab::Logs);
        TextView *log = trial->tab(TrialTab::Logs)->findChild<FileView *>()->textPane()->view();
        QTRY_COMPARE(log->caretLine(), 2);

        m_application->window.actions().back->trigger();
        QTRY_VERIFY(overview->isVisible());
        QVERIFY(overview->findChildren<TestRow *>()[1]->isChecked());
    }

    void theLogThatExplainsTheOutcomeComesFirstAndIsSearched()
    {
        const TemporaryFolder temp;
        TrialPage *trial = openTrialWithTests(temp);
        m_application->selection.goToTab(TrialTab::Logs);
        auto *logs = trial->tab(TrialTab::Logs);
        auto *list = logs->findChild<QListWidget *>(QStringLiteral("fileList"));
        QTRY_VERIFY(list->currentItem());
        QTRY_COMPARE(list->currentItem()->data(FilePathRole).toString(), QStringLiteral("verifier/test-stdout.txt"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
        auto *pane = logs->findChild<FileView *>()->textPane();
        QTRY_VERIFY(pane->searchBar()->isVisible());
        QTest::keyClick(pane->view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(pane->searchBar()->isVisible());
    }

    void withoutATestTheEndOfTheOutputStandsThere()
    {
        const TemporaryFolder temp;
        const TrialSpec spec{.name = QStringLiteral("sort__a")};
        writeJob(temp, QStringLiteral("one"), {.trials = {spec}});
        QByteArray lines;
        for (int i = 1; i <= 30; ++i)
            lines += "checked " + QByteArray::number(i) + '\n';
        temp.write(QStringLiteral("one/sort__a/verifier/test-stdout.txt"), lines);
        m_application->store.open(temp.path());
        QTRY_VERIFY(!m_application->store.jobs().empty());
        m_application->selection.goToTrial(jobNamed(QStringLiteral("one")), TrialName(spec.name));
        auto *trial = static_cast<TrialPage *>(page(Place::Trial));
        auto *overview = trial->tab(TrialTab::Overview);
        QTRY_VERIFY(overview->findChild<QWidget *>(QStringLiteral("outputCard")));
        const QString end =
            overview->findChild<QWidget *>(QStringLiteral("outputCard"))->findChild<ShortText *>()->toPlainText();
        QVERIFY2(end.startsWith(QLatin1String("checked 11\n")) && end.endsWith(QLatin1String("checked 30")),
                 qPrintable(end));
        QTest::mouseClick(overview->findChild<QPushButton *>(QStringLiteral("wholeOutput")), Qt::LeftButton);
        TextView *log = trial->tab(TrialTab::Logs)->findChild<FileView *>()->textPane()->view();
        QTRY_COMPARE(log->caretLine(), 29);
    }

    void findingsFilterTheTrials()
    {
        openJob(QStringLiteral("token-ledger"));
        auto *bar = jobPage()->findChild<FindingsBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(
            !bar->isLooking() && bar->findChild<QPushButton *>(QStringLiteral("finding-false-claim")), 60'000);
        const JobPointer job = m_application->store.job(*m_application->selection.location().job);
        EvidenceStore store;
        const auto claims = [&](const TrialPointer &trial) {
            const auto looked = lookAtTrial(store, {.job = job, .trial = trial, .open = {job}});
            return std::ranges::contains(looked.findings, FindingCode::FalseClaim, &Finding::code);
        };
        const auto expected = static_cast<int>(std::ranges::count_if(job->trials, claims));
        QVERIFY(expected > 0 && expected < static_cast<int>(job->trials.size()));
        auto *chip = bar->findChild<QPushButton *>(QStringLiteral("finding-false-claim"));
        QVERIFY2(chip->text().endsWith(QString::number(expected)), qPrintable(chip->text()));
        QTest::mouseClick(chip, Qt::LeftButton);
        const TrialTableModel *table = jobPage()->table()->tableModel();
        QTRY_COMPARE(table->rowCount(), expected);
        for (int row = 0; row < table->rowCount(); ++row)
            QVERIFY(claims(table->trialAt(row)));
        QTRY_VERIFY(bar->findChild<QPushButton *>(QStringLiteral("finding-false-claim"))->isChecked());
        jobPage()->filterBar()->clear();
        QTRY_COMPARE(table->rowCount(), static_cast<int>(job->trials.size()));
    }

private:
    /// A trial judged by pytest: two tests failed, and it left no artifact.
    TrialPage *openTrialWithTests(const TemporaryFolder &temp)
    {
        const TrialSpec spec{.name = QStringLiteral("sort__a")};
        writeJob(temp, QStringLiteral("one"), {.trials = {spec}});
        temp.write(QStringLiteral("one/sort__a/verifier/ctrf.json"),
                   R"({"results": {"tool": {"name": "pytest"}, "tests": [
            {"name": "test_outputs.py::test_file", "status": "passed", "duration": 1},
            {"name": "test_outputs.py::test_skipped", "status": "skipped"},
            {"name": "test_outputs.py::test_rows", "status": "failed", "message": "The test failed in the call phase",
             "trace": ">       assert rows() == 1187\nE       assert 1204 == 1187\n\n/tests/test_outputs.py:42: AssertionError"},
            {"name": "test_outputs.py::test_header", "status": "failed", "message": "The test failed in the call phase",
             "trace": ">       assert 'id' in header\nE       assert 'id' in 'name,since'\n\n/tests/test_outputs.py:50: AssertionError"}
        ]}})");
        temp.write(QStringLiteral("one/sort__a/verifier/test-stdout.txt"),
                   "___ test_rows ___\n>       assert rows() == 1187\nE       assert 1204 == 1187\n"
                   "___ test_header ___\nE       assert 'id' in 'name,since'\n");
        m_application->store.open(temp.path());
        const auto isOpen = [this] { return !m_application->store.jobs().empty(); };
        if (!QTest::qWaitFor(isOpen))
            return nullptr;
        m_application->selection.goToTrial(jobNamed(QStringLiteral("one")), TrialName(spec.name));
        return static_cast<TrialPage *>(page(Place::Trial));
    }

    static QPushButton *visibleLink(const QWidget &page, const QString &name)
    {
        const auto links = page.findChildren<QPushButton *>(name);
        const auto found = std::ranges::find_if(links, &QWidget::isVisible);
        return found == links.end() ? nullptr : *found;
    }

    /// The table below a widget that has a row with these texts; the row is made current and scrolled to.
    static QTableView *rowHolding(const QWidget &widget, const QStringList &texts)
    {
        for (QTableView *view : widget.findChildren<QTableView *>()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    cells << view->model()->index(row, column).data().toString();
                if (std::ranges::all_of(texts, [&](const QString &text) { return cells.contains(text); })) {
                    view->setCurrentIndex(view->model()->index(row, 0));
                    return view;
                }
            }
        }
        return nullptr;
    }

    static void clickCurrent(QTableView *view)
    {
        view->scrollTo(view->currentIndex());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->currentIndex()).center());
    }
};

QTEST_MAIN(TestWalks)
#include "tst_walks.moc"
