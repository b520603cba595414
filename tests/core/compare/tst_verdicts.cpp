// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include "tests/support/madejob.h"

#include <QTest>

#include <cmath>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

Comparison compared(const std::vector<JobPointer> &jobs, const CompareOptions &options = {})
{
    auto comparison = compareJobs(jobs, options);
    if (!comparison)
        qFatal("%s", qPrintable(describe(comparison.error())));
    return *comparison;
}

} // namespace

/// What may be concluded, and from how much.
class TestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyNullArmsAreHeldBackByHolm()
    {
        int early = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const Comparison comparison = compared({makeJob({.agents = 12, .tasks = 40, .attempts = 1, .seed = seed})});
            for (const ArmDifference &difference : comparison.differences) {
                QVERIFY(difference.adjustedP >= difference.p);
                early += difference.verdict != Verdict::NotShown && difference.verdict != Verdict::Same;
            }
        }
        QVERIFY(early <= 2); // 110 comparisons of nothing
    }

    void otherTasksAreComparedWithAWarning()
    {
        std::vector<TrialPointer> trials;
        for (int i = 0; i < 12; ++i) {
            trials.push_back(makeTrial(u"a"_s, u"left-%1"_s.arg(i), i % 2));
            trials.push_back(makeTrial(u"b"_s, u"right-%1"_s.arg(i), 1));
        }
        const ArmDifference difference = compared({jobOf(std::move(trials))}).differences[0];
        QCOMPARE(difference.pairing, Pairing::Unpaired);
        QCOMPARE(difference.difference.value, 0.5);
        QVERIFY(difference.difference.interval && difference.difference.interval->low > 0);
    }

    void familiesWidenTheInterval()
    {
        std::vector<TrialPointer> trials;
        for (int i = 0; i < 60; ++i) {
            const QString task = u"repo%1/task-%2"_s.arg(i / 10).arg(i);
            trials.push_back(makeTrial(u"a"_s, task, 0));
            trials.push_back(makeTrial(u"b"_s, task, i / 10 % 2));
        }
        const auto job = jobOf(std::move(trials));
        const auto width = [](const ArmDifference &difference) {
            return difference.difference.interval->high - difference.difference.interval->low;
        };
        const ArmDifference alone = compared({job}).differences[0];
        const ArmDifference families = compared({job}, {.scoring = {.familyPattern = u"^([^/]+)/"_s}}).differences[0];
        QCOMPARE(alone.test, TestMethod::McNemarMidP);
        QCOMPARE(families.test, TestMethod::ClusteredT);
        QCOMPARE(families.families, 6);
        QVERIFY(width(families) > 1.5 * width(alone));
    }

    /// A single shared task, and every task of an arm alike: as an agent that always fails against one that half does.
    void whatHasNoSpreadHasNoPAndStaysOutOfHolm()
    {
        std::vector<TrialPointer> trials;
        for (int i = 0; i < 6; ++i) {
            trials.push_back(makeTrial(u"a"_s, u"task-%1"_s.arg(i), 0));
            trials.push_back(makeTrial(u"b"_s, i == 0 ? u"task-0"_s : u"other-%1"_s.arg(i), 0.75));
            trials.push_back(makeTrial(u"c"_s, u"task-%1"_s.arg(i), i % 2));
            trials.push_back(makeTrial(u"d"_s, u"task-%1"_s.arg(i), 0.25));
        }
        const Comparison comparison = compared({jobOf(std::move(trials))});
        const ArmDifference &alike = comparison.differences[0];
        QCOMPARE(alike.pairing, Pairing::Unpaired);
        QCOMPARE(alike.difference.value, 0.75);
        QVERIFY(!alike.p && !alike.adjustedP && !alike.difference.interval);
        QCOMPARE(alike.verdict, Verdict::NotShown);
        QCOMPARE(alike.dimensions.at(0).difference, alike.difference);
        QCOMPARE(alike.dimensions.at(0).arm, 0.75);
        const ArmDifference &quarter = comparison.differences[2];
        QCOMPARE(quarter.test, TestMethod::SignFlip);
        QCOMPARE(*quarter.p, 0.03125);
        QCOMPARE(*quarter.adjustedP, 0.0625); // Holm over two of the three
        QVERIFY(!quarter.difference.interval);
    }

    /// Fewer families than are needed prove nothing, however many tasks they have.
    void fewFamiliesAreFewTasks()
    {
        std::vector<TrialPointer> trials;
        for (int i = 0; i < 40; ++i) {
            const QString task = u"repo%1/task-%2"_s.arg(i / 10).arg(i);
            trials.push_back(makeTrial(u"a"_s, task, i % 3 == 0));
            trials.push_back(makeTrial(u"b"_s, task, 1));
        }
        const Comparison comparison =
            compared({jobOf(std::move(trials))}, {.scoring = {.familyPattern = u"^([^/]+)/"_s}});
        const ArmDifference &difference = comparison.differences[0];
        QCOMPARE(difference.verdict, Verdict::TooFewTasks);
        QCOMPARE(difference.families, 4);
        QCOMPARE(difference.degreesOfFreedom, 3.0);
        QCOMPARE(difference.dimensions.at(0).test, TestMethod::ClusteredT);
        QCOMPARE(comparison.arms[0].score.estimate.method, IntervalMethod::ClusteredT);
    }

    /// Arms that never differ are the same only where enough tasks say so.
    void tiedArmsAreTheSameWhereTheTasksAreMany_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("50") << 50 << Verdict::NotShown;
        QTest::newRow("71") << 71 << Verdict::NotShown;
        QTest::newRow("72") << 72 << Verdict::Same;
    }

    void tiedArmsAreTheSameWhereTheTasksAreMany()
    {
        QFETCH(int, tasks);
        QFETCH(Verdict, verdict);
        std::vector<TrialPointer> trials;
        for (int i = 0; i < tasks; ++i) {
            for (const QString &arm : {u"a"_s, u"b"_s})
                trials.push_back(makeTrial(arm, u"task-%1"_s.arg(i), i % 2));
        }
        const ArmDifference difference = compared({jobOf(std::move(trials))}).differences[0];
        QCOMPARE(difference.verdict, verdict);
        QCOMPARE(difference.p, 1.0);
        QVERIFY(!difference.smallestDetectable);
    }

    /// What is called too small to see is smaller than what can be seen, with however many arms on the page.
    void whatIsNotShownIsBelowWhatIsDetectable()
    {
        int seen = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const int attempts = 1 + static_cast<int>(seed % 3);
            const int tasks = 5 + static_cast<int>(seed % 20);
            const JobShape shape{.agents = 5, .tasks = tasks, .attempts = attempts, .lift = 0.2, .seed = seed};
            for (const ArmDifference &difference : compared({makeJob(shape)}).differences) {
                if (isShown(difference.verdict) || !difference.smallestDetectable)
                    continue;
                ++seen;
                QVERIFY(std::abs(difference.difference.value) < *difference.smallestDetectable);
            }
        }
        QVERIFY(seen > 50);
    }

    void anArmThatWinsEveryTaskAlikeIsBetter()
    {
        std::vector<TrialPointer> trials;
        for (int i = 0; i < 10; ++i) {
            for (int attempt = 0; attempt < 2; ++attempt) {
                trials.push_back(makeTrial(u"a"_s, u"task-%1"_s.arg(i), 0, attempt));
                trials.push_back(makeTrial(u"b"_s, u"task-%1"_s.arg(i), 1, attempt));
            }
        }
        const ArmDifference difference = compared({jobOf(std::move(trials))}).differences[0];
        QCOMPARE(difference.verdict, Verdict::Better);
        QVERIFY(!difference.difference.interval);
    }

    void fewTasksProveNothing()
    {
        const auto job = jobOf({makeTrial(u"a"_s, u"t1"_s, 0), makeTrial(u"b"_s, u"t1"_s, 1),
                                makeTrial(u"a"_s, u"t2"_s, 0), makeTrial(u"b"_s, u"t2"_s, 1)});
        QCOMPARE(compared({job}).differences[0].verdict, Verdict::TooFewTasks);
        QCOMPARE(
            compared({jobOf({makeTrial(u"a"_s, u"t1"_s, {}), makeTrial(u"b"_s, u"t1"_s, 1)})}).differences[0].verdict,
            Verdict::NothingToCompare);
        QVERIFY(compared({jobOf({})}).differences.empty());
    }
};

QTEST_GUILESS_MAIN(TestVerdicts)
#include "tst_verdicts.moc"
