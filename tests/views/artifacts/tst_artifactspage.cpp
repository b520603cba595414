// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/makeevidence.h"
#include "core/load/load.h"
#include "tests/support/result.h"
#include "views/artifacts/artifactpane.h"
#include "views/artifacts/artifactspage.h"
#include "views/artifacts/artifactview.h"
#include "views/artifacts/expectationstrip.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/models/artifacttreemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Of the example job's trial of the first agent version that left something.
Result<EvidencePointer> loadExample()
{
    const auto opened = findJobs(QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/jobs/token-ledger"));
    if (!opened)
        return std::unexpected(opened.error());
    const auto job = loadJob(opened->jobs.front());
    if (!job)
        return std::unexpected(job.error());
    const auto loaded = std::make_shared<const Job>(*job);
    const auto trial = std::ranges::find(loaded->trials, s("token-ledger-agent-v0"),
                                         [](const TrialPointer &candidate) { return candidate->agent.name; });
    return makeEvidence({}, {.job = loaded, .trial = *trial, .open = {loaded}}, everyPart);
}

void open(ArtifactsPage &page, const EvidencePointer &evidence)
{
    page.resize(1440, 780);
    page.setEvidence(evidence);
    page.show();
}

int rowOf(const QAbstractItemModel &model, const char *name, const char *field)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString first = model.index(row, 0).data().toString(), second = model.index(row, 1).data().toString();
        if (first == s(name) && second == s(field))
            return row;
    }
    return -1;
}

/// For a person to look at; set QUAYSIDE_SHOTS to a folder.
void shoot(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("QUAYSIDE_SHOTS");
    if (folder.isEmpty())
        return;
    for (const auto &[choice, suffix] :
         {std::pair{ThemeChoice::Light, "light"}, std::pair{ThemeChoice::Dark, "dark"}}) {
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), choice);
        QTest::qWait(50);
        widget.grab().save(folder + QLatin1Char('/') + s(name) + QLatin1Char('-') + s(suffix) + s(".png"));
    }
}

} // namespace

class TestArtifactsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
        const auto example = loadExample();
        VERIFY_RESULT(example);
        m_example = *example;
    }

    void fromTheVerifiersRowToTheStepInThreeClicks_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("artifact");
        QTest::newRow("E-2007 tokens") << QByteArray("E-2007") << QByteArray("tokens") << s("app/fix.sql");
        QTest::newRow("E-2014 amount") << QByteArray("E-2014") << QByteArray("amount_usd") << s("app/fix.sql");
        QTest::newRow("report") << QByteArray("report") << QByteArray("risk_level") << s("app/incident_report.json");
    }

    void fromTheVerifiersRowToTheStepInThreeClicks()
    {
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, field);
        QFETCH(QString, artifact);
        ArtifactsPage page;
        QSignalSpy steps(&page, &ArtifactsPage::stepRequested);
        open(page, m_example);
        auto *list = page.findChild<QTreeView *>(s("artifactTree"));
        auto *diff = page.findChild<DiffView *>();
        QTRY_VERIFY(diff->changeCount() > 0);
        int clicks = 0;

        auto *table = page.findChild<QTableView *>(s("mismatches"));
        const int row = rowOf(*table->model(), event.constData(), field.constData());
        QVERIFY(row >= 0);
        table->scrollTo(table->model()->index(row, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 0)).center());
        ++clicks;
        QTRY_COMPARE(list->currentIndex().data(ArtifactTreeModel::PathRole).toString(), artifact);
        QTRY_VERIFY(diff->currentWriter());
        shoot(page, qPrintable(s("artifacts-") + QString::fromUtf8(event)));

        auto *show = page.findChild<QPushButton *>(s("showStep"));
        QTRY_VERIFY(show->isEnabled());
        QTest::mouseClick(show, Qt::LeftButton);
        ++clicks;
        QCOMPARE(steps.size(), 1);
        QVERIFY(clicks <= 3);
        QVERIFY(steps.first().first().value<StepRef>().step.value > 0);
    }

    void aFailedTestLeadsToItsLineAsWell()
    {
        TrialDetail detail = *m_example->detail;
        detail.tables.clear();
        detail.reports = {
            {.tests = {
                 {.name = s("test_outputs.py::test_report"),
                  .status = s("failed"),
                  .message = s("incident_report.json: expected 'medium', got 'low'")},
                 {.name = s("test_outputs.py::test_time"), .status = s("failed"), .message = s("it took too long")}}}};
        TrialEvidence reported = *m_example;
        reported.detail = std::make_shared<const TrialDetail>(detail);
        ArtifactsPage page;
        open(page, std::make_shared<const TrialEvidence>(reported));
        auto *list = page.findChild<QTreeView *>(s("artifactTree"));
        auto *diff = page.findChild<DiffView *>();
        QTRY_VERIFY(diff->changeCount() > 0);
        auto *table = page.findChild<QTableView *>(s("mismatches"));
        QCOMPARE(table->model()->rowCount(), 2);
        const auto click = [&](int row) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(row, 0)).center());
        };
        click(0);
        QTRY_VERIFY(
            list->currentIndex().data(ArtifactTreeModel::PathRole).toString().endsWith(s("incident_report.json")));
        QTRY_VERIFY2(diff->currentAfterText().contains(s("low")), qPrintable(diff->currentAfterText()));
        shoot(page, "artifacts-test");
        click(1);
        QTRY_VERIFY(!diff->isVisible());
        QVERIFY(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(s("names no artifact"));
        }));
    }

    void writersAreSaidWhenTheActionsCome()
    {
        TrialEvidence early = *m_example;
        early.actions.reset();
        ArtifactsPage page;
        open(page, std::make_shared<const TrialEvidence>(early));
        auto *diff = page.findChild<DiffView *>();
        QTRY_VERIFY(diff->changeCount() > 0);
        diff->goToAfterLine(2);
        const auto line = diff->currentAfterLine();
        QCOMPARE(line, std::optional(2));
        QVERIFY(!diff->currentWriter());
        page.setEvidence(m_example);
        QTRY_VERIFY(diff->currentWriter());
        QCOMPARE(diff->currentAfterLine(), line);
    }

    void aWantedStepWaitsForTheActions()
    {
        TrialEvidence early = *m_example;
        early.actions.reset();
        ArtifactsPage page;
        open(page, std::make_shared<const TrialEvidence>(early));
        const StepRef step = writerIn(s("artifacts/app/incident_report.json"));
        page.goTo({.path = s("artifacts/app/incident_report.json"), .step = step});
        page.setEvidence(m_example);
        auto *diff = page.findChild<DiffView *>();
        QTRY_VERIFY(diff->currentWriter());
        QVERIFY(diff->currentWriter()->step == step);
        QCOMPARE(page.findChild<ArtifactPane *>()->path(), s("artifacts/app/incident_report.json"));
    }

    void aStepWantedInOneArtifactIsNotLookedForInAnother()
    {
        TrialEvidence early = *m_example;
        early.actions.reset();
        ArtifactsPage page;
        open(page, std::make_shared<const TrialEvidence>(early));
        page.goTo({.path = s("artifacts/app/incident_report.json"),
                   .step = writerIn(s("artifacts/app/incident_report.json"))});
        auto *tree = page.findChild<QTreeView *>(s("artifactTree"));
        tree->setCurrentIndex(qobject_cast<ArtifactTreeModel *>(tree->model())->indexOf(s("artifacts/app/fix.sql")));
        auto *diff = page.findChild<DiffView *>();
        QTRY_VERIFY(!page.findChild<ArtifactPane *>()->isComparing());
        diff->goToAfterLine(2);
        const auto line = diff->currentAfterLine();
        QCOMPARE(line, std::optional(2));
        page.setEvidence(m_example);
        QTRY_VERIFY(diff->currentWriter());
        QCOMPARE(diff->currentAfterLine(), line);
    }

    void whatWasChosenByHandStaysWithNewerEvidence()
    {
        ArtifactsPage page;
        open(page, m_example);
        auto *pane = page.findChild<ArtifactPane *>();
        const auto chosen = chosenFile(m_example->folder->absolute(s("result.json")));
        VERIFY_RESULT(chosen);
        Q_EMIT page.findChild<ExpectationStrip *>()->expectationChosen(*chosen);
        QTRY_VERIFY(!pane->isComparing());
        TrialEvidence newer = *m_example;
        newer.artifacts = std::make_shared<const ArtifactEvidence>(*m_example->artifacts);
        page.setEvidence(std::make_shared<const TrialEvidence>(newer));
        QTRY_VERIFY(!pane->isComparing());
        const auto labels = page.findChildren<ElidedLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const ElidedLabel *label) { return label->whole().contains(s("chosen by hand")); }));
    }

    /// By which the window knows that a page is not at rest.
    void aRunningComparisonIsFoundByItsPage()
    {
        ArtifactsPage page;
        open(page, m_example);
        const auto isBusy = [&] {
            return std::ranges::any_of(page.findChildren<NewestRun *>(), &NewestRun::isRunning);
        };
        QVERIFY(isBusy());
        QTRY_VERIFY(!isBusy());
        QVERIFY(page.findChild<ArtifactView *>()->isComparison());
    }

    void aFilterThatLeavesNothingIsSaid()
    {
        ArtifactsPage page;
        page.findChild<QLineEdit *>(s("artifactFilter"))->setText(s("no artifact has this name"));
        open(page, m_example);
        QTRY_VERIFY(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(s("leaves out every artifact"));
        }));
    }

    void statesAndCountsAreListed()
    {
        ArtifactTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setArtifacts(m_example->artifacts->artifacts);
        const QModelIndex sql = model.indexOf(s("artifacts/app/fix.sql"));
        QVERIFY(sql.isValid());
        QCOMPARE(sql.data(ArtifactTreeModel::SignRole).toString(), s("≠"));
        QVERIFY(model.firstOfInterest() == sql);
        model.setFilter(s("incident"));
        QVERIFY(!model.indexOf(s("artifacts/app/fix.sql")).isValid());
        QCOMPARE(model.fileCount(), 1);
    }

    void changesAreWalkedByKeys()
    {
        ArtifactsPage page;
        open(page, m_example);
        auto *diff = page.findChild<DiffView *>();
        QTRY_VERIFY(diff->changeCount() > 0);
        diff->goToChange(0);
        QTest::keyClick(diff, Qt::Key_End);
        QCOMPARE(diff->currentChange(), std::optional(diff->changeCount() - 1));
        QTest::keyClick(diff, Qt::Key_Home);
        QTest::keyClick(diff, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(diff->currentChange().has_value());
        diff->setDiffLayout(DiffLayout::Unified);
        QVERIFY(diff->changeCount() > 0);
        shoot(page, "artifacts-unified");
    }

private:
    /// Of the first difference of an artifact.
    StepRef writerIn(const QString &path) const
    {
        ArtifactsPage page;
        open(page, m_example);
        page.goTo({.path = path});
        auto *pane = page.findChild<ArtifactPane *>();
        if (!QTest::qWaitFor([&] { return pane->path() == path && !pane->isComparing(); }))
            qFatal("the comparison does not end");
        return pane->view()->writer()->step;
    }

    EvidencePointer m_example;
};

QTEST_MAIN(TestArtifactsPage)
#include "tst_artifactspage.moc"
