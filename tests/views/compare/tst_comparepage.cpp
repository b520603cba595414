// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencestore.h"
#include "views/compare/comparepage.h"
#include "views/compare/comparepanes.h"
#include "views/compare/comparetable.h"
#include "views/compare/forestchart.h"
#include "views/compare/passchart.h"
#include "views/compare/squarechart.h"
#include "views/models/comparetables.h"
#include "views/models/comparetext.h"
#include "views/models/comparewording.h"
#include "views/models/rewardwording.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/facttableview.h"

#include "tests/support/madejob.h"
#include "tests/support/screenshot.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocumentFragment>
#include <QTranslator>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

void show(ComparePage &page, const std::vector<JobPointer> &jobs, QSize size)
{
    QSignalSpy shown(&page, &ComparePage::comparisonShown);
    page.resize(size);
    page.show();
    page.setJobs(jobs);
    QVERIFY(shown.wait(60'000));
    QTest::qWait(20);
}

JobPointer threeArms()
{
    return makeJob({.agents = 3, .tasks = 89, .attempts = 3, .dimensions = 3, .lift = 0.12, .seed = 7});
}

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyTheme(*qApp, ThemeChoice::Light); }

    void answersInBothThemesAndSizes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light-1056") << false << QSize(1056, 720);
        QTest::newRow("dark-1056") << true << QSize(1056, 720);
        QTest::newRow("light-1920") << false << QSize(1920, 1000);
        QTest::newRow("dark-1920") << true << QSize(1920, 1000);
    }

    void answersInBothThemesAndSizes()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, size);
        saveScreenshot(page, u"compare-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
        QCOMPARE(page.width(), size.width()); // nothing asks for more room than there is
        QVERIFY(page.findChild<CompareTable *>()->model()->rowCount() == 89);
    }

    void everyPartFollowsTheArmAndTheChoice()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        auto *table = page.findChild<CompareTable *>();
        auto *model = qobject_cast<CompareTaskModel *>(table->model());
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::mouseClick(page.findChild<ForestChart *>(), Qt::LeftButton, {}, QPoint(20, 36)); // the second line
        const ArmDifference &second = page.comparison()->differences[1];
        bool said = false;
        for (const QLabel *label : page.findChildren<QLabel *>())
            said = said || QTextDocumentFragment::fromHtml(label->text()).toPlainText() == sayVerdict(second);
        QVERIFY(said);
        QTest::mouseClick(page.findChild<SquareChart *>(), Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(model->rowCount(), static_cast<int>(second.bothPass.size()));
        QCOMPARE(model->choice(), TaskChoice::BothPass);
        model->setChoice(TaskChoice::Differs);
        QCOMPARE(model->rowCount(), second.wins() + second.losses());
        model->setText(u"task-0001"_s);
        QVERIFY(model->rowCount() <= 1);
    }

    void theUnscoredPolicyAndTheOrderComeThrough()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        QSignalSpy shown(&page, &ComparePage::comparisonShown);
        CompareOptions options = page.options();
        options.scoring.unscored = UnscoredPolicy::DropTask;
        options.scoring.order = {page.comparison()->scored.arms[2]};
        const QString wanted = page.comparison()->scored.arms[2];
        page.setOptions(options);
        QVERIFY(shown.wait(60'000));
        QVERIFY(page.comparison()->tasksLeftOut > 0);
        QCOMPARE(page.comparison()->scored.arms[0], wanted);
    }

    void aCellIsATrial()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        auto *table = page.findChild<CompareTable *>();
        QSignalSpy chosen(&page, &ComparePage::trialChosen);
        const QRect cell = table->visualRect(table->model()->index(0, 1));
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(8 + 19 + 4, 10));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<TrialPointer>(), page.comparison()->scored.rows[0].arms[0].attempts[1].trial);
    }

    void everyPaneShowsItsTables_data() { answersInBothThemesAndSizes_data(); }

    void everyPaneShowsItsTables()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, size);
        auto *panes = page.findChild<ComparePanes *>();
        const auto tables = [&] {
            int shown = 0;
            for (const FactTableView *table : page.findChildren<FactTableView *>())
                shown += table->isVisible();
            return shown;
        };
        QCOMPARE(tables(), 0);
        for (const auto &[pane, count] :
             {std::pair(ComparePanes::Pane::Arms, 3), std::pair(ComparePanes::Pane::Dimensions, 1),
              std::pair(ComparePanes::Pane::Attempts, 1), std::pair(ComparePanes::Pane::Differs, 1)}) {
            panes->showPane(pane);
            QTRY_VERIFY_WITH_TIMEOUT(!panes->isBusy(), 60'000);
            QTRY_COMPARE(tables(), count);
            QTest::qWait(20);
            saveScreenshot(
                page,
                u"compare-pane%1-%2"_s.arg(static_cast<int>(pane)).arg(QLatin1StringView(QTest::currentDataTag())));
        }
    }

    void repeatedAttemptsShowEveryArm()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {makeJob({.agents = 8, .tasks = 12, .attempts = 3, .dimensions = 1, .lift = 0.1, .seed = 3})},
             {1280, 720});
        auto *panes = page.findChild<ComparePanes *>();
        panes->showPane(ComparePanes::Pane::Attempts);
        const auto *chart = page.findChild<PassChart *>();
        QVERIFY(chart);
        QTRY_VERIFY_WITH_TIMEOUT(!panes->isBusy(), 60'000);
        QStringList arms;
        for (const auto &row : chart->table().rows)
            arms << row.front();
        arms.removeDuplicates();
        QCOMPARE(arms.size(), 8);
        saveScreenshot(page, u"compare-eight-curves"_s);
    }

    void theComparisonIsSavedToAFile()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        QTemporaryDir folder;
        const auto save = [&](const QString &action, const QString &path) {
            for (QAction *item : page.findChildren<QAction *>()) {
                if (item->text() == action)
                    item->trigger();
            }
            auto *dialog = page.findChild<QFileDialog *>();
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(path);
            delete dialog;
        };
        save(u"Save as Markdown…"_s, folder.filePath(u"answer.md"_s));
        save(u"Save as JSON…"_s, folder.filePath(u"answer.json"_s));
        QFile text(folder.filePath(u"answer.md"_s));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(text.readAll(), compareText(*page.comparison()));
        QFile json(folder.filePath(u"answer.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(json.readAll())[u"arms"_s].toArray().size(), 3);
        save(u"Save as JSON…"_s, folder.filePath(u"no/such/folder.json"_s));
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"no/such/folder.json"_s));
    }

    void aDraggedColumnBecomesTheBaseline()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        const QString second = page.comparison()->scored.arms[1];
        QSignalSpy shown(&page, &ComparePage::comparisonShown);
        page.findChild<CompareTable *>()->horizontalHeader()->moveSection(2, 1);
        QVERIFY(shown.wait(60'000));
        QCOMPARE(page.comparison()->scored.arms[0], second);
        const auto *table = page.findChild<CompareTable *>();
        QCOMPARE(table->horizontalHeader()->logicalIndex(1), 1); // the columns stand in their own order again
        QVERIFY(table->model()->headerData(1, Qt::Horizontal).toString().contains(u"baseline"_s));
    }

    void aTaskLeadsToItsTrialsSideBySide()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        auto *table = page.findChild<CompareTable *>();
        const int divergence = table->model()->columnCount() - 1;
        QTRY_COMPARE(table->model()->index(0, divergence).data().toString(),
                     u"no trajectory"_s); // made-up trials have none
        QSignalSpy wanted(&page, &ComparePage::sideBySideWanted);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        const auto trials = wanted[0][0].value<std::vector<TrialPointer>>();
        QCOMPARE(trials.size(), size_t(3));
        QCOMPARE(trials[0], page.comparison()->scored.rows[0].arms[0].attempts.front().trial);
    }

    void sortsWithWhatIsNotReportedLast()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        auto *model = qobject_cast<CompareTaskModel *>(page.findChild<CompareTable *>()->model());
        const int points = model->armCount() + 1;
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model->sort(points, order);
            std::optional<double> last;
            for (int row = 0; row < model->rowCount(); ++row) {
                const auto value = gain(model->rowAt(row), 1);
                if (value && last)
                    QVERIFY(order == Qt::AscendingOrder ? *value >= *last : *value <= *last);
                QVERIFY(value || row > 0);
                last = value;
            }
        }
    }

    void oneArmSaysThereIsNothingToCompare()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {makeJob({.agents = 1, .tasks = 3})}, {1280, 720});
        saveScreenshot(page, u"compare-nothing"_s);
        QVERIFY(page.comparison()->differences.empty());
        QSignalSpy open(&page, &ComparePage::openRequested);
        const auto buttons = page.findChildren<QPushButton *>();
        const auto button =
            std::ranges::find_if(buttons, [](const QPushButton *each) { return each->text() == u"Open…"_s; });
        QVERIFY(button != buttons.end() && (*button)->isVisible());
        QTest::mouseClick(*button, Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }

    /// What `quayside compare` computes by default.
    void theWindowSaysWhatTheCommandLineSays()
    {
        const std::vector jobs{makeJob({.agents = 1, .tasks = 12, .attempts = 2, .seed = 3}, u"zulu"_s),
                               makeJob({.agents = 3, .tasks = 12, .attempts = 2, .seed = 4}, u"alpha"_s)};
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, jobs, {1280, 720});
        const auto printed = compareJobs(jobs, {.scoring = {.choice = likelyChoice(jobs)}});
        QCOMPARE(page.comparison()->scored.arms, printed->scored.arms);
        QVERIFY(page.comparison()->differences == printed->differences);
    }

    void opensOnAPairThatCanBeCompared()
    {
        Job job{.path = u"/one"_s, .name = u"one"_s};
        job.trials = {makeTrial(u"alpha"_s, u"task"_s, 1.0), makeTrial(u"lost"_s, u"task"_s, {}),
                      makeTrial(u"zulu"_s, u"task"_s, 0.0)};
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {std::make_shared<const Job>(job)}, {1280, 720});
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(page.findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text().startsWith(text); });
        };
        QVERIFY(says(u"3 trial(s), 1 task(s), 3 arm(s) · "_s));
        QSignalSpy shown(&page, &ComparePage::comparisonShown);
        CompareOptions options = page.options();
        options.scoring.order = {u"alpha"_s, u"lost"_s};
        page.setOptions(options);
        QVERIFY(shown.wait(60'000));
        QCOMPARE(page.comparison()->differences[0].difference.n, 0);
        const auto *model = qobject_cast<CompareTaskModel *>(page.findChild<CompareTable *>()->model());
        QCOMPARE(model->countOf(TaskChoice::Regressed), 1); // zulu against alpha
    }

    void theArmInViewStaysTheSameArm()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        const auto arms = page.comparison()->scored.arms;
        QTest::mouseClick(page.findChild<ForestChart *>(), Qt::LeftButton, {},
                          QPoint(20, 36)); // the second line: arms[2]
        QSignalSpy shown(&page, &ComparePage::comparisonShown);
        CompareOptions options = page.options();
        options.scoring.order = {arms[1], arms[2], arms[0]};
        page.setOptions(options);
        QVERIFY(shown.wait(60'000));
        const auto *model = qobject_cast<CompareTaskModel *>(page.findChild<CompareTable *>()->model());
        const ArmDifference &same = page.comparison()->differences[0];
        QCOMPARE(model->countOf(TaskChoice::Improved), same.wins());
        QVERIFY(same.wins() != page.comparison()->differences[1].wins());
    }

    void dimensionsSayWhatTheyAreAndWhenThereAreNone()
    {
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {threeArms()}, {1280, 720});
        const ArmDifference &first = page.comparison()->differences.front();
        const FactTable table = dimensionTable(*page.comparison(), first);
        QCOMPARE(table.columns[5], u"p, uncorrected"_s);
        QCOMPARE(table.rows[0][5], sayPAlone(first.p));
        QCOMPARE(table.rows[0].back(), u"paired t over tasks"_s);
        QCOMPARE(table.rows[1].back(), u"paired t over tasks"_s);
        QCOMPARE(sayHow(TestMethod::McNemarMidP, IntervalMethod::NewcombePaired),
                 u"mid-p McNemar, interval: Newcombe, paired"_s);
        Job job{.path = u"/none"_s, .name = u"none"_s};
        job.trials = {makeTrial(u"alpha"_s, u"task"_s, 1.0), makeTrial(u"beta"_s, u"task"_s, {})};
        show(page, {std::make_shared<const Job>(job)}, {1280, 720});
        page.findChild<ComparePanes *>()->showPane(ComparePanes::Pane::Dimensions);
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(page.findChildren<QLabel *>(),
                                       [&](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(u"No task has a score in both arms."_s));
    }

    void oneRunSaysWhatItProves()
    {
        Job job{.path = u"/one"_s, .name = u"one"_s};
        job.trials = {makeTrial(u"alpha"_s, u"task"_s, 1.0), makeTrial(u"beta"_s, u"task"_s, 0.0)};
        EvidenceStore evidence;
        ComparePage page(evidence);
        show(page, {std::make_shared<const Job>(job)}, {1280, 720});
        const QString limits = sayLimits(*page.comparison(), page.comparison()->differences.front());
        QVERIFY2(limits.contains(u"beta failed once"_s) && limits.contains(u"alpha passed once"_s)
                     && limits.contains(u"Not proven"_s),
                 qPrintable(limits));
        QCOMPARE(page.comparison()->differences.front().verdict, Verdict::TooFewTasks);
        const FactTable arms = armTable(*page.comparison(), {u"passed the verifier"_s, u"a loop"_s});
        QCOMPARE(arms.rows.size(), size_t(2));
        QCOMPARE(arms.rows[1][1], u"failed"_s);
        QCOMPARE(arms.rows[1].back(), u"a loop"_s);
    }

    /// Every word of the saved text is of the window's language; what is left is names and numbers.
    void theMarkdownIsInOneLanguage()
    {
        class Capitals : public QTranslator
        {
        public:
            QString translate(const char *, const char *text, const char *, int) const override
            {
                return QString::fromUtf8(text).toUpper().replace(u"%N"_s, u"%n"_s);
            }
            bool isEmpty() const override { return false; }
        } capitals;
        Job job{.path = u"/one"_s, .name = u"ONE"_s};
        for (int i = 0; i < 12; ++i) {
            for (const QString &arm : {u"ALPHA"_s, u"BETA"_s}) {
                auto trial = std::make_shared<Trial>(*makeTrial(arm, u"TASK %1"_s.arg(i), i % 3));
                trial->rewards = {{u"SPEED"_s, i % 3 / 2.0}, {u"TASTE"_s, arm == u"BETA"_s ? 1.0 : i % 2}};
                job.trials.push_back(trial);
            }
        }
        const auto comparison =
            compareJobs({std::make_shared<const Job>(job)},
                        {.scoring = {.choice = {.axis = ArmAxis::AgentName}, .metric = u"TASTE"_s}});
        qApp->installTranslator(&capitals);
        const QString text = QString::fromUtf8(compareText(*comparison));
        qApp->removeTranslator(&capitals);
        QVERIFY(text.contains(u"HIGHER"_s) && text.contains(u"DIMENSION"_s));
        const auto plain = QRegularExpression(u"[a-z]{2,}"_s).match(text);
        QVERIFY2(!plain.hasMatch(), qPrintable(plain.captured() + u" in\n"_s + text));
    }

    void wordsAreTrue()
    {
        QLocale::setDefault(QLocale::c());
        ArmDifference difference;
        difference.difference = {.n = 89, .value = 0.09, .interval = Interval{.low = 0.01, .high = 0.17}};
        difference.p = difference.adjustedP = 0.03;
        difference.verdict = Verdict::ProbablyBetter;
        QCOMPARE(sayVerdict(difference),
                 u"Probably: +9 points of reward, 95 % between +1 and +17 (paired over tasks, p = 0.030)."_s);
        difference.verdict = Verdict::NotShown;
        difference.difference = {.n = 89, .value = -0.004, .interval = Interval{.low = -0.08, .high = 0.07}};
        difference.p = 0.7;
        difference.adjustedP = 1;
        QCOMPARE(
            sayVerdict(difference),
            u"Not shown, may be luck: −0.4 points of reward, 95 % between −8 and +7 (paired over tasks, p = 1.00 after Holm)."_s);
        difference.difference.interval = Interval{.low = 0.01, .high = 0.2};
        difference.p = 0.03;
        difference.adjustedP = 0.06;
        QVERIFY(sayVerdict(difference).startsWith(u"Not shown: one of several comparisons"_s));
        difference.p = difference.adjustedP = 0.052; // the interval leaves 0 out, the test does not
        QVERIFY(sayVerdict(difference).startsWith(u"Borderline"_s));
        difference.pairing = Pairing::Unpaired;
        QVERIFY(sayVerdict(difference).startsWith(u"They share no task, so this may be the tasks: "_s));
        difference.ties = 1;
        QVERIFY(sayVerdict(difference).startsWith(u"Borderline"_s));
        difference.pairing = Pairing::Paired;
        difference.difference = {.n = 9, .value = 0.75};
        difference.p = difference.adjustedP = std::nullopt;
        QCOMPARE(
            sayVerdict(difference),
            u"Not shown, no spread between the tasks to judge luck by: +75 points of reward, no interval (paired over tasks, no p)."_s);
        difference.p = difference.adjustedP = 0.0625; // five tasks, all alike: the sign-flip test is all there is
        QVERIFY(sayVerdict(difference).startsWith(u"Not shown, may be luck"_s));
        QCOMPARE(sayPAlone({}), unreported());
        QCOMPARE(sayPAlone(0.0351), u"0.035"_s);
        QCOMPARE(sayDetectable(difference), unreported());
        difference.smallestDetectable = 0.1921;
        QCOMPARE(sayDetectable(difference), u"20"_s); // not 19: a difference of 19.2 points might be missed more often
        QCOMPARE(sayPoints(0.0), u"0"_s);
        difference.detectsNothing = true;
        QCOMPARE(sayDetectable(difference), u"none"_s);
        ArmDifference measured{.metric = u"failed_checks"_s, .scale = Scale::Open};
        measured.difference = {.n = 9, .value = -8.5, .interval = Interval{.low = -12, .high = -5}};
        measured.p = measured.adjustedP = 0.004;
        measured.verdict = Verdict::Worse;
        QCOMPARE(sayVerdict(measured),
                 u"No, lower: failed_checks −8.5, 95 % between −12 and −5 (paired over tasks, p = 0.004)."_s);
        measured.smallestDetectable = 4.25;
        QCOMPARE(sayDetectable(measured), u"4.25"_s);
        QCOMPARE(sayTimeChange(-72'000), u"−1 m 12 s"_s);
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
