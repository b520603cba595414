// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

using namespace quayside;

Q_DECLARE_METATYPE(quayside::HarborVersion)

namespace {

TrialSpec solved()
{
    return {.agent = QStringLiteral("claude-code"),
            .model = QStringLiteral("openrouter/anthropic/claude"),
            .rewards = {{QStringLiteral("reward"), 1}},
            .usage = {.input = Tokens(48470), .cache = Tokens(31744), .output = Tokens(2598), .cost = Usd(0.25)}};
}

TrialSpec timedOut()
{
    return {.name = QStringLiteral("sort-list__zZ9yY8x"),
            .shape = TaskIdShape::Git,
            .dataset = QStringLiteral("small-bench"),
            .agent = QStringLiteral("claude-code"),
            .model = QStringLiteral("openrouter/anthropic/claude"),
            .rewards = {{QStringLiteral("reward"), 0}},
            .exception = QStringLiteral("AgentTimeoutError"),
            .startSecond = 30,
            .seconds = 90};
}

Usage tokens(int input, int output)
{
    return {.input = Tokens(input), .cache = {}, .output = Tokens(output), .cost = {}};
}

} // namespace

class TestHarborVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryVersion_data()
    {
        QTest::addColumn<HarborVersion>("version");
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<QString>("start");
        QTest::newRow("0.1") << HarborVersion::V0_1 << QString() << QStringLiteral("2025-11-22T10:00:00.125000");
        QTest::newRow("0.2") << HarborVersion::V0_2 << QString() << QStringLiteral("2026-04-02T10:00:00.125000Z");
        QTest::newRow("0.6") << HarborVersion::V0_6 << QStringLiteral("0.6.6")
                             << QStringLiteral("2026-05-20T10:00:00.125000Z");
        QTest::newRow("0.17") << HarborVersion::V0_17 << QStringLiteral("0.17.0")
                              << QStringLiteral("2026-07-05T10:00:00.125000Z");
        QTest::newRow("0.22") << HarborVersion::V0_22 << QStringLiteral("0.22.0")
                              << QStringLiteral("2026-08-30T10:00:00.125000Z");
    }

    void loadsEveryVersion()
    {
        QFETCH(HarborVersion, version);
        QFETCH(QString, recorded);
        QFETCH(QString, start);
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("jobs/demo"), {.version = version, .trials = {solved(), timedOut()}});
        const Job job = onlyJob(folder.path());
        QCOMPARE(sayIssues(job), QString());
        QCOMPARE(job.name, QStringLiteral("demo"));
        QCOMPARE(job.state, JobState::Finished);
        QCOMPARE(job.formatVersion, recorded);
        QCOMPARE(job.declared.trials, 2);
        QCOMPARE(job.declared.completed, 2);
        QCOMPARE(job.declared.errored, 1);
        QCOMPARE(toIso(*job.span.start), start);
        QCOMPARE(duration(job.span), Milliseconds(120000));
        const JobTotals totals = totalsOf(job);
        QCOMPARE(totals.trials.finished, 2);
        QCOMPARE(totals.trials.scoredAndErrored, 1);
        QCOMPARE(totals.usage.input, Tokens(48470));
    }

    void readsEveryFactOfATrial()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.trials = {solved(), timedOut()}});
        const Job job = onlyJob(folder.path());
        const Trial &first = *job.trials.at(0);
        QCOMPARE(first.name.value, QStringLiteral("sort-list__aB3dE5f"));
        QCOMPARE(first.folder, folder.path(QStringLiteral("demo/sort-list__aB3dE5f")));
        QCOMPARE(first.task.name.value, QStringLiteral("sort-list"));
        QCOMPARE(first.task.path, QStringLiteral("/home/eva/tasks/sort-list"));
        QCOMPARE(first.task.checksum, QStringLiteral("c0ffee"));
        QCOMPARE(first.agent.name, QStringLiteral("claude-code"));
        QCOMPARE(first.agent.model,
                 (ModelInfo{.name = QStringLiteral("anthropic/claude"), .provider = QStringLiteral("openrouter")}));
        QCOMPARE(first.environment, QStringLiteral("docker"));
        QCOMPARE(first.usage, solved().usage);
        QCOMPARE(first.phases.size(), 4U);
        QCOMPARE(first.phases.at(2).kind, PhaseKind::AgentExecution);
        QCOMPARE(duration(first.phases.at(2).span), Milliseconds(52000));
        const Trial &second = *job.trials.at(1);
        QCOMPARE(second.task.gitUrl, QStringLiteral("https://example.org/tasks.git"));
        QCOMPARE(second.task.dataset, QStringLiteral("small-bench"));
        QCOMPARE(second.exception->type, QStringLiteral("AgentTimeoutError"));
        QCOMPARE(outcomeOf(second), Outcome::Failed);
        QVERIFY(!second.usage.input);
    }

    void readsPackagesAndSteps()
    {
        const TrialSpec trial{.name = QStringLiteral("free-name"),
                              .shape = TaskIdShape::Package,
                              .rewards = {{QStringLiteral("reward"), 0.5}},
                              .steps = {{QStringLiteral("first"), {{QStringLiteral("reward"), 1}}, tokens(10, 2)},
                                        {QStringLiteral("second"), {{QStringLiteral("reward"), 0}}, tokens(5, 1)}}};
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.trials = {trial}});
        const Job job = onlyJob(folder.path());
        QCOMPARE(sayIssues(job), QString());
        const Trial &read = *job.trials.at(0);
        QCOMPARE(read.task.package, QStringLiteral("eva/sort-list"));
        QCOMPARE(read.task.ref, QStringLiteral("sha256:12ab"));
        QCOMPARE(read.usage, tokens(15, 3));
        QCOMPARE(read.steps.size(), 2U);
        QCOMPARE(read.steps.at(1).name, QStringLiteral("second"));
        QCOMPARE(read.steps.at(0).rewards, trial.steps.at(0).rewards);
        QCOMPARE(read.steps.at(0).phases.size(), 2U);
    }

    void readsTheInterimStatusObject()
    {
        const TemporaryFolder folder;
        const JobSpec spec{.version = HarborVersion::V0_6, .trials = {solved()}};
        writeJob(folder, QStringLiteral("demo"), spec);
        Json result = jobResultJson(spec);
        result["status"] = result["stats"];
        result["status"].erase("evals");
        const Json evals = result["stats"]["evals"];
        result["stats"] = {{"evals", evals}};
        writeJson(folder, QStringLiteral("demo/result.json"), result);
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.declared.completed, 1);
        QCOMPARE(job.declared.evals.size(), 1U);
        QCOMPARE(sayIssues(job), QString());
    }

    void knowsARegrade()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.trials = {solved()}});
        Json result = trialResultJson(solved(), HarborVersion::V0_22);
        result["config"]["source_trial"] = {
            {"action", "regrade"}, {"type", "local"}, {"trial_id", "abc"}, {"path", "/jobs/old/t1"}};
        writeJson(folder, QStringLiteral("demo/sort-list__aB3dE5f/result.json"), result);
        QCOMPARE(onlyJob(folder.path()).trials.at(0)->regradedFrom, QStringLiteral("/jobs/old/t1"));
    }

    void passesOverHugeTokenIds()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.trials = {solved()}});
        const Trial before = *onlyJob(folder.path()).trials.at(0);
        Json result = trialResultJson(solved(), HarborVersion::V0_22);
        result["agent_result"]["rollout_details"] =
            Json::array({{{"prompt_token_ids", Json::array({std::vector<int>(500000, 12345)})}}});
        writeJson(folder, QStringLiteral("demo/sort-list__aB3dE5f/result.json"), result);
        QCOMPARE(*onlyJob(folder.path()).trials.at(0), before);
    }
};

QTEST_GUILESS_MAIN(TestHarborVersions)
#include "tst_harborversions.moc"
