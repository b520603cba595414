// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/alignment.h"
#include "core/compare/comparison.h"
#include "core/stats/draws.h"

#include "tests/support/madejob.h"

#include <QTest>

using namespace quayside;

/// Two trajectories of 20,000 steps, and 50 arms x 2,000 tasks x 5 attempts.
class BenchCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aligns_data()
    {
        QTest::addColumn<std::uint32_t>("kept"); // of 10 steps
        QTest::newRow("mostly the same") << 9U;
        QTest::newRow("half the same") << 5U;
        QTest::newRow("nothing the same") << 0U;
    }

    void aligns()
    {
        QFETCH(std::uint32_t, kept);
        Draws draws(1);
        std::vector<AlignStep> a;
        std::vector<AlignStep> b;
        for (std::uint64_t i = 0; i < 20'000; ++i) {
            a.push_back({.path = draws.below(12), .whole = draws.next()});
            b.push_back(draws.below(10) < kept ? a.back() : AlignStep{.path = draws.below(12), .whole = draws.next()});
        }
        QBENCHMARK
        {
            alignSteps(a, b);
        }
    }

    void compares_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("50 x 2,000 x 5") << 2000;
        QTest::newRow("50 x 89 x 5") << 89;
    }

    void compares()
    {
        QFETCH(int, tasks);
        const JobPointer job = makeJob({.agents = 50, .tasks = tasks, .attempts = 5});
        QBENCHMARK_ONCE
        {
            compareJobs({job}, {});
        }
    }
};

QTEST_GUILESS_MAIN(BenchCompare)
#include "tst_compare_speed.moc"
