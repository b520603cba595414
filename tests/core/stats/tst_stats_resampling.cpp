// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"
#include "core/stats/bootstrap.h"
#include "core/stats/draws.h"
#include "core/stats/mean.h"
#include "core/stats/median.h"
#include "core/stats/paired.h"
#include "core/stats/power.h"
#include "core/stats/score.h"
#include "core/stats/signflip.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace quayside;

namespace {

std::vector<PairedTask> randomTasks(int tasks, int attempts, double lift, std::uint64_t seed)
{
    Draws draws(seed);
    std::vector<PairedTask> made;
    for (int task = 0; task < tasks; ++task) {
        PairedTask pair;
        const double skill = draws.unit();
        for (int i = 0; i < attempts; ++i) {
            pair.a.push_back(draws.unit() < skill + lift ? 1 : 0);
            pair.b.push_back(draws.unit() < skill ? 1 : 0);
        }
        made.push_back(std::move(pair));
    }
    return made;
}

} // namespace

/// What is drawn: the same for the same seed, unbiased, and in agreement with what can be computed without drawing.
class TestStatsResampling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAreTheSameEverywhere()
    {
        Draws draws(42); // SplitMix64's own first numbers for this seed
        QCOMPARE(draws.next(), 0xbdd732262feb6e95U);
        QCOMPARE(draws.next(), 0x28efe333b266f103U);
        Draws bounded(7);
        std::array<int, 6> seen{};
        for (int i = 0; i < 60'000; ++i)
            ++seen.at(bounded.below(6));
        for (const int count : seen)
            QVERIFY2(std::abs(count - 10'000) < 400, qPrintable(QString::number(count)));
        QVERIFY(seedOfPart(1, 0) != seedOfPart(1, 1));
        QCOMPARE(seedOfName(1, "foobar"), seedOfPart(1, 0x85944171f73967e8U)); // the authors' own test vector
    }

    void theSameSeedGivesTheSameResult()
    {
        Draws draws(1);
        std::vector<double> values(40);
        std::ranges::generate(values, [&] { return draws.unit(); });
        const Estimate once = bootstrapMean(values, std::nullopt, {.seed = 5});
        QCOMPARE(bootstrapMean(values, std::nullopt, {.seed = 5}), once);
        QVERIFY(bootstrapMean(values, std::nullopt, {.seed = 6}).interval != once.interval);
        QCOMPARE(once.method, IntervalMethod::Bootstrap);
    }

    void drawnAndComputedIntervalsAgree()
    {
        for (const int attempts : {1, 3}) {
            const auto values = taskDifferences(randomTasks(120, attempts, 0.15, 2));
            const Interval computed = *meanOverTasks(values, std::nullopt).interval;
            const Interval drawn = *bootstrapMean(values, std::nullopt, {.resamples = 40'000}).interval;
            QVERIFY(std::abs(computed.low - drawn.low) < 0.01 && std::abs(computed.high - drawn.high) < 0.01);
        }
        const auto tasks = randomTasks(120, 3, 0.05, 2);
        const double p = signFlip(taskDifferences(tasks), {.seed = 3, .flips = 40'000});
        QVERIFY(std::abs(p - pairedDifference(tasks).p.value()) < 0.02);
    }

    void manyTasksNeedNoDraws()
    {
        const auto values = taskDifferences(randomTasks(400, 2, 0.1, 3));
        QCOMPARE(bootstrapMean(values, std::nullopt, {}), meanOverTasks(values, std::nullopt));
        QCOMPARE(bootstrapMean(values, std::nullopt, {.enough = 1000}).method, IntervalMethod::Bootstrap);
    }

    void familiesCountOnceEach()
    {
        std::vector<PairedTask> tasks;
        std::vector<int> families;
        for (int i = 0; i < 60; ++i) {
            tasks.push_back({.a = {i / 10 % 2 == 0 ? 1.0 : 0.0}, .b = {0.0}}); // a family moves together
            families.push_back(i / 10);
        }
        const TestedDifference together = pairedDifference(tasks, families);
        const TestedDifference apart = pairedDifference(tasks);
        QCOMPARE(together.test, TestMethod::ClusteredT);
        QCOMPARE(together.degreesOfFreedom, 5.0);
        QCOMPARE(together.difference.n, 60);
        const auto width = [](const TestedDifference &tested) {
            return tested.difference.interval->high - tested.difference.interval->low;
        };
        QVERIFY(width(together) > 2 * width(apart));
    }

    void signsAreCountedExactlyWhereTheyAreFew()
    {
        QCOMPARE(signFlip(std::vector(20, 1.0)), std::exp2(-19));
        QCOMPARE(signFlip(std::vector(20, 0.0)), 1.0);
        QCOMPARE(signFlip(std::vector{0.5, -0.5, 0.0}), 1.0);
        QCOMPARE(signFlip(std::vector{0.5, 0.5, -0.25}), 0.5); // 1 of 8 is larger, 1 as large, and their mirrors
        std::vector<double> many(40, 1.0);
        many.front() = -1e-3;
        QCOMPARE(signFlip(many, {.seed = 1, .flips = 999}), 0.001);
    }

    void tasksAllAlikeAreTestedBySignsAlone_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<double>("p");
        QTest::newRow("2") << 2 << 0.5;
        QTest::newRow("8") << 8 << 0.0078125;
        QTest::newRow("400") << 400 << std::exp2(-399);
    }

    void tasksAllAlikeAreTestedBySignsAlone()
    {
        QFETCH(int, tasks);
        QFETCH(double, p);
        const auto alike = [&](double a, double b) {
            return pairedDifference(std::vector<PairedTask>(static_cast<size_t>(tasks), {.a = {a, a}, .b = {b, b}}));
        };
        const TestedDifference better = alike(0.75, 0.3);
        QCOMPARE(better.p, p);
        QCOMPARE(better.test, TestMethod::SignFlip);
        QVERIFY(!better.difference.interval);
        QCOMPARE(alike(0.3, 0.75).p, p);
        QCOMPARE(alike(0.3, 0.3).p, 1.0);
    }

    void pAndIntervalNeverDisagree()
    {
        int significant = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto tasks = randomTasks(6 + static_cast<int>(seed % 40), 1 + static_cast<int>(seed % 3), 0.15, seed);
            const TestedDifference tested = pairedDifference(tasks);
            QCOMPARE(*tested.p < 0.05, !tested.difference.interval->contains(0));
            QVERIFY(*tested.p < 0.05 || tested.test == TestMethod::SignFlip
                    || std::abs(tested.difference.value)
                        < smallestDetectable(tested.difference.standardError, tested.degreesOfFreedom));
            significant += *tested.p < 0.05;
        }
        QVERIFY2(significant > 50 && significant < 350,
                 qPrintable(QString::number(significant))); // both kinds were met
    }

    /// Attempts that repeat what their task already showed are no new evidence.
    void repeatedTasksMakeNoMedianSurer()
    {
        std::vector<std::vector<double>> once;
        std::vector<std::vector<double>> thrice;
        for (int i = 0; i < 15; ++i) {
            once.push_back({i * 1.0});
            thrice.push_back({i - 0.1, i * 1.0, i + 0.1});
        }
        const Estimate repeated = medianOverTasks(thrice);
        QCOMPARE(repeated.n, 15);
        QCOMPARE(repeated.value, 7.0);
        QVERIFY(std::abs(repeated.interval->low - medianOverTasks(once).interval->low) < 1e-9);
        QCOMPARE(medianOverTasks(std::vector<std::vector<double>>{{1, 2, 3, 4}}).n, 4); // of one task: its attempts
    }

    void aFamilyIsOneObservationOfAMedian()
    {
        std::vector<double> values;
        std::vector<int> families;
        for (int i = 0; i < 60; ++i) {
            values.push_back(i / 10 * 10 + i % 10 * 0.1); // a family takes alike
            families.push_back(i / 10);
        }
        const Estimate together = clusteredMedian(values, families);
        const Estimate apart = medianEstimate(values);
        QCOMPARE(together.value, apart.value);
        QCOMPARE(together.method, IntervalMethod::Woodruff);
        QVERIFY(together.interval->low < apart.interval->low && together.interval->high > apart.interval->high);
        const std::vector<int> two(60, 1);
        QVERIFY(!clusteredMedian(values, two).interval);
    }

    void tasksThatAreAllAlikeBoundTheirMean()
    {
        const std::vector<std::vector<double>> passed(10, {1, 1, 1});
        const Estimate score = estimateScore(passed).estimate;
        QCOMPARE(score.interval,
                 passCurve(std::vector<AttemptCount>(10, {.attempts = 3, .passes = 3}), {})[0].any.interval);
        QVERIFY(!estimateScore(std::vector<std::vector<double>>(10, {3, 3})).estimate.interval); // no share
    }

    void theMedianIntervalIsTheLimitOfDrawing()
    {
        Draws draws(9);
        std::vector<double> values(41);
        std::ranges::generate(values, [&] { return std::exp(4 * draws.unit()); });
        std::vector<double> medians(20'000);
        std::ranges::generate(medians, [&] {
            std::vector<double> resample(values.size());
            std::ranges::generate(resample, [&] { return values[draws.below(41)]; });
            return median(resample);
        });
        std::ranges::sort(medians);
        const Interval exact = *medianEstimate(values).interval;
        const auto rank = [&](double value) { return std::ranges::upper_bound(medians, value) - medians.begin(); };
        QVERIFY(rank(exact.low) >= 500 && rank(std::nextafter(exact.low, 0)) < 540); // 2.5 % of 20,000
        QVERIFY(rank(exact.high) >= 19'460 && rank(std::nextafter(exact.high, 0)) < 19'520);
    }

    void curvesSayWhichTasksTheyLeaveOut()
    {
        std::vector<AttemptCount> tasks(30, {.attempts = 3, .passes = 1});
        tasks.push_back({.attempts = 1, .passes = 1});
        const auto curve = passCurve(tasks, {});
        QCOMPARE(curve.size(), 3U);
        QCOMPARE(curve[0].leftOut, 0);
        QCOMPARE(curve[2].leftOut, 1);
        QCOMPARE(curve[2].any.value, 1.0);
        QCOMPARE(curve[2].all.value, 0.0);
        QVERIFY(curve[1].any.interval->contains(curve[1].any.value));
    }

    void tasksThatAllPassStillLeaveDoubt_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<int>("passes");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("10 of 10") << 10 << 2 << 0.6915 << 1.0; // 0.025^(1/10)
        QTest::newRow("0 of 10") << 10 << 0 << 0.0 << 0.3085;
        QTest::newRow("one task") << 1 << 2 << 0.025 << 1.0;
        QTest::newRow("400 of 400") << 400 << 2 << 0.99082 << 1.0;
        QTest::newRow("each task half") << 3 << 1 << 0.0084 << 0.9916; // 1 or 2 of 3
    }

    void tasksThatAllPassStillLeaveDoubt()
    {
        QFETCH(int, tasks);
        QFETCH(int, passes);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto curve =
            passCurve(std::vector<AttemptCount>(static_cast<size_t>(tasks), {.attempts = 2, .passes = passes}), {});
        const Interval interval = *curve[0].any.interval;
        QVERIFY2(std::abs(interval.low - low) < 1e-4 && std::abs(interval.high - high) < 1e-4,
                 qPrintable(QStringLiteral("%1 %2").arg(interval.low).arg(interval.high)));
        QCOMPARE(curve[0].any.method, IntervalMethod::ClopperPearson);
    }
};

QTEST_GUILESS_MAIN(TestStatsResampling)
#include "tst_stats_resampling.moc"
