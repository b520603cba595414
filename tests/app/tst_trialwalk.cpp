// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the trials of a job in the real window: from one to the next, through the filter, from tab to tab.
#include "app/actions.h"
#include "tests/app/windowtest.h"
#include "tests/support/screenshot.h"
#include "views/jobs/trialtable.h"
#include "views/models/trialtablemodel.h"
#include "views/trial/trialpage.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

using namespace quayside;

class TestTrialWalk : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    /// As they were filtered and sorted; what was stepped through is not gone back through.
    void stepsThroughTheListItWasOpenedFrom()
    {
        openJob(QStringLiteral("token-ledger"));
        TrialTable *table = jobPage()->table();
        TrialTableModel *model = table->tableModel();
        model->setFilter({.text = QStringLiteral("nop")});
        QTRY_VERIFY(model->rowCount() > 2 && model->rowCount() < model->trialCount());
        table->sortByColumn(0, Qt::DescendingOrder);
        const int rows = model->rowCount();
        table->setCurrentIndex(table->model()->index(1, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *trial = static_cast<TrialPage *>(page(Place::Trial));
        auto *place = trial->findChild<QLabel *>(QStringLiteral("trialPlace"));
        QTRY_COMPARE(place->text(), QStringLiteral("2 of %1").arg(rows));
        QTest::keyClick(trial, Qt::Key_Right);
        QCOMPARE(m_application->selection.location().trial, model->trialAt(2)->name);
        QCOMPARE(place->text(), QStringLiteral("3 of %1").arg(rows));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(trial, Qt::Key_Left);
        QCOMPARE(m_application->selection.location().trial, model->trialAt(0)->name);
        QCOMPARE(place->text(), QStringLiteral("1 of %1").arg(rows));
        m_application->window.actions().back->trigger();
        QCOMPARE(m_application->selection.location().place, Place::Job);
    }

    void theFilterIsLeftAndClearedByKeys()
    {
        openJob(QStringLiteral("token-ledger"));
        TrialTable *table = jobPage()->table();
        auto *text = jobPage()->findChild<QLineEdit *>(QStringLiteral("trialFilter"));
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("nop"));
        QTest::keyClick(text, Qt::Key_Down);
        QTRY_VERIFY(table->hasFocus());
        QVERIFY(table->currentIndex().isValid());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(text->text(), QString());
        QCOMPARE(table->tableModel()->rowCount(), table->tableModel()->trialCount());
        QTest::keyClicks(text, QStringLiteral("nothing is called so"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(table->tableModel()->rowCount(), 0);
        QCOMPARE(m_application->selection.location().place, Place::Job);
        saveScreenshot(m_application->window, QStringLiteral("no-match"));
        QTest::keyClick(text, Qt::Key_Escape);
        QTest::keyClicks(text, QStringLiteral("nop"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(m_application->selection.location().place, Place::Trial);
        QCOMPARE(m_application->selection.location().trial, table->tableModel()->trialAt(0)->name);
    }

    /// No hidden tab is one of them.
    void digitsNumberTheTabsThatAreSeen()
    {
        openTrialOf(QStringLiteral("token-ledger"), QStringLiteral("nop"));
        auto *trial = static_cast<TrialPage *>(page(Place::Trial));
        QTRY_VERIFY(!trial->isLoading());
        auto *bar = trial->findChild<QTabBar *>(QStringLiteral("trialTabs"));
        QList<int> seen;
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->isTabVisible(i))
                seen << i;
        }
        QVERIFY(seen.size() > 2 && seen.size() < bar->count());
        for (int number = 0; number < seen.size(); ++number) {
            QTest::keyClick(trial, static_cast<Qt::Key>(Qt::Key_1 + number), Qt::ControlModifier);
            QTRY_COMPARE(bar->currentIndex(), seen[number]);
        }
        QTest::keyClick(trial, static_cast<Qt::Key>(Qt::Key_1 + seen.size()), Qt::ControlModifier);
        QCOMPARE(bar->currentIndex(), seen.last());
    }

    void aTrialFoundByNameIsOneOfAll()
    {
        openJob(QStringLiteral("token-ledger"));
        TrialTableModel *model = jobPage()->table()->tableModel();
        m_application->selection.goToTrial(jobNamed(QStringLiteral("token-ledger")), model->trialAt(3)->name);
        auto *place = page(Place::Trial)->findChild<QLabel *>(QStringLiteral("trialPlace"));
        QTRY_COMPARE(place->text(), QStringLiteral("4 of %1").arg(model->trialCount()));
    }
};

QTEST_MAIN(TestTrialWalk)
#include "tst_trialwalk.moc"
