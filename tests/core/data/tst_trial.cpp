// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/job.h"
#include "core/data/steprewards.h"

#include <QSet>
#include <QTest>

using namespace quayside;

namespace {

Trial finished(Rewards rewards)
{
    Trial trial;
    trial.state = TrialState::Finished;
    trial.rewards = std::move(rewards);
    return trial;
}

Reward reward(const char *key, double value)
{
    return {QString::fromLatin1(key), value};
}

} // namespace

class TestTrial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyCountsInTheStepsThatReportIt()
    {
        const auto step = [](const char *name, Rewards rewards) {
            return StepResult{.name = QLatin1String(name), .rewards = std::move(rewards)};
        };
        const QString reward = QStringLiteral("reward"), first = QStringLiteral("first_ok");
        Trial trial{.rewards = {{reward, 0.5}, {first, 0.5}},
                    .steps = {step("first", {{reward, 1}, {first, 1}}), step("second", {{reward, 0}})}};
        const auto keys = keysOverSteps(trial);
        QCOMPARE(keys, (std::vector<KeyOverSteps>{{reward, 2, 2, 0.5, 0.5}, {first, 1, 2, 1, 0.5}}));
        QVERIFY(!isPartlyReported(keys[0]) && isPartlyReported(keys[1]));
        trial.steps.push_back(step("not judged", {}));
        QCOMPARE(keysOverSteps(trial), keys);
        trial.steps.resize(1);
        QVERIFY(keysOverSteps(trial).empty());
    }

    void everyExceptionTypeHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ExceptionType::Value); ++i) {
            const auto type = static_cast<ExceptionType>(i);
            names.insert(toText(type));
            QCOMPARE(exceptionNamed(toText(type)), type);
        }
        QCOMPARE(names.size(), static_cast<int>(ExceptionType::Value) + 1);
        QCOMPARE(exceptionNamed(QStringLiteral("SomeAgentsOwnError")), std::nullopt);
        QCOMPARE(exceptionNamed({}), std::nullopt);
    }

    void judgesByTheRewardEvenBesideAnException()
    {
        Trial trial = finished({reward("reward", 1)});
        trial.exception = ExceptionInfo{.type = QStringLiteral("AgentTimeoutError")};
        QCOMPARE(outcomeOf(trial), Outcome::Passed);
        trial.rewards.clear();
        QCOMPARE(outcomeOf(trial), Outcome::Errored);
        trial.exception.reset();
        QCOMPARE(outcomeOf(trial), Outcome::Unscored);
    }

    void onlyAScorePassesOrFails_data()
    {
        QTest::addColumn<Rewards>("rewards");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("1") << Rewards{reward("reward", 1)} << Outcome::Passed;
        QTest::newRow("between") << Rewards{reward("reward", 0.3)} << Outcome::Partial;
        QTest::newRow("0") << Rewards{reward("reward", 0)} << Outcome::Failed;
        QTest::newRow("0 beside others") << Rewards{reward("errors", 9), reward("reward", 0)} << Outcome::Failed;
        QTest::newRow("above 1") << Rewards{reward("reward", 1.5)} << Outcome::Measured;
        QTest::newRow("below 0") << Rewards{reward("reward", -0.5)} << Outcome::Measured;
        QTest::newRow("another key") << Rewards{reward("failed_checks", 9)} << Outcome::Measured;
        QTest::newRow("another key that looks like a score") << Rewards{reward("warnings", 1)} << Outcome::Measured;
        QTest::newRow("several, none primary") << Rewards{reward("a", 1), reward("b", 0)} << Outcome::Unscored;
    }

    void onlyAScorePassesOrFails()
    {
        QFETCH(Rewards, rewards);
        QTEST(outcomeOf(finished(rewards)), "outcome");
    }

    /// Each word of the counts, and that they add up.
    void countsHaveOneMeaning()
    {
        const auto errored = [](Rewards rewards) {
            Trial trial = finished(std::move(rewards));
            trial.exception = ExceptionInfo{.type = QStringLiteral("AgentTimeoutError")};
            return trial;
        };
        std::vector<Trial> trials{finished({reward("reward", 1)}),
                                  errored({reward("reward", 0)}),
                                  finished({reward("latency", 7)}),
                                  finished({}),
                                  errored({}),
                                  finished({reward("a", 1), reward("b", 1)}),
                                  {},
                                  {},
                                  {},
                                  {}};
        trials[9].state = TrialState::Queued;
        trials[6].state = TrialState::Running;
        trials[7].state = TrialState::Interrupted;
        trials[8].state = TrialState::Unreadable;
        TrialCounts counts;
        for (const Trial &trial : trials)
            counts.add(trial, outcomeOf(trial));
        QCOMPARE(counts,
                 (TrialCounts{.present = 10,
                              .finished = 6,
                              .queued = 1,
                              .running = 1,
                              .interrupted = 1,
                              .unreadable = 1,
                              .scored = 2,
                              .measured = 1,
                              .unscored = 3,
                              .rewarded = 4,
                              .errored = 3,
                              .scoredAndErrored = 1,
                              .lost = 2}));
        QCOMPARE(counts.finished, counts.scored + counts.measured + counts.unscored);
    }

    void aTrialOfSeveralStepsHasTheirPhases()
    {
        const auto phase = [](PhaseKind kind, int start, int end) {
            return Phase{.kind = kind,
                         .span = {.start = Instant{.microseconds = start * 1'000'000LL},
                                  .end = Instant{.microseconds = end * 1'000'000LL}}};
        };
        Trial trial;
        trial.phases = {phase(PhaseKind::EnvironmentSetup, 0, 2), phase(PhaseKind::AgentSetup, 2, 3),
                        phase(PhaseKind::Verifier, 13, 14)};
        trial.steps = {{.phases = {phase(PhaseKind::AgentExecution, 3, 6), phase(PhaseKind::Verifier, 6, 7)}},
                       {.phases = {phase(PhaseKind::AgentExecution, 7, 12), phase(PhaseKind::Verifier, 12, 13)}}};
        std::vector<PhaseKind> kinds;
        for (const Phase &one : phasesOf(trial))
            kinds.push_back(one.kind);
        QCOMPARE(
            kinds,
            (std::vector{PhaseKind::EnvironmentSetup, PhaseKind::AgentSetup, PhaseKind::AgentExecution,
                         PhaseKind::Verifier, PhaseKind::AgentExecution, PhaseKind::Verifier, PhaseKind::Verifier}));
        QCOMPARE(timeIn(trial, PhaseKind::AgentExecution), Milliseconds(8000));
        QCOMPARE(timeIn(trial, PhaseKind::Verifier), Milliseconds(3000));
        QCOMPARE(elapsed(trial), Milliseconds(14'000));
        trial.steps.clear();
        QCOMPARE(phasesOf(trial), trial.phases);
        QVERIFY(!timeIn(trial, PhaseKind::AgentExecution));
    }

    void choosesThePrimaryReward()
    {
        QCOMPARE(primaryReward(std::vector{reward("units", 0.5), reward("reward", 0.2)})->value, 0.2);
        QCOMPARE(primaryReward(std::vector{reward("accuracy", 0.5)})->value, 0.5);
        QVERIFY(!primaryReward(std::vector{reward("a", 0.5), reward("b", 1)}));
    }

    void keepsEveryDenominatorApart()
    {
        Trial both = finished({reward("reward", 0)});
        both.exception = ExceptionInfo{.type = QStringLiteral("AgentTimeoutError")};
        Trial lost = finished({});
        lost.exception = ExceptionInfo{.type = QStringLiteral("RuntimeError")};
        Job job;
        for (const Trial &trial : {both, lost, finished({reward("reward", 1)}), finished({})})
            job.trials.push_back(std::make_shared<const Trial>(trial));
        const JobTotals totals = totalsOf(job);
        QCOMPARE(totals.trials.present, 4);
        QCOMPARE(totals.trials.scored, 2);
        QCOMPARE(totals.trials.unscored, 2); // lost to an exception, and finished without a reward
        QCOMPARE(totals.trials.errored, 2);
        QCOMPARE(totals.trials.scoredAndErrored, 1);
        QCOMPARE(totals.rewards.at(QStringLiteral("reward")), (RewardMean{.n = 2, .mean = 0.5}));
        QVERIFY(!totals.usage.input);
        QVERIFY(!totals.medianElapsed);
    }

    void readsUsageWithoutInventingZeros()
    {
        QVERIFY(!totalTokens({}));
        const Usage odd{.input = Tokens(184542), .cache = Tokens(1451160), .output = Tokens(1), .cost = {}};
        QCOMPARE(freshInput(odd), Tokens(184542));
        QCOMPARE(totalTokens(odd), Tokens(184542 + 1451160 + 1));
        const Usage usual{.input = Tokens(48470), .cache = Tokens(31744), .output = Tokens(2598), .cost = {}};
        QCOMPARE(freshInput(usual), Tokens(16726));
        QCOMPARE(totalTokens(usual), Tokens(51068));
        QCOMPARE((odd + Usage{}).input, Tokens(184542));
        const Usage zero{.input = Tokens(0), .cache = {}, .output = Tokens(0), .cost = Usd(0)};
        QCOMPARE(withoutZeros(zero), Usage());
        const Usage billed{.input = Tokens(0), .cache = Tokens(0), .output = Tokens(0), .cost = Usd(0.5)};
        QCOMPARE(withoutZeros(billed), (Usage{.input = {}, .cache = {}, .output = {}, .cost = Usd(0.5)}));
        QCOMPARE(withoutZeros(usual), usual);
        QVERIFY(!isZero({}));
    }
};

QTEST_GUILESS_MAIN(TestTrial)
#include "tst_trial.moc"
