// SPDX-License-Identifier: GPL-3.0-or-later
// Launches runs in the real window: the form, the start, the queue, the results, stop, retry, and the resume of a job that was killed.
#include "app/actions.h"
#include "app/application.h"
#include "app/pages.h"
#include "core/run/spec/specfile.h"
#include "tests/support/runbench.h"
#include "tests/support/screenshot.h"
#include "views/launch/agentlist.h"
#include "views/launch/launchform.h"
#include "views/launch/launchpage.h"
#include "views/launch/pathlist.h"
#include "views/models/runmodel.h"
#include "views/queue/queuepage.h"
#include "views/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>
#include <QTest>
#include <QTreeView>

#include <csignal>

using namespace quayside;

namespace {

constexpr int patience = 60'000; // ms

const QString ledgerTask = QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/tasks/token-ledger-repair");

const QByteArray waitingAgent = "echo I am waiting\nwhile :; do sleep 0.1; done\n";

} // namespace

class TestRunWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Not the test mode of QStandardPaths: the program that is killed must share the same folders.
        for (const char *name : {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, m_home.path(QLatin1String(name)).toLocal8Bit());
        QCoreApplication::setOrganizationName(QStringLiteral("quayside-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_runwindow"));
        applyTheme(*qApp, ThemeChoice::Light);
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void init()
    {
        QSettings().clear();
        m_bench = std::make_unique<RunBench>();
        m_application = std::make_unique<Application>();
        m_application->window.resize(1280, 800);
        m_application->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_application->window));
    }

    void cleanup()
    {
        m_application.reset();
        m_bench.reset();
    }

    void fillsTheFormStartsAndSeesTheRewards()
    {
        m_application->window.actions().launch->trigger();
        QCOMPARE(place(), Place::Launch);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QVERIFY(!start->isEnabled());
        launchPage()->findChild<PathList *>()->add(ledgerTask);
        QTRY_VERIFY(agentItem(QStringLiteral("token-ledger-agent-v0")));
        for (const char *agent : {"oracle", "nop", "token-ledger-agent", "token-ledger-agent-v0"})
            agentItem(QLatin1String(agent))->setCheckState(Qt::Checked);
        line("Jobs folder")->setText(m_bench->folder().path(QStringLiteral("jobs")));
        line("Job name")->setText(QStringLiteral("ledger"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), patience);
        QVERIFY2(start->text().contains(QLatin1Char('4')), qPrintable(start->text()));
        saveScreenshot(m_application->window, QStringLiteral("launch-filled"));
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(place(), Place::Queue);
        QTRY_VERIFY(queuePage()->current());
        QTRY_VERIFY_WITH_TIMEOUT(m_application->runs.isActive(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
        saveScreenshot(m_application->window, QStringLiteral("queue-done"));
        QTRY_COMPARE_WITH_TIMEOUT(rewardsInTheStore(), QStringLiteral("nop 0.0000, oracle 1.0000, token-ledger-agent 1.0000, token-ledger-agent-v0 0.7063"), patience);
        m_application->window.actions().jobs->trigger();
        auto *jobs = m_application->window.pages().page(Place::Jobs)->findChild<QTreeView *>(QStringLiteral("jobsTable"));
        QTRY_COMPARE(jobs->model()->rowCount(), 1);
        QTRY_VERIFY(jobs->model()->index(0, 0).data().toString() == QLatin1String("ledger"));
    }

    void saysWhatIsWrongNextToTheField()
    {
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("oracle")});
        spec.artifacts = {{.source = QStringLiteral("relative/path")}};
        fill(spec);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QTRY_VERIFY(problemsShown().contains(QLatin1String("not an absolute path")));
        QVERIFY(!start->isEnabled());
        const QWidget *field = line("Artifacts");
        const QWidget *problem = problemLabel(QStringLiteral("not an absolute path"));
        const int below = problem->mapTo(launchPage(), QPoint()).y() - field->mapTo(launchPage(), QPoint(0, field->height())).y();
        QVERIFY2(below >= 0 && below < 30, qPrintable(QString::number(below)));
        line("Artifacts")->setText(QStringLiteral("/app/done"));
        QTRY_VERIFY(start->isEnabled());
        QCOMPARE(problemsShown(), QString());
        line("Job name")->setText(QStringLiteral("../elsewhere"));
        QTRY_VERIFY(problemsShown().contains(QLatin1String("plain folder name")));
        QVERIFY(!start->isEnabled());
    }

    void whatIsSavedHoldsNoSecret()
    {
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("oracle")});
        spec.timeouts.agent = 3;
        fill(spec);
        auto *table = launchPage()->findChild<QTableWidget *>(QStringLiteral("variableTable"));
        table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("SOME_API_KEY")));
        table->setItem(0, 1, new QTableWidgetItem(QStringLiteral("very-confidential")));
        const QByteArray saved = writeSpec(launchPage()->spec());
        QVERIFY(saved.contains("SOME_API_KEY"));
        QVERIFY(!saved.contains("very-confidential"));
        const auto again = parseSpec(saved, QStringLiteral("saved"));
        QVERIFY(again.has_value());
        QCOMPARE(*again, launchPage()->spec());
        QCOMPARE(again->timeouts.agent, std::optional(3.0));
        fill(*again);
        QCOMPARE(launchPage()->spec(), *again);
    }

    void stopsOneAndGoesOn()
    {
        m_bench->agent(QStringLiteral("waits"), waitingAgent);
        startSpec(m_bench->spec({m_bench->task(QStringLiteral("one")), m_bench->task(QStringLiteral("two"))}, {QStringLiteral("waits")}));
        QTRY_VERIFY_WITH_TIMEOUT(countIn(RunState::Acting) == 2, patience);
        QTRY_VERIFY(queuePage()->current()->isActive());
        view()->setCurrentIndex(view()->model()->index(0, 0));
        click("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Stopped), 1, patience);
        QCOMPARE(countIn(RunState::Acting), 1);
        click("stopAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
        QCOMPARE(countIn(RunState::Stopped), 2);
        QTRY_VERIFY(child<QPushButton>(queuePage(), "goOnButton")->isVisible());
        click("goOnButton");
        QTRY_VERIFY_WITH_TIMEOUT(countIn(RunState::Acting) == 2, patience);
        click("stopAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
    }

    void runsOnlyTheUnscoredAgain()
    {
        const QString good = m_bench->task(QStringLiteral("good"));
        const QString silent = m_bench->task(QStringLiteral("silent"), {.tests = "#!/bin/sh\nexit 3\n"});
        startSpec(m_bench->spec({good, silent}, {QStringLiteral("oracle")}));
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Finished), 2, patience);
        QTRY_VERIFY(child<QPushButton>(queuePage(), "unscoredButton")->isEnabled());
        QCOMPARE(queuePage()->current()->totals().scored, 1);
        const RunTrial scored = queuePage()->current()->trials()[0];
        const RunTrial unscored = queuePage()->current()->trials()[1];
        QVERIFY(scored.summary->rewards && !unscored.summary->rewards);
        click("unscoredButton");
        QTRY_VERIFY_WITH_TIMEOUT(queuePage()->current()->trials()[1].state == RunState::Finished
                                     && queuePage()->current()->trials()[1].started != unscored.started, patience);
        QCOMPARE(queuePage()->current()->trials()[0], scored);
    }

    void runsAgainWithChanges()
    {
        startSpec(m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("nop")}));
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Finished), 1, patience);
        click("againButton");
        QCOMPARE(place(), Place::Launch);
        QCOMPARE(launchPage()->spec().agents, QStringList{QStringLiteral("nop")});
        QCOMPARE(launchPage()->spec().jobName, QString());
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(launchPage(), "startButton")->isEnabled(), patience);
    }

    void offersToResumeAJobThatWasKilled()
    {
        m_bench->agent(QStringLiteral("slow"), "sleep 1; touch /app/done\n");
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("slow")});
        spec.attempts = 4;
        spec.concurrent = 1;
        killInTheMiddle(spec);
        const QString folder = jobFolder(spec);
        m_application->store.open(folder);
        QTRY_COMPARE_WITH_TIMEOUT(m_application->store.jobs().size(), size_t(1), patience);
        QTRY_VERIFY(!m_application->store.job(m_application->store.jobs().front())->loading);
        m_application->selection.goToJob(m_application->store.jobs().front());
        QWidget *job = m_application->window.pages().page(Place::Job);
        auto *resume = child<QPushButton>(job, "bannerButton");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), patience);
        saveScreenshot(m_application->window, QStringLiteral("resume-banner"));
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(place() == Place::Queue && queuePage()->current(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(queuePage()->current()->totals().scored, 4, patience);
        QTRY_COMPARE_WITH_TIMEOUT(rewardsInTheStore(), QStringLiteral("slow 1.0000, slow 1.0000, slow 1.0000, slow 1.0000"), patience);
        m_application->selection.goToJob(m_application->store.jobs().front());
        QTRY_VERIFY_WITH_TIMEOUT(!resume->isVisible(), patience);
    }

    void asksBeforeItClosesOverRunningTrials()
    {
        m_bench->agent(QStringLiteral("waits"), waitingAgent);
        startSpec(m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("waits")}));
        QTRY_VERIFY_WITH_TIMEOUT(countIn(RunState::Acting) == 1, patience);
        answerNextQuestion(QMessageBox::No);
        m_application->window.close();
        QTRY_VERIFY(m_wasAsked);
        QTest::qWait(50);
        QVERIFY(m_application->window.isVisible());
        QVERIFY(m_application->runs.isActive());
        answerNextQuestion(QMessageBox::Yes);
        m_application->window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->window.isVisible(), patience);
        QVERIFY(m_wasAsked);
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
    }

