// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/evals.h"
#include "core/formats/harbor/repeatedsession.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

using namespace quayside;

namespace {

const QString evalName = QStringLiteral("oracle__adhoc");

TrialSpec scored(int number, double reward, const QString &exception = {})
{
    return {.name = QStringLiteral("sort-list__aaaaaa%1").arg(number),
            .rewards = {{QStringLiteral("reward"), reward}},
            .exception = exception,
            .startSecond = number * 10};
}

/// A job whose own numbers are the given ones.
JobSpec jobOf(std::vector<TrialSpec> trials)
{
    return {.trials = std::move(trials)};
}

void writeResult(const TemporaryFolder &folder, const TrialSpec &trial, const Json &change)
{
    Json result = trialResultJson(trial, HarborVersion::V0_22);
    result.merge_patch(change);
    writeJson(folder, QStringLiteral("demo/") + trial.name + QStringLiteral("/result.json"), result);
}

double meanOf(const Job &job, CountingRule rule)
{
    const HarborEval eval = recountEvals(job, rule).at(evalName);
    return eval.rewardSums.at(QStringLiteral("reward")) / eval.counted;
}

} // namespace

/// The two ways to count of Harbor, up to 0.25 and since 0.26, and what a job says about which one it follows.
class TestHarborCounting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsInBothWays()
    {
        const TemporaryFolder folder;
        TrialSpec none = scored(4, 0, QStringLiteral("AgentSetupTimeoutError"));
        none.rewards.clear();
        writeJob(folder, QStringLiteral("demo"),
                 jobOf({scored(1, 1), scored(2, 1, QStringLiteral("ApiRateLimitError")),
                        scored(3, 0, QStringLiteral("RuntimeError")), none}));
        const Job job = onlyJob(folder.path());
        QCOMPARE(meanOf(job, CountingRule::All), 0.5);
        QCOMPARE(meanOf(job, CountingRule::ValidOnly), 0.5);
        QCOMPARE(recountEvals(job, CountingRule::All).at(evalName).rewarded, 3);
        QCOMPARE(recountEvals(job, CountingRule::ValidOnly).at(evalName).rewarded, 2);
        QCOMPARE(recountEvals(job, CountingRule::All).at(evalName).counted, 4);
        QCOMPARE(recountEvals(job, CountingRule::ValidOnly).at(evalName).counted, 2);
    }

    void aRewardCountsUnlessAnExceptionSaysOtherwise()
    {
        const TemporaryFolder folder;
        std::vector<TrialSpec> trials{scored(1, 1, QStringLiteral("AgentTimeoutError")),
                                      scored(2, 1, QStringLiteral("ServiceUnavailableError")),
                                      scored(3, 1, QStringLiteral("RuntimeError")), scored(4, 1)};
        trials[3].steps = {{QStringLiteral("one"), {}, {}}};
        writeJob(folder, QStringLiteral("demo"), jobOf(trials));
        writeResult(folder, trials[2],
                    {{"exception_info",
                      {{"policy_override",
                        {{"should_retry", nullptr}, {"should_grade", nullptr}, {"has_valid_reward", false}}}}}});
        Json step = trialResultJson(trials[3], HarborVersion::V0_22).at("step_results").at(0);
        step["exception_info"] = {{"exception_type", "ApiRateLimitError"}, {"exception_message", ""}};
        writeResult(folder, trials[3], {{"step_results", Json::array({step})}});
        const Job job = onlyJob(folder.path());
        QVERIFY(hasValidReward(*job.trials.at(0)));
        QVERIFY(!hasValidReward(*job.trials.at(1)));
        QVERIFY(!hasValidReward(*job.trials.at(2)));
        QVERIFY(!hasValidReward(*job.trials.at(3)));
        QCOMPARE(recountEvals(job, CountingRule::All).at(evalName).errored, 3);
        QCOMPARE(recountEvals(job, CountingRule::ValidOnly).at(evalName).errored, 4);
    }

    void rewardsWithoutAKeyAreNone()
    {
        const TemporaryFolder folder;
        const std::vector<TrialSpec> trials{scored(1, 1), scored(2, 0)};
        writeJob(folder, QStringLiteral("demo"), jobOf(trials));
        writeResult(folder, trials[1], {{"verifier_result", {{"rewards", nullptr}}}});
        Json keyless = trialResultJson(trials[1], HarborVersion::V0_22);
        keyless["verifier_result"]["rewards"] = Json::object();
        writeJson(folder, QStringLiteral("demo/%1/result.json").arg(trials[1].name), keyless);
        const Job job = onlyJob(folder.path());
        QVERIFY(!hasValidReward(*job.trials.at(1)));
        QCOMPARE(recountEvals(job, CountingRule::All).at(evalName).rewarded, 2);
        QCOMPARE(recountEvals(job, CountingRule::ValidOnly).at(evalName).rewarded, 1);
    }

    /// Not the version in lock.json, which is that of the start.
    void theSchemaVersionOfTheResultTellsTheRule()
    {
        const TemporaryFolder folder;
        const JobSpec spec = jobOf({scored(1, 1), scored(2, 0.5, QStringLiteral("ApiRateLimitError"))});
        writeJob(folder, QStringLiteral("demo"), spec);
        QCOMPARE(onlyJob(folder.path()).declared.rule, CountingRule::All);
        Json result = jobResultJson(spec);
        result["schema_version"] = 1;
        Json &eval = result["stats"]["evals"]["oracle__adhoc"];
        eval["n_trials"] = 1;
        eval["metrics"] = {{{"mean", 1.0}}};
        writeJson(folder, QStringLiteral("demo/result.json"), result);
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.declared.rule, CountingRule::ValidOnly);
        QVERIFY2(job.issues.empty(), qPrintable(job.issues.empty() ? QString() : job.issues.front().message));
        eval["metrics"] = {{{"mean", 0.75}}};
        writeJson(folder, QStringLiteral("demo/result.json"), result);
        QCOMPARE(onlyJob(folder.path()).issues.front().message,
                 QStringLiteral("mean of \"reward\" in oracle__adhoc: 0.75 declared, 1 over the 1 trials present whose "
                                "reward counts"));
    }

    void aResumedSessionIsSaidToBeCountedAgain()
    {
        const auto used = [](std::int64_t input, std::int64_t output) {
            return Usage{.input = Tokens(input), .output = Tokens(output)};
        };
        const TemporaryFolder folder;
        std::vector<TrialSpec> trials{scored(1, 1), scored(2, 1), scored(3, 1)};
        trials[0].steps = {{QStringLiteral("one"), {}, used(100, 10)}, {QStringLiteral("two"), {}, used(150, 12)}};
        trials[1].steps = {{QStringLiteral("one"), {}, used(100, 10)}, {QStringLiteral("two"), {}, used(90, 9)}};
        trials[2].usage = used(7, 1);
        writeJob(folder, QStringLiteral("demo"), jobOf(trials));
        for (size_t i = 0; i < 2; ++i)
            writeResult(folder, trials[i], {{"config", {{"agent", {{"resume_trajectory", true}}}}}});
        const Job job = onlyJob(folder.path());
        QCOMPARE(usageOfRepeatedSession(*job.trials.at(0))->input, Tokens(150));
        QCOMPARE(job.trials.at(0)->usage.input, Tokens(250)); // as Harbor says
        QCOMPARE(job.trials.at(0)->issues.at(0).code, QStringLiteral("usage.session-repeated"));
        QVERIFY(!usageOfRepeatedSession(*job.trials.at(1)));
        QVERIFY(job.trials.at(1)->issues.empty());
        QCOMPARE(
            job.issues.back().message,
            QStringLiteral("1 of the trials repeat the usage of one step in the next: 347 input and 32 output tokens "
                           "were used where the sum of the steps, which is Harbor's, says 447 and 42"));
    }

    void whatARegradedTrialCostItsSourceHasSpent()
    {
        const TemporaryFolder folder;
        std::vector<TrialSpec> trials{scored(1, 1), scored(2, 1)};
        for (TrialSpec &trial : trials)
            trial.usage = {.input = Tokens(100), .output = Tokens(10), .cost = Usd(0.5)};
        writeJob(folder, QStringLiteral("demo"), jobOf(trials));
        writeResult(folder, trials[0], {{"config", {{"source_trial", {{"path", "/jobs/old/a__1"}}}}}});
        Json config = jobConfigJson(jobOf(trials), QStringLiteral("demo"));
        config["source_jobs"] = {{{"action", "regrade"}, {"type", "local"}, {"path", "/jobs/old"}}};
        writeJson(folder, QStringLiteral("demo/config.json"), config);
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.sources, (std::vector{SourceJob{QStringLiteral("regrade"), QStringLiteral("/jobs/old")}}));
        QCOMPARE(totalsOf(job).usage.cost, Usd(1));
        QCOMPARE(totalsOf(job).copied.cost, Usd(0.5));
        QCOMPARE(totalsOf(job).copied.input, Tokens(100));
    }

    void aSimulatedUserHasTokensOfItsOwn()
    {
        const TemporaryFolder folder;
        const std::vector<TrialSpec> trials{scored(1, 1)};
        writeJob(folder, QStringLiteral("demo"), jobOf(trials));
        writeResult(
            folder, trials[0],
            {{"config", {{"user_agent", {{"import_path", "bench:Caller"}, {"model_name", "local/small"}}}}},
             {"agent_result",
              {{"n_input_tokens", 3200},
               {"metadata",
                {{"acp_target_usage", {{"inputTokens", 800}, {"outputTokens", 40}, {"cachedReadTokens", 256}}}}}}}});
        const Job job = onlyJob(folder.path());
        const Trial &trial = *job.trials.at(0);
        QCOMPARE(trial.usage.input, Tokens(3200));
        QCOMPARE(trial.user->agent.name, QStringLiteral("Caller"));
        QCOMPARE(trial.user->agent.model->name, QStringLiteral("small"));
        QCOMPARE(trial.user->targetUsage,
                 (Usage{.input = Tokens(800), .cache = Tokens(256), .output = Tokens(40), .cost = {}}));
    }

    void aContainersFilesComeLateSince25_data()
    {
        QTest::addColumn<std::string>("version");
        QTest::addColumn<bool>("isMounted");
        QTest::addColumn<bool>("isLate");
        QTest::newRow("0.24") << std::string("0.24.0") << false << false;
        QTest::newRow("0.25") << std::string("0.25.0") << false << true;
        QTest::newRow("0.26, mounted") << std::string("0.26.0") << true << false;
    }

    void aContainersFilesComeLateSince25()
    {
        QFETCH(const std::string, version);
        QFETCH(const bool, isMounted);
        const TemporaryFolder folder;
        TrialSpec running = scored(1, 1);
        running.hasResult = false;
        writeJob(folder, QStringLiteral("demo"), {.isFinished = false, .trials = {running}});
        writeJson(folder, QStringLiteral("demo/lock.json"), {{"harbor", {{"version", version}}}});
        Json config = trialConfigJson(running, HarborVersion::V0_22);
        config["environment"] = {{"type", "docker"}, {"kwargs", {{"auto_mounting", isMounted}}}};
        writeJson(folder, QStringLiteral("demo/%1/config.json").arg(running.name), config);
        const Job job = onlyJob(folder.path());
        const Trial &trial = *job.trials.at(0);
        QCOMPARE(trial.state, TrialState::Running);
        QTEST(trial.showsFilesLate, "isLate");
    }

    void theModelsSayWhatNoTotalSays()
    {
        const TemporaryFolder folder;
        const std::vector<TrialSpec> trials{scored(1, 1), scored(2, 1), scored(3, 1)};
        writeJob(folder, QStringLiteral("demo"), jobOf(trials));
        const Json big{{"n_input_tokens", 100}, {"n_cache_tokens", 40}, {"n_output_tokens", 7}, {"cost_usd", 0.5}};
        Json unpriced{{"n_input_tokens", 10}, {"n_cache_tokens", 0}, {"n_output_tokens", 3}, {"cost_usd", nullptr}};
        Json usage = Json::object();
        usage["big"] = big;
        usage["small"] = {{"n_input_tokens", 10}, {"n_cache_tokens", 0}, {"n_output_tokens", 3}, {"cost_usd", 0.25}};
        writeResult(folder, trials[0], {{"agent_result", {{"model_usage", usage}}}});
        usage["small"]["cost_usd"] = nullptr;
        Json result = trialResultJson(trials[1], HarborVersion::V0_22);
        result["agent_result"]["model_usage"]["big"] = big;
        result["agent_result"]["model_usage"]["small"] = unpriced;
        writeJson(folder, QStringLiteral("demo/%1/result.json").arg(trials[1].name), result);
        writeResult(folder, trials[2], {{"agent_result", {{"n_input_tokens", 90}, {"model_usage", usage}}}});
        const Job job = onlyJob(folder.path());
        const Usage all{.input = Tokens(110), .cache = Tokens(40), .output = Tokens(10), .cost = Usd(0.75)};
        QCOMPARE(job.trials.at(0)->usage, all);
        QCOMPARE(job.trials.at(0)->usageSource, UsageSource::Models);
        QCOMPARE(job.trials.at(1)->usage.cost, std::nullopt);
        QCOMPARE(job.trials.at(1)->usage.input, Tokens(110));
        QCOMPARE(job.trials.at(2)->usage.input, Tokens(90));
        QCOMPARE(job.trials.at(2)->usageSource, UsageSource::Totals);
        QCOMPARE(job.trials.at(2)->models.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestHarborCounting)
#include "tst_harborcounting.moc"
