// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window: open, filter, group, copy, find by name, close.
#include "app/actions.h"
#include "tests/app/windowtest.h"
#include "views/jobs/filterbar.h"
#include "views/jobs/trialtable.h"
#include "views/models/trialtablemodel.h"
#include "views/theme/theme.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trial/trialtabpage.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>

#include <algorithm>

using namespace quayside;

class TestWindow : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmptyAndOffersTheExamples()
    {
        const auto buttons = page(Place::Jobs)->findChildren<QPushButton *>();
        const auto examples = std::ranges::find_if(
            buttons, [](const QPushButton *button) { return button->text().contains(QLatin1String("examples")); });
        QVERIFY(examples != buttons.end());
        QTest::mouseClick(*examples, Qt::LeftButton);
        QTRY_VERIFY(m_application->store.jobs().size() >= 2);
        auto *table = page(Place::Jobs)->findChild<QTreeView *>(QStringLiteral("jobsTable"));
        QTRY_VERIFY(table->isVisible());
        QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(m_application->store.jobs().size()));
    }

    void aSessionLogIsReadByItself()
    {
        const QString log = QStringLiteral(QUAYSIDE_TEST_DATA "/claudecode/agent/sessions/projects/-app/s1.jsonl");
        m_application->store.open(log);
        QTRY_COMPARE(m_application->selection.location().place, Place::File);
        QCOMPARE(m_application->selection.location().file, log);
        const auto *trajectory = page(Place::File)->findChild<TrajectoryPage *>();
        QTRY_VERIFY(trajectory->isVisible());
        QTRY_VERIFY(trajectory->stepCount() > 3);
    }

    void filtersGroupsAndCopiesTrials()
    {
        openJob(QStringLiteral("token-ledger"));
        TrialTable *table = jobPage()->table();
        const int all = table->tableModel()->rowCount();
        QVERIFY(all > 3);
        QTest::keyClick(jobPage(), Qt::Key_Slash);
        auto *text = jobPage()->findChild<QLineEdit *>(QStringLiteral("trialFilter"));
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, QStringLiteral("oracle"));
        QTRY_VERIFY(table->tableModel()->rowCount() < all);
        QVERIFY(table->tableModel()->rowCount() > 0);
        for (int row = 0; row < table->tableModel()->rowCount(); ++row)
            QCOMPARE(table->tableModel()->trialAt(row)->agent.name, QStringLiteral("oracle"));
        const QString csv = table->text(TrialTable::TextForm::Csv);
        QCOMPARE(csv.count(QLatin1Char('\n')), table->tableModel()->rowCount() + 1);
        text->clear();
        QTRY_COMPARE(table->tableModel()->rowCount(), all);
        table->setGrouping(TrialGrouping::Agent);
        QVERIFY(table->model()->rowCount() < all);
        table->setGrouping(TrialGrouping::None);
        QCOMPARE(table->model()->rowCount(), all);
        table->setFocus();
        table->selectAll();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), all + 1);
    }

    void noPageAsksForMoreRoomThanASmallWindowHas()
    {
        openExamples();
        const JobStore &store = m_application->store;
        std::vector<Location> places{{.place = Place::Jobs},
                                     {.place = Place::Compare},
                                     {.place = Place::Launch},
                                     {.place = Place::Queue},
                                     {.place = Place::Lint}};
        for (const JobKey key : store.jobs()) {
            places.push_back({.place = Place::Job, .job = key});
            for (const TrialTab tab : allTrialTabs())
                places.push_back(
                    {.place = Place::Trial, .job = key, .trial = store.job(key)->trials.front()->name, .tab = tab});
        }
        for (const Location &location : places) {
            m_application->selection.go(location);
            QTest::qWait(150);
            const QWidget *shown = page(location.place);
            const QByteArray what =
                QByteArray::number(static_cast<int>(location.place)) + ' ' + idOf(location.tab).toUtf8();
            QVERIFY2(shown->isVisible(), what.constData());
            QCOMPARE(m_application->window.width(), 1280);
            const int room = m_application->window.width() - metrics::sidebarWidth - 2;
            QVERIFY2(shown->minimumSizeHint().width() <= room,
                     qPrintable(QString::fromUtf8(what)
                                + QStringLiteral(": %1 of %2").arg(shown->minimumSizeHint().width()).arg(room)));
            for (const QScrollArea *area : shown->findChildren<QScrollArea *>()) {
                if (area->isVisible() && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                    QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                             (what + " " + area->metaObject()->className()).constData());
            }
        }
    }

    void paletteOpensAnythingByName()
    {
        openExamples();
        m_application->window.actions().find->trigger();
        auto *query = m_application->window.findChild<QLineEdit *>(QStringLiteral("paletteQuery"));
        QVERIFY(query);
        QTest::keyClicks(query, QStringLiteral("two-bucket-smoke"));
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(m_application->selection.location().job, jobNamed(QStringLiteral("two-bucket-smoke")));
    }

    void comparesTheJobsThatAreChosen()
    {
        openExamples();
        m_application->selection.goToJobs();
        auto *table = page(Place::Jobs)->findChild<QTreeView *>(QStringLiteral("jobsTable"));
        QTRY_VERIFY(table->model()->rowCount() >= 4);
        const auto choose = [table](std::initializer_list<int> rows) {
            table->clearSelection();
            for (const int row : rows)
                table->selectionModel()->select(table->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        choose({0, 1});
        const std::vector<JobKey> chosen = m_application->selection.chosenJobs();
        QCOMPARE(chosen.size(), 2U);
        m_application->window.actions().compare->trigger();
        QCOMPARE(m_application->selection.location().place, Place::Compare);
        QCOMPARE(m_application->selection.location().jobs, chosen);
    }

    void asksWithWhichOneJobIsCompared()
    {
        openJob(QStringLiteral("arm-routed-big-coder"));
        m_application->window.actions().compare->trigger();
        auto *menu = m_application->window.findChild<QMenu *>(QStringLiteral("compareWithMenu"));
        QVERIFY(menu && menu->isVisible());
        const QList<QAction *> actions = menu->actions();
        const auto other = std::ranges::find(actions, QStringLiteral("arm-fixed-heron-coder"), &QAction::text);
        QVERIFY(other != actions.end());
        (*other)->trigger();
        menu->close();
        QCOMPARE(m_application->selection.location().jobs,
                 (std::vector{jobNamed(QStringLiteral("arm-routed-big-coder")),
                              jobNamed(QStringLiteral("arm-fixed-heron-coder"))}));
    }

    void issuesDockTogglesAndClosingAJobLeavesNothingBehind()
    {
        openJob(QStringLiteral("two-bucket-smoke"));
        auto *dock = m_application->window.findChild<QDockWidget *>(QStringLiteral("issuesDock"));
        QVERIFY(!dock->isVisible());
        m_application->window.actions().issues->trigger();
        QTRY_VERIFY(dock->isVisible());
        m_application->store.close(m_application->store.sources().front());
        QTRY_VERIFY(m_application->store.jobs().empty());
        QCOMPARE(m_application->selection.location().place, Place::Jobs);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
