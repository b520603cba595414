// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in the real window: stop, retry, run again, the resume of a job that was killed, closing over running
// trials.
#include "app/actions.h"
#include "tests/app/runwindowtest.h"
#include "tests/support/screenshot.h"
#include "views/queue/foreignrunbox.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>

using namespace quayside;

namespace {

const QByteArray waitingAgent = "echo I am waiting\nwhile :; do sleep 0.1; done\n";

} // namespace

class TestRunWindow : public RunWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theJobsListResumesAJobThatWasKilled()
    {
        m_bench->agent(QStringLiteral("slow"), "sleep 1; touch /app/done\n");
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("slow")});
        spec.attempts = 4;
        spec.concurrent = 1;
        killInTheMiddle(spec);
        m_application->store.open(jobFolder(spec));
        m_application->window.actions().jobs->trigger();
        QWidget *jobs = m_application->window.pages().page(Place::Jobs);
        auto *resume = child<QPushButton>(jobs, "bannerButton");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), patience);
        saveScreenshot(m_application->window, QStringLiteral("resume-in-list"));
        QTest::mouseClick(resume, Qt::LeftButton);
        // The window does not wait for what is ended and read in between.
        QCOMPARE(place(), Place::Jobs);
        QVERIFY(m_application->runs.isResuming(jobFolder(spec)));
        QTRY_VERIFY_WITH_TIMEOUT(place() == Place::Queue && queuePage()->current(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(queuePage()->current()->totals().scored, 4, patience);
        m_application->window.actions().jobs->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!resume->isVisible(), patience);
    }

    /// A journal that somebody changed is somebody else's: what it would do is shown, and nothing is done before a yes.
    void asksBeforeItGoesOnWithSomebodyElsesRun()
    {
        m_bench->agent(QStringLiteral("slow"), "sleep 1; touch /app/done\n");
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("slow")});
        spec.attempts = 4;
        spec.concurrent = 1;
        killInTheMiddle(spec);
        QFile journal(jobFolder(spec) + QStringLiteral("/.quayside-journal.jsonl"));
        QVERIFY(journal.open(QIODevice::ReadWrite));
        const QByteArray changed = journal.readAll().replace("n_concurrent_trials = 1", "n_concurrent_trials = 2");
        QVERIFY(journal.seek(0) && journal.write(changed) == changed.size());
        journal.close();
        m_application->store.open(jobFolder(spec));
        m_application->window.actions().jobs->trigger();
        auto *resume = child<QPushButton>(m_application->window.pages().page(Place::Jobs), "bannerButton");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), patience);
        QPointer<ForeignRunBox> box;
        const auto ask = [&] {
            QTest::mouseClick(resume, Qt::LeftButton);
            return QTest::qWaitFor([&] { return box = m_application->window.findChild<ForeignRunBox *>(); }, patience);
        };
        QVERIFY(ask());
        const QString orders = box->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(orders.contains(QLatin1String("sleep 1; touch /app/done")), qPrintable(orders));
        saveScreenshot(*box, QStringLiteral("foreign-run"));
        box->reject();
        QTRY_VERIFY(!box);
        QVERIFY(m_application->runs.queues().empty());
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), patience);
        QVERIFY(ask());
        box->accept();
        QTRY_VERIFY_WITH_TIMEOUT(place() == Place::Queue && queuePage()->current(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(queuePage()->current()->totals().scored, 4, patience);
    }

    void saysWhyAJobCannotGoOn()
    {
        const QString task = m_bench->task(QStringLiteral("one"));
        m_bench->agent(QStringLiteral("slow"), "sleep 1; touch /app/done\n");
        RunSpec spec = m_bench->spec({task}, {QStringLiteral("slow")});
        spec.attempts = 4;
        spec.concurrent = 1;
        killInTheMiddle(spec);
        QVERIFY(QDir(task).removeRecursively());
        m_application->store.open(jobFolder(spec));
        m_application->window.actions().jobs->trigger();
        auto *resume = child<QPushButton>(m_application->window.pages().page(Place::Jobs), "bannerButton");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), patience);
        answerNextQuestion(QMessageBox::Ok);
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_wasAsked, patience);
        QCOMPARE(place(), Place::Jobs);
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), patience);
    }

    void stopsOneAndGoesOn()
    {
        m_bench->agent(QStringLiteral("waits"), waitingAgent);
        startSpec(m_bench->spec({m_bench->task(QStringLiteral("one")), m_bench->task(QStringLiteral("two"))},
                                {QStringLiteral("waits")}));
        QTRY_VERIFY_WITH_TIMEOUT(countIn(RunState::Acting) == 2, patience);
        QTRY_VERIFY(queuePage()->current()->isActive());
        view()->setCurrentIndex(view()->model()->index(0, 0));
        click("stopButton");
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Stopped), 1, patience);
        QCOMPARE(countIn(RunState::Acting), 1);
        click("stopAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
        QCOMPARE(countIn(RunState::Stopped), 2);
        auto *rest = child<QPushButton>(queuePage(), "goOnButton");
        QTRY_VERIFY(rest->isVisible());
        QCOMPARE(rest->text(), QStringLiteral("Run the 2 left"));
        QVERIFY(!child<QPushButton>(queuePage(), "unscoredButton")->isVisible());
        QCOMPARE(queuePage()->current()->totals().failed, 0); // to be stopped is no fault of the trial's
        click("goOnButton");
        QTRY_VERIFY_WITH_TIMEOUT(countIn(RunState::Acting) == 2, patience);
        click("stopAllButton");
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
    }

    void saysWhyItCannotGoOnAndGoesOnWhenItCan()
    {
        m_bench->agent(QStringLiteral("slow"), "sleep 1; touch /app/done\n");
        RunSpec spec = m_bench->spec({m_bench->task(QStringLiteral("one"))}, {QStringLiteral("slow")});
        spec.attempts = 3;
        spec.concurrent = 1;
        startSpec(spec);
        QTRY_VERIFY_WITH_TIMEOUT(countIn(RunState::Finished) == 1 && countIn(RunState::Acting) == 1, patience);
        const QString away = m_bench->folder().path(QStringLiteral("away"));
        QVERIFY(QDir().rename(jobFolder(spec), away));
        QTRY_VERIFY_WITH_TIMEOUT(!m_application->runs.isActive(), patience);
        auto *problem = child<QLabel>(queuePage(), "problem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(jobFolder(spec)), qPrintable(problem->text()));
        QCOMPARE(countIn(RunState::Lost), 1);
        saveScreenshot(m_application->window, QStringLiteral("queue-problem"));
        QVERIFY(QDir().rename(away, jobFolder(spec)));
        click("goOnButton");
        QTRY_COMPARE_WITH_TIMEOUT(queuePage()->current()->totals().scored, 3, patience);
        QVERIFY(!problem->isVisible());
    }

    void runsOnlyTheUnscoredAgain()
    {
        const QString good = m_bench->task(QStringLiteral("good"));
        const QString silent = m_bench->task(QStringLiteral("silent"), {.tests = "#!/bin/sh\nexit 3\n"});
        startSpec(m_bench->spec({good, silent}, {QStringLiteral("oracle")}));
        QTRY_COMPARE_WITH_TIMEOUT(countIn(RunState::Finished), 2, patience);
        QTRY_VERIFY(child<QPushButton>(queuePage(), "unscoredButton")->isVisible());
        QCOMPARE(queuePage()->current()->totals().scored, 1);
        const RunTrial scored = queuePage()->current()->trials()[0];
        const RunTrial unscored = queuePage()->current()->trials()[1];
        QVERIFY(scored.summary->rewards && !unscored.summary->rewards);
        click("unscoredButton");
        QTRY_VERIFY_WITH_TIMEOUT(queuePage()->current()->trials()[1].state == RunState::Finished
                                     && queuePage()->current()->trials()[1].started != unscored.started,
                                 patience);
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
        QTRY_COMPARE_WITH_TIMEOUT(rewardsInTheStore(),
                                  QStringLiteral("slow 1.0000, slow 1.0000, slow 1.0000, slow 1.0000"), patience);
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
};

QTEST_MAIN(TestRunWindow)
#include "tst_runwindow.moc"
