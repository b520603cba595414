// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/opentrials.h"
#include "core/compare/comparison.h"
#include "core/figures/grouping.h"
#include "core/findings/findings.h"
#include "tests/support/madejob.h"

#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

TrialPointer changed(const TrialPointer &trial, const std::function<void(Trial &)> &change)
{
    auto copy = std::make_shared<Trial>(*trial);
    change(*copy);
    return copy;
}

TrialPointer withModel(const QString &provider, const QString &model, const QString &task, double reward)
{
    return changed(makeTrial(u"demo"_s, task, reward), [&](Trial &trial) {
        trial.name.value += provider;
        trial.folder += provider;
        trial.agent.model = ModelInfo{.name = model, .provider = provider};
    });
}

TrialPointer ofDataset(const QString &dataset, const QString &agent, const QString &task, double reward,
                       const QString &digest = {})
{
    return changed(makeTrial(agent, task, reward), [&](Trial &trial) {
        trial.name.value += dataset;
        trial.folder += dataset;
        trial.task.dataset = dataset;
        trial.task.checksum = digest;
    });
}

JobPointer twoProviders()
{
    return jobOf({withModel(u"groq"_s, u"llama"_s, u"a"_s, 0), withModel(u"groq"_s, u"llama"_s, u"b"_s, 1),
                  withModel(u"router"_s, u"llama"_s, u"a"_s, 1), withModel(u"router"_s, u"llama"_s, u"b"_s, 1)});
}

JobPointer twoDatasets()
{
    return jobOf({ofDataset(u"one"_s, u"demo"_s, u"a"_s, 0), ofDataset(u"two"_s, u"demo"_s, u"a"_s, 1),
                  ofDataset(u"one"_s, u"demo"_s, u"b"_s, 1)});
}

Comparison compared(const std::vector<JobPointer> &jobs, ArmAxis axis)
{
    return *compareJobs(jobs, {.scoring = {.choice = {.axis = axis, .setting = {}}}});
}

std::vector<QString> namesOf(const std::vector<TaskRow> &rows)
{
    std::vector<QString> names;
    for (const TaskRow &row : rows)
        names.push_back(row.name);
    return names;
}

} // namespace

