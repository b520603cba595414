// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/textdiff.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QElapsedTimer>
#include <QProcess>

#include <thread>

using namespace quayside;

namespace {

constexpr int lines = 1'000'000;

/// As real files are: records with a few values that repeat, and every tenth line the same as thousands of others.
QByteArray records(int changeEvery)
{
    QByteArray text;
    std::uint32_t seed = 1;
    for (int i = 0; i < lines; ++i) {
        seed = seed * 1664525 + 1013904223;
        if (changeEvery && i % changeEvery == 1)
            text += "    \"changed\": " + QByteArray::number(seed) + ",\n";
        else if (i % 10 == 0)
            text += i % 20 ? "  },\n" : "  {\n";
        else
            text += "    \"event-" + QByteArray::number(i / 10) + "\": [" + QByteArray::number(seed % 1000)
                + ", \"eu-west\"],\n";
    }
    return text;
}

/// How long git takes; 0 when it fails.
qint64 gitTime(const TemporaryFolder &folder, const QString &algorithm)
{
    constexpr int patience = 15 * 60'000;
    QElapsedTimer timer;
    timer.start();
    QProcess git;
    git.setStandardOutputFile(QProcess::nullDevice());
    git.setWorkingDirectory(folder.path());
    git.start(
        QStringLiteral("git"),
        {QStringLiteral("diff"), QStringLiteral("--no-index"), algorithm, QStringLiteral("a"), QStringLiteral("b")});
    return git.waitForFinished(patience) && git.exitCode() == 1 ? timer.elapsed() : 0;
}

} // namespace

/// Two files of 1,000,000 lines with 1 % changed, against git in the same run. Prints; asserts only what is true at any
/// speed.
class BenchDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void againstGit()
    {
        const TemporaryFolder temp;
        const QByteArray before = records(0), after = records(100);
        temp.write(QStringLiteral("a"), before);
        temp.write(QStringLiteral("b"), after);
        const qint64 histogram = gitTime(temp, QStringLiteral("--histogram")),
                     myers = gitTime(temp, QStringLiteral("--diff-algorithm=myers"));
        QVERIFY(histogram > 0 && myers > 0);
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer timer;
            timer.start();
            const TextLines one(before), two(after);
            const auto diff = diffText(one, two, {}, {}, {.time = std::chrono::minutes(2)});
            const qint64 ours = timer.elapsed();
            VERIFY_RESULT(diff);
            QCOMPARE(totalsOf(*diff).changes, lines / 100);
            qInfo("git --histogram %lld ms, git's Myers %lld ms, ours %lld ms, ratio to --histogram %.2f", histogram,
                  myers, ours, static_cast<double>(ours) / static_cast<double>(histogram));
        }
    }

    void isCancelledAtOnce()
    {
        const TextLines one(records(0)), two(records(2));
        std::stop_source stop;
        const std::jthread soon([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto diff = diffText(one, two, {}, stop.get_token(), {.time = std::chrono::minutes(2)});
        qInfo("cancelled after 100 ms, back after %lld ms", timer.elapsed());
        QVERIFY(!diff || diff->precision == DiffPrecision::Full);
    }

    void theBudgetGivesACoarseResult()
    {
        const TextLines one(records(0)), two(records(100));
        QElapsedTimer timer;
        timer.start();
        const auto diff = diffText(one, two, {}, {}, {.time = std::chrono::milliseconds(1)});
        VERIFY_RESULT(diff);
        qInfo("with a budget of 1 ms: %lld ms", timer.elapsed());
        QCOMPARE(diff->precision, DiffPrecision::Coarse);
        QCOMPARE(totalsOf(*diff).changes, lines / 100);
    }
};

QTEST_GUILESS_MAIN(BenchDiff)
#include "tst_diff_speed.moc"
