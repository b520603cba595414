// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/trajectory/followtrial.h"
#include "views/theme/theme.h"
#include "views/trajectory/detail/codebox.h"
#include "views/trajectory/detail/stepdetail.h"
#include "views/trajectory/facets/stepfacetmodel.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/trajectorypage.h"
#include "views/trajectory/strip/timelinestrip.h"
#include "views/widgets/parts/emptystate.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace quayside;

class TestTrajectoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsStepsAndFoldsLoops();
    void keysMoveThroughSteps();
    void aStepAskedForEarlyIsShownLater();
    void aGrowingFileKeepsItsPlace();
    void aHalfWrittenFileIsWaitedOut();
    void noLogTakesThePlaceOfAFileBeingWritten();
    void anotherTrialLeavesNothingOfTheFirst();
    void convertedLogsAreShown();
    void aTrialWithoutAStepLeadsToItsFiles_data();
    void aTrialWithoutAStepLeadsToItsFiles();
    void stepsThatComeLaterAreShown();
    void totalsAgreeOnlyWhereTheyWereCompared_data();
    void totalsAgreeOnlyWhereTheyWereCompared();
    void loopsOfOneCallAreOneLine();
    void findingsAreMarkedOnTheTimeline();
    void modelsAreSound();
    void pictures();
};

void TestTrajectoryPage::showsStepsAndFoldsLoops()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    QCOMPARE(page.stepCount(), 31);
    auto *list = page.findChild<StepList *>();
    const auto folds = std::ranges::count_if(list->rows(), &ListRow::isFold);
    QCOMPARE(folds, 1);
    QCOMPARE(list->rows().size(), 31 - 6 + 1);
    QCOMPARE(list->current(), RunIndex(0));
}

void TestTrajectoryPage::keysMoveThroughSteps()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
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
    page.showStep({NodeIndex(0), StepIndex(20)});
    openSample(page, folder, 30);
    QCOMPARE(page.findChild<StepList *>()->current(), RunIndex(20));
}

void TestTrajectoryPage::aGrowingFileKeepsItsPlace()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 60);
    auto *list = page.findChild<StepList *>();
    page.showStep({NodeIndex(0), StepIndex(40)});
    QTest::qWait(50); // the scroll bar takes its room
    const QImage place = list->viewport()->grab().toImage();
    QVERIFY(list->verticalScrollBar()->value() > 0);
    folder.write(QStringLiteral("agent/trajectory.json"), sample(90));
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 91, 10'000);
    QCOMPARE(list->current(), RunIndex(40));
    QCOMPARE(list->viewport()->grab().toImage(), place);
    folder.write(QStringLiteral("agent/trajectory.json"),
                 sample(10)); // written anew, and shorter: the last one is shown
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 11, 10'000);
    QCOMPARE(list->current(), RunIndex(10));
}

void TestTrajectoryPage::aHalfWrittenFileIsWaitedOut()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    std::vector<int> counts;
    connect(&page, &TrajectoryPage::statusChanged, this, [&] { counts.push_back(page.stepCount()); });
    const QByteArray whole = sample(40);
    folder.write(QStringLiteral("agent/trajectory.json"), whole.first(whole.size() / 3));
    QTest::qWait(1300);
    folder.write(QStringLiteral("agent/trajectory.json"), whole);
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 41, 10'000);
    QVERIFY(std::ranges::all_of(counts, [](int count) { return count >= 31; }));
}

void TestTrajectoryPage::noLogTakesThePlaceOfAFileBeingWritten()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/s.jsonl"),
                 R"({"type":"user","sessionId":"s","uuid":"u","message":{"role":"user","content":"do"}})"
                 "\n");
    TrajectoryPage page;
    openSample(page, folder, 30);
    std::vector<int> counts;
    connect(&page, &TrajectoryPage::statusChanged, this, [&] { counts.push_back(page.stepCount()); });
    folder.write(QStringLiteral("agent/trajectory.json"), "");
    QTest::qWait(1300);
    folder.write(QStringLiteral("agent/trajectory.json"), sample(40));
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 41, 10'000);
    QVERIFY(std::ranges::all_of(counts, [](int count) { return count >= 31; }));
    folder.write(QStringLiteral("agent/trajectory.json"), ""); // and stays so
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 1, 10'000);
}

