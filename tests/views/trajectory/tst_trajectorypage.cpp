// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/trajectory/codebox.h"
#include "views/trajectory/jumpbar.h"
#include "views/trajectory/stepdetail.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/rowheights.h"
#include "views/trajectory/steplist.h"
#include "views/trajectory/timelinestrip.h"
#include "views/trajectory/trajectorypage.h"
#include "views/widgets/searchbar.h"
#include "views/widgets/textview.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWindow>

#include <cstring>

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

/// A round corner that the edge of the screen cuts is rounded to another shade by one.
bool looksTheSame(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return false;
    const auto isNear = [](QRgb a, QRgb b) {
        return std::abs(qRed(a) - qRed(b)) <= 1 && std::abs(qGreen(a) - qGreen(b)) <= 1 && std::abs(qBlue(a) - qBlue(b)) <= 1;
    };
    for (int y = 0; y < left.height(); ++y) {
        const bool isSame = std::memcmp(left.constScanLine(y), right.constScanLine(y), static_cast<size_t>(left.bytesPerLine())) == 0;
        for (int x = 0; x < left.width() && !isSame; ++x) {
            if (!isNear(left.pixel(x, y), right.pixel(x, y)))
                return false;
        }
    }
    return true;
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
    void aGrowingFileKeepsItsPlace();
    void aHalfWrittenFileIsWaitedOut();
    void bookmarksStay();
    void filtersByTokensAndHits();
    void nothingIsOnlyShownInPart();
    void anotherTrialLeavesNothingOfTheFirst();
    void manyCallsOfOneStepAreAllShown();
    void whatIsListedIsCopied();
    void scrollingLeavesWhatAFullPaintWouldShow();
    void screenshotsComeFirst();
    void convertedLogsAreShown();
    void loopsOfOneCallAreOneLine();
    void modelsAreSound();
    void pictures();

private:
    void open(TrajectoryPage &page, const TemporaryFolder &folder, int calls);
    void show(TrajectoryPage &page, const TemporaryFolder &folder);
    static void chooseFilter(TrajectoryPage &page, int action);
};

void TestTrajectoryPage::open(TrajectoryPage &page, const TemporaryFolder &folder, int calls)
{
    folder.write(QStringLiteral("agent/trajectory.json"), sample(calls));
    show(page, folder);
}

void TestTrajectoryPage::chooseFilter(TrajectoryPage &page, int action)
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

void TestTrajectoryPage::show(TrajectoryPage &page, const TemporaryFolder &folder)
{
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

void TestTrajectoryPage::aGrowingFileKeepsItsPlace()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 60);
    auto *list = page.findChild<StepList *>();
    page.showStep(StepIndex(40));
    QTest::qWait(50); // the scroll bar takes its room
    const QImage place = list->viewport()->grab().toImage();
    QVERIFY(list->verticalScrollBar()->value() > 0);
    folder.write(QStringLiteral("agent/trajectory.json"), sample(90));
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 91, 10'000);
    QCOMPARE(list->current(), RunIndex(40));
    QCOMPARE(list->viewport()->grab().toImage(), place);
    folder.write(QStringLiteral("agent/trajectory.json"), sample(10)); // written anew, and shorter: the last one is shown
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 11, 10'000);
    QCOMPARE(list->current(), RunIndex(10));
}

void TestTrajectoryPage::aHalfWrittenFileIsWaitedOut()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 30);
    std::vector<int> counts;
    connect(&page, &TrajectoryPage::statusChanged, this, [&] { counts.push_back(page.stepCount()); });
    const QByteArray whole = sample(40);
    folder.write(QStringLiteral("agent/trajectory.json"), whole.first(whole.size() / 3));
    QTest::qWait(1300);
    folder.write(QStringLiteral("agent/trajectory.json"), whole);
    QTRY_COMPARE_WITH_TIMEOUT(page.stepCount(), 41, 10'000);
    QVERIFY(std::ranges::all_of(counts, [](int count) { return count >= 31; }));
}

