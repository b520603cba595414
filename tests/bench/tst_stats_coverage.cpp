// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"
#include "core/stats/distributions.h"
#include "core/stats/draws.h"
#include "core/stats/mean.h"
#include "core/stats/median.h"
#include "core/stats/paired.h"
#include "core/stats/power.h"
#include "core/stats/rate.h"
#include "core/stats/score.h"
#include "core/stats/unpaired.h"

#include <QTest>

#include <array>
#include <cmath>
#include <functional>

using namespace quayside;

namespace {

constexpr int simulations = 10'000;

/// Share of simulations of which something is true. Each simulation draws its own truth, as tasks do.
double shareOf(std::uint64_t seed, const std::function<bool(Draws &)> &isTrue)
{
    int held = 0;
    for (int i = 0; i < simulations; ++i) {
        Draws draws(seedOfPart(seed, static_cast<std::uint64_t>(i)));
        held += isTrue(draws);
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

/// How the attempts of a task score.
enum class Scores : std::uint8_t {
    PassOrFail,
    Fractional,
};

struct Design {
    int tasks = 0;
    int attempts = 0;
    Scores scores = Scores::PassOrFail;
    double lift = 0.1; ///< of A over B, the mean over all tasks there are
};

std::vector<double> passes(Draws &draws, int attempts, double ease)
{
    std::vector<double> scores(static_cast<size_t>(attempts));
    std::ranges::generate(scores, [&] { return draws.unit() < ease ? 1.0 : 0.0; });
    return scores;
}

std::vector<double> fractions(Draws &draws, int attempts, double ease)
{
    std::vector<double> scores(static_cast<size_t>(attempts));
    std::ranges::generate(scores, [&] { return ease + 0.2 * (draws.unit() - 0.5); });
    return scores;
}

/// Of any difficulty, evenly. B passes as often as a task is easy; A also, on average, `lift` more often.
PairedTask passOrFailTask(Draws &draws, const Design &design)
{
    const double ease = draws.unit();
    const double better = ease + (1 - ease) * 4 * design.lift * draws.unit();
    auto a = passes(draws, design.attempts, better);
    return {.a = std::move(a), .b = passes(draws, design.attempts, ease)};
}

PairedTask fractionalTask(Draws &draws, const Design &design)
{
    const double ease = score(draws) - 0.1 + 0.2 * draws.unit();
    const double better = ease + design.lift + 0.4 * (draws.unit() - 0.5);
    auto a = fractions(draws, design.attempts, better);
    return {.a = std::move(a), .b = fractions(draws, design.attempts, ease)};
}

std::vector<PairedTask> pairedTasks(Draws &draws, const Design &design)
{
    std::vector<PairedTask> tasks(static_cast<size_t>(design.tasks));
    std::ranges::generate(tasks, [&] {
        return design.scores == Scores::PassOrFail ? passOrFailTask(draws, design) : fractionalTask(draws, design);
    });
    return tasks;
}

bool coversDifference(Draws &draws, const Design &design)
{
    const TestedDifference tested = pairedDifference(pairedTasks(draws, design));
    return tested.difference.interval && tested.difference.interval->contains(design.lift);
}

bool findsDifference(Draws &draws, const Design &design)
{
    return pairedDifference(pairedTasks(draws, design)).p.value_or(1) < 0.05;
}

/// Families of three tasks that take alike.
bool coversFamilyMedian(Draws &draws, const Design &design)
{
    std::vector<double> values;
    std::vector<int> families;
    for (int family = 0; family < design.tasks; ++family) {
        const double usual = draws.unit();
        for (int i = 0; i < 3; ++i) {
            values.push_back(usual + 0.1 * (draws.unit() - 0.5));
            families.push_back(family);
        }
    }
    return clusteredMedian(values, families).interval->contains(0.5);
}

/// Families of three tasks of one difficulty and one lift.
bool coversFamilies(Draws &draws, const Design &design)
{
    std::vector<PairedTask> tasks;
    std::vector<int> families;
    for (int family = 0; family < design.tasks; ++family) {
        const double ease = draws.unit();
        const double better = ease + (1 - ease) * 4 * design.lift * draws.unit();
        for (int i = 0; i < 3; ++i) {
            auto a = passes(draws, design.attempts, better);
            tasks.push_back({.a = std::move(a), .b = passes(draws, design.attempts, ease)});
            families.push_back(family);
        }
    }
    const TestedDifference tested = pairedDifference(tasks, families);
    return tested.difference.interval && tested.difference.interval->contains(design.lift);
}

/// The bar of one arm.
bool coversScore(Draws &draws, const Design &design)
{
    std::vector<std::vector<double>> tasks;
    for (PairedTask &task : pairedTasks(draws, design))
        tasks.push_back(std::move(task.b));
    const double truth = design.scores == Scores::PassOrFail ? 0.5 : meanScore;
    return estimateScore(tasks).estimate.interval->contains(truth);
}

/// The band at k of 2: tasks of any difficulty pass once in two with 1 - E(1 - p)^2 = 2/3, both with E p^2 = 1/3.
bool coversPassBand(Draws &draws, const Design &design)
{
    std::vector<AttemptCount> tasks;
    for (int task = 0; task < design.tasks; ++task)
        tasks.push_back({.attempts = design.attempts, .passes = binomial(draws, design.attempts, draws.unit())});
    const auto curve = passCurve(tasks, {.seed = draws.next(), .resamples = 1000});
    return curve[1].any.interval->contains(2.0 / 3);
}

/// What attempts take: a task takes what it takes, its attempts somewhat more or less.
bool coversMedian(Draws &draws, const Design &design)
{
    std::vector<std::vector<double>> tasks;
    for (int task = 0; task < design.tasks; ++task)
        tasks.push_back(fractions(draws, design.attempts, draws.unit()));
    return medianOverTasks(tasks).interval->contains(0.5);
}

void addDesigns()
{
    QTest::addColumn<Design>("design");
    for (const int n : {12, 30, 89}) {
        for (const int m : {3, 5}) {
            QTest::addRow("pass or fail, %d x %d", n, m) << Design{.tasks = n, .attempts = m};
            QTest::addRow("fractional, %d x %d", n, m)
                << Design{.tasks = n, .attempts = m, .scores = Scores::Fractional};
        }
    }
}

} // namespace

/// Simulated coverage of each interval and power of the tests: 10,000 draws each.
class TestStatsCoverage : public QObject
{
    Q_OBJECT

private:
    static void keepsItsPromise(const char *what, double held, double most = 0.975)
    {
        qInfo("%s: %.2f %%", what, 100 * held);
        QVERIFY2(held >= 0.94 && held <= most, qPrintable(QString::number(held)));
    }

private Q_SLOTS:
    void oneResultATask_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("n");
        for (const int n : {10, 30, 89}) {
            for (const char *method :
                 {"wilson", "clopper-pearson", "newcombe paired", "newcombe unpaired", "t", "welch"})
                QTest::addRow("%s n=%d", method, n) << QByteArray(method) << n;
        }
    }

    void oneResultATask()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, n);
        const std::map<QByteArray, std::function<bool(Draws &)>> methods{
            {"wilson", [n](Draws &draws) { return coversRate(draws, n, wilson); }},
            {"clopper-pearson", [n](Draws &draws) { return coversRate(draws, n, clopperPearson); }},
            {"newcombe paired", [n](Draws &draws) { return coversPairedRate(draws, n); }},
            {"newcombe unpaired", [n](Draws &draws) { return coversUnpairedRate(draws, n); }},
            {"t", [n](Draws &draws) { return coversMean(draws, n); }},
            {"welch", [n](Draws &draws) { return coversWelch(draws, n); }}};
        const double held = shareOf(static_cast<std::uint64_t>(n), methods.at(method));
        keepsItsPromise(method.constData(), held, method == "clopper-pearson" ? 1 : 0.975); // by construction
    }

    void repeatedAttempts_data() { addDesigns(); }

    void repeatedAttempts()
    {
        QFETCH(Design, design);
        const auto held = [&](auto covers) {
            return shareOf(static_cast<std::uint64_t>(design.tasks),
                           [&](Draws &draws) { return covers(draws, design); });
        };
        keepsItsPromise("difference", held(coversDifference));
        keepsItsPromise("score of an arm", held(coversScore));
        if (design.scores == Scores::PassOrFail) {
            keepsItsPromise("difference over families of three", held(coversFamilies));
            keepsItsPromise("pass@2", held(coversPassBand));
            keepsItsPromise("median", held(coversMedian), 1); // a median of few has few ends to choose from
            keepsItsPromise("median over families of three", held(coversFamilyMedian), 1);
        }
    }

    void power_data() { addDesigns(); }

    /// Nothing is found where there is nothing, in one of twenty; what is there is found more often the more is run.
    void power()
    {
        QFETCH(Design, design);
        const auto found = [](const Design &some) {
            return shareOf(static_cast<std::uint64_t>(some.tasks),
                           [&](Draws &draws) { return findsDifference(draws, some); });
        };
        Design null = design;
        null.lift = 0;
        const double falsely = found(null);
        qInfo("found of 10 points: %.1f %%, of none: %.1f %%", 100 * found(design), 100 * falsely);
        QVERIFY(falsely >= 0.025 && falsely <= 0.06);
    }

    void theSmallestDetectableIsFoundFourTimesInFive_data()
    {
        QTest::addColumn<int>("n");
        for (const int n : {5, 12, 30, 89})
            QTest::addRow("%d", n) << n;
    }

    void theSmallestDetectableIsFoundFourTimesInFive()
    {
        QFETCH(int, n);
        const double smallest = smallestDetectable(1 / std::sqrt(n), n - 1);
        const double found = shareOf(static_cast<std::uint64_t>(n), [&](Draws &draws) {
            std::vector<double> differences(static_cast<size_t>(n));
            std::ranges::generate(differences, [&] { return smallest + normalQuantile(draws.unit()); });
            return differenceOverTasks(differences, {}, std::nullopt).p < 0.05;
        });
        qInfo("%.1f %%", 100 * found);
        QVERIFY2(found > 0.78 && found < 0.84, qPrintable(QString::number(found)));
    }
};

QTEST_GUILESS_MAIN(TestStatsCoverage)
#include "tst_stats_coverage.moc"
