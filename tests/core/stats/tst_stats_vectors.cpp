// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"
#include "core/stats/distributions.h"
#include "core/stats/holm.h"
#include "core/stats/mean.h"
#include "core/stats/median.h"
#include "core/stats/paired.h"
#include "core/stats/power.h"
#include "core/stats/rate.h"
#include "core/stats/signflip.h"
#include "core/stats/unpaired.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace quayside;

namespace {

bool near(double value, double expected)
{
    return std::abs(value - expected) < 1e-5;
}

bool near(const Interval &interval, double low, double high)
{
    return near(interval.low, low) && near(interval.high, high);
}

} // namespace

/// The published vectors of every formula.
class TestStatsVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilsonAndClopperPearson_data()
    {
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("wilsonLow");
        QTest::addColumn<double>("wilsonHigh");
        QTest::addColumn<double>("exactLow");
        QTest::addColumn<double>("exactHigh");
        QTest::newRow("0/10") << 0 << 10 << 0.0 << 0.27753 << 0.0 << 0.30850;
        QTest::newRow("10/10") << 10 << 10 << 0.72247 << 1.0 << 0.69150 << 1.0;
        QTest::newRow("7/10") << 7 << 10 << 0.39678 << 0.89221 << 0.34755 << 0.93326;
        QTest::newRow("62/89") << 62 << 89 << 0.59463 << 0.78236 << 0.59008 << 0.78965;
        QTest::newRow("331/445") << 331 << 445 << 0.70130 << 0.78217 << 0.70060 << 0.78376;
    }

    void wilsonAndClopperPearson()
    {
        QFETCH(int, x);
        QFETCH(int, n);
        QFETCH(double, wilsonLow);
        QFETCH(double, wilsonHigh);
        QFETCH(double, exactLow);
        QFETCH(double, exactHigh);
        QVERIFY(near(wilson(x, n), wilsonLow, wilsonHigh));
        QVERIFY(near(clopperPearson(x, n), exactLow, exactHigh));
    }

    void aRateOfNothingCouldBeAnything()
    {
        QCOMPARE(wilson(0, 0), (Interval{.low = 0, .high = 1}));
        QCOMPARE(clopperPearson(0, 0), (Interval{.low = 0, .high = 1}));
        QVERIFY(std::abs(clopperPearson(0, 1000).high - 3.0 / 1000) < 1e-3); // the rule of three is one-sided
    }

    void mcNemar_data()
    {
        QTest::addColumn<int>("b");
        QTest::addColumn<int>("c");
        QTest::addColumn<double>("exact");
        QTest::addColumn<double>("midP");
        QTest::newRow("3, 11") << 3 << 11 << 0.057373 << 0.035156;
        QTest::newRow("1, 6") << 1 << 6 << 0.125 << 0.070312;
        QTest::newRow("0, 5") << 0 << 5 << 0.0625 << 0.03125;
        QTest::newRow("10, 10") << 10 << 10 << 1.0 << 1.0;
        QTest::newRow("0, 0") << 0 << 0 << 1.0 << 1.0;
    }

    void mcNemar()
    {
        QFETCH(int, b);
        QFETCH(int, c);
        QFETCH(double, exact);
        QFETCH(double, midP);
        QVERIFY(near(mcNemarExact(b, c), exact));
        QVERIFY(near(mcNemarMidP(b, c), midP));
        QCOMPARE(mcNemarMidP(b, c), mcNemarMidP(c, b));
    }

    void newcombe()
    {
        const Estimate paired = newcombePaired({.both = 50, .onlyA = 11, .onlyB = 3, .neither = 25});
        QVERIFY(near(paired.value, 0.08989));
        QVERIFY(near(*paired.interval, 0.00662, 0.17127));
        const Estimate mirrored = newcombePaired({.both = 50, .onlyA = 3, .onlyB = 11, .neither = 25});
        QVERIFY(near(*mirrored.interval, -0.17127, -0.00662));
        QVERIFY(!newcombePaired({}).interval);
        // Newcombe 1998 (Stat Med 17:873), table II: 56/70 against 48/80, method 10.
        const Estimate unpaired = newcombeUnpaired(56, 70, 48, 80);
        QVERIFY(std::abs(unpaired.interval->low - 0.0524) < 5e-5 && std::abs(unpaired.interval->high - 0.3339) < 5e-5);
    }

    void attempts()
    {
        QVERIFY(near(passAtK({.attempts = 10, .passes = 3}, 5), 0.916667));
        QVERIFY(near(passHatK({.attempts = 10, .passes = 7}, 4), 0.166667));
        QVERIFY(near(passAtK({.attempts = 5, .passes = 2}, 1), 0.4));
        QCOMPARE(passAtK({.attempts = 5, .passes = 3}, 3), 1.0);
        QCOMPARE(passHatK({.attempts = 5, .passes = 2}, 3), 0.0);
        QVERIFY(near(passAtK({.attempts = 2000, .passes = 1000}, 1), 0.5));
    }

    void pairedTasks()
    {
        const std::vector<PairedTask> tasks{{.a = {1, 1, 0}, .b = {1, 0, 0}},
                                            {.a = {0, 0, 1}, .b = {0, 0, 0}},
                                            {.a = {1, 1, 1}, .b = {1, 1, 1}},
                                            {.a = {0, 0, 0}, .b = {0, 1, 0}}};
        const auto differences = taskDifferences(tasks);
        const std::vector expected{1.0 / 3, 1.0 / 3, 0.0, -1.0 / 3};
        for (size_t i = 0; i < 4; ++i)
            QVERIFY(near(differences[i], expected[i]));
        const Estimate estimate = pairedDifference(tasks).difference;
        QVERIFY(near(estimate.value, 0.083333));
        QVERIFY(near(estimate.standardError, 0.159571));
        QCOMPARE(estimate.n, 4);
    }

    /// Twelve tasks with three attempts in each arm.
    void repeatedAttempts()
    {
        std::vector<PairedTask> tasks(9, {.a = {1, 1, 0}, .b = {1, 0, 0}});
        tasks.push_back({.a = {0, 0, 0}, .b = {0, 1, 0}});
        tasks.push_back({.a = {1, 1, 1}, .b = {1, 1, 1}});
        tasks.push_back({.a = {0, 1, 0}, .b = {0, 0, 1}});
        const TestedDifference tested = pairedDifference(tasks);
        QVERIFY(near(tested.difference.value, 0.222222));
        QVERIFY(near(tested.difference.standardError, 0.062675));
        QVERIFY(near(*tested.difference.interval, 0.084275, 0.360169));
        QVERIFY(near(tested.p.value(), 0.004587));
        QCOMPARE(tested.test, TestMethod::PairedT);
        QCOMPARE(tested.degreesOfFreedom, 11.0);
        QVERIFY(near(signFlip(taskDifferences(tasks)), 0.021484));
    }

    void withoutADiscordantPairTheBoundIsExact_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::addColumn<double>("points");
        QTest::newRow("6") << 6 << 46.0;
        QTest::newRow("10") << 10 << 31.0;
        QTest::newRow("20") << 20 << 17.0;
        QTest::newRow("50") << 50 << 7.1;
        QTest::newRow("100") << 100 << 3.6;
        QTest::newRow("300") << 300 << 1.2;
    }

    void withoutADiscordantPairTheBoundIsExact()
    {
        QFETCH(int, pairs);
        QFETCH(double, points);
        const TestedDifference tied =
            pairedDifference(std::vector<PairedTask>(static_cast<size_t>(pairs), {.a = {1, 0}, .b = {0, 1}}));
        QVERIFY(std::abs(100 * tied.difference.interval->high - points) <= 0.5);
        QCOMPARE(tied.difference.interval->low, -tied.difference.interval->high);
        QCOMPARE(tied.difference.method, IntervalMethod::ClopperPearson);
        QCOMPARE(tied.p, 1.0);
    }

    void pairsNeededBeforeAMarginCanBeShown_data()
    {
        QTest::addColumn<double>("margin");
        QTest::addColumn<int>("pairs");
        QTest::newRow("20") << 0.20 << 17;
        QTest::newRow("10") << 0.10 << 36;
        QTest::newRow("5") << 0.05 << 72;
        QTest::newRow("3") << 0.03 << 122;
        QTest::newRow("2") << 0.02 << 183;
        QTest::newRow("1") << 0.01 << 368;
    }

    void pairsNeededBeforeAMarginCanBeShown()
    {
        QFETCH(double, margin);
        QFETCH(int, pairs);
        const auto isWithin = [&](int n) {
            return isNonInferior(
                pairedDifference(std::vector<PairedTask>(static_cast<size_t>(n), {.a = {1}, .b = {1}})).difference,
                margin);
        };
        QVERIFY(isWithin(pairs) && !isWithin(pairs - 1));
    }

    void clusters()
    {
        const std::vector<double> trials{1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0};
        const std::vector<int> tasks{0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3};
        QVERIFY(near(clusteredError(trials, tasks, ClusterCorrection::None), 0.186339));
        QVERIFY(near(clusteredError(trials, tasks, ClusterCorrection::SmallSample), 0.215166));
        QVERIFY(near(standardError(trials), 0.150756));
        const Estimate estimate = clusteredMean(trials, tasks, Interval{.low = 0, .high = 1});
        QCOMPARE(estimate.n, 4);
        QVERIFY(near(estimate.interval->high, std::min(1.0, 0.5 + 3.182446 * 0.215166)));
    }

    void oneTaskHasNoInterval()
    {
        const Estimate one = meanOverTasks(std::vector{0.7}, std::nullopt);
        QCOMPARE(one.n, 1);
        QVERIFY(!one.interval);
        QCOMPARE(one.method, IntervalMethod::None);
        const TestedDifference alone = differenceOverTasks(std::vector{0.3}, {}, std::nullopt);
        QVERIFY(!alone.difference.interval && !alone.p);
        QVERIFY(!medianEstimate({1, 2}).interval);
    }

    void valuesThatAreAllAlikeBearNoT()
    {
        const std::vector same{0.1 + 0.2, 0.3, 0.3}; // one is off by rounding
        QVERIFY(!meanOverTasks(same, Interval{.low = 0, .high = 1}).interval);
        const TestedDifference signs = differenceOverTasks(same, {}, std::nullopt);
        QVERIFY(!signs.difference.interval);
        QCOMPARE(signs.test, TestMethod::SignFlip);
        QCOMPARE(signs.p, 0.25);
        const TestedDifference unbounded = differenceOverTasks(std::vector{0.0, 0.0}, {}, std::nullopt);
        QVERIFY(unbounded.p == 1.0 && !unbounded.difference.interval);
        const TestedDifference apart = welch(same, std::vector{0.0, 0.0});
        QVERIFY(!apart.p && !apart.difference.interval);
        QCOMPARE(apart.difference.method, IntervalMethod::None);
        QVERIFY(!welch(std::vector{0.3}, std::vector{0.0, 1.0}).p);
        QVERIFY(welch(same, std::vector{0.0, 1.0}).p); // spread on one side is enough
    }

    void powerAndMargin()
    {
        const double error = 0.45 / std::sqrt(89);
        QVERIFY(near(smallestDetectable(error, std::numeric_limits<double>::infinity()), 2.801585 * error));
        QVERIFY(std::abs(smallestDetectable(error, 88) - 0.13) < 0.006);
        QVERIFY(near(smallestDetectable(0.062675, 11), (2.200985 + 0.875530) * 0.062675));
        QVERIFY(std::isinf(smallestDetectable(error, 0)));
        const Estimate better = newcombePaired({.both = 50, .onlyA = 11, .onlyB = 3, .neither = 25});
        QVERIFY(isNonInferior(better, 0.0));
        QVERIFY(!isNonInferior(better, -0.01));
        QVERIFY(!isNonInferior({}, 1));
    }

    void holmKeepsTheOrder()
    {
        const auto adjusted = holm(std::vector{0.04, 0.01, 0.03, 0.005});
        QVERIFY(near(adjusted[3], 0.02));
        QVERIFY(near(adjusted[1], 0.03));
        QVERIFY(near(adjusted[2], 0.06));
        QVERIFY(near(adjusted[0], 0.06));
        QVERIFY(holm({}).empty());
    }

    void medians()
    {
        QCOMPARE(median({3, 1, 2}), 2.0);
        QCOMPARE(median({4, 1, 2, 3}), 2.5);
        const Estimate estimate = medianEstimate({9, 1, 2, 8, 3, 7, 4, 6, 5});
        QCOMPARE(estimate.value, 5.0);
        QCOMPARE(*estimate.interval, (Interval{.low = 2, .high = 8}));
    }
};

QTEST_GUILESS_MAIN(TestStatsVectors)
#include "tst_stats_vectors.moc"
