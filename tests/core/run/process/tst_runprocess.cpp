// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/childprocess.h"
#include "core/run/process/runprocess.h"
#include "tests/support/result.h"

#include <QElapsedTimer>

#include <thread>

#include <signal.h>
#include <sys/wait.h>

using namespace quayside;

namespace {

ProcessSpec shell(const char *script)
{
    return {.command = {QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString::fromUtf8(script)},
            .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")},
                            {QStringLiteral("ONLY"), QStringLiteral("this")}}};
}

bool isGone(int pid)
{
    for (int turns = 0; turns < 100 && ::kill(pid, 0) == 0; ++turns)
        QTest::qSleep(20);
    return ::kill(pid, 0) != 0;
}

} // namespace

class TestRunProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOutputCodeAndOnlyItsEnvironment()
    {
        QByteArray out;
        QByteArray err;
        const auto result = runProcess(
            shell("echo $ONLY$HOME; echo oops >&2; exit 7"), {}, StopFlag(),
            [&](StreamKind kind, QByteArrayView bytes) { (kind == StreamKind::Out ? out : err).append(bytes); });
        VERIFY_RESULT(result);
        QCOMPARE(*result, (ProcessResult{.end = ProcessEnd::Exited, .code = 7}));
        QCOMPARE(out, QByteArray("this\n"));
        QCOMPARE(err, QByteArray("oops\n"));
    }

    void namesAMissingProgram()
    {
        const auto result = runProcess({.command = {QStringLiteral("quayside-no-such-program")}}, {}, StopFlag());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NotFound);
    }

    void killsWhatIgnoresTermAndItsChildren()
    {
        QByteArray out;
        QElapsedTimer timer;
        timer.start();
        const auto result = runProcess(shell("trap '' TERM; sleep 1000 & echo $!; while :; do sleep 1; done"),
                                       {.timeout = Milliseconds(300), .grace = Milliseconds(200)}, StopFlag(),
                                       [&](StreamKind, QByteArrayView bytes) { out.append(bytes); });
        VERIFY_RESULT(result);
        QCOMPARE(result->end, ProcessEnd::TimedOut);
        QVERIFY(timer.elapsed() >= 480);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(isGone(out.trimmed().toInt()));
    }

    void stopsWhenAsked()
    {
        const StopFlag stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request();
        });
        const auto result = runProcess(shell("sleep 1000"), {}, stop);
        VERIFY_RESULT(result);
        QCOMPARE(result->end, ProcessEnd::Stopped);
        QCOMPARE(runProcess(shell("exit 0"), {}, stop)->end, ProcessEnd::Stopped);
    }

    void aProgramWithoutOutputSaysHowItEnded()
    {
        const auto late = outputOf(shell("sleep 1000"), {.timeout = Milliseconds(100)}, StopFlag());
        QCOMPARE(late.error().code, ErrorCode::TimedOut);
        const StopFlag stop;
        stop.request();
        QCOMPARE(outputOf(shell("exit 0"), {}, stop).error().code, ErrorCode::Cancelled);
        QCOMPARE(outputOf(shell("exit 3"), {}, StopFlag()).error().code, ErrorCode::Failed);
    }

    void doesNotWaitForTheBackground()
    {
        QElapsedTimer timer;
        timer.start();
        const auto result = runProcess(shell("sleep 3 & echo done"), {}, StopFlag());
        VERIFY_RESULT(result);
        QVERIFY(result->ok());
        QVERIFY(timer.elapsed() < 2500);
    }

    void passesAGigabyteThroughABoundedBuffer()
    {
        qint64 total = 0;
        const auto result = runProcess(shell("head -c 1073741824 /dev/zero"), {}, StopFlag(),
                                       [&](StreamKind, QByteArrayView bytes) { total += bytes.size(); });
        VERIFY_RESULT(result);
        QCOMPARE(total, 1073741824LL);
    }

    void theChildDiesWithTheThreadThatStartedIt()
    {
        int pid = 0;
        static const ChildProcess *left = nullptr; // never destroyed: only the kernel can end it
        std::thread([&] {
            auto child = ChildProcess::start(shell("sleep 1000"));
            pid = child->pid();
            left = new ChildProcess(std::move(*child));
        }).join();
        QVERIFY(left && pid > 0);
        siginfo_t info{};
        QCOMPARE(waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED), 0);
        QCOMPARE(info.si_status, SIGKILL);
    }
};

QTEST_GUILESS_MAIN(TestRunProcess)
#include "tst_runprocess.moc"
