// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include "tests/support/madejob.h"

#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

JobPointer jobOf(std::vector<TrialPointer> trials, const QString &name, const QString &version)
{
    auto job = std::make_shared<Job>();
    job->name = name;
    job->formatVersion = version;
    job->trials = std::move(trials);
    return job;
}

TrialPointer trialOn(const QString &task, const QString &digest, int day,
                     const std::function<void(Trial &)> &change = {})
{
    auto trial = std::make_shared<Trial>(*makeTrial(u"agent"_s, task, 1));
    trial->task.checksum = digest;
    trial->agent.version = u"1.0"_s;
    trial->environment = u"docker"_s;
    trial->span.start = Instant{.microseconds = day * 86'400'000'000LL};
    if (change)
        change(*trial);
    return trial;
}

const ComparabilityFact &factOf(const Comparison &comparison, Aspect aspect)
{
    return *std::ranges::find(comparison.facts, aspect, &ComparabilityFact::aspect);
}

Comparison comparedByJob(const JobPointer &a, const JobPointer &b, const SettingsSource &settings = {})
{
    return *compareJobs({a, b}, {.scoring = {.choice = {.axis = ArmAxis::JobName}}}, settings);
}

} // namespace

class TestComparability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRunsAreCalledEqual()
    {
        const auto a = jobOf({trialOn(u"t"_s, u"d"_s, 0)}, u"a"_s, u"0.22.0"_s);
        const auto b = jobOf({trialOn(u"t"_s, u"d"_s, 1)}, u"b"_s, u"0.22.0"_s);
        const Comparison comparison = comparedByJob(a, b);
        QVERIFY(!heaviest(comparison.facts));
        for (const Aspect aspect :
             {Aspect::TaskSet, Aspect::TaskDigests, Aspect::HarnessVersion, Aspect::AgentVersions, Aspect::Dates})
            QCOMPARE(factOf(comparison, aspect).agreement, Agreement::Equal);
        QCOMPARE(factOf(comparison, Aspect::Timeouts).agreement, Agreement::Unknown); // no settings were given
    }

    void namesWhatDiffers()
    {
        const auto changed = [](Trial &trial) {
            trial.agent.version = u"1.1"_s;
            trial.environment = u"daytona"_s;
        };
        const auto a =
            jobOf({trialOn(u"t"_s, u"d1"_s, 0), trialOn(u"t2"_s, u"d"_s, 0), trialOn(u"only-a"_s, u"d"_s, 0)}, u"a"_s,
                  u"0.21.0"_s);
        const auto b =
            jobOf({trialOn(u"t"_s, u"d2"_s, 9, changed), trialOn(u"t2"_s, u"d"_s, 9, changed)}, u"b"_s, u"0.22.0"_s);
        const Comparison comparison = comparedByJob(a, b);
        QCOMPARE(factOf(comparison, Aspect::TaskDigests).count, 1);
        QCOMPARE(factOf(comparison, Aspect::TaskDigests).weight, Weight::Serious);
        QCOMPARE(factOf(comparison, Aspect::TaskSet).count, 1);
        QCOMPARE(factOf(comparison, Aspect::TaskSet).weight, Weight::Caution);
        QCOMPARE(factOf(comparison, Aspect::HarnessVersion).values, (std::vector{u"0.21.0"_s, u"0.22.0"_s}));
        QCOMPARE(factOf(comparison, Aspect::EnvironmentKind).byArm, (std::vector{u"docker"_s, u"daytona"_s}));
        QCOMPARE(factOf(comparison, Aspect::AgentVersions).agreement, Agreement::Differs);
        QCOMPARE(factOf(comparison, Aspect::Dates).count, 9);
        QCOMPARE(heaviest(comparison.facts), Weight::Serious);
    }

    void pricesAreComparedByTheMillionTokens()
    {
        const auto priced = [](double dollars) {
            return [dollars](Trial &trial) {
                trial.usage = {.input = Tokens(900'000), .output = Tokens(100'000), .cost = Usd(dollars)};
            };
        };
        const auto a = jobOf({trialOn(u"t"_s, u"d"_s, 0, priced(1.0))}, u"a"_s, u"1"_s);
        QCOMPARE(
            factOf(comparedByJob(a, jobOf({trialOn(u"t"_s, u"d"_s, 0, priced(1.1))}, u"b"_s, u"1"_s)), Aspect::Prices)
                .agreement,
            Agreement::Equal);
        const Comparison dearer = comparedByJob(a, jobOf({trialOn(u"t"_s, u"d"_s, 0, priced(3))}, u"b"_s, u"1"_s));
        QCOMPARE(factOf(dearer, Aspect::Prices).agreement, Agreement::Differs);
        QCOMPARE(factOf(dearer, Aspect::Prices).byArm, (std::vector{u"$1 / M"_s, u"$3 / M"_s}));
        const Comparison unpriced = comparedByJob(a, jobOf({trialOn(u"t"_s, u"d"_s, 0)}, u"b"_s, u"1"_s));
        QCOMPARE(factOf(unpriced, Aspect::Prices).agreement, Agreement::Unknown); // one arm says nothing of its costs
        const auto c = jobOf({trialOn(u"t"_s, u"d"_s, 0)}, u"c"_s, u"1"_s);
        const auto dear = jobOf({trialOn(u"t"_s, u"d"_s, 0, priced(3))}, u"d"_s, u"1"_s);
        const Comparison some = *compareJobs({a, c, dear}, {.scoring = {.choice = {.axis = ArmAxis::JobName}}});
        QCOMPARE(factOf(some, Aspect::Prices).agreement, Agreement::Differs);
        QCOMPARE(factOf(some, Aspect::Prices).values, (std::vector{u"$1 / M"_s, u"$3 / M"_s})); // only what is known
    }

    void keysThatVaryCanMakeArms()
    {
        const auto a = jobOf({trialOn(u"t"_s, u"d"_s, 0), trialOn(u"t2"_s, u"d"_s, 0)}, u"a"_s, u"1"_s);
        const auto settings = [](const Trial &trial) {
            return Settings{{u"agent.kwargs.temperature"_s, trial.task.name.value == u"t"_s ? u"0"_s : u"1"_s},
                            {u"environment.type"_s, u"docker"_s}};
        };
        QCOMPARE(varyingSettings({a}, settings), std::vector{u"agent.kwargs.temperature"_s});
    }

    void shortNamesStillTellArmsApart()
    {
        QCOMPARE(shortArmNames({u"codex · big"_s, u"claude · big"_s, u"nop"_s}),
                 (std::vector{u"codex"_s, u"claude"_s, u"nop"_s}));
        QCOMPARE(shortArmNames({u"codex · big"_s, u"codex · small"_s}), (std::vector{u"big"_s, u"small"_s}));
        QCOMPARE(shortArmNames({u"codex · big"_s, u"claude · small"_s}),
                 (std::vector{u"codex · big"_s, u"claude · small"_s}));
        QCOMPARE(shortArmNames({u"codex · acme/big"_s, u"codex · acme/small"_s}), (std::vector{u"big"_s, u"small"_s}));
        QCOMPARE(shortArmNames({u"a/b/c-1"_s, u"a/b/c-2"_s, u"a/d"_s}), (std::vector{u"b/c-1"_s, u"b/c-2"_s, u"d"_s}));
        QCOMPARE(shortArmNames({u"a/"_s, u"a/b"_s}), (std::vector{u"a/"_s, u"a/b"_s})); // a short one would be empty
        QCOMPARE(shortArmNames({u"acme/big"_s}), std::vector{u"acme/big"_s});
        QCOMPARE(shortArmNames({u"codex · big"_s, u"codex"_s}),
                 (std::vector{u"codex · big"_s, u"codex"_s})); // short ones would be equal
    }

    void whatIsComparedIsMeant()
    {
        const auto other = [](Trial &trial) { trial.agent.name = u"other"_s; };
        const auto job = jobOf({trialOn(u"t"_s, u"d"_s, 0), trialOn(u"t"_s, u"d"_s, 0, other)}, u"a"_s, u"0.22.0"_s);
        const Comparison comparison = *compareJobs({job}, {.scoring = {.choice = {.axis = ArmAxis::AgentName}}});
        QCOMPARE(factOf(comparison, Aspect::AgentNames).agreement, Agreement::Meant);
        QCOMPARE(factOf(comparison, Aspect::AgentVersions).agreement, Agreement::Meant);
        QVERIFY(!heaviest(comparison.facts));
    }

    void settingsAreSortedIntoAspects()
    {
        const auto a = jobOf({trialOn(u"t"_s, u"d"_s, 0)}, u"a"_s, u"0.22.0"_s);
        const auto b =
            jobOf({trialOn(u"t"_s, u"d"_s, 0, [](Trial &trial) { trial.folder = u"/b"_s; })}, u"b"_s, u"0.22.0"_s);
        const SettingsSource settings = [](const Trial &trial) {
            const bool second = trial.folder == u"/b"_s;
            Settings all{{u"agent.override_timeout_sec"_s, second ? u"600"_s : u"180"_s},
                         {u"verifier.disable"_s, u"false"_s},
                         {u"job_id"_s, trial.folder}};
            if (second)
                all[u"environment.override_cpus"_s] = u"4"_s;
            return all;
        };
        const Comparison comparison = comparedByJob(a, b, settings);
        QCOMPARE(factOf(comparison, Aspect::Timeouts).values, (std::vector{u"agent.override_timeout_sec: 180, 600"_s}));
        QCOMPARE(factOf(comparison, Aspect::Resources).values,
                 (std::vector{u"environment.override_cpus: default, 4"_s}));
        QCOMPARE(factOf(comparison, Aspect::VerifierOptions).agreement, Agreement::Equal);
        QCOMPARE(factOf(comparison, Aspect::AgentOptions).agreement,
                 Agreement::Equal); // a timeout is not counted twice
        const Comparison meant = *compareJobs(
            {a, b}, {.scoring = {.choice = {.axis = ArmAxis::SettingKey, .setting = u"agent.override_timeout_sec"_s}}},
            settings);
        QCOMPARE(meant.scored.arms, (std::vector{u"180"_s, u"600"_s}));
        QCOMPARE(factOf(meant, Aspect::Timeouts).agreement, Agreement::Equal);
    }

    void manyFailedRunsInOneArmAreNamed()
    {
        std::vector<TrialPointer> trials;
        for (int i = 0; i < 20; ++i)
            trials.push_back(trialOn(u"t%1"_s.arg(i), u"d"_s, 0, [i](Trial &trial) {
                if (i < 3) {
                    trial.rewards.clear();
                    trial.exception = ExceptionInfo{.type = u"DaytonaError"_s};
                }
            }));
        auto running = std::make_shared<Trial>(*makeTrial(u"agent"_s, u"t0"_s, {}));
        running->state = TrialState::Running;
        std::vector<TrialPointer> clean(trials.begin() + 3, trials.end());
        clean.push_back(running);
        const Comparison comparison =
            comparedByJob(jobOf(std::move(trials), u"a"_s, {}), jobOf(std::move(clean), u"b"_s, {}));
        QCOMPARE(factOf(comparison, Aspect::InfraErrors).agreement, Agreement::Differs);
        QCOMPARE(factOf(comparison, Aspect::InfraErrors).count, 3);
        QCOMPARE(factOf(comparison, Aspect::Unfinished).count, 1);
        QCOMPARE(factOf(comparison, Aspect::HarnessVersion).agreement, Agreement::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestComparability)
#include "tst_comparability.moc"
