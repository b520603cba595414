// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/runprocess.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace quayside;

namespace {

constexpr int rounds = 20;

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

/// What a trial costs besides its own tests.
class TestRunSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    /// A nop trial from its dispatch to result.json, against the same test.sh in a bare bubblewrap, by turns.
    void overheadOfATrial()
    {
        RunBench warm;
        const QString task = warm.task(QStringLiteral("one"));
        RunSpec spec = warm.spec({task}, {QStringLiteral("nop")});
        spec.concurrent = 1;
        warm.run(spec);
        std::vector<double> trials;
        std::vector<double> plain;
        for (int i = 0; i < rounds; ++i) {
            spec.jobName = QStringLiteral("job-%1").arg(i);
            const auto queue = warm.run(spec);
            QCOMPARE(outcomeLine(queue->trials().front()), QStringLiteral("reward=0"));
            const RunTrial &trial = queue->trials().front();
            trials.push_back(static_cast<double>(trial.ended->microseconds - trial.started->microseconds) / 1e3);
            plain.push_back(bare(warm, task));
        }
        qInfo("nop trial %.1f ms, the same test.sh in bare bwrap %.1f ms, overhead %.1f ms (medians of %d, by turns)",
              median(trials), median(plain), median(trials) - median(plain), rounds);
    }

    void trialsPerMinute()
    {
        RunBench bench;
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("nop")});
        spec.attempts = 200;
        QElapsedTimer timer;
        timer.start();
        const auto queue = bench.run(spec);
        const double took = milliseconds(timer);
        QCOMPARE(queue->totals().scored, 200);
        qInfo("200 nop trials with -n 2: %.1f s, %.0f trials a minute", took / 1e3, 200 * 6e4 / took);
    }

private:
    static double bare(const RunBench &bench, const QString &task)
    {
        bench.folder().makeFolder(QStringLiteral("bare/app"));
        bench.folder().makeFolder(QStringLiteral("bare/logs/verifier"));
        QStringList words{QStringLiteral("bwrap"),
                          QStringLiteral("--unshare-all"),
                          QStringLiteral("--bind"),
                          bench.folder().path(QStringLiteral("bare")),
                          QStringLiteral("/"),
                          QStringLiteral("--ro-bind"),
                          QStringLiteral("/usr"),
                          QStringLiteral("/usr"),
                          QStringLiteral("--symlink"),
                          QStringLiteral("usr/bin"),
                          QStringLiteral("/bin"),
                          QStringLiteral("--symlink"),
                          QStringLiteral("usr/lib"),
                          QStringLiteral("/lib"),
                          QStringLiteral("--symlink"),
                          QStringLiteral("usr/lib64"),
                          QStringLiteral("/lib64"),
                          QStringLiteral("--ro-bind"),
                          task + QStringLiteral("/tests"),
                          QStringLiteral("/tests"),
                          QStringLiteral("--dev"),
                          QStringLiteral("/dev"),
                          QStringLiteral("/bin/sh"),
                          QStringLiteral("/tests/test.sh")};
        QElapsedTimer timer;
        timer.start();
        const auto result =
            outputOf({.command = words, .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}}, {},
                     StopFlag());
        if (!result)
            qFatal("%s", qPrintable(describe(result.error())));
        return milliseconds(timer);
    }
};

QTEST_GUILESS_MAIN(TestRunSpeed)
#include "tst_run_speed.moc"
