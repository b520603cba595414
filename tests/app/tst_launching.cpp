// SPDX-License-Identifier: GPL-3.0-or-later
// Sets up a run in the real window, follows it in the queue and finds its results among the jobs.
#include "app/actions.h"
#include "app/application.h"
#include "app/pages.h"
#include "tests/support/runbench.h"
#include "tests/support/screenshot.h"
#include "tests/support/temporaryfolder.h"
#include "views/jobs/jobpage.h"
#include "views/launch/launchpage.h"
#include "views/models/runmodel.h"
#include "views/queue/foreignrunbox.h"
#include "views/queue/queuepage.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/banner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace quayside;

class TestLaunching : public QObject
{
    Q_OBJECT

private:
    const QString m_task = QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/tasks/token-ledger-repair");
    TemporaryFolder m_folder;
    std::unique_ptr<Application> m_application;
    int m_runs = 0;

    QWidget *page(Place place) { return m_application->window.pages().page(place); }
    LaunchPage *launchPage() { return static_cast<LaunchPage *>(page(Place::Launch)); }
    QueuePage *queuePage() { return static_cast<QueuePage *>(page(Place::Queue)); }
    QPushButton *button(QWidget *page, const char *name) { return page->findChild<QPushButton *>(QLatin1String(name)); }

    RunSpec specFor(const QStringList &agents)
    {
        RunSpec spec;
        spec.tasks = {m_task};
        spec.agents = agents;
        spec.concurrent = 2;
        spec.jobsFolder = m_folder.path(QStringLiteral("jobs"));
        spec.jobName = QStringLiteral("run-%1").arg(++m_runs);
        return spec;
    }