void TestTrajectoryPage::bookmarksStay()
{
    TemporaryFolder folder;
    {
        TrajectoryPage page;
        open(page, folder, 30);
        auto *list = page.findChild<StepList *>();
        list->setFocus();
        for (const int step : {20, 7}) {
            page.showStep(StepIndex(step));
            QTest::keyClick(list, Qt::Key_B);
        }
    }
    TrajectoryPage page;
    open(page, folder, 30);
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
    page.showStep(StepIndex(7));
    QTest::keyClick(list, Qt::Key_B);
}

void TestTrajectoryPage::filtersByTokensAndHits()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 30);
    auto *list = page.findChild<StepList *>();
    const size_t all = list->rows().size();
    chooseFilter(page, 0);
    QCOMPARE(list->rows().size(), 1);
    chooseFilter(page, 0);
    QCOMPARE(list->rows().size(), all);
    page.findChild<SearchBar *>()->findChild<QLineEdit *>()->setText(QStringLiteral("run 2"));
    QTest::keyClick(&page, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(list->current() > RunIndex(0));
    chooseFilter(page, 2);
    QCOMPARE(list->rows().size(), 11); // run 2 and run 20 to 29
    chooseFilter(page, 2);
    chooseFilter(page, 3);
    auto *dialog = page.findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setIntValue(10);
    dialog->accept();
    QVERIFY(list->rows().size() < all + 6 && !list->rows().empty());
    QVERIFY(list->rows().front().first != RunIndex(0)); // has no tokens
}

void TestTrajectoryPage::nothingIsOnlyShownInPart()
{
    QByteArray text;
    for (int line = 0; text.size() < (3 << 20); ++line)
        text += "line " + QByteArray::number(line) + "\\n";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), R"({"agent": {"name": "walker"}, "steps": [)" + callStep(1, "cat long", text + "the very end") + "]}");
    TrajectoryPage page;
    show(page, folder);
    auto *list = page.findChild<StepList *>();
    Q_EMIT list->wholeWanted(RunIndex(0));
    auto *whole = page.findChild<QWidget *>(QStringLiteral("wholeWindow"));
    QVERIFY(whole);
    auto *view = whole->findChild<TextView *>();
    QTRY_VERIFY(!view->document().isIndexing());
    QVERIFY(view->document().plainText(0, view->document().size()).contains(QLatin1String("the very end")));
    whole->close();
    QTRY_VERIFY(!page.findChildren<CodeBox *>().isEmpty());
    auto *box = page.findChildren<CodeBox *>().back();
    QSignalSpy wanted(page.findChild<StepDetail *>(), &StepDetail::wholeWanted);
    for (int click = 0; click < 6 && wanted.isEmpty(); ++click)
        QTest::mouseClick(box, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.front().front().toString().endsWith(QLatin1String("the very end")));
}

void TestTrajectoryPage::anotherTrialLeavesNothingOfTheFirst()
{
    TemporaryFolder first;
    TemporaryFolder second;
    TrajectoryPage page;
    open(page, first, 30);
    auto *list = page.findChild<StepList *>();
    page.showStep(StepIndex(20));
    QCOMPARE(list->current(), RunIndex(20));
    QByteArray other = sample(30);
    second.write(QStringLiteral("agent/trajectory.json"), other.replace("do it", "do something else"));
    show(page, second);
    QCOMPARE(list->current(), RunIndex(0));
    const auto boxes = [&page] { return page.findChild<StepDetail *>()->widget()->findChildren<CodeBox *>(); };
    const auto isOfOther = [](const CodeBox *box) { return box->accessibleName() == QLatin1String("do something else"); };
    QTRY_VERIFY(std::ranges::any_of(boxes(), isOfOther));
}

void TestTrajectoryPage::manyCallsOfOneStepAreAllShown()
{
    constexpr int calls = 60;
    QByteArray json = R"({"agent": {"name": "walker"}, "steps": [{"step_id": 1, "source": "agent", "message": "all at once", "tool_calls": [)";
    for (int i = 0; i < calls; ++i)
        json += (i > 0 ? "," : "") + QByteArray(R"({"tool_call_id": "c", "function_name": "Bash", "arguments": {"command": "run )") + QByteArray::number(i) + R"("}})";
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json + "]}]}");
    TrajectoryPage page;
    show(page, folder);
    const auto *detail = page.findChild<StepDetail *>();
    QTRY_COMPARE(detail->widget()->findChildren<CodeBox *>().size(), 1 + calls); // the message, and the arguments of each
    const auto buttons = detail->widget()->findChildren<QPushButton *>();
    QVERIFY(std::ranges::any_of(buttons, [](const QPushButton *button) { return button->text() == QLatin1String("Copy"); }));
}

