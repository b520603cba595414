// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

#include <QFile>

using namespace quayside;

namespace {

TrialSpec scored(int number, double reward, const QString &exception = {})
{
    return {.name = QStringLiteral("sort-list__aaaaaa%1").arg(number),
            .rewards = {{QStringLiteral("reward"), reward}},
            .usage = {.input = Tokens(100), .cache = {}, .output = Tokens(10), .cost = Usd(0.5)},
            .exception = exception,
            .startSecond = number * 10};
}

TrialSpec unscored(int number, const QString &exception)
{
    TrialSpec trial = scored(number, 0, exception);
    trial.rewards.clear();
    return trial;
}

std::vector<QString> messages(const Job &job)
{
    std::vector<QString> all;
    for (const Issue &issue : job.issues)
        all.push_back(issue.message);
    return all;
}

void makeOld(const TemporaryFolder &folder, const JobSpec &job)
{
    const QString name = QStringLiteral("demo");
    for (const TrialSpec &trial : job.trials)
        age(folder, name + QLatin1Char('/') + trial.name, 7200);
    for (const QString &file :
         {QStringLiteral("demo/result.json"), QStringLiteral("demo/job.log"), QStringLiteral("demo/config.json"), name})
        age(folder, file, 7200);
}

} // namespace

class TestHarborTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysBothNumbersWhereTrialsAreMissing()
    {
        const TemporaryFolder folder;
        const JobSpec whole{.trials = {scored(1, 1), scored(2, 1), unscored(3, QStringLiteral("RuntimeError")),
                                       scored(4, 0, QStringLiteral("AgentTimeoutError"))}};
        JobSpec rest = whole;
        rest.trials.erase(rest.trials.begin());
        writeJob(folder, QStringLiteral("demo"), rest);
        writeJson(folder, QStringLiteral("demo/result.json"), jobResultJson(whole));
        const Job job = onlyJob(folder.path());
        const std::vector<QString> expected{
            QStringLiteral("trials: 4 declared, 3 present"),
            QStringLiteral("trials with a result: 4 declared, 3 present"),
            QStringLiteral("input tokens: 400 declared, 300 present"),
            QStringLiteral("output tokens: 40 declared, 30 present"),
            QStringLiteral("cost: $2 declared, $1.5 present"),
            QStringLiteral("trials with a reward in oracle__adhoc: 3 declared, 2 present"),
            QStringLiteral(
                "mean of \"reward\" in oracle__adhoc: 0.5 declared, 0.333333 over the 3 trials present (both count a "
                "missing reward as 0), 0.5 over the 2 with a reward"),
        };
        QCOMPARE(messages(job), expected);
        QCOMPARE(job.issues.at(0).severity, Severity::Warning);
        QCOMPARE(job.issues.at(0).code, QStringLiteral("job.totals-differ"));
    }

    void comparesExceptionsByType()
    {
        const TemporaryFolder folder;
        const JobSpec job{.version = HarborVersion::V0_2,
                          .trials = {scored(1, 1, QStringLiteral("AgentTimeoutError"))}};
        writeJob(folder, QStringLiteral("demo"), job);
        Json result = jobResultJson(job);
        result["stats"]["evals"]["oracle__adhoc"]["exception_stats"] = {{"RuntimeError", {"sort-list__aaaaaa1"}}};
        writeJson(folder, QStringLiteral("demo/result.json"), result);
        QCOMPARE(messages(onlyJob(folder.path())),
                 (std::vector{QStringLiteral("AgentTimeoutError in oracle__adhoc: 0 declared, 1 present"),
                              QStringLiteral("RuntimeError in oracle__adhoc: 1 declared, 0 present")}));
    }

    void comparesEachKeyOfSeveral()
    {
        const TemporaryFolder folder;
        TrialSpec trial = scored(1, 1);
        trial.rewards.push_back({QStringLiteral("style"), 0.25});
        const JobSpec job{.trials = {trial}};
        writeJob(folder, QStringLiteral("demo"), job);
        QCOMPARE(sayIssues(onlyJob(folder.path())), QString());
        Json result = jobResultJson(job);
        result["stats"]["evals"]["oracle__adhoc"]["metrics"][0]["style"] = 0.75;
        writeJson(folder, QStringLiteral("demo/result.json"), result);
        QVERIFY(messages(onlyJob(folder.path()))
                    .at(0)
                    .startsWith(QLatin1String("mean of \"style\" in oracle__adhoc: 0.75 declared, 0.25")));
    }

    void knowsRunningFromInterrupted()
    {
        const TemporaryFolder folder;
        TrialSpec begun = scored(2, 1);
        begun.hasResult = false;
        const JobSpec spec{.isFinished = false, .declaredTrials = 5, .trials = {scored(1, 1), begun}};
        writeJob(folder, QStringLiteral("demo"), spec);
        const Job running = onlyJob(folder.path());
        QCOMPARE(running.state, JobState::Running);
        QCOMPARE(running.trials.at(1)->state, TrialState::Running);
        QVERIFY(running.issues.empty());
        QVERIFY(running.span.start && !running.span.end);

        makeOld(folder, spec);
        age(folder, QStringLiteral("demo/") + begun.name + QStringLiteral("/trial.log"), 7200);
        const Job stopped = onlyJob(folder.path());
        QCOMPARE(stopped.state, JobState::Interrupted);
        QCOMPARE(stopped.trials.at(1)->state, TrialState::Interrupted);
        QCOMPARE(messages(stopped), std::vector{QStringLiteral("trials: 5 declared, 2 present")});
        QCOMPARE(stopped.issues.at(0).severity, Severity::Info);
    }

    void seesATrialThatWritesInAQuietJob()
    {
        const TemporaryFolder folder;
        TrialSpec begun = scored(2, 1);
        begun.hasResult = false;
        const JobSpec spec{.isFinished = false, .trials = {begun}};
        writeJob(folder, QStringLiteral("demo"), spec);
        makeOld(folder, spec);
        QCOMPARE(onlyJob(folder.path()).state, JobState::Running); // its trial.log is young
    }

    void takesAFolderOfTrialsForAJob()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trials/one"), scored(1, 1), HarborVersion::V0_22);
        writeTrial(folder, QStringLiteral("trials/two"), scored(2, 0), HarborVersion::V0_22);
        const Job job = onlyJob(folder.path(QStringLiteral("trials")));
        QCOMPARE(job.state, JobState::Finished);
        QCOMPARE(job.trials.size(), 2U);
        QVERIFY(!job.declared.trials);
    }

    void showsAJobThatIsNothingButAResult()
    {
        const TemporaryFolder folder;
        writeJson(folder, QStringLiteral("evidence/oracle/result.json"), jobResultJson({.trials = {scored(1, 1)}}));
        folder.write(QStringLiteral("evidence/oracle/reward.txt"), "1");
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.state, JobState::Finished);
        QVERIFY(job.trials.empty());
        QCOMPARE(job.unknownEntries, std::vector{QStringLiteral("reward.txt")});
        QCOMPARE(messages(job), std::vector{QStringLiteral("trials: 1 declared, 0 present")});
        QCOMPARE(job.span.start->clock, Clock::NaiveLocal);
    }

    void showsAJobWithoutResult()
    {
        const TemporaryFolder folder;
        const JobSpec spec{.trials = {scored(1, 1)}};
        writeJob(folder, QStringLiteral("demo"), spec);
        makeOld(folder, spec);
        QVERIFY(QFile::remove(folder.path(QStringLiteral("demo/result.json"))));
        age(folder, QStringLiteral("demo"), 7200);
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.state, JobState::Interrupted);
        QCOMPARE(job.trials.at(0)->state, TrialState::Finished);
        QCOMPARE(sayIssues(job), QString());
    }

    void neverMixesClocks()
    {
        const TemporaryFolder folder;
        const JobSpec spec{.trials = {scored(1, 1), scored(2, 1)}};
        writeJob(folder, QStringLiteral("demo"), spec);
        Json old = trialResultJson(scored(2, 1), HarborVersion::V0_1);
        writeJson(folder, QStringLiteral("demo/sort-list__aaaaaa2/result.json"), old);
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.span.start->clock, Clock::Utc);
        QCOMPARE(duration(job.span), Milliseconds(60000));
    }

    void loadsALoneTrialWithoutJudgingTheJob()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.declaredTrials = 9, .trials = {scored(1, 1), scored(2, 0)}});
        const Job job = onlyJob(folder.path(QStringLiteral("demo/sort-list__aaaaaa2")));
        QCOMPARE(job.name, QStringLiteral("demo"));
        QCOMPARE(job.trials.size(), 1U);
        QCOMPARE(job.trials.at(0)->name.value, QStringLiteral("sort-list__aaaaaa2"));
        QVERIFY(job.issues.empty());

        writeTrial(folder, QStringLiteral("Downloads/sort-list__aaaaaa3"), scored(3, 1), HarborVersion::V0_22);
        folder.write(QStringLiteral("Downloads/holiday.jpg"), "jpg");
        const Job alone = onlyJob(folder.path(QStringLiteral("Downloads/sort-list__aaaaaa3")));
        QCOMPARE(alone.trials.size(), 1U);
        QCOMPARE(alone.state, JobState::Finished);
    }
};

QTEST_GUILESS_MAIN(TestHarborTotals)
#include "tst_harbortotals.moc"
