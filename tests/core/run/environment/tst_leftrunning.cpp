// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/sandboxbench.h"

using namespace quayside;

namespace {

const QByteArray plainFile = "FROM any\nWORKDIR /app\n";
const Renewal keeping{.left = LeftRunning::Keep};

/// Answers "hello" to everybody on a port, until it is ended.
const char *const portServer =
    "perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(Listen => 9, LocalPort => 8111, ReuseAddr => 1) or die; "
    "while (my $c = $s->accept) { print $c \"hello\\n\"; close $c }' >/dev/null 2>&1 & "
    "for i in $(seq 100); do grep -q :1FAF /proc/net/tcp && break; sleep 0.05; done";
const char *const portClient =
    "perl -MIO::Socket::INET -e 'my $c = IO::Socket::INET->new(\"127.0.0.1:8111\") or die; print <$c>' 2>&1";

} // namespace

/// What becomes of programs that were left running when their phase ends.
class TestLeftRunning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void whoeverListensNowhereIsStopped()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("(while :; do date +%N > /app/beat; done) >/dev/null 2>&1 & echo $! > /app/pid; sleep 0.2");
        const auto renewed = bench.environment->renew(keeping);
        VERIFY_RESULT(renewed);
        QVERIFY(renewed->stopped >= 1);
        QVERIFY(renewed->apart.isEmpty());
        QCOMPARE(
            bench.run("kill -0 $(cat /app/pid) && a=$(cat /app/beat); sleep 0.3; [ \"$a\" = \"$(cat /app/beat)\" ] "
                      "&& echo still"),
            QByteArray("still"));
        VERIFY_RESULT(bench.environment->renew({}));
        QCOMPARE(bench.run("kill -0 $(cat /app/pid) 2>/dev/null || echo gone"), QByteArray("gone"));
    }

    void nobodyLeftMeansAFreshStart()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("echo x > /app/x");
        const auto renewed = bench.environment->renew(keeping);
        VERIFY_RESULT(renewed);
        QCOMPARE(renewed->stopped, 0);
        QVERIFY(bench.environment->traces().isEmpty());
        QCOMPARE(bench.run("cat /app/x"), QByteArray("x"));
    }

    void aServerRunsOnApart_data()
    {
        QTest::addColumn<NetworkMode>("network");
        QTest::newRow("private") << NetworkMode::None;
        QTest::newRow("public") << NetworkMode::Public;
    }

    void aServerRunsOnApart()
    {
        QFETCH(NetworkMode, network);
        SandboxBench bench(plainFile, {.network = {.mode = network}});
        VERIFY_RESULT(bench.prepare());
        bench.run("(while :; do date +%N > /app/beat; done) >/dev/null 2>&1 & echo $! > /app/pid");
        bench.run(portServer);
        const auto renewed = bench.environment->renew(keeping);
        VERIFY_RESULT(renewed);
        QVERIFY2(!renewed->notKept, qPrintable(describe(renewed->notKept.value_or(Error()))));
        QCOMPARE(renewed->apart, QStringList{QStringLiteral("tcp 8111")});
        QCOMPARE(bench.run(portClient), QByteArray("hello"));
        QCOMPARE(bench.run("a=$(cat /app/beat); sleep 0.3; [ \"$a\" = \"$(cat /app/beat)\" ] && echo still"),
                 QByteArray("still"));
        QCOMPARE(bench.run("ls /proc | grep -c '^[0-9]*$' | xargs test 9 -gt && echo alone"), QByteArray("alone"));
        VERIFY_RESULT(bench.environment->renew({}));
        QCOMPARE(bench.run(portClient), QByteArray("hello"));
        bench.environment->stop();
        QVERIFY(QDir(bench.path("scratch")).isEmpty());
    }

    void oneAfterTheOtherIsKept()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run(portServer);
        VERIFY_RESULT(bench.environment->renew(keeping));
        bench.run("perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(Listen => 9, LocalPort => 8112) or die; "
                  "sleep 300' >/dev/null 2>&1 & sleep 0.3");
        const auto second = bench.environment->renew(keeping);
        VERIFY_RESULT(second);
        QCOMPARE(second->apart, QStringList{QStringLiteral("tcp 8112")});
        QCOMPARE(bench.run(portClient), QByteArray("hello"));
        QCOMPARE(bench.run("perl -MIO::Socket::INET -e 'print IO::Socket::INET->new(\"127.0.0.1:8112\") ? 1 : 0'"),
                 QByteArray("1"));
    }

    void aSocketInTheFilesIsFoundAsWell()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("perl -MIO::Socket::UNIX -e 'my $s = IO::Socket::UNIX->new(Local => \"/app/s.sock\", Listen => 9) or "
                  "die; while (my $c = $s->accept) { print $c \"hi\\n\"; close $c }' >/dev/null 2>&1 & sleep 0.3");
        const auto renewed = bench.environment->renew(keeping);
        VERIFY_RESULT(renewed);
        QCOMPARE(renewed->apart, QStringList{QStringLiteral("unix /app/s.sock")});
        QCOMPARE(bench.run("perl -MIO::Socket::UNIX -e 'my $c = IO::Socket::UNIX->new(Peer => \"/app/s.sock\") or die; "
                           "print <$c>'"),
                 QByteArray("hi"));
    }

    void whoTampersKeepsNothing()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("sleep 300 >/dev/null 2>&1 & echo $! > /app/pid; mv /tmp /elsewhere; ln -s /nowhere /tmp");
        const auto renewed = bench.environment->renew(keeping);
        VERIFY_RESULT(renewed);
        QCOMPARE(renewed->tampering, (std::vector<Tampering>{{TamperingKind::Broken, QStringLiteral("/tmp")}}));
        QCOMPARE(renewed->stopped, 0);
        QCOMPARE(bench.run("kill -0 $(cat /app/pid) 2>/dev/null || echo gone; [ -d /tmp ] && echo mended"),
                 QByteArray("gone\nmended"));
    }

    void aServerWhoseFilesCannotBeCopiedIsEnded()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("d=; for i in $(seq 600); do d=${d}d/; done; mkdir -p $d");
        bench.run(portServer);
        const auto renewed = bench.environment->renew(keeping);
        VERIFY_RESULT(renewed);
        QVERIFY(renewed->apart.isEmpty());
        QVERIFY(renewed->notKept);
        QCOMPARE(renewed->notKept->code, ErrorCode::TooLarge);
        QVERIFY(!bench.run(portClient).contains("hello"));
    }

    void whatBlocksAReaderIsFound()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("mkfifo /app/pipe; ln -s /dev/zero /app/zero; ln -s /dev/null /app/null; echo x > /app/x");
        VERIFY_RESULT(bench.environment->renew({}));
        std::vector<Tampering> found = bench.environment->blocking();
        std::ranges::sort(found, {}, &Tampering::path);
        QCOMPARE(found,
                 (std::vector<Tampering>{{TamperingKind::Planted, QStringLiteral("/app/pipe")},
                                         {TamperingKind::Planted, QStringLiteral("/app/zero")}}));
    }

    void aMachineThatFailsIsToldFromOneSandbox()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("rm -rf /usr/local /etc /app 2>/dev/null; true");
        VERIFY_RESULT(bench.environment->tryAnew());
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        const auto tried = bench.environment->tryAnew();
        qputenv("PATH", path);
        QVERIFY(!tried);
    }
};

QTEST_GUILESS_MAIN(TestLeftRunning)
#include "tst_leftrunning.moc"
