// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include "tests/support/madejob.h"

#include <QTest>

#include <cmath>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// 50 tasks both pass, 11 only the arm, 3 only the baseline, 25 neither.
JobPointer publishedSquare()
{
    std::vector<TrialPointer> trials;
    const auto add = [&](int tasks, double arm, double baseline) {
        for (int i = 0; i < tasks; ++i) {
            const QString task = u"task-%1"_s.arg(trials.size());
            trials.push_back(makeTrial(u"a-baseline"_s, task, baseline));
            trials.push_back(makeTrial(u"b-arm"_s, task, arm));
        }
    };
    add(50, 1, 1);
    add(11, 1, 0);
    add(3, 0, 1);
    add(25, 0, 0);
    return jobOf(std::move(trials));
}

Comparison compared(const std::vector<JobPointer> &jobs, const CompareOptions &options = {})
{
    auto comparison = compareJobs(jobs, options);
    if (!comparison)
        qFatal("%s", qPrintable(describe(comparison.error())));
    return *comparison;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-5;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// One of them counts as Harbor 0.26 does: then no arm counts otherwise.
    void rewardsThatMeasureNothingCountByOneRule()
    {
        Trial limited = *makeTrial(u"old"_s, u"a"_s, 1);
        limited.exception = ExceptionInfo{.type = u"ApiRateLimitError"_s};
        Trial broken = *makeTrial(u"old"_s, u"a"_s, 0);
        broken.exception = ExceptionInfo{.type = u"RuntimeError"_s};
        const JobPointer old = jobOf({std::make_shared<const Trial>(limited), std::make_shared<const Trial>(broken)});
        Job newer = *jobOf({makeTrial(u"new"_s, u"a"_s, 1)});
        newer.declared.rule = CountingRule::ValidOnly;
        const auto meanOfOld = [&](const std::vector<JobPointer> &jobs, std::optional<CountingRule> rule) {
            const ScoredTrials scored = scoreTrials(jobs, {.order = {u"old"_s}, .counting = rule});
            if (scored.invalid != 1 || scored.arms.front() != u"old"_s)
                return -1.0;
            return scored.rows.at(0).arms.at(0).mean.value_or(-1);
        };
        const std::vector<JobPointer> mixed{old, std::make_shared<const Job>(newer)};
        QCOMPARE(meanOfOld({old}, {}), 0.5);
        QCOMPARE(meanOfOld(mixed, {}), 0.0);
        QCOMPARE(meanOfOld(mixed, CountingRule::All), 0.5);
        QCOMPARE(meanOfOld({old}, CountingRule::ValidOnly), 0.0);
    }

    void oneAttemptATaskUsesTheExactMethods()
    {
        const Comparison comparison = compared({publishedSquare()});
        const ArmDifference &difference = comparison.differences.at(0);
        QCOMPARE(difference.bothPass.size(), 50U);
        QCOMPARE(difference.onlyArm.size(), 11U);
        QCOMPARE(difference.onlyBaseline.size(), 3U);
        QCOMPARE(difference.neither.size(), 25U);
        QVERIFY(near(difference.difference.value, 0.08989));
        QVERIFY(near(difference.difference.interval->low, 0.00662)
                && near(difference.difference.interval->high, 0.17127));
        QVERIFY(near(difference.p.value(), 0.035156));
        QCOMPARE(difference.dimensions.at(0).difference, difference.difference);
        QCOMPARE(difference.dimensions.at(0).test, TestMethod::McNemarMidP);
        QCOMPARE(difference.wins(), 11);
        QCOMPARE(difference.losses(), 3);
        QCOMPARE(difference.ties, 75);
        QCOMPARE(difference.verdict, Verdict::ProbablyBetter);
        QVERIFY(difference.smallestDetectable > 0.10 && difference.smallestDetectable < 0.13);
        QCOMPARE(comparison.arms[0].score.estimate.method, IntervalMethod::Wilson);
    }

    void theUnscoredPolicyChangesEveryNumber_data()
    {
        QTest::addColumn<UnscoredPolicy>("policy");
        QTest::addColumn<double>("baselineMean");
        QTest::addColumn<int>("sharedTasks");
        QTest::addColumn<int>("leftOut");
        QTest::newRow("missing") << UnscoredPolicy::Missing << 1.0 << 1 << 0;
        QTest::newRow("zero") << UnscoredPolicy::Zero << 0.5 << 3 << 0;
        QTest::newRow("drop") << UnscoredPolicy::DropTask << 1.0 << 1 << 2;
    }

    void theUnscoredPolicyChangesEveryNumber()
    {
        QFETCH(UnscoredPolicy, policy);
        QFETCH(double, baselineMean);
        QFETCH(int, sharedTasks);
        QFETCH(int, leftOut);
        const auto job =
            jobOf({makeTrial(u"a"_s, u"t1"_s, 1), makeTrial(u"a"_s, u"t2"_s, {}, 0), makeTrial(u"a"_s, u"t3"_s, {}, 0),
                   makeTrial(u"a"_s, u"t3"_s, 1, 1), makeTrial(u"b"_s, u"t1"_s, 1), makeTrial(u"b"_s, u"t2"_s, 0),
                   makeTrial(u"b"_s, u"t3"_s, {})});
        const Comparison comparison = compared({job}, {.scoring = {.unscored = policy}});
        QCOMPARE(comparison.arms[0].score.estimate.value, baselineMean);
        QCOMPARE(comparison.arms[0].trials.unscored, 2);
        QCOMPARE(comparison.arms[0].trials.scored, 2);
        QCOMPARE(comparison.tasksLeftOut, leftOut);
        const ArmDifference &difference = comparison.differences[0];
        QCOMPARE(difference.wins() + difference.losses() + difference.ties, sharedTasks);
    }

    void aRunningTrialIsNeverAZero()
    {
        auto running = std::make_shared<Trial>(*makeTrial(u"a"_s, u"t"_s, {}));
        running->state = TrialState::Running;
        const Comparison comparison =
            compared({jobOf({running, makeTrial(u"a"_s, u"t"_s, 1)})}, {.scoring = {.unscored = UnscoredPolicy::Zero}});
        QCOMPARE(comparison.arms[0].score.estimate.value, 1.0);
        QCOMPARE(comparison.arms[0].trials.running, 1);
    }

    void aRewardBesideAnExceptionCounts()
    {
        auto both = std::make_shared<Trial>(*makeTrial(u"a"_s, u"t"_s, 1));
        both->exception = ExceptionInfo{.type = u"AgentTimeoutError"_s};
        auto lost = std::make_shared<Trial>(*makeTrial(u"a"_s, u"u"_s, {}));
        lost->exception = ExceptionInfo{.type = u"RuntimeError"_s};
        const ArmSummary arm = compared({jobOf({both, lost})}).arms[0];
        QCOMPARE(arm.trials.scored, 1);
        QCOMPARE(arm.trials.errored, 2);
        QCOMPARE(arm.trials.lost, 1);
        QCOMPARE(arm.infraRate.estimate.value, 0.5);
    }

    void findsAPlantedImprovementAndCallsANullANull()
    {
        const JobShape shape{.agents = 2, .tasks = 89, .attempts = 5, .lift = 0.15, .seed = 11};
        const ArmDifference planted =
            compared({makeJob(shape)}, {.scoring = {.order = {u"fixed-model · model-x"_s}}}).differences[0];
        QVERIFY(planted.difference.interval->contains(0.139)); // the lift, less where the pass rate hits its ceiling
        QVERIFY(planted.verdict == Verdict::Better || planted.verdict == Verdict::ProbablyBetter);
        JobShape null = shape;
        null.lift = 0;
        const ArmDifference nothing = compared({makeJob(null)}).differences[0];
        QVERIFY(nothing.difference.interval->contains(0));
        QVERIFY(nothing.verdict == Verdict::NotShown || nothing.verdict == Verdict::Same);
        QCOMPARE(nothing.test, TestMethod::PairedT);
    }

    void isTheSameAgain()
    {
        const auto job = makeJob({.agents = 4, .tasks = 30, .attempts = 3, .seed = 5});
        QVERIFY(compared({job}) == compared({job}));
    }

    void armsComeInTheOrderAskedFor()
    {
        const auto job = makeJob({.agents = 3, .tasks = 6, .attempts = 2, .unscoredShare = 0, .erroredShare = 0});
        const ArmChoice byAgent{.axis = ArmAxis::AgentName, .setting = {}};
        const Comparison comparison = compared(
            {job}, {.scoring = {.choice = byAgent, .order = {u"text-tools"_s, u"nobody"_s, u"fixed-model"_s}}});
        QCOMPARE(comparison.scored.arms, (std::vector{u"text-tools"_s, u"fixed-model"_s, u"big-coder"_s}));
        const ArmDifference &forth = comparison.differences[0];
        const ArmDifference back =
            compared({job}, {.scoring = {.choice = byAgent, .order = {u"fixed-model"_s, u"text-tools"_s}}})
                .differences[0];
        QVERIFY(near(forth.difference.value, -back.difference.value));
        QCOMPARE(forth.improved.size(), back.regressed.size());
        QVERIFY(near(forth.cost.value, -back.cost.value));
    }

    /// The order of the jobs, of the arms and of their attempts is how one looks at a pair, not what is found.
    void aPairSaysTheSameWhereverItStands()
    {
        const auto first = makeJob({.agents = 3, .tasks = 20, .attempts = 2, .dimensions = 1, .lift = 0.1, .seed = 1});
        const auto second =
            makeJob({.agents = 3, .tasks = 20, .attempts = 2, .dimensions = 1, .lift = 0.1, .seed = 2}, u"second"_s);
        const ArmChoice byAgent{.axis = ArmAxis::AgentName, .setting = {}};
        const auto inOrder = [&](const std::vector<JobPointer> &jobs, std::vector<QString> order) {
            return compared(jobs, {.scoring = {.choice = byAgent, .order = std::move(order)}});
        };
        const Comparison next = inOrder({first, second}, {u"big-coder"_s, u"text-tools"_s});
        const Comparison last = inOrder({second, first}, {u"big-coder"_s, u"fixed-model"_s, u"text-tools"_s});
        const Comparison back = inOrder({first, second}, {u"text-tools"_s, u"fixed-model"_s, u"big-coder"_s});
        const ArmDifference &pair = next.differences[0];
        QCOMPARE(pair.test, TestMethod::PairedT);
        QCOMPARE(last.differences[1].difference, pair.difference);
        QCOMPARE(last.differences[1].p, pair.p);
        QCOMPARE(back.differences[1].p, pair.p);
        QCOMPARE(back.differences[1].difference.value, -pair.difference.value);
        QCOMPARE(back.differences[1].difference.interval->low, -pair.difference.interval->high);
        QCOMPARE(back.differences[1].difference.interval->high, -pair.difference.interval->low);
        QVERIFY(next.differences[1].difference.interval != pair.difference.interval);
    }

    void theBaselineIsTheFirstScoredArmOfTheFirstJob()
    {
        const auto monday =
            jobOf({makeTrial(u"a-lost"_s, u"t"_s, {}), makeTrial(u"c"_s, u"t"_s, 1), makeTrial(u"d"_s, u"t"_s, 0)},
                  u"monday"_s);
        const auto tuesday = jobOf({makeTrial(u"b"_s, u"t"_s, 1), makeTrial(u"c"_s, u"t"_s, 1)}, u"tuesday"_s);
        const ArmChoice byAgent{.axis = ArmAxis::AgentName, .setting = {}};
        const auto arms = [&](const ScoringOptions &options) {
            return compared({monday, tuesday}, {.scoring = options}).scored.arms;
        };
        QCOMPARE(arms({.choice = byAgent}), (std::vector{u"c"_s, u"d"_s, u"b"_s, u"a-lost"_s}));
        QCOMPARE(arms({.choice = byAgent, .unscored = UnscoredPolicy::Zero}),
                 (std::vector{u"c"_s, u"d"_s, u"b"_s, u"a-lost"_s}));
        QCOMPARE(arms({.choice = byAgent, .order = {u"a-lost"_s}}), (std::vector{u"a-lost"_s, u"c"_s, u"d"_s, u"b"_s}));
    }

    void trialsOfSeveralJobsStandTogether()
    {
        const auto first = jobOf({makeTrial(u"a"_s, u"t"_s, 1)}, u"monday"_s);
        const auto second = jobOf({makeTrial(u"a"_s, u"t"_s, 0)}, u"tuesday"_s);
        QCOMPARE(compared({first, second}, {.scoring = {.choice = {.axis = ArmAxis::JobName}}}).scored.arms,
                 (std::vector{u"monday"_s, u"tuesday"_s}));
        const Comparison together = compared({first, second}, {.scoring = {.choice = {.axis = ArmAxis::AgentName}}});
        QCOMPARE(together.scored.rows[0].arms[0].attempts.size(), 2U);
        QCOMPARE(together.arms[0].score.estimate.value, 0.5);
        QVERIFY(together.differences.empty());
        QCOMPARE(likelyChoice({first, second}).axis, ArmAxis::JobName);
    }

    /// Attempts of one task cost alike: a median over fifteen tasks is no surer for three attempts at each.
    void whatATrialTakesIsCountedByTask()
    {
        const auto armOf = [](int attempts) {
            std::vector<TrialPointer> trials;
            for (int task = 0; task < 15; ++task) {
                for (int i = 0; i < attempts; ++i) {
                    auto trial = std::make_shared<Trial>(*makeTrial(u"a"_s, u"task-%1"_s.arg(task), 1, i));
                    trial->usage.cost = Usd(task);
                    trials.push_back(trial);
                }
            }
            return compared({jobOf(std::move(trials))}).arms.at(0);
        };
        QCOMPARE(armOf(3).cost, armOf(1).cost);
        QCOMPARE(armOf(3).cost.n, 15);
        QCOMPARE(armOf(3).priced, 45);
    }

    void everyDimensionHasItsDifference()
    {
        const Comparison comparison =
            compared({makeJob({.agents = 2, .tasks = 20, .attempts = 2, .dimensions = 4, .lift = 0.2})});
        const auto &dimensions = comparison.differences[0].dimensions;
        QCOMPARE(dimensions.size(), 5U);
        QCOMPARE(dimensions[0].key, u"reward"_s);
        for (const DimensionDifference &dimension : dimensions)
            QVERIFY(near(dimension.difference.value, dimension.arm - dimension.baseline));
        for (size_t i = 1; i < dimensions.size(); ++i)
            QCOMPARE(dimensions[i].test, TestMethod::PairedT);
        const Comparison bySchema = compared({makeJob({.agents = 2, .tasks = 20, .attempts = 2, .dimensions = 4})},
                                             {.scoring = {.metric = u"schema"_s}});
        QVERIFY(bySchema.arms[0].score.estimate.n > 0);
        QCOMPARE(metricsOf(bySchema.jobs).front(), u"reward"_s);
        QCOMPARE(bySchema.differences[0].dimensions[0].key, u"schema"_s);
    }

    void theComparedDimensionSaysWhatTheAnswerSays_data()
    {
        QTest::addColumn<UnscoredPolicy>("policy");
        for (const auto policy : {UnscoredPolicy::Missing, UnscoredPolicy::Zero, UnscoredPolicy::DropTask})
            QTest::newRow(qPrintable(toText(policy))) << policy;
    }

    void theComparedDimensionSaysWhatTheAnswerSays()
    {
        QFETCH(UnscoredPolicy, policy);
        const auto job =
            makeJob({.agents = 2, .tasks = 30, .attempts = 2, .dimensions = 2, .lift = 0.2, .unscoredShare = 0.2});
        const ArmDifference difference = compared({job}, {.scoring = {.unscored = policy}}).differences[0];
        const DimensionDifference &reward = difference.dimensions.at(0);
        QCOMPARE(reward.key, u"reward"_s);
        QCOMPARE(reward.difference, difference.difference);
        QCOMPARE(reward.p, difference.p);
        QCOMPARE(reward.test, difference.test);
        QVERIFY(near(reward.arm - reward.baseline, difference.difference.value));
    }

    /// What is no score has neither passes nor bounds: a mean difference of its own size.
    void aMeasureIsComparedOnItsOwnScale()
    {
        std::vector<TrialPointer> trials;
        for (int task = 0; task < 8; ++task) {
            for (const QString &agent : {u"a"_s, u"b"_s}) {
                auto trial = std::make_shared<Trial>(*makeTrial(agent, u"task-%1"_s.arg(task), {}));
                trial->rewards = {{u"warnings"_s, agent == u"a"_s ? 0.0 : 1.0 - task % 2}};
                trials.push_back(trial);
            }
        }
        const Comparison comparison = compared({jobOf(std::move(trials))});
        QCOMPARE(comparison.scored.metric, u"warnings"_s);
        QCOMPARE(comparison.scored.scale, Scale::Open);
        QCOMPARE(comparison.arms[1].trials.measured, 8);
        QCOMPARE(comparison.arms[1].trials.scored, 0);
        QCOMPARE(comparison.arms[1].score.estimate.method, IntervalMethod::StudentT);
        QVERIFY(passCurveOf(comparison.scored, 1, {}).empty());
        const ArmDifference &difference = comparison.differences[0];
        QCOMPARE(difference.scale, Scale::Open);
        QCOMPARE(difference.difference.value, 0.5);
        QCOMPARE(difference.test, TestMethod::PairedT);
        QCOMPARE(difference.wins(), 4);
        QCOMPARE(difference.ties, 4);
        QVERIFY(difference.bothPass.empty() && difference.onlyArm.empty() && difference.neither.empty());
        QCOMPARE(difference.dimensions.at(0).scale, Scale::Open);
    }

    /// One reward of 3 shows that the others are no shares of 1 either.
    void oneRewardBeyondTheUnitOpensTheScale()
    {
        const Comparison comparison = compared({jobOf({makeTrial(u"a"_s, u"t"_s, 0.5), makeTrial(u"b"_s, u"t"_s, 3)})});
        QCOMPARE(comparison.scored.scale, Scale::Open);
        QCOMPARE(comparison.arms[0].trials.scored, 1);
        QCOMPARE(comparison.arms[1].trials.measured, 1);
        QCOMPARE(comparison.differences[0].difference.value, 2.5);
    }

    /// The only reward of another trial is not what the job is scored by.
    void aScoreIsNotComparedWithAnotherReward()
    {
        auto other = std::make_shared<Trial>(*makeTrial(u"b"_s, u"t"_s, {}));
        other->rewards = {{u"failed_checks"_s, 9}};
        const Comparison comparison = compared({jobOf({makeTrial(u"a"_s, u"t"_s, 1), other})});
        QCOMPARE(comparison.scored.metric, u"reward"_s);
        QCOMPARE(comparison.scored.scale, Scale::Share);
        QCOMPARE(comparison.arms[1].trials.measured, 1);
        QCOMPARE(comparison.arms[1].score.estimate.n, 0);
        QCOMPARE(comparison.differences[0].verdict, Verdict::NothingToCompare);
    }

    /// Two tasks with a spread of half the scale: the smallest detectable difference would be beyond it.
    void noDifferenceIsDetectableBeyondTheScale()
    {
        const Comparison comparison = compared({jobOf({makeTrial(u"a"_s, u"t"_s, 1), makeTrial(u"a"_s, u"u"_s, 0.5),
                                                       makeTrial(u"b"_s, u"t"_s, 1), makeTrial(u"b"_s, u"u"_s, 1)})});
        QVERIFY(comparison.differences[0].detectsNothing);
        QVERIFY(!comparison.differences[0].smallestDetectable);
    }

    /// Each trial is scored by a key of its own: nothing can be compared, and no dimension is what the answer is about.
    void anAnswerOverSeveralKeysIsNoDimension()
    {
        const auto keyed = [](const QString &agent, const QString &task, const QString &key) {
            auto trial = std::make_shared<Trial>(*makeTrial(agent, task, 1));
            trial->rewards = {{key, 1}};
            return trial;
        };
        const Comparison comparison =
            compared({jobOf({keyed(u"a"_s, u"t"_s, u"speed"_s), keyed(u"b"_s, u"t"_s, u"taste"_s)})});
        QCOMPARE(comparison.scored.metric, QString());
        QCOMPARE(comparison.differences[0].verdict, Verdict::NothingToCompare);
        QVERIFY(comparison.differences[0].dimensions.empty());
    }

    void passCurvesRiseAndFall()
    {
        const Comparison comparison =
            compared({makeJob({.agents = 1, .tasks = 40, .attempts = 5, .unscoredShare = 0, .erroredShare = 0})});
        const auto curve = passCurveOf(comparison.scored, 0, {});
        QCOMPARE(curve.size(), 5U);
        for (size_t k = 1; k < curve.size(); ++k) {
            QVERIFY(curve[k].any.value >= curve[k - 1].any.value);
            QVERIFY(curve[k].all.value <= curve[k - 1].all.value);
        }
        QVERIFY(near(curve[0].any.value, curve[0].all.value));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto comparison = compareJobs({makeJob({})}, {}, {}, stop.get_token());
        QVERIFY(!comparison);
        QCOMPARE(comparison.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
