// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"
#include "core/stats/bootstrap.h"
#include "core/stats/draws.h"
#include "core/stats/mean.h"
#include "core/stats/median.h"
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
        const auto tasks = randomTasks(40, 3, 0.1, 1);
        const BootstrapResult once = pairedBootstrap(tasks, {.seed = 5});
        QCOMPARE(pairedBootstrap(tasks, once.resampling), once);
        QVERIFY(pairedBootstrap(tasks, {.seed = 6}).difference.interval != once.difference.interval);
        QCOMPARE(once.difference.method, IntervalMethod::Bootstrap);
    }

    void agreesWithTheTIntervalOfOneAttempt()
    {
        const auto tasks = randomTasks(120, 1, 0.15, 2);
        auto differences = taskDifferences(tasks);
        const Interval exact = *pairedT(differences).interval;
        const Interval drawn = *pairedBootstrap(tasks, {.resamples = 40'000}).difference.interval;
        QVERIFY(std::abs(exact.low - drawn.low) < 0.01 && std::abs(exact.high - drawn.high) < 0.01);
        differences = taskDifferences(randomTasks(120, 3, 0.05, 2));
        QVERIFY(std::abs(signFlip(differences, 3, 40'000) - pairedTTest(differences).value()) < 0.02);
    }

    void manyTasksNeedNoDraws()
    {
        const auto tasks = randomTasks(400, 2, 0.1, 3);
        const BootstrapResult result = pairedBootstrap(tasks, {});
        QCOMPARE(result.test, TestMethod::PairedT);
        QCOMPARE(result.difference, pairedT(taskDifferences(tasks)));
        const BootstrapResult drawn = pairedBootstrap(tasks, {.enough = 1000});
        QCOMPARE(drawn.test, TestMethod::Bootstrap);
        QVERIFY(drawn.difference.standardError > result.difference.standardError); // attempts are drawn as well
    }

    void wholeFamiliesAreDrawn()
    {
        auto tasks = randomTasks(60, 1, 0, 4);
        for (size_t i = 0; i < tasks.size(); ++i) {
            tasks[i].cluster = static_cast<int>(i / 10);
            tasks[i].a = {i / 10 % 2 == 0 ? 1.0 : 0.0}; // a family moves together
            tasks[i].b = {0.0};
        }
        const Interval together = *pairedBootstrap(tasks, {}).difference.interval;
        for (size_t i = 0; i < tasks.size(); ++i)
            tasks[i].cluster.reset();
        const Interval apart = *pairedBootstrap(tasks, {}).difference.interval;
        QVERIFY(together.high - together.low > 2 * (apart.high - apart.low));
    }

    void pNeverReachesZeroAndTiesProveNothing()
    {
        std::vector<PairedTask> clear(20, {.a = {1}, .b = {0}});
        clear[0].a = {0.75};
        QCOMPARE(pairedBootstrap(clear, {.resamples = 1000, .levels = PercentileLevels::Nominal}).p, 0.001);
        QVERIFY(*pairedBootstrap(clear, {.resamples = 1000}).p > 0.001); // few tasks: as careful as the interval
        QCOMPARE(signFlip(std::vector<double>(20, 1.0), 1, 999), 0.001);
        const std::vector<PairedTask> tied(20, {.a = {1}, .b = {1}});
        QVERIFY(!pairedBootstrap(tied, {}).p && !pairedBootstrap(tied, {}).difference.interval);
        QCOMPARE(signFlip(std::vector<double>(20, 0.0), 1), 1.0);
        QVERIFY(!pairedBootstrap(std::vector<PairedTask>{{.a = {1}, .b = {0}}}, {}).difference.interval);
    }

    void tasksAllAlikeAreTestedBySignsAlone_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<double>("p");
        QTest::newRow("2") << 2 << 0.5;
        QTest::newRow("8, drawn") << 8 << 0.0078125;
        QTest::newRow("400, too many to draw") << 400 << std::exp2(-399);
    }

    void tasksAllAlikeAreTestedBySignsAlone()
    {
        QFETCH(int, tasks);
        QFETCH(double, p);
        const auto alike = [&](double a, double b) {
            return pairedBootstrap(std::vector<PairedTask>(static_cast<size_t>(tasks), {.a = {a, a}, .b = {b, b}}), {});
        };
        const BootstrapResult better = alike(0.75, 0.3);
        QCOMPARE(better.p, p);
        QCOMPARE(better.test, TestMethod::SignFlip);
        QVERIFY(!better.difference.interval);
        QCOMPARE(alike(0.3, 0.75).p, p);
        const BootstrapResult tied = alike(0.3, 0.3);
        QVERIFY(!tied.p && !tied.difference.interval);
        QCOMPARE(tied.test, TestMethod::None);
    }

    void pAndIntervalNeverDisagree()
    {
        int significant = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const auto tasks = randomTasks(6 + static_cast<int>(seed % 40), 1 + static_cast<int>(seed % 3), 0.15, seed);
            for (const auto levels : {PercentileLevels::Nominal, PercentileLevels::Expanded}) {
                const BootstrapResult result =
                    pairedBootstrap(tasks, {.seed = seed, .resamples = 500, .levels = levels});
                QCOMPARE(result.p.has_value(),
                         result.difference.interval.has_value() || result.test == TestMethod::SignFlip);
                if (!result.difference.interval)
                    continue;
                QCOMPARE(*result.p < 0.05, !result.difference.interval->contains(0));
                significant += *result.p < 0.05;
            }
        }
        QVERIFY2(significant > 100 && significant < 700,
                 qPrintable(QString::number(significant))); // both kinds were met
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
