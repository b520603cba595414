// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/jobfigures.h"

#include "tests/support/madejob.h"

#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

TrialPointer with(const TrialPointer &trial, const std::function<void(Trial &)> &change)
{
    auto copy = std::make_shared<Trial>(*trial);
    change(*copy);
    return copy;
}

TrialPointer timed(const QString &agent, std::int64_t milliseconds)
{
    return with(makeTrial(agent, u"t"_s, 1), [&](Trial &trial) {
        trial.span = {.start = Instant{}, .end = Instant{.microseconds = milliseconds * 1000}};
    });
}

} // namespace

class TestJobFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rewardsAverageTheTaskFirst()
    {
        const auto job =
            jobOf({makeTrial(u"a"_s, u"t1"_s, 1, 0), makeTrial(u"a"_s, u"t1"_s, 1, 1), makeTrial(u"a"_s, u"t1"_s, 1, 2),
                   makeTrial(u"a"_s, u"t2"_s, 0, 0), makeTrial(u"a"_s, u"t3"_s, {}, 0)});
        const RewardFigure figure = makeJobFigures(job).reward;
        QCOMPARE(figure.bars.size(), 1U);
        QCOMPARE(figure.bars[0].score.estimate.value, 0.5);
        QCOMPARE(figure.bars[0].score.estimate.n, 2);
        QCOMPARE(figure.bars[0].score.attempts, 4);
        QCOMPARE(figure.bars[0].score.estimate.method, IntervalMethod::StudentT);
        QCOMPARE(figure.bars[0].trials, (TrialIndexes{0, 1, 2, 3}));
        QCOMPARE(figure.counts[0],
                 (TrialCounts{.present = 5, .finished = 5, .scored = 4, .unscored = 1, .rewarded = 4}));
    }

    void oneTaskSpeaksAboutAttempts()
    {
        const auto job =
            jobOf({makeTrial(u"a"_s, u"t"_s, 1, 0), makeTrial(u"a"_s, u"t"_s, 0, 1), makeTrial(u"b"_s, u"t"_s, 1, 0)});
        const RewardFigure figure = makeJobFigures(job).reward;
        QCOMPARE(figure.bars[0].score.unit, ScoreUnit::Attempts);
        QCOMPARE(figure.bars[0].score.estimate.method, IntervalMethod::Wilson);
        QCOMPARE(figure.bars[1].score.estimate.n, 1);
        QVERIFY(!figure.bars[1].score.estimate.interval); // one run has no spread
    }

    void keepsEveryDimensionAndPutsThePrimaryFirst()
    {
        const auto job = makeJob({.agents = 3, .tasks = 4, .attempts = 2, .dimensions = 5});
        const RewardFigure figure = makeJobFigures(job).reward;
        QCOMPARE(figure.dimensions.size(), 6U);
        QCOMPARE(figure.dimensions.front(), u"reward"_s);
        QCOMPARE(figure.bars.size(), 18U);
        QCOMPARE(figure.axes, std::vector<RewardAxis>(6));
    }

    void rewardsBeyondTheUnitAreNotCut()
    {
        const auto job = jobOf({makeTrial(u"a"_s, u"t1"_s, 2.5), makeTrial(u"a"_s, u"t2"_s, -1)});
        const RewardFigure figure = makeJobFigures(job).reward;
        QCOMPARE(figure.axes, (std::vector{RewardAxis{.scale = Scale::Open, .range = {.low = -1, .high = 2.5}}}));
        QVERIFY(figure.bars[0].score.estimate.interval->high > 2.5);
    }

    void aRewardOfAnotherNameHasAnAxisOfItsOwn()
    {
        const auto with = [](Rewards rewards) {
            auto trial = std::make_shared<Trial>(*makeTrial(u"a"_s, u"t"_s, {}));
            trial->rewards = std::move(rewards);
            return trial;
        };
        const JobFigures alone = makeJobFigures(jobOf({with({{u"warnings"_s, 0.5}})}));
        QCOMPARE(alone.reward.axes, (std::vector{RewardAxis{.scale = Scale::Open, .range = {.low = 0, .high = 0.5}}}));
        QCOMPARE(alone.againstTime.metric, u"warnings"_s);
        QCOMPARE(alone.againstTime.rewards.scale, Scale::Open);
        const JobFigures beside =
            makeJobFigures(jobOf({with({{u"reward"_s, 1}, {u"errors"_s, 9}, {u"style"_s, 0.5}})}));
        QCOMPARE(beside.reward.dimensions, (std::vector{u"reward"_s, u"errors"_s, u"style"_s}));
        QCOMPARE(beside.reward.axes,
                 (std::vector{RewardAxis(), RewardAxis{.scale = Scale::Open, .range = {.low = 0, .high = 9}},
                              RewardAxis()}));
        QCOMPARE(beside.heat.axes, beside.reward.axes);
    }

    void whatIsNotReportedIsCountedNotZero()
    {
        const auto job =
            jobOf({timed(u"a"_s, 3000), timed(u"a"_s, 1000), timed(u"a"_s, 2000), makeTrial(u"a"_s, u"t"_s, 1)});
        const JobFigures figures = makeJobFigures(job);
        QCOMPARE(figures.elapsed.rows[0].median.value, 2000.0);
        QCOMPARE(figures.elapsed.rows[0].unreported, 1);
        QCOMPARE(figures.elapsed.rows[0].dots.front(), (Dot{.value = 1000, .trial = 1}));
        QCOMPARE(figures.tokens.rows[0].unreported, 4);
        QVERIFY(!figures.tokens.rows[0].parts[0]);
        QCOMPARE(figures.cost.rows[0].median.n, 0);
        QCOMPARE(figures.againstTime.rows[0].points.size(), 3U);
    }

    void tokensAreMeansOverTheTrialsThatReportThem()
    {
        const auto report = [](int attempt, std::int64_t output) {
            return with(makeTrial(u"a"_s, u"t"_s, 1, attempt), [&](Trial &trial) {
                trial.usage = {.input = Tokens(100), .cache = Tokens(60), .output = Tokens(output)};
            });
        };
        const auto job = jobOf({report(0, 10), report(1, 30), makeTrial(u"a"_s, u"t"_s, 1, 2)});
        const StackRow row = makeJobFigures(job).tokens.rows[0];
        QCOMPARE(row.parts[0], 40.0);
        QCOMPARE(row.parts[1], 60.0);
        QCOMPARE(row.parts[2], 20.0);
        QCOMPARE(row.total, 120.0);
        QCOMPARE(row.trials, 2);
        QCOMPARE(row.unreported, 1);
    }

    void theMatrixStartsWithTheFlakiest()
    {
        const auto job = jobOf({makeTrial(u"a"_s, u"steady"_s, 1, 0), makeTrial(u"a"_s, u"steady"_s, 1, 1),
                                makeTrial(u"b"_s, u"steady"_s, 1, 0), makeTrial(u"a"_s, u"splits"_s, 1, 0),
                                makeTrial(u"b"_s, u"splits"_s, 0, 0), makeTrial(u"a"_s, u"flaky"_s, 1, 0),
                                makeTrial(u"a"_s, u"flaky"_s, 0, 1)});
        const MatrixFigure figure = makeJobFigures(job).attempts;
        QCOMPARE(figure.tasks[figure.rows[0].task], u"flaky"_s);
        QCOMPARE(figure.rows[0].flakiness, 1.0);
        QCOMPARE(figure.tasks[figure.rows[1].task], u"splits"_s);
        QCOMPARE(figure.rows[0].attempts[1].size(), 0U);
        QCOMPARE(figure.mostAttempts, (std::vector{2, 1}));
    }

    void anAgentWithTwoModelsIsTwoArms()
    {
        const auto modelled = [](const QString &model) {
            return with(makeTrial(u"a"_s, u"t"_s, 1),
                        [&](Trial &trial) { trial.agent.model = ModelInfo{.name = model}; });
        };
        QCOMPARE(makeJobFigures(jobOf({modelled(u"x"_s), modelled(u"y"_s)})).grouping.arms,
                 (std::vector{u"a · x"_s, u"a · y"_s}));
        QCOMPARE(makeJobFigures(jobOf({modelled(u"x"_s)})).grouping.arms, (std::vector{u"a"_s}));
    }

    void everyTrialIsInTheOutcomes()
    {
        const auto job = makeJob({.agents = 4, .tasks = 50, .attempts = 3, .unscoredShare = 0.1, .erroredShare = 0.1});
        const JobFigures figures = makeJobFigures(job);
        size_t trials = 0;
        for (const auto &row : figures.outcomes.rows) {
            for (const TrialIndexes &indexes : row)
                trials += indexes.size();
        }
        QCOMPARE(trials, job->trials.size());
        QCOMPARE(figures.heat.trials.size() + static_cast<size_t>(figures.heat.unrewarded), job->trials.size());
        QCOMPARE(figures.heat.at(0, 0), 1.0);
    }

    void anEmptyJobHasEmptyFigures()
    {
        const JobFigures figures = makeJobFigures(jobOf({}));
        QVERIFY(figures.reward.bars.empty() && figures.attempts.rows.empty() && figures.heat.values.empty());
    }
};

QTEST_GUILESS_MAIN(TestJobFigures)
#include "tst_jobfigures.moc"
