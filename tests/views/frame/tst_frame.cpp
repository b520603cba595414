// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around every page: the list of jobs, the way to the page, and a trial's own head.
#include "core/evidence/evidencestore.h"
#include "core/run/queue/runboard.h"
#include "tests/support/jobbuilder.h"
#include "views/frame/breadcrumb.h"
#include "views/frame/sidebar.h"
#include "views/frame/sidebarroles.h"
#include "views/jobs/jobpage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/phasebar.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QTest>
#include <QToolTip>

using namespace quayside;

namespace {

Phase phaseOf(PhaseKind kind, int start, int end)
{
    return {.kind = kind,
            .span = {.start = Instant{.microseconds = start * 1'000'000LL},
                     .end = Instant{.microseconds = end * 1'000'000LL}}};
}

void writeStarting(const TemporaryFolder &folder, const char *job, int second)
{
    writeJob(folder, QString::fromUtf8(job), {.trials = {{.startSecond = second}}});
}

QString tipAt(PhaseBar &bar, int x)
{
    QHelpEvent help(QEvent::ToolTip, QPoint(x, 4), bar.mapToGlobal(QPoint(x, 4)));
    QApplication::sendEvent(&bar, &help);
    return QToolTip::text();
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private:
    JobStore m_store;
    Selection m_selection;
    RunBoard m_runs;
    EvidenceStore m_evidenceStore;
    Workbench m_workbench{.store = m_store, .evidence = m_evidenceStore, .selection = m_selection, .runs = m_runs};
    TemporaryFolder m_folder;

    void open(const QString &path)
    {
        const SourceId source = m_store.open(m_folder.path(path));
        QTRY_VERIFY(!m_store.isLoading(source) && !m_store.jobs().empty());
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const SourceId source : m_store.sources())
            m_store.close(source);
    }

    void theSidebarHasTheOrderAndTheCountsOfTheTable()
    {
        writeStarting(m_folder, "list/a-old", 100);
        writeStarting(m_folder, "list/b-new", 300);
        writeJob(m_folder, QStringLiteral("list/c-cut"),
                 {.isFinished = false,
                  .trials = {{.name = QStringLiteral("sort-list__aaaaaa1"), .startSecond = 200},
                             {.name = QStringLiteral("sort-list__aaaaaa2"), .startSecond = 210, .hasResult = false}}});
        const Sidebar sidebar(m_workbench);
        open(QStringLiteral("list"));
        auto *list = sidebar.findChild<QListWidget *>();
        const auto said = [list] {
            QStringList rows;
            for (int row = 1; row < list->count(); ++row)
                rows << list->item(row)->text() + QLatin1Char(' ') + list->item(row)->data(SidebarCountRole).toString();
            return rows.join(QStringLiteral(", "));
        };
        QTRY_COMPARE(said(), QStringLiteral("b-new 1, c-cut 1 / 2, a-old 1"));
    }

    void aLongNameIsCutInTheMiddle()
    {
        const QString name = QStringLiteral("a-task-with-a-name-that-goes-on-and-on__aB3dE5f");
        writeJob(m_folder, QStringLiteral("long/job"), {.trials = {{.name = name}}});
        open(QStringLiteral("long/job"));
        Breadcrumb way(m_workbench, [](Place) { return QString(); });
        way.resize(2000, 30);
        way.show();
        m_selection.goToTrial(m_store.jobs().front(), TrialName(name));
        QVERIFY(way.text().contains(name) && way.toolTip().isEmpty());
        way.resize(220, 30);
        QTRY_VERIFY(way.text().contains(QChar(0x2026)));
        QVERIFY2(way.text().contains(QStringLiteral("5f</b>")), qPrintable(way.text()));
        QVERIFY(way.sizeHint().width() <= way.width());
        QCOMPARE(way.toolTip(), name);
    }

    void aJobSaysThatItWasInterrupted()
    {
        writeJob(m_folder, QStringLiteral("cut/job"), {.isFinished = false, .trials = {{}}});
        for (const char *path :
             {"cut/job/result.json", "cut/job/job.log", "cut/job/config.json", "cut/job/sort-list__aB3dE5f", "cut/job"})
            age(m_folder, QString::fromUtf8(path), 7200);
        JobPage page(m_workbench);
        open(QStringLiteral("cut/job"));
        m_selection.goToJob(m_store.jobs().front());
        const auto *state = page.findChild<QLabel *>(QStringLiteral("jobState"));
        QTRY_COMPARE(state->text(), QStringLiteral("interrupted"));
        QCOMPARE(state->property("role").toString(), QStringLiteral("warn"));
    }

    void thePhasesAreAsLongAsTheyTookOfTheTrial()
    {
        PhaseBar bar;
        bar.resize(400, 40);
        bar.setPhases({phaseOf(PhaseKind::AgentSetup, 0, 1), phaseOf(PhaseKind::AgentExecution, 1, 5)},
                      Milliseconds(20'000));
        bar.show();
        QVERIFY(tipAt(bar, 60).contains(QStringLiteral("4")));
        QCOMPARE(tipAt(bar, 300), QStringLiteral("15 s of the elapsed time are in none of these phases"));
        const QImage image = bar.grab().toImage();
        QCOMPARE(image.pixelColor(300, 4), tokensOf(&bar).faintLine);
        bar.setPhases({phaseOf(PhaseKind::AgentSetup, 0, 1), phaseOf(PhaseKind::AgentExecution, 1, 5)}, std::nullopt);
        QCOMPARE(bar.grab().toImage().pixelColor(300, 4), phaseColor(tokensOf(&bar), PhaseKind::AgentExecution));
    }
};

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