class TestIdentities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneModelAtTwoProvidersIsTwoArms()
    {
        const Comparison byModel = compared({twoProviders()}, ArmAxis::ModelName);
        QCOMPARE(byModel.scored.arms, (std::vector{u"groq/llama"_s, u"router/llama"_s}));
        QCOMPARE(byModel.arms[0].score.estimate.value, 0.5);
        QCOMPARE(byModel.arms[1].score.estimate.value, 1.0);
        const Comparison byBoth = compared({twoProviders()}, ArmAxis::AgentAndModel);
        QCOMPARE(byBoth.scored.arms, (std::vector{u"demo · groq/llama"_s, u"demo · router/llama"_s}));
        QCOMPARE(byBoth.labels, (std::vector{u"groq/llama"_s, u"router/llama"_s}));
        QCOMPARE(modelNames(*twoProviders()), (std::vector{u"groq/llama"_s, u"router/llama"_s}));
        QCOMPARE(likelyChoice({twoProviders()}).axis, ArmAxis::AgentAndModel);
        QCOMPARE(groupTrials(*twoProviders(), {.axis = ArmAxis::ModelName, .setting = {}}).arms.size(), 2U);
    }

    /// A router and the provider's own, say: the address is named where nothing else tells the arms apart.
    void oneModelAtTwoEndpointsIsTwoArms()
    {
        const auto at = [](const QString &endpoint, double reward) {
            return changed(withModel(u"openai"_s, u"llama"_s, u"a"_s, reward), [&](Trial &trial) {
                trial.name.value += endpoint.right(1);
                trial.folder += endpoint.right(1);
                trial.agent.model->endpoint = endpoint;
            });
        };
        const auto job = jobOf({at(u"http://router.local:4000/v1"_s, 0), at({}, 1)});
        const Comparison byModel = compared({job}, ArmAxis::ModelName);
        QCOMPARE(byModel.scored.arms, (std::vector{u"openai/llama"_s, u"openai/llama at router.local:4000/v1"_s}));
        QCOMPARE(byModel.arms[1].score.estimate.value, 0.0);
        const auto three =
            jobOf({at(u"http://router.local:4000/v1"_s, 0), at({}, 1), withModel(u"groq"_s, u"llama"_s, u"a"_s, 1)});
        QCOMPARE(modelNames(*three),
                 (std::vector{u"groq/llama"_s, u"openai/llama"_s, u"openai/llama at router.local:4000/v1"_s}));
        QCOMPARE(modelNames(*jobOf({at(u"http://router.local:4000/v1"_s, 0)})), std::vector{u"llama"_s});
    }

    void aProviderInsideAnArmIsNamed()
    {
        const Comparison byAgent = compared({twoProviders(), jobOf({makeTrial(u"nop"_s, u"a"_s, 0)})}, //
                                            ArmAxis::AgentName);
        const auto models = std::ranges::find(byAgent.facts, Aspect::ModelNames, &ComparabilityFact::aspect);
        QCOMPARE(models->byArm.front(), u"groq/llama, router/llama"_s);
    }

    void referencesAreNeverTheBaseline()
    {
        const auto arms = [](const std::vector<QString> &agents, const std::vector<QString> &order = {}) {
            std::vector<TrialPointer> trials;
            for (const QString &agent : agents)
                trials.push_back(makeTrial(agent, u"a"_s, agent == u"nop"_s ? 0 : 1));
            return compareJobs({jobOf(trials)},
                               {.scoring = {.choice = {.axis = ArmAxis::AgentName, .setting = {}}, .order = order}})
                ->scored.arms;
        };
        QCOMPARE(arms({u"nop"_s, u"oracle"_s, u"zed"_s, u"pi"_s}),
                 (std::vector{u"pi"_s, u"zed"_s, u"nop"_s, u"oracle"_s}));
        QCOMPARE(arms({u"oracle"_s, u"nop"_s}), (std::vector{u"nop"_s, u"oracle"_s}));
        QCOMPARE(arms({u"nop"_s, u"zed"_s}, {u"nop"_s}), (std::vector{u"nop"_s, u"zed"_s}));
    }

    void aNameThatIsNobodyElsesIsShort()
    {
        const auto job =
            jobOf({withModel(u"groq"_s, u"llama"_s, u"a"_s, 0), withModel(u"router"_s, u"other"_s, u"a"_s, 1)});
        QCOMPARE(compared({job}, ArmAxis::ModelName).scored.arms, (std::vector{u"llama"_s, u"other"_s}));
        QCOMPARE(modelNames(*job), (std::vector{u"llama"_s, u"other"_s}));
    }

    void aProviderThatIsNotReportedIsNoOther()
    {
        const auto job = jobOf({withModel({}, u"llama"_s, u"a"_s, 0), withModel(u"groq"_s, u"llama"_s, u"a"_s, 1)});
        QCOMPARE(compared({job}, ArmAxis::ModelName).scored.arms, (std::vector{u"groq/llama"_s, u"llama"_s}));
    }

    void jobsOfOneNameAreTwoArms()
    {
        const auto at = [](const QString &path, double reward) {
            auto job = std::make_shared<Job>(*jobOf({makeTrial(u"demo"_s, u"a"_s, reward)}, u"run"_s));
            job->path = path;
            return JobPointer(job);
        };
        const Comparison comparison = compared({at(u"/x/monday/run"_s, 0), at(u"/x/friday/run"_s, 1)}, //
                                               ArmAxis::JobName);
        QCOMPARE(comparison.scored.arms, (std::vector{u"/x/monday/run"_s, u"/x/friday/run"_s}));
        QCOMPARE(comparison.labels, (std::vector{u"monday/run"_s, u"friday/run"_s}));
    }

    void oneTaskNameInTwoDatasetsIsTwoTasks()
    {
        const JobPointer job = twoDatasets();
        QCOMPARE(taskNames(*job), (std::vector{u"b"_s, u"one/a"_s, u"two/a"_s}));
        const Comparison comparison = compared({job}, ArmAxis::AgentName);
        QCOMPARE(namesOf(comparison.scored.rows), (std::vector{u"one/a"_s, u"two/a"_s, u"b"_s}));
        const Grouping grouping = groupTrials(*job, {.axis = ArmAxis::AgentName, .setting = {}});
        QCOMPARE(grouping.tasks, (std::vector{u"one/a"_s, u"two/a"_s, u"b"_s}));
        QCOMPARE(grouping.taskOf, (std::vector<std::uint32_t>{0, 1, 2}));
    }

    void tasksOfTwoDatasetsAreNotPaired()
    {
        const Comparison comparison = compared({jobOf({ofDataset(u"one"_s, u"x"_s, u"a"_s, 0, u"d"_s)}, u"p"_s),
                                                jobOf({ofDataset(u"two"_s, u"y"_s, u"a"_s, 1, u"d"_s)}, u"q"_s)},
                                               ArmAxis::AgentName);
        QCOMPARE(comparison.scored.rows.size(), 2U);
        QCOMPARE(comparison.differences.front().pairing, Pairing::Unpaired);
    }

    void aDigestTellsTheDatasetOfATaskWithoutOne()
    {
        const auto rows = [](const QString &digest) {
            return compared({jobOf({ofDataset(u"one"_s, u"x"_s, u"a"_s, 0, u"d1"_s)}, u"p"_s),
                             jobOf({ofDataset({}, u"y"_s, u"a"_s, 1, digest)}, u"q"_s)},
                            ArmAxis::AgentName)
                .scored.rows;
        };
        QCOMPARE(namesOf(rows(u"d1"_s)), std::vector{u"a"_s});
        QCOMPARE(namesOf(rows(u"d2"_s)), (std::vector{u"a"_s, u"one/a"_s}));
        QCOMPARE(rows({}).size(), 2U);
    }

    void aTaskThatChangedIsSaid()
    {
        const Comparison comparison = compared({jobOf({ofDataset(u"one"_s, u"x"_s, u"a"_s, 0, u"d1"_s)}, u"p"_s),
                                                jobOf({ofDataset(u"one"_s, u"y"_s, u"a"_s, 1, u"d2"_s)}, u"q"_s)},
                                               ArmAxis::AgentName);
        QCOMPARE(comparison.scored.rows.size(), 1U);
        const auto digests = std::ranges::find(comparison.facts, Aspect::TaskDigests, &ComparabilityFact::aspect);
        QCOMPARE(digests->agreement, Agreement::Differs);
    }

    void anotherDatasetsOracleIsNoExpectation()
    {
        const auto job = jobOf({ofDataset(u"one"_s, u"demo"_s, u"a"_s, 0), ofDataset(u"one"_s, u"oracle"_s, u"a"_s, 1),
                                ofDataset(u"two"_s, u"oracle"_s, u"a"_s, 1)});
        const auto others = OpenTrials{job}.bestFor(*job, *job->trials.front());
        QCOMPARE(others.size(), 1U);
        QCOMPARE(others.front().trial, job->trials[1]);
    }

    void oraclesOfTwoDatasetsDoNotContradictEachOther()
    {
        QVERIFY(findInJob(*jobOf({ofDataset(u"one"_s, u"oracle"_s, u"a"_s, 0), //
                                  ofDataset(u"two"_s, u"oracle"_s, u"a"_s, 1)}))
                    .empty());
    }
};

QTEST_GUILESS_MAIN(TestIdentities)
#include "tst_identities.moc"