void TestTrajectoryPage::anotherTrialLeavesNothingOfTheFirst()
{
    TemporaryFolder first;
    TemporaryFolder second;
    TrajectoryPage page;
    openSample(page, first, 30);
    auto *list = page.findChild<StepList *>();
    page.showStep({NodeIndex(0), StepIndex(20)});
    QCOMPARE(list->current(), RunIndex(20));
    QByteArray other = sample(30);
    second.write(QStringLiteral("agent/trajectory.json"), other.replace("do it", "do something else"));
    openTrial(page, second);
    QCOMPARE(list->current(), RunIndex(0));
    const auto boxes = [&page] { return page.findChild<StepDetail *>()->widget()->findChildren<CodeBox *>(); };
    const auto isOfOther = [](const CodeBox *box) {
        return box->accessibleName() == QLatin1String("do something else");
    };
    QTRY_VERIFY(std::ranges::any_of(boxes(), isOfOther));
}

void TestTrajectoryPage::convertedLogsAreShown()
{
    QFile session(
        QStringLiteral(QUAYSIDE_TEST_DATA "/codex/agent/sessions/2026/03/04/rollout-2026-03-04T11-00-00-c0de.jsonl"));
    QVERIFY(session.open(QIODevice::ReadOnly));
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/rollout.jsonl"), session.readAll());
    TrajectoryPage page;
    QSignalSpy status(&page, &TrajectoryPage::statusChanged);
    openTrial(page, folder);
    QCOMPARE(page.stepCount(), 6);
    QVERIFY(status.back().front().toString().contains(QLatin1String("codex session")));
}

void TestTrajectoryPage::aTrialWithoutAStepLeadsToItsFiles_data()
{
    QTest::addColumn<QByteArray>("trajectory");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("no");
    QTest::newRow("no steps") << QByteArray(
        R"({"schema_version": "ATIF-v1.6", "agent": {"name": "a", "version": "1"}, "steps": []})");
}

void TestTrajectoryPage::aTrialWithoutAStepLeadsToItsFiles()
{
    QFETCH(const QByteArray, trajectory);
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), trajectory);
    TrajectoryPage page;
    openTrial(page, folder);
    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    auto *files = empty->findChild<QPushButton *>();
    QVERIFY(files->isVisible());
    QSignalSpy wanted(&page, &TrajectoryPage::filesWanted);
    files->click();
    QCOMPARE(wanted.size(), 1);
}

void TestTrajectoryPage::stepsThatComeLaterAreShown()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), "");
    TrajectoryPage page;
    openTrial(page, folder);
    folder.write(QStringLiteral("agent/trajectory.json"), sample(10));
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 11, 10'000);
    QVERIFY(page.findChild<StepList *>()->isVisible());
    QVERIFY(!page.findChild<EmptyState *>()->isVisible());
    QVERIFY(page.findChild<StepList *>()->current().has_value());
}

void TestTrajectoryPage::totalsAgreeOnlyWhereTheyWereCompared_data()
{
    QTest::addColumn<QByteArray>("metrics");
    QTest::addColumn<QByteArray>("finals");
    QTest::addColumn<QString>("said");
    const QByteArray ten = R"({"prompt_tokens": 10, "completion_tokens": 2})";
    QTest::newRow("agree") << ten << QByteArray(R"({"total_prompt_tokens": 10})")
                           << QStringLiteral("step sums 10 / 2, totals agree");
    QTest::newRow("differ") << ten << QByteArray(R"({"total_prompt_tokens": 11})")
                            << QStringLiteral("step sums 10 / 2, totals differ");
    QTest::newRow("no totals") << ten << QByteArray("null")
                               << QStringLiteral("step sums 10 / 2, no totals to compare with");
    QTest::newRow("silent steps") << QByteArray("null") << QByteArray(R"({"total_prompt_tokens": 999999})")
                                  << QStringLiteral("steps report no tokens");
    QTest::newRow("silent steps, wrong count")
        << QByteArray("null") << QByteArray(R"({"total_prompt_tokens": 999999, "total_steps": 2})")
        << QStringLiteral("steps report no tokens, totals differ");
}

