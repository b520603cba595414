// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/rowheights.h"
#include "views/trajectory/steplist.h"
#include "views/trajectory/timelinestrip.h"
#include "views/trajectory/trajectorypage.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>

using namespace quayside;

namespace {

QByteArray callStep(int number, const QByteArray &command, const QByteArray &result)
{
    return R"({"step_id": )" + QByteArray::number(number) + R"(, "source": "agent", "timestamp": "2026-04-15T08:00:)"
        + QByteArray::number(number % 60).rightJustified(2, '0') + R"(Z", "message": "", "reasoning_content": "because", "tool_calls": [
        {"tool_call_id": "c", "function_name": "Bash", "arguments": {"command": ")" + command + R"("}}],
        "observation": {"results": [{"source_call_id": "c", "content": ")" + result + R"("}]}, "metrics": {"prompt_tokens": 10}})";
}

QByteArray sample(int calls)
{
    QByteArray json = R"({"schema_version": "ATIF-v1.7", "agent": {"name": "walker", "version": "1"}, "steps": [
        {"step_id": 1, "source": "user", "message": "do it"})";
    for (int i = 2; i <= calls + 1; ++i)
        json += ",\n" + callStep(i, i > 5 && i < 15 ? QByteArray("cat again.py") : "run " + QByteArray::number(i), i == 4 ? "Exit code 2" : "fine");
    return json + "]}";
}

} // namespace

class TestTrajectoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowHeightsFindRows();
    void showsStepsAndFoldsLoops();
    void filtersByToolAndError();
    void keysMoveThroughSteps();
    void aStepAskedForEarlyIsShownLater();
    void modelsAreSound();
    void pictures();

private:
    void open(TrajectoryPage &page, const TemporaryFolder &folder, int calls);
};

void TestTrajectoryPage::open(TrajectoryPage &page, const TemporaryFolder &folder, int calls)
{
    folder.write(QStringLiteral("agent/trajectory.json"), sample(calls));
    page.resize(1200, 800);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy loaded(&page, &TrajectoryPage::loaded);
    page.setTrial(*Folder::open(folder.path()), {});
    QVERIFY(loaded.wait());
}

void TestTrajectoryPage::rowHeightsFindRows()
{
    QRandomGenerator random(7);
    std::vector<int> heights(777);
    for (int &height : heights)
        height = 1 + random.bounded(90);
    RowHeights rows;
    rows.reset(heights);
    for (int round = 0; round < 500; ++round) {
        const auto changed = static_cast<size_t>(random.bounded(static_cast<int>(heights.size())));
        heights[changed] = 1 + random.bounded(200);
        rows.set(changed, heights[changed]);
        const auto asked = static_cast<size_t>(random.bounded(static_cast<int>(heights.size())));
        std::int64_t top = 0;
        for (size_t i = 0; i < asked; ++i)
            top += heights[i];
        QCOMPARE(rows.top(asked), top);
        QCOMPARE(rows.rowAt(top), asked);
        QCOMPARE(rows.rowAt(top + heights[asked] - 1), asked);
    }
    QCOMPARE(rows.rowAt(rows.total() + 5), heights.size() - 1);
}

void TestTrajectoryPage::showsStepsAndFoldsLoops()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 30);
    QCOMPARE(page.stepCount(), 31);
    auto *list = page.findChild<StepList *>();
    const auto folds = std::ranges::count_if(list->rows(), &ListRow::isFold);
    QCOMPARE(folds, 1);
    QCOMPARE(list->rows().size(), 31 - 6 + 1);
    QCOMPARE(list->current(), RunIndex(0));
}

void TestTrajectoryPage::filtersByToolAndError()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 30);
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

void TestTrajectoryPage::keysMoveThroughSteps()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    list->setFocus();
    QSignalSpy activated(&page, &TrajectoryPage::stepActivated);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(list->current(), RunIndex(1));
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->current(), RunIndex(30));
    QVERIFY(list->verticalScrollBar()->value() > 0);
    QTest::keyClick(list, Qt::Key_E);
    QCOMPARE(list->current().value_or(RunIndex(-1)).value, 3);
    QCOMPARE(activated.size(), 3);
    auto *strip = page.findChild<TimelineStrip *>();
    QTest::keyClick(strip, Qt::Key_Right);
    QCOMPARE(list->current(), RunIndex(4));
    const double span = strip->to() - strip->from();
    QTest::keyClick(strip, Qt::Key_Plus);
    QVERIFY(strip->to() - strip->from() < span);
}

void TestTrajectoryPage::aStepAskedForEarlyIsShownLater()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    page.showStep(StepIndex(20));
    open(page, folder, 30);
    QCOMPARE(page.findChild<StepList *>()->current(), RunIndex(20));
}

void TestTrajectoryPage::modelsAreSound()
{
    StepFacetModel model;
    QAbstractItemModelTester tester(&model);
    model.setFacets({{.text = QStringLiteral("Show")}, {.type = StepFacet::Type::Tool, .text = QStringLiteral("Read"), .count = QStringLiteral("3")}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(static_cast<int>(StepFacetRole::Count)).toString(), QStringLiteral("3"));
    QVERIFY(!model.index(0).flags().testFlag(Qt::ItemIsEnabled));
}

/// Screenshots of a real trial in both themes, for looking at: QUAYSIDE_SHOTS names the folder for them,
/// QUAYSIDE_SHOT_TRIAL the trial.
void TestTrajectoryPage::pictures()
{
    const QString target = qEnvironmentVariable("QUAYSIDE_SHOTS");
    const QString trial = qEnvironmentVariable("QUAYSIDE_SHOT_TRIAL");
    if (target.isEmpty() || trial.isEmpty())
        QSKIP("QUAYSIDE_SHOTS and QUAYSIDE_SHOT_TRIAL are not set");
    const auto folder = Folder::open(trial);
    VERIFY_RESULT(folder);
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(*qApp, theme);
        TrajectoryPage page;
        QSignalSpy loaded(&page, &TrajectoryPage::loaded);
        page.showStep(StepIndex(qEnvironmentVariableIntValue("QUAYSIDE_SHOT_STEP")));
        page.setTrial(*folder, {});
        QVERIFY(loaded.wait(20'000));
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            page.resize(size);
            page.show();
            QTest::qWait(500);
            const QString name = QStringLiteral("%1/%2-%3-%4.png").arg(target, QDir(trial).dirName(), theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width());
            QVERIFY(page.grab().save(name));
        }
    }
}

QTEST_MAIN(TestTrajectoryPage)
#include "tst_trajectorypage.moc"
