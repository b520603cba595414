// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/textdiff.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace quayside;

namespace {

constexpr int lines = 1'000'000;

QByteArray numbered(int changeEvery)
{
    QByteArray text;
    std::uint32_t seed = 1;
    for (int i = 0; i < lines; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += (changeEvery && i % changeEvery == 0 ? "CHANGED " : "row ") + QByteArray::number(seed) + " some text here\n";
    }
    return text;
}

} // namespace

/// Two files of 1,000,000 lines with 1 % changed, against git in the same run. Prints; asserts only what is true at any speed.
class BenchDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void againstGit()
    {
        const TemporaryFolder temp;
        const QByteArray before = numbered(0), after = numbered(100);
        temp.write(QStringLiteral("a"), before);
        temp.write(QStringLiteral("b"), after);
        QElapsedTimer timer;
        for (int run = 0; run < 3; ++run) {
            timer.start();
            QProcess git;
            git.setStandardOutputFile(QProcess::nullDevice());
            git.setWorkingDirectory(temp.path());
            git.start(QStringLiteral("git"), {QStringLiteral("diff"), QStringLiteral("--no-index"), QStringLiteral("--histogram"), QStringLiteral("a"), QStringLiteral("b")});
            QVERIFY(git.waitForFinished(120'000));
            const qint64 theirs = timer.restart();
            const TextLines one(before), two(after);
            const auto diff = diffText(one, two, {}, {}, {.time = std::chrono::minutes(2)});
            const qint64 ours = timer.elapsed();
            VERIFY_RESULT(diff);
            QCOMPARE(totalsOf(*diff).changes, lines / 100);
            qInfo("git --histogram %lld ms, ours %lld ms, ratio %.2f", theirs, ours, static_cast<double>(ours) / static_cast<double>(theirs));
        }
    }
};

QTEST_GUILESS_MAIN(BenchDiff)
#include "tst_diff_speed.moc"
