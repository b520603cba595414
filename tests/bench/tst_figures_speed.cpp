// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/jobfigures.h"

#include "tests/support/madejob.h"

#include <QTest>

using namespace quayside;

/// How long the figures of a large job take.
class BenchFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makes_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("10,000 trials") << 500;
        QTest::newRow("100,000 trials") << 5000;
    }

    void makes()
    {
        QFETCH(int, tasks);
        const JobPointer job = makeJob({.agents = 4, .tasks = tasks, .attempts = 5, .dimensions = 7});
        QBENCHMARK
        {
            makeJobFigures(job);
        }
    }
};

QTEST_GUILESS_MAIN(BenchFigures)
#include "tst_figures_speed.moc"
