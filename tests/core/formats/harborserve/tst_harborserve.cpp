// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/jobfiles.h"
#include "core/store/jobstore.h"
#include "tests/core/formats/harborserve/servedstore.h"
#include "tests/support/loaded.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <ranges>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

TrialSpec namedTrial(const char *name, const Rewards &rewards = {}, const char *exception = "")
{
    return {.name = s(name),
            .rewards = rewards,
            .usage = {.input = Tokens(700), .cache = Tokens(0), .output = Tokens(30), .cost = Usd(0.25)},
            .exception = s(exception)};
}

/// Two trials, of which one was tried again, one that runs and one that waits.
void fill(ServedStore &store)
{
    store.addJob(s("j1"), s("served"), s("running"));
    store.addAttempt(s("j1"), {.id = s("r1"), .request = s("q1"), .trial = namedTrial("sum__a", {{s("reward"), 1}})});
    store.addAttempt(
        s("j1"),
        {.id = s("r2"), .request = s("q2"), .trial = namedTrial("sum__b", {{s("reward"), 0.5}}, "ApiRateLimitError")});
    store.addAttempt(
        s("j1"), {.id = s("r3"), .request = s("q2"), .retry = 1, .trial = namedTrial("sum__b", {{s("reward"), 0}})});
    TrialSpec running = namedTrial("sum__c");
    running.hasResult = false;
    store.addAttempt(
        s("j1"), {.id = s("r4"), .request = s("q3"), .state = s("running"), .trial = running, .hasResultRow = false});
    store.addAttempt(s("j1"),
                     {.id = s("r5"),
                      .request = s("q4"),
                      .state = s("queued"),
                      .trial = {.name = s("sum__d"), .agent = s("codex"), .model = s("openai/big")},
                      .hasFiles = false,
                      .hasResultRow = false});
}

const Trial &trialNamed(const Job &job, const char *name)
{
    const auto found = std::ranges::find_if(
        job.trials, [&](const TrialPointer &trial) { return trial->name.value == QLatin1String(name); });
    if (found == job.trials.end())
        qFatal("no trial %s", name);
    return **found;
}

} // namespace