private:
    Place place() const { return m_application->selection.location().place; }
    LaunchPage *launchPage() const { return static_cast<LaunchPage *>(m_application->window.pages().page(Place::Launch)); }
    QueuePage *queuePage() const { return static_cast<QueuePage *>(m_application->window.pages().page(Place::Queue)); }
    QTreeView *view() const { return child<QTreeView>(queuePage(), "runTable"); }

    template <typename T>
    static T *child(const QWidget *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    QLineEdit *line(const char *accessibleName) const
    {
        for (QLineEdit *edit : launchPage()->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QLatin1String(accessibleName))
                return edit;
        }
        qFatal("there is no field %s", accessibleName);
    }

    QListWidgetItem *agentItem(const QString &name) const
    {
        return launchPage()->findChild<AgentList *>()->findItems(name, Qt::MatchExactly).value(0);
    }

    const QWidget *problemLabel(const QString &text) const
    {
        for (const QLabel *label : launchPage()->findChild<LaunchForm *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return label;
        }
        qFatal("nothing says %s", qPrintable(text));
    }

    QString problemsShown() const
    {
        QStringList texts;
        for (const QLabel *label : launchPage()->findChild<LaunchForm *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && (label->property("role") == QLatin1String("bad") || label->property("role") == QLatin1String("warn")))
                texts << label->text();
        }
        texts.removeAll(QString());
        return texts.join(QLatin1Char('\n'));
    }

    void fill(const RunSpec &spec)
    {
        m_application->window.actions().launch->trigger();
        launchPage()->setSpec(spec);
    }

    void startSpec(const RunSpec &spec)
    {
        fill(spec);
        auto *start = child<QPushButton>(launchPage(), "startButton");
        QTRY_VERIFY2_WITH_TIMEOUT(start->isEnabled(), qPrintable(problemsShown()), patience);
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(place(), Place::Queue);
    }

    void click(const char *button) { QTest::mouseClick(child<QPushButton>(queuePage(), button), Qt::LeftButton); }

    int countIn(RunState state) const
    {
        const RunQueue *queue = queuePage()->current();
        return queue ? static_cast<int>(std::ranges::count(queue->trials(), state, &RunTrial::state)) : 0;
    }

    QString rewardsInTheStore() const
    {
        QStringList lines;
        for (const JobKey key : m_application->store.jobs()) {
            for (const TrialPointer &trial : m_application->store.job(key)->trials) {
                const auto reward = primaryReward(trial->rewards);
                lines << QStringLiteral("%1 %2").arg(trial->agent.name, reward ? QString::number(reward->value, 'f', 4) : QStringLiteral("none"));
            }
        }
        lines.sort();
        return lines.join(QStringLiteral(", "));
    }

    /// Runs the job with a program of its own and ends that with SIGKILL when one trial is done.
    void killInTheMiddle(const RunSpec &spec) const
    {
        const QString file = m_bench->folder().path(QStringLiteral("spec.toml"));
        m_bench->folder().write(QStringLiteral("spec.toml"), writeSpec(spec));
        QProcess runner;
        runner.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), {QStringLiteral("run"), QStringLiteral("-c"), file, QStringLiteral("-q")});
        QVERIFY(runner.waitForStarted());
        QElapsedTimer waited;
        waited.start();
        while (resultsIn(jobFolder(spec)) == 0 && waited.elapsed() < patience)
            QTest::qWait(20);
        ::kill(static_cast<pid_t>(runner.processId()), SIGKILL);
        QVERIFY(runner.waitForFinished());
        QVERIFY(resultsIn(jobFolder(spec)) >= 1 && resultsIn(jobFolder(spec)) < 4);
    }

    static int resultsIn(const QString &folder)
    {
        int results = 0;
        for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            results += QFile::exists(folder + QLatin1Char('/') + name + QStringLiteral("/result.json")) ? 1 : 0;
        return results;
    }

    void answerNextQuestion(QMessageBox::StandardButton answer)
    {
        m_wasAsked = false;
        auto *look = new QTimer(&m_application->window);
        connect(look, &QTimer::timeout, this, [this, look, answer] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                auto *box = qobject_cast<QMessageBox *>(widget);
                if (!box || !box->isVisible())
                    continue;
                m_wasAsked = true;
                look->deleteLater();
                box->button(answer)->click();
                return;
            }
        });
        look->start(20);
    }

    TemporaryFolder m_home;
    std::unique_ptr<RunBench> m_bench;
    std::unique_ptr<Application> m_application;
    bool m_wasAsked = false;
};

QTEST_MAIN(TestRunWindow)
#include "tst_runwindow.moc"
