// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/bootstrap.h"
#include "core/stats/draws.h"
#include "core/stats/mean.h"
#include "core/stats/rate.h"
#include "core/stats/unpaired.h"

#include <QTest>

#include <array>
#include <cmath>
#include <functional>

using namespace quayside;

namespace {

constexpr int simulations = 10'000;

/// Share of simulations whose interval holds the truth. Each simulation draws its own truth, as tasks do.
double coverage(std::uint64_t seed, const std::function<bool(Draws &)> &covers)
{
    int held = 0;
    for (int i = 0; i < simulations; ++i) {
        Draws draws(seedOfPart(seed, static_cast<std::uint64_t>(i)));
        held += covers(draws);
    }
    return static_cast<double>(held) / simulations;
}

int binomial(Draws &draws, int n, double p)
{
    int successes = 0;
    for (int i = 0; i < n; ++i)
        successes += draws.unit() < p;
    return successes;
}

/// Task scores between 0 and 1, mean 0.6 and some at the ends, as rewards of several checks are.
double score(Draws &draws)
{
    return std::round((draws.unit() + draws.unit() + draws.unit()) / 3 * 8 + 0.8) / 8;
}

constexpr double meanScore = 0.6;

bool coversRate(Draws &draws, int n, Interval (*method)(int, int, double))
{
    const double p = draws.unit();
    return method(binomial(draws, n, p), n, 0.95).contains(p);
}

/// Two binary results a task; the four cells have any probabilities, evenly, as in Newcombe's own evaluation.
bool coversPairedRate(Draws &draws, int n)
{
    std::array cuts{draws.unit(), draws.unit(), draws.unit()};
    std::ranges::sort(cuts);
    const double shared = cuts[0];
    const double onlyA = cuts[1] - cuts[0];
    const double onlyB = cuts[2] - cuts[1];
    PairedCounts counts;
    for (int i = 0; i < n; ++i) {
        const double where = draws.unit();
        if (where < shared)
            ++counts.both;
        else if (where < shared + onlyA)
            ++counts.onlyA;
        else if (where < shared + onlyA + onlyB)
            ++counts.onlyB;
        else
            ++counts.neither;
    }
    return newcombePaired(counts).interval->contains(onlyA - onlyB);
}

bool coversUnpairedRate(Draws &draws, int n)
{
    const double pA = draws.unit();
    const double pB = draws.unit();
    return newcombeUnpaired(binomial(draws, n, pA), n, binomial(draws, n, pB), n).interval->contains(pA - pB);
}

std::vector<double> scores(Draws &draws, int n)
{
    std::vector<double> values(static_cast<size_t>(n));
    std::ranges::generate(values, [&] { return score(draws); });
    return values;
}

bool coversMean(Draws &draws, int n)
{
    return meanOverTasks(scores(draws, n), Interval{.low = 0, .high = 1.2}).interval->contains(meanScore);
}

bool coversWelch(Draws &draws, int n)
{
    return welch(scores(draws, n), scores(draws, n)).difference.interval->contains(0);
}

/// Tasks drawn anew each time; attempts of a task share its difficulty.
std::vector<PairedTask> pairedTasks(Draws &draws, int n, int attempts)
{
    std::vector<PairedTask> tasks;
    for (int task = 0; task < n; ++task) {
        PairedTask pair;
        const double ease = score(draws) - 0.1 + 0.2 * draws.unit();
        const double lift = 0.4 * draws.unit() - 0.1; // 0.1 on average
        for (int i = 0; i < attempts; ++i) {
            pair.a.push_back(ease + lift + 0.2 * (draws.unit() - 0.5));
            pair.b.push_back(ease + 0.2 * (draws.unit() - 0.5));
        }
        tasks.push_back(std::move(pair));
    }
    return tasks;
}

bool coversBootstrap(Draws &draws, int n, int attempts)
{
    const auto tasks = pairedTasks(draws, n, attempts);
    return pairedBootstrap(tasks, {.seed = draws.next(), .resamples = 1000}).difference.interval->contains(0.1);
}

} // namespace

/// Simulated coverage of each interval: 10,000 draws for 10, 30 and 89 tasks.
class TestStatsCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromise_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("most");
        for (const int n : {10, 30, 89}) {
            for (const char *method : {"wilson", "newcombe paired", "newcombe unpaired", "t", "welch", "bootstrap"})
                QTest::addRow("%s n=%d", method, n) << QByteArray(method) << n << 0.975;
            // These promise at least 95 %: Clopper-Pearson by construction, drawing attempts within drawn tasks because
            // it counts the spread of the attempts twice.
            QTest::addRow("clopper-pearson n=%d", n) << QByteArray("clopper-pearson") << n << 1.0;
            QTest::addRow("bootstrap of attempts n=%d", n) << QByteArray("attempts") << n << 1.0;
        }
    }

    void keepsItsPromise()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, n);
        QFETCH(double, most);
        const std::map<QByteArray, std::function<bool(Draws &)>> methods{
            {"wilson", [n](Draws &draws) { return coversRate(draws, n, wilson); }},
            {"clopper-pearson", [n](Draws &draws) { return coversRate(draws, n, clopperPearson); }},
            {"newcombe paired", [n](Draws &draws) { return coversPairedRate(draws, n); }},
            {"newcombe unpaired", [n](Draws &draws) { return coversUnpairedRate(draws, n); }},
            {"t", [n](Draws &draws) { return coversMean(draws, n); }},
            {"welch", [n](Draws &draws) { return coversWelch(draws, n); }},
            {"bootstrap", [n](Draws &draws) { return coversBootstrap(draws, n, 1); }},
            {"attempts", [n](Draws &draws) { return coversBootstrap(draws, n, 3); }}};
        const double held = coverage(static_cast<std::uint64_t>(n), methods.at(method));
        qInfo("%s, n = %d: %.2f %%", method.constData(), n, 100 * held);
        QVERIFY2(held >= 0.94 && held <= most, qPrintable(QString::number(held)));
    }
};

QTEST_GUILESS_MAIN(TestStatsCoverage)
#include "tst_stats_coverage.moc"
