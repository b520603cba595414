// SPDX-License-Identifier: GPL-3.0-or-later
// From a finished job to its trials verified again, in the real window.
#include "tests/app/runwindowtest.h"
#include "tests/support/screenshot.h"
#include "views/jobs/jobpage.h"
#include "views/trial/trialpage.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace quayside;

namespace {

const QByteArray toml = "artifacts = [\"/app/done\"]\n[task]\nname = \"us/one\"\nversion = \"1.0.0\"\n"
                        "[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = 20\nenvironment_mode = \"separate\"\n";
const QByteArray strict = "#!/bin/sh\ngrep -q well /app/done && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n";

} // namespace

class TestRegradeWindow : public RunWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void verifiesAJobAgain()
    {
        const QString task = m_bench->task(QStringLiteral("one"), {.toml = toml});
        m_bench->agent(QStringLiteral("good"), "echo well > /app/done");
        m_bench->agent(QStringLiteral("bad"), "echo badly > /app/done");
        const auto recorded = m_bench->run(m_bench->spec({task}, {QStringLiteral("good"), QStringLiteral("bad")}));
        m_bench->task(QStringLiteral("one"), {.toml = toml, .tests = strict});
        showJob(recorded->folder());

        QTest::mouseClick(child<QPushButton>(jobPage(), "regradeButton"), Qt::LeftButton);
        QCOMPARE(place(), Place::Launch);
        QCOMPARE(launchPage()->spec().sources, QStringList{recorded->folder()});
        QVERIFY(launchPage()->spec().sourceAction == SourceAction::Regrade);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QCOMPARE(start->text(), QStringLiteral("Start 2 trial(s)"));
        QVERIFY(!launchPage()->findChild<QSpinBox *>()->isEnabled());
        saveScreenshot(m_application->window, QStringLiteral("regrade-launch"));
        line("Jobs folder")->setText(m_bench->folder().path(QStringLiteral("jobs")));
        line("Job name")->setText(QStringLiteral("again"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE(place(), Place::Queue);
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Finished), 2, patience);

        showJob(m_application->runs.queues().front()->folder());
        const auto *sentence = child<QLabel>(jobPage(), "regradeSentence");
        QTRY_COMPARE(sentence->text(), QStringLiteral("2 trial(s) verified again: 1 went down, 1 as before."));
        saveScreenshot(m_application->window, QStringLiteral("regrade-job"));
        openTrialOf(QStringLiteral("bad"));
        QWidget *card = nullptr;
        QTRY_VERIFY((card = trialPage()->findChild<QWidget *>(QStringLiteral("regradedCard"))) != nullptr);
        const QAbstractItemModel *table = card->findChild<QTableView *>()->model();
        QStringList row;
        for (int column = 0; column < table->columnCount(); ++column)
            row << table->index(0, column).data().toString();
        QCOMPARE(row,
                 (QStringList{QStringLiteral("reward"), QStringLiteral("1.0000"), QStringLiteral("0.0000"),
                              QStringLiteral("-1")}));
        saveScreenshot(m_application->window, QStringLiteral("regrade-trial"));
    }

    void oneTrialFromItsPage()
    {
        const QString task = m_bench->task(QStringLiteral("one"), {.toml = toml});
        RunSpec spec = m_bench->spec({task}, {QStringLiteral("oracle")});
        spec.attempts = 2;
        const auto recorded = m_bench->run(spec);
        showJob(recorded->folder());
        openTrialOf(QStringLiteral("oracle"));
        QTest::mouseClick(child<QPushButton>(trialPage(), "regradeTrialButton"), Qt::LeftButton);
        QCOMPARE(place(), Place::Launch);
        QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>(launchPage(), "startButton")->text(),
                                  QStringLiteral("Start 1 trial(s)"), patience);
    }

    void whatCannotBeVerifiedSaysWhyBeforeTheStart()
    {
        const QString task = m_bench->task(QStringLiteral("one"), {.toml = "[task]\nname = \"us/one\"\n"});
        const auto recorded = m_bench->run(m_bench->spec({task}, {QStringLiteral("oracle")}));
        showJob(recorded->folder());
        QTest::mouseClick(child<QPushButton>(jobPage(), "regradeButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(problemsShown().contains(QLatin1String("run where the agent worked")), patience);
        QVERIFY(!child<QPushButton>(launchPage(), "startButton")->isEnabled());
    }

    /// Two attempts are recorded, three are wanted.
    void onlyWhatIsMissingRuns()
    {
        const QString task = m_bench->task(QStringLiteral("one"), {.toml = toml});
        RunSpec spec = m_bench->spec({task}, {QStringLiteral("oracle")});
        spec.attempts = 2;
        const auto recorded = m_bench->run(spec);
        spec.attempts = 3;
        spec.jobName = QStringLiteral("more");
        fill(spec);
        auto *box = child<QComboBox>(launchPage(), "sourceBox");
        box->setCurrentIndex(box->findData(static_cast<int>(SourceAction::Diff)));
        spec.sources = {recorded->folder()};
        fill(spec);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QTRY_COMPARE_WITH_TIMEOUT(start->text(), QStringLiteral("Start 1 trial(s)"), patience);
        saveScreenshot(m_application->window, QStringLiteral("diff-launch"));
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Finished), 1, patience);
    }

private:
    JobPage *jobPage() const { return static_cast<JobPage *>(m_application->window.pages().page(Place::Job)); }
    TrialPage *trialPage() const { return static_cast<TrialPage *>(m_application->window.pages().page(Place::Trial)); }

    std::optional<JobKey> keyOf(const QString &folder) const
    {
        for (const JobKey key : m_application->store.jobs()) {
            const JobPointer job = m_application->store.job(key);
            if (job->path == folder && !job->loading && job->state == JobState::Finished)
                return key;
        }
        return std::nullopt;
    }

    void showJob(const QString &folder)
    {
        if (!keyOf(folder))
            m_application->store.open(folder);
        QTRY_VERIFY_WITH_TIMEOUT(keyOf(folder).has_value(), patience);
        m_application->selection.goToJob(*keyOf(folder));
    }

    void openTrialOf(const QString &agent)
    {
        const JobKey key = *m_application->selection.location().job;
        for (const TrialPointer &trial : m_application->store.job(key)->trials) {
            if (trial->agent.name == agent)
                return m_application->selection.goToTrial(key, trial->name);
        }
        QFAIL("there is no trial of this agent");
    }
};

QTEST_MAIN(TestRegradeWindow)
#include "tst_regradewindow.moc"