/// The data folder of `harbor serve`.
class TestHarborServe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhileTheServerRuns()
    {
        ServedStore store;
        fill(store);
        QVERIFY(QFileInfo(store.folder().path(s("harbor.sqlite3-wal"))).size() > 0);
        const Job job = onlyJob(store.path());
        QCOMPARE(job.name, s("served"));
        QCOMPARE(job.state, JobState::Running);
        QCOMPARE(job.formatVersion, s("0.26.0"));
        QCOMPARE(job.declared.rule, CountingRule::ValidOnly);
        QCOMPARE(job.trials.size(), 4U);
        QCOMPARE(sayIssues(job), QString());
    }

    void theLastAttemptIsTheTrialAndTheEarlierOnesAreNamed()
    {
        ServedStore store;
        fill(store);
        const Job job = onlyJob(store.path());
        const Trial &retried = trialNamed(job, "sum__b");
        QVERIFY(!retried.exception);
        QCOMPARE(retried.rewards, (Rewards{{s("reward"), 0}}));
        QCOMPARE(retried.folder, store.folder().path(s("files/rollouts/r3/sum__b")));
        QCOMPARE(retried.earlierAttempts.size(), 1U);
        const EarlierAttempt &first = retried.earlierAttempts.front();
        QCOMPARE(first.folder, store.folder().path(s("files/rollouts/r2/sum__b")));
        QCOMPARE(first.exception, s("ApiRateLimitError"));
        QCOMPARE(first.rewards, (Rewards{{s("reward"), 0.5}}));
        QCOMPARE(first.usage.input, Tokens(700));
        QCOMPARE(job.declared.retries, 1);
        QCOMPARE(totalsOf(job).usage.cost, Usd(0.5));
    }

    void queuedTrialsAreQueued()
    {
        ServedStore store;
        fill(store);
        const Job job = onlyJob(store.path());
        const Trial &queued = trialNamed(job, "sum__d");
        QCOMPARE(queued.state, TrialState::Queued);
        QCOMPARE(outcomeOf(queued), Outcome::Queued);
        QCOMPARE(queued.agent.name, s("codex"));
        QCOMPARE(queued.agent.model->name, s("big"));
        QCOMPARE(trialNamed(job, "sum__c").state, TrialState::Running);
        const TrialCounts counts = totalsOf(job).trials;
        QCOMPARE(counts.queued, 1);
        QCOMPARE(counts.running, 1);
        QCOMPARE(counts.finished, 2);
    }

    /// The server writes one after each phase.
    void aResultOfWhatStillRunsIsNoEnd()
    {
        ServedStore store;
        store.addJob(s("j1"), s("served"), s("running"));
        TrialSpec running = namedTrial("sum__a");
        store.addAttempt(s("j1"), {.id = s("r1"), .request = s("q1"), .state = s("running"), .trial = running});
        Json result = trialResultJson(running, HarborVersion::V0_22);
        result["finished_at"] = nullptr;
        writeJson(store.folder(), s("files/rollouts/r1/sum__a/result.json"), result);
        const Job job = onlyJob(store.path());
        QCOMPARE(trialNamed(job, "sum__a").state, TrialState::Running);
        QCOMPARE(trialNamed(job, "sum__a").usage.input, Tokens(700));
    }

    void takesTheStateOfAJobFromTheDatabase_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<JobState>("state");
        QTest::newRow("queued") << s("queued") << JobState::Queued;
        QTest::newRow("paused") << s("paused") << JobState::Paused;
        QTest::newRow("cancelling") << s("cancelling") << JobState::Running;
        QTest::newRow("cancelled") << s("cancelled") << JobState::Cancelled;
        QTest::newRow("finished") << s("finished") << JobState::Finished;
    }

    void takesTheStateOfAJobFromTheDatabase()
    {
        QFETCH(const QString, said);
        ServedStore store;
        store.addJob(s("j1"), s("served"), said);
        store.addAttempt(s("j1"), {.id = s("r1"), .request = s("q1"), .trial = namedTrial("sum__a")});
        store.stop();
        QTEST(onlyJob(store.path()).state, "state");
    }

    void aServerThatWasKilledLeavesNothingRunning()
    {
        ServedStore store;
        fill(store);
        store.stop();
        for (const char *file :
             {"harbor.sqlite3", "files/rollouts/r4/sum__c/trial.log", "files/rollouts/r4/sum__c/agent",
              "files/rollouts/r4/sum__c/verifier", "files/rollouts/r4/sum__c"}) {
            if (QFileInfo::exists(store.folder().path(s(file))))
                age(store.folder(), s(file), 3600);
        }
        const Job job = onlyJob(store.path());
        QCOMPARE(job.state, JobState::Interrupted);
        QCOMPARE(trialNamed(job, "sum__c").state, TrialState::Interrupted);
    }

    void anEndThatOnlyTheDatabaseKnows()
    {
        ServedStore store;
        store.addJob(s("j1"), s("served"), s("finished"));
        store.addAttempt(
            s("j1"),
            {.id = s("r1"), .request = s("q1"), .trial = namedTrial("sum__a", {}, "RuntimeError"), .hasFiles = false});
        const Job job = onlyJob(store.path());
        const Trial &trial = trialNamed(job, "sum__a");
        QCOMPARE(trial.state, TrialState::Finished);
        QCOMPARE(trial.exception->type, s("RuntimeError"));
    }

    void jobsAreApartThoughTheyShareADatabase()
    {
        ServedStore store;
        fill(store);
        store.addJob(s("j2"), s("second"), s("queued"));
        store.addAttempt(s("j2"), {.id = s("r9"), .request = s("q9"), .trial = namedTrial("sum__z")});
        const auto opened = findJobs(store.path());
        VERIFY_RESULT(opened);
        QCOMPARE(opened->jobs.size(), 2U);
        const auto second = loadJob(opened->jobs.at(1));
        VERIFY_RESULT(second);
        QCOMPARE(second->name, s("second"));
        QCOMPARE(second->trials.size(), 1U);
        const auto files = listJobFiles(*second);
        VERIFY_RESULT(files);
        QCOMPARE(files->files.size(), 1U);
        QCOMPARE(files->files.front().path, s("lock.json"));
    }

    void isKeptUpToDate()
    {
        ServedStore served;
        served.addJob(s("j1"), s("served"), s("running"));
        served.addAttempt(s("j1"),
                          {.id = s("r1"),
                           .request = s("q1"),
                           .state = s("queued"),
                           .trial = namedTrial("sum__a"),
                           .hasFiles = false,
                           .hasResultRow = false});
        JobStore store(diskAccess(),
                       {.coalescing = std::chrono::milliseconds(10), .pollBlind = std::chrono::milliseconds(20)});
        store.open(served.path());
        const auto stateOf = [&](const char *name) {
            const JobPointer job = store.jobs().empty() ? nullptr : store.job(store.jobs().front());
            return job && !job->trials.empty() ? trialNamed(*job, name).state : TrialState::Unreadable;
        };
        QTRY_COMPARE(stateOf("sum__a"), TrialState::Queued);
        served.addAttempt(
            s("j1"),
            {.id = s("r2"), .request = s("q1"), .retry = 1, .trial = namedTrial("sum__a", {{s("reward"), 1}})});
        QTRY_COMPARE(stateOf("sum__a"), TrialState::Finished);
        served.addJob(s("j2"), s("later"), s("queued"));
        QTRY_COMPARE(store.jobs().size(), 2U);
        QCOMPARE(store.job(store.jobs().back())->name, s("later"));
    }

    void leavesTheStoreAsItWas()
    {
        ServedStore store;
        fill(store);
        store.stop();
        const QStringList before = QDir(store.path()).entryList(QDir::Files);
        onlyJob(store.path());
        QCOMPARE(QDir(store.path()).entryList(QDir::Files), before);
    }

    void aDatabaseOfAnotherKindIsAnIssue()
    {
        TemporaryFolder folder;
        folder.makeFolder(s("files/jobs"));
        folder.write(s("harbor.sqlite3"), "no database");
        const auto opened = findJobs(folder.path());
        VERIFY_RESULT(opened);
        QVERIFY(opened->jobs.empty());
        QCOMPARE(opened->issues.front().code, s("load.jobs-unreadable"));
    }

    void aViewInPlaceOfATableIsNotRun()
    {
        ServedStore store;
        store.run(s("DROP TABLE internal_job"));
        store.run(s("CREATE VIEW internal_job AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                    "SELECT i AS id, i AS name, i AS state, i AS started_at, i AS finished_at FROM n"));
        const auto opened = findJobs(store.path());
        VERIFY_RESULT(opened);
        QVERIFY(opened->jobs.empty());
    }

    void readsTheRealOne()
    {
        const QString real = qEnvironmentVariable("QUAYSIDE_REAL_DATA") + s("/harbor-0.26/server-store");
        if (!qEnvironmentVariableIsSet("QUAYSIDE_REAL_DATA") || !QFile::exists(real))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with these runs");
        const Job job = onlyJob(real);
        QCOMPARE(job.name, s("served"));
        QCOMPARE(job.state, JobState::Finished);
        QCOMPARE(job.trials.size(), 2U);
        QCOMPARE(job.declared.retries, 1);
        const Trial &retried = trialNamed(job, "sum-numbers__xoD9P9z");
        QCOMPARE(retried.exception->type, s("ApiRateLimitError"));
        QVERIFY(!hasValidReward(retried));
        QCOMPARE(retried.earlierAttempts.size(), 1U);
        QCOMPARE(trialNamed(job, "sum-numbers__c23Zvt4").rewards, (Rewards{{s("reward"), 1}}));
        QCOMPARE(sayIssues(job), QString());
    }
};

QTEST_GUILESS_MAIN(TestHarborServe)
#include "tst_harborserve.moc"
