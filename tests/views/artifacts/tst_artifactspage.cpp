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
    EvidencePointer m_example;
};

QTEST_MAIN(TestArtifactsPage)
#include "tst_artifactspage.moc"