    /// Fills the page and presses Start.
    void start(const RunSpec &spec)
    {
        m_application->window.actions().launch->trigger();
        launchPage()->setSpec(spec);
        QTRY_VERIFY_WITH_TIMEOUT(button(launchPage(), "startButton")->isEnabled(), 20'000);
        saveScreenshot(m_application->window, QStringLiteral("launch"));
        QTest::mouseClick(button(launchPage(), "startButton"), Qt::LeftButton);
        QTRY_COMPARE(m_application->selection.location().place, Place::Queue);
    }

    JobPointer jobAt(const QString &path) const
    {
        for (const JobKey key : m_application->store.jobs()) {
            if (const JobPointer job = m_application->store.job(key); job->path == path)
                return job;
        }
        return nullptr;
    }

    double rewardOf(const QString &path, const QString &agent) const
    {
        const JobPointer job = jobAt(path);
        for (const TrialPointer &trial : job ? job->trials : std::vector<TrialPointer>()) {
            if (trial->agent.name == agent && !trial->rewards.empty())
                return primaryReward(trial->rewards)->value;
        }
        return -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("quayside-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_launching"));
        applyTheme(*qApp, ThemeChoice::Light);
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void init()
    {
        m_application = std::make_unique<Application>();
        m_application->window.resize(1280, 800);
        m_application->window.show();
    }

    void cleanup() { m_application.reset(); }

    void saysInPlaceWhatIsMissing()
    {
        m_application->window.actions().launch->trigger();
        RunSpec spec = specFor({QStringLiteral("nobody")});
        spec.tasks << m_folder.path(QStringLiteral("nowhere"));
        launchPage()->setSpec(spec);
        QTRY_VERIFY(!launchPage()->isChecking());
        QStringList said;
        for (const QLabel *label : launchPage()->findChildren<QLabel *>()) {
            if (label->property("role").toString() == QLatin1String("bad") && label->isVisible())
                said << label->text();
        }
        QVERIFY2(said.join(QLatin1Char('\n')).contains(QLatin1String("nowhere")),
                 qPrintable(said.join(QLatin1Char('\n'))));
        QVERIFY(said.join(QLatin1Char('\n')).contains(QLatin1String("nobody")));
        QVERIFY(!button(launchPage(), "startButton")->isEnabled());
    }

    void runsWhatWasSetUpAndShowsItAmongTheJobs()
    {
        m_application->window.actions().launch->trigger();
        RunSpec spec = specFor({});
        launchPage()->setSpec(spec);
        auto *agents = launchPage()->findChild<QListWidget *>(QStringLiteral("agentList"));
        QTRY_VERIFY(agents->findItems(QStringLiteral("token-ledger-agent-v0"), Qt::MatchExactly).size() == 1);
        for (const char *name : {"oracle", "token-ledger-agent-v0"})
            agents->findItems(QLatin1String(name), Qt::MatchExactly).front()->setCheckState(Qt::Checked);
        auto *sentence = launchPage()->findChild<QLabel *>(QStringLiteral("matrixSentence"));
        QTRY_VERIFY_WITH_TIMEOUT(sentence->text().startsWith(QLatin1Char('2')), 20'000);
        spec.agents = {QStringLiteral("oracle"), QStringLiteral("token-ledger-agent-v0")};
        QCOMPARE(launchPage()->spec().agents, spec.agents);
        start(spec);
        auto *table = queuePage()->findChild<QTreeView *>(QStringLiteral("runTable"));
        const QAbstractItemModelTester tester(table->model());
        QCOMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(queuePage()->current()->totals().finished > 0, 60'000);
        saveScreenshot(m_application->window, QStringLiteral("queue"));
        QTRY_VERIFY_WITH_TIMEOUT(!queuePage()->current()->isActive(), 60'000);
        const QString folder = queuePage()->current()->folder();
        QTRY_COMPARE(rewardOf(folder, QStringLiteral("oracle")), 1.0);
        QTRY_COMPARE(rewardOf(folder, QStringLiteral("token-ledger-agent-v0")), 0.7063);
        QTest::mouseClick(button(queuePage(), "resultsButton"), Qt::LeftButton);
        QCOMPARE(m_application->selection.location().place, Place::Job);
    }

    void stopsAndGoesOn()
    {
        RunSpec spec = specFor({QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.attempts = 3;
        spec.concurrent = 1;
        start(spec);
        RunQueue *queue = queuePage()->current();
        QTest::mouseClick(button(queuePage(), "stopAllButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!queue->isActive(), 30'000);
        QVERIFY(queue->totals().finished < 6);
        QTRY_VERIFY(button(queuePage(), "goOnButton")->isVisible());
        QTest::mouseClick(button(queuePage(), "goOnButton"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!queue->isActive(), 90'000);
        QStringList ends;
        for (const RunTrial &trial : queue->trials())
            ends << outcomeLine(trial);
        QVERIFY2(queue->totals().scored == 6, qPrintable(ends.join(QLatin1Char('\n'))));
    }

    void offersToFinishAnInterruptedRun()
    {
        QString folder;
        {
            RunSpec spec = specFor({QStringLiteral("oracle"), QStringLiteral("nop")});
            spec.attempts = 2;
            spec.concurrent = 1;
            start(spec);
            folder = queuePage()->current()->folder();
            m_application.reset();
        }
        init();
        m_application->store.open(folder);
        QTRY_VERIFY(jobAt(folder) && !jobAt(folder)->loading);
        m_application->selection.goToJob(m_application->store.jobs().front());
        auto *banner = page(Place::Job)->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        saveScreenshot(m_application->window, QStringLiteral("resume"));
        QTest::mouseClick(button(banner, "bannerButton"), Qt::LeftButton);
        QTRY_COMPARE(m_application->selection.location().place, Place::Queue);
        QTRY_VERIFY_WITH_TIMEOUT(!queuePage()->current()->isActive(), 90'000);
        QCOMPARE(queuePage()->current()->totals().scored, 4);
        m_application->selection.goToJob(m_application->store.jobs().front());
        QTRY_VERIFY(!banner->isVisible());
    }

    /// It has no journal: what it would do is looked at first.
    void offersToFinishAJobThatHarborBegan()
    {
        start(specFor({QStringLiteral("oracle"), QStringLiteral("nop")}));
        RunQueue *queue = queuePage()->current();
        QTRY_VERIFY_WITH_TIMEOUT(!queue->isActive(), 90'000);
        const QString folder = queue->folder();
        const QString half = folder + QLatin1Char('/') + queue->trials().front().plan.name.value;
        m_application.reset();
        QVERIFY(QFile::remove(folder + QStringLiteral("/.quayside-journal.jsonl")));
        QVERIFY(QFile::remove(half + QStringLiteral("/result.json")));
        QProcess::execute(QStringLiteral("find"),
                          {folder, QStringLiteral("-exec"), QStringLiteral("touch"), QStringLiteral("-d"),
                           QStringLiteral("1 hour ago"), QStringLiteral("{}"), QStringLiteral("+")});
        init();
        m_application->store.open(folder);
        QTRY_VERIFY(jobAt(folder) && !jobAt(folder)->loading);
        m_application->selection.goToJob(m_application->store.jobs().front());
        auto *banner = page(Place::Job)->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QTest::mouseClick(button(banner, "bannerButton"), Qt::LeftButton);
        QTRY_VERIFY(m_application->window.findChild<ForeignRunBox *>());
        auto *box = m_application->window.findChild<ForeignRunBox *>();
        QVERIFY(box->isVisible());
        saveScreenshot(*box, QStringLiteral("finish-harbors"));
        QTest::mouseClick(box->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Yes), Qt::LeftButton);
        QTRY_COMPARE(m_application->selection.location().place, Place::Queue);
        QTRY_VERIFY_WITH_TIMEOUT(!queuePage()->current()->isActive(), 90'000);
        QCOMPARE(queuePage()->current()->totals().scored, 2);
        QVERIFY(QFile::exists(half + QStringLiteral("/result.json")));
    }
};

QTEST_MAIN(TestLaunching)
#include "tst_launching.moc"
