// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of steps keeps to, and what of it is copied.
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/jumpbar.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trajectory/strip/timelinestrip.h"
#include "views/widgets/text/searchbar.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace quayside;

class TestNarrowSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersByToolAndError();
    void bookmarksStay();
    void filtersByTokensAndHits();
    void aJumpShowsItsStepWhateverIsFiltered();
    void filtersByThePartOfTheTimelineOnScreen();
    void whatIsListedIsCopied();

private:
    static void chooseFilter(TrajectoryPage &page, int action);
};

void TestNarrowSteps::chooseFilter(TrajectoryPage &page, int action)
{
    QMenu *menu = page.findChild<JumpBar *>()->filterMenu();
    Q_EMIT menu->aboutToShow();
    const auto actions = menu->actions();
    QList<QAction *> real;
    for (QAction *one : actions) {
        if (!one->isSeparator())
            real.append(one);
    }
    real.at(action)->trigger();
}

void TestNarrowSteps::filtersByToolAndError()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    auto *facets = page.findChild<QListView *>();
    const auto choose = [&](const QString &text) {
        for (int row = 0; row < facets->model()->rowCount(); ++row) {
            if (facets->model()->index(row, 0).data().toString() == text)
                Q_EMIT facets->clicked(facets->model()->index(row, 0));
        }
    };
    choose(QStringLiteral("Bash"));
    QVERIFY(std::ranges::none_of(list->rows(), [](const ListRow &row) { return row.first == RunIndex(0); }));
    choose(QStringLiteral("Bash"));
    choose(QStringLiteral("errors"));
    QCOMPARE(list->rows().size(), 1);
    QCOMPARE(list->rows().front().first, RunIndex(3));
    choose(QStringLiteral("errors"));
    choose(QStringLiteral("user"));
    QVERIFY(list->rows().front().first != RunIndex(0));
}

void TestNarrowSteps::bookmarksStay()
{
    TemporaryFolder folder;
    {
        TrajectoryPage page;
        openSample(page, folder, 30);
        auto *list = page.findChild<StepList *>();
        list->setFocus();
        for (const int step : {20, 7}) {
            page.showStep({NodeIndex(0), StepIndex(step)});
            QTest::keyClick(list, Qt::Key_B);
        }
    }
    TrajectoryPage page;
    openSample(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_B, Qt::ShiftModifier);
    QCOMPARE(list->current(), RunIndex(7));
    QTest::keyClick(list, Qt::Key_B, Qt::ShiftModifier);
    QCOMPARE(list->current(), RunIndex(20));
    chooseFilter(page, 1);
    QCOMPARE(list->rows().size(), 2);
    QTest::keyClick(list, Qt::Key_B);
    QCOMPARE(list->rows().size(), 1);
    QVERIFY(!QDir(folder.path()).entryList(QDir::Files).contains(QStringLiteral("bookmarks")));
    page.showStep({NodeIndex(0), StepIndex(7)});
    QTest::keyClick(list, Qt::Key_B);
}

void TestNarrowSteps::filtersByTokensAndHits()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    const size_t all = list->rows().size();
    chooseFilter(page, 0);
    QCOMPARE(list->rows().size(), 1);
    chooseFilter(page, 0);
    QCOMPARE(list->rows().size(), all);
    page.showStep({NodeIndex(0), StepIndex(0)});
    page.findChild<SearchBar *>()->findChild<QLineEdit *>()->setText(QStringLiteral("run 2"));
    QTest::keyClick(&page, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(list->current() > RunIndex(0));
    chooseFilter(page, 2);
    QCOMPARE(list->rows().size(), 11); // run 2 and run 20 to 29
    page.findChild<SearchBar *>()->findChild<QLineEdit *>()->setText(QStringLiteral("run 1"));
    QTRY_COMPARE(list->rows().size(), 5); // run 15 to 19: the list keeps to what is searched for now
    chooseFilter(page, 2);
    chooseFilter(page, 4);
    auto *dialog = page.findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setIntValue(10);
    dialog->accept();
    QVERIFY(list->rows().size() < all + 6 && !list->rows().empty());
    QVERIFY(list->rows().front().first != RunIndex(0)); // has no tokens
}

void TestNarrowSteps::aJumpShowsItsStepWhateverIsFiltered()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    chooseFilter(page, 0);
    QCOMPARE(list->rows().size(), 1);
    page.showStep({NodeIndex(0), StepIndex(20)});
    QCOMPARE(list->rows().size(), 2);
    QCOMPARE(list->current(), RunIndex(20));
    QVERIFY2(list->accessibleDescription().contains(QLatin1String("run 21")),
             qPrintable(list->accessibleDescription()));
    chooseFilter(page, 0);
    chooseFilter(page, 0);
    QCOMPARE(list->rows().size(), 1);
    chooseFilter(page, 0);
}

void TestNarrowSteps::filtersByThePartOfTheTimelineOnScreen()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    auto *strip = page.findChild<TimelineStrip *>();
    const size_t all = list->rows().size();
    chooseFilter(page, 3); // all is on screen: nothing to choose
    QCOMPARE(list->rows().size(), all);
    strip->setRange(0.3 * strip->lanes().length, 0.6 * strip->lanes().length);
    chooseFilter(page, 3);
    QVERIFY(!list->rows().empty() && list->rows().size() < all / 2);
    QVERIFY(list->rows().front().first > RunIndex(0));
    chooseFilter(page, 3);
    QCOMPARE(list->rows().size(), all);
}

void TestNarrowSteps::whatIsListedIsCopied()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    const auto copy = [&](const QString &format) {
        QMenu *menu = page.findChild<JumpBar *>()->filterMenu();
        Q_EMIT menu->aboutToShow();
        QGuiApplication::clipboard()->clear();
        for (QAction *action : menu->findChild<QMenu *>()->actions()) {
            if (action->text() == format)
                action->trigger();
        }
        const auto hasText = [] { return !QGuiApplication::clipboard()->text().isEmpty(); };
        return QTest::qWaitFor(hasText) ? QGuiApplication::clipboard()->text() : QString();
    };
    const QJsonArray all = QJsonDocument::fromJson(copy(QStringLiteral("as JSON")).toUtf8()).array();
    QCOMPARE(all.size(), 31); // those in a fold too
    QCOMPARE(all[0][QStringLiteral("step_id")].toInt(), 1);
    QCOMPARE(all[30][QStringLiteral("step_id")].toInt(), 31);
    chooseFilter(page, 0); // only what failed
    const QString text = copy(QStringLiteral("as Markdown"));
    QVERIFY(text.startsWith(QLatin1String("### Step 4 (agent)")));
    QVERIFY(text.contains(QLatin1String("Exit code 2")));
    QCOMPARE(text.count(QLatin1String("### ")), 1);
}

QTEST_MAIN(TestNarrowSteps)
#include "tst_narrowsteps.moc"