void TestTrajectoryPage::totalsAgreeOnlyWhereTheyWereCompared()
{
    QFETCH(const QByteArray, metrics);
    QFETCH(const QByteArray, finals);
    QFETCH(const QString, said);
    TemporaryFolder folder;
    folder.write(
        QStringLiteral("agent/trajectory.json"),
        R"({"agent": {"name": "walker"}, "steps": [{"step_id": 1, "source": "agent", "message": "m", "metrics": )"
            + metrics + R"(}], "final_metrics": )" + finals + '}');
    TrajectoryPage page;
    QSignalSpy status(&page, &TrajectoryPage::statusChanged);
    openTrial(page, folder);
    QVERIFY2(status.back().front().toString().endsWith(said), qPrintable(status.back().front().toString()));
}

void TestTrajectoryPage::loopsOfOneCallAreOneLine()
{
    QByteArray json = R"({"agent": {"name": "walker"}, "steps": [)";
    for (int i = 1; i <= 60; ++i)
        json += (i > 1 ? ",\n" : "") + callStep(i, "poll " + QByteArray::number(i / 5 % 6), "ok");
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json + "]}");
    TrajectoryPage page;
    openTrial(page, folder);
    auto *facets = page.findChild<StepFacetModel *>();
    const auto lines = [&] {
        QStringList found;
        for (int row = 0; row < facets->rowCount(); ++row) {
            if (facets->at(row).type == StepFacet::Type::Step || facets->at(row).type == StepFacet::Type::More)
                found.append(facets->at(row).text);
        }
        return found;
    };
    QCOMPARE(lines().size(), 4); // three, and the fold
    for (int row = 0; row < facets->rowCount(); ++row) {
        if (facets->at(row).type == StepFacet::Type::More) {
            Q_EMIT page.findChild<QListView *>()->clicked(facets->index(row));
            break;
        }
    }
    QCOMPARE(lines().size(), 7);
}

void TestTrajectoryPage::findingsAreMarkedOnTheTimeline()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    openSample(page, folder, 30);
    auto *strip = page.findChild<TimelineStrip *>();
    const StepRef twentieth{NodeIndex(0), StepIndex(20)};
    const Finding finding{.message = QStringLiteral("an edit of the tests"),
                          .evidence = {{.text = {}, .step = {}, .file = QStringLiteral("a.log")},
                                       {.text = {}, .step = twentieth, .file = {}}}};
    page.setEvidence(feedOf(page).withFindings({finding}));
    page.showStep({NodeIndex(0), StepIndex(20)});
    QCOMPARE(strip->accessibleDescription(),
             QStringLiteral("walker · step 21 · Bash · an edit of the tests. 200 tokens so far"));
    page.showStep({NodeIndex(0), StepIndex(21)});
    QVERIFY(!strip->accessibleDescription().contains(QLatin1String("edit")));
    page.showStep({NodeIndex(0), StepIndex(5)}); // the first of the nine that are the same
    QVERIFY(strip->accessibleDescription().contains(QLatin1String("the same call 9 time")));
    page.setEvidence(feedOf(page).withFindings({}));
    page.showStep({NodeIndex(0), StepIndex(20)});
    QCOMPARE(strip->accessibleDescription(), QStringLiteral("walker · step 21 · Bash. 200 tokens so far"));
}

void TestTrajectoryPage::modelsAreSound()
{
    StepFacetModel model;
    QAbstractItemModelTester tester(&model);
    model.setFacets(
        {{.text = QStringLiteral("Show")},
         {.type = StepFacet::Type::Tool, .text = QStringLiteral("Read"), .count = QStringLiteral("3"), .value = 2}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data(static_cast<int>(StepFacetRole::Count)).toString(), QStringLiteral("3"));
    QVERIFY(!model.index(0).flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(model.index(1).data(static_cast<int>(StepFacetRole::Tool)).toInt(), 2);
    QVERIFY(!model.index(0).data(static_cast<int>(StepFacetRole::Tool)).isValid());
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
        page.showStep({NodeIndex(0), StepIndex(qEnvironmentVariableIntValue("QUAYSIDE_SHOT_STEP"))});
        follow(page, *folder);
        QVERIFY(loaded.wait(20'000));
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            page.resize(size);
            page.show();
            QTest::qWait(500);
            const QString name = QStringLiteral("%1/%2-%3-%4.png")
                                     .arg(target, QDir(trial).dirName(),
                                          theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                     .arg(size.width());
            QVERIFY(page.grab().save(name));
        }
    }
}

QTEST_MAIN(TestTrajectoryPage)
#include "tst_trajectorypage.moc"
