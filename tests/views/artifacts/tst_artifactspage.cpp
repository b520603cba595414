// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/makeevidence.h"
#include "core/load/load.h"
#include "tests/support/result.h"
#include "views/artifacts/artifactspage.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/models/artifacttreemodel.h"
#include "views/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
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

/// The example job, and its trial of the first agent version that left something.
struct Example {
    JobPointer job;
    TrialPointer trial;
    TrialDetailPointer detail;
};

Result<Example> loadExample()
{
    const auto opened = findJobs(QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/jobs/token-ledger"));
    if (!opened)
        return std::unexpected(opened.error());
    const auto job = loadJob(opened->jobs.front());
    if (!job)
        return std::unexpected(job.error());
    Example example{.job = std::make_shared<const Job>(*job)};
    for (const TrialPointer &trial : example.job->trials) {
        if (trial->agent.name == QLatin1String("token-ledger-agent-v0") && !example.trial)
            example.trial = trial;
    }
    const auto folder = Folder::open(example.trial->folder);
    if (!folder)
        return std::unexpected(folder.error());
    example.detail = std::make_shared<const TrialDetail>(opened->jobs.front().format->loadDetail(*folder));
    return example;
}

void open(ArtifactsPage &page, const Example &example)
{
    const std::vector<JobPointer> all{example.job};
    page.resize(1440, 780);
    page.setEvidence(makeEvidence({}, {.job = example.job, .trial = example.trial, .open = all}, everyPart));
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
        Example example = m_example;
        TrialDetail detail = *m_example.detail;
        detail.tables.clear();
        detail.reports = {
            {.tests = {
                 {.name = s("test_outputs.py::test_report"),
                  .status = s("failed"),
                  .message = s("incident_report.json: expected 'medium', got 'low'")},
                 {.name = s("test_outputs.py::test_time"), .status = s("failed"), .message = s("it took too long")}}}};
        example.detail = std::make_shared<const TrialDetail>(detail);
        ArtifactsPage page;
        open(page, example);
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

    void statesAndCountsAreListed()
    {
        ArtifactTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto evidence =
            makeEvidence({}, {.job = m_example.job, .trial = m_example.trial}, EvidencePart::Artifacts);
        model.setArtifacts(evidence->artifacts->artifacts);
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
    Example m_example;
};

QTEST_MAIN(TestArtifactsPage)
#include "tst_artifactspage.moc"