void TestTrajectoryPage::whatIsListedIsCopied()
{
    TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 30);
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

void TestTrajectoryPage::scrollingLeavesWhatAFullPaintWouldShow()
{
    const TemporaryFolder folder;
    TrajectoryPage page;
    open(page, folder, 400);
    page.resize(1200, 2600); // more cards than a frame has time for
    auto *list = page.findChild<StepList *>();
    list->setDetail(CardDetail::Part); // heights are guessed until a step is seen
    QScrollBar *bar = list->verticalScrollBar();
    QRandomGenerator random(11);
    QVERIFY(bar->maximum() > 4 * list->viewport()->height());
    for (int i = 0; i < 80; ++i) {
        const int by = i % 4 == 3 ? random.bounded(bar->maximum()) - bar->value() : random.bounded(-300, 301);
        bar->setValue(bar->value() + by);
        for (int frame = 0; frame < 10; ++frame) // what one has no time for comes with the next
            QCoreApplication::processEvents();
        const QRect place(list->viewport()->mapTo(&page, QPoint()), list->viewport()->size());
        const QImage shown = page.screen()->grabWindow(page.winId()).copy(place).toImage().convertToFormat(QImage::Format_RGB32);
        const QImage whole = list->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        QVERIFY2(looksTheSame(shown, whole), qPrintable(QStringLiteral("scroll %1 by %2").arg(i).arg(by)));
    }
}

void TestTrajectoryPage::screenshotsComeFirst()
{
    QImage screen(64, 40, QImage::Format_RGB32);
    screen.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    screen.save(&buffer, "PNG");
    QByteArray json = R"({"agent": {"name": "walker"}, "steps": [)";
    for (int i = 1; i <= 4; ++i) {
        const QByteArray path = i == 4 ? "data:image/png;base64," + png.toBase64() : QByteArray("screen.png");
        json += (i > 1 ? "," : "") + QByteArray(R"({"step_id": )") + QByteArray::number(i) + R"(, "source": "agent", "message": [{"type": "image", "source": {"media_type": "image/png", "path": ")" + path + R"("}}]})";
    }
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json + "]}");
    folder.write(QStringLiteral("agent/screen.png"), png);
    TrajectoryPage page;
    show(page, folder);
    const auto buttons = page.findChildren<QPushButton *>();
    const auto shots = std::ranges::find(buttons, QStringLiteral("Screenshots"), &QPushButton::text);
    QVERIFY(shots != buttons.end());
    QVERIFY((*shots)->isChecked());
    const auto redPixels = [&page] {
        const QImage image = page.findChild<StepList *>()->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == qRgb(255, 0, 0) ? 1 : 0;
        }
        return count;
    };
    QTRY_VERIFY(redPixels() >= 4 * 64 * 40);
}

void TestTrajectoryPage::convertedLogsAreShown()
{
    QFile session(QStringLiteral(QUAYSIDE_TEST_DATA "/codex/agent/sessions/2026/03/04/rollout-2026-03-04T11-00-00-c0de.jsonl"));
    QVERIFY(session.open(QIODevice::ReadOnly));
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/rollout.jsonl"), session.readAll());
    TrajectoryPage page;
    QSignalSpy status(&page, &TrajectoryPage::statusChanged);
    show(page, folder);
    QCOMPARE(page.stepCount(), 6);
    QVERIFY(status.back().front().toString().contains(QLatin1String("codex session")));
}

void TestTrajectoryPage::loopsOfOneCallAreOneLine()
{
    QByteArray json = R"({"agent": {"name": "walker"}, "steps": [)";
    for (int i = 1; i <= 60; ++i)
        json += (i > 1 ? ",\n" : "") + callStep(i, "poll " + QByteArray::number(i / 5 % 6), "ok");
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/trajectory.json"), json + "]}");
    TrajectoryPage page;
    show(page, folder);
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
