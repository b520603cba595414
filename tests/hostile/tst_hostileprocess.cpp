// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxenvironment.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QFile>
#include <QProcess>

#include <fcntl.h>
#include <unistd.h>

using namespace quayside;

namespace {

constexpr int tries = 100;

/// A sandbox with an attacker in it that goes on between the commands.
class Attacked
{
public:
    Attacked()
    {
        m_folder.write(QStringLiteral("environment/Dockerfile"), "FROM any\nWORKDIR /app\n");
        m_folder.makeFolder(QStringLiteral("tools"));
        QFile::copy(QCoreApplication::applicationDirPath() + QStringLiteral("/hostile_stopper"),
                    m_folder.path(QStringLiteral("tools/stopper")));
        m_environment.emplace(EnvironmentRequest{.session = QStringLiteral("hostile.one"),
                                                 .context = m_folder.path(QStringLiteral("environment"))},
                              SandboxSettings{.buildFolder = m_folder.path(QStringLiteral("builds")),
                                              .scratchFolder = m_folder.path(QStringLiteral("scratch"))},
                              StopFlag());
    }

    Result<void> prepare()
    {
        return m_environment->prepare({}).and_then([&] {
            return m_environment->upload(m_folder.path(QStringLiteral("tools")), QStringLiteral("/tmp/tools"));
        });
    }

    void startStopper(const QString &how)
    {
        run(QStringLiteral("setsid /tmp/tools/stopper %1 /tmp/seen >/dev/null 2>&1 </dev/null & "
                           "while ! grep -q ready /tmp/seen 2>/dev/null; do sleep 0.01; done")
                .arg(how));
    }

    QByteArray run(const QString &command, Milliseconds timeout = Milliseconds(20'000))
    {
        QByteArray out;
        last = m_environment->exec({.command = command, .timeLimit = {.timeout = timeout}},
                                   [&](StreamKind, QByteArrayView bytes) { out.append(bytes); });
        return out;
    }

    void killProcesses() { m_environment->killProcesses(); }
    QByteArray file(const char *relative) const
    {
        QFile file(m_folder.path(QStringLiteral("scratch/hostile.one/") + QLatin1String(relative)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    Result<ProcessResult> last;

private:
    TemporaryFolder m_folder;
    std::optional<SandboxEnvironment> m_environment;
};

QByteArrayList linesWith(const QByteArray &text, const char *word)
{
    QByteArrayList lines = text.split('\n');
    lines.removeIf([&](const QByteArray &line) { return !line.contains(word); });
    return lines;
}

} // namespace

/// What a process in the sandbox can see of the processes that Quayside starts there, and of Quayside.
class TestHostileProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        qputenv("HOST_ONLY_TOKEN", "never given to an agent");
        m_open = ::open("/", O_RDONLY | O_DIRECTORY); // as a shell or a desktop would leave it: not close-on-exec
        QVERIFY(m_open > 2);
    }

    void nothingIsSeenBeforeAProgramStarts()
    {
        Attacked sandbox;
        VERIFY_RESULT(sandbox.prepare());
        sandbox.startStopper(QStringLiteral("look"));
        for (int i = 0; i < tries; ++i) {
            sandbox.run(QStringLiteral("true"));
            VERIFY_RESULT(sandbox.last);
        }
        const QByteArray seen = sandbox.file("tmp/seen");
        QVERIFY2(linesWith(seen, "LEAK").isEmpty(), linesWith(seen, "LEAK").join('\n').left(2000).constData());
        const QByteArrayList stops = linesWith(seen, "stopped");
        QVERIFY(!stops.isEmpty());
        qInfo("%d programs: %s", tries, stops.last().constData());
    }

    void whatIsStoppedForEverDoesNotHangTheRunner()
    {
        Attacked sandbox;
        VERIFY_RESULT(sandbox.prepare());
        sandbox.startStopper(QStringLiteral("hold"));
        sandbox.run(QStringLiteral("true"), Milliseconds(500));
        QVERIFY(!sandbox.last || sandbox.last->end != ProcessEnd::Signalled);
        sandbox.killProcesses();
        QCOMPARE(sandbox.run(QStringLiteral("echo alive")), QByteArray("alive\n"));
    }

    void onlyThreeDescriptors_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("of a command") << QStringLiteral("for f in /proc/self/fd/*; do readlink $f; done");
        QTest::newRow("of what it starts") << QStringLiteral("sh -c 'ls -l /proc/self/fd'");
        QTest::newRow("of the first process") << QStringLiteral("ls -l /proc/1/fd");
        QTest::newRow("of the second process") << QStringLiteral("ls -l /proc/2/fd");
        QTest::newRow("of all") << QStringLiteral("ls -l /proc/[0-9]*/fd");
        QTest::newRow("the host's root") << QStringLiteral("ls /proc/[0-9]*/fd/%1/etc/").arg(m_open);
        QTest::newRow("a plan") << QStringLiteral("ls -l /proc/[0-9]*/fd | grep memfd");
        QTest::newRow("a pidfd") << QStringLiteral("ls -l /proc/[0-9]*/fd | grep pidfd");
    }

    void onlyThreeDescriptors()
    {
        QFETCH(QString, command);
        Attacked sandbox;
        VERIFY_RESULT(sandbox.prepare());
        const QByteArray seen = sandbox.run(command);
        for (const char *host : {"memfd", "pidfd", "-> /\n", "shadow"})
            QVERIFY2(!seen.contains(host), seen.constData());
        QVERIFY2(!seen.contains("\n/\n") && !seen.startsWith("/\n"), seen.constData());
    }

    void noVariablesOfTheHost_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("its own") << QStringLiteral("env");
        QTest::newRow("of its parent") << QStringLiteral("cat /proc/$PPID/environ");
        QTest::newRow("of the first process") << QStringLiteral("cat /proc/1/environ");
        QTest::newRow("of all") << QStringLiteral("cat /proc/[0-9]*/environ; cat /proc/[0-9]*/task/*/environ");
        QTest::newRow("in the memory of the first process") << QStringLiteral("grep -a HOST_ONLY /proc/1/mem");
    }

    void noVariablesOfTheHost()
    {
        QFETCH(QString, command);
        Attacked sandbox;
        VERIFY_RESULT(sandbox.prepare());
        QVERIFY(!sandbox.run(command).contains("HOST_ONLY_TOKEN"));
    }

    void onlyThreeDescriptorsOnTheHost()
    {
        const auto seen = outputOf(
            {.command = {QStringLiteral("sh"), QStringLiteral("-c"),
                         QStringLiteral("for i in $(seq 0 300); do [ -e /proc/$$/fd/$i ] && echo $i; done; true")},
             .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
            {.timeout = Milliseconds(20'000)}, StopFlag());
        VERIFY_RESULT(seen);
        QCOMPARE(*seen, QByteArray("0\n1\n2\n"));
    }

    void noCapabilityInside()
    {
        Attacked sandbox;
        VERIFY_RESULT(sandbox.prepare());
        const QByteArray status = sandbox.run(QStringLiteral("cat /proc/self/status"));
        for (const char *set : {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"})
            QVERIFY2(status.contains(QByteArray(set) + ":\t0000000000000000"), status.constData());
        QVERIFY(status.contains("NoNewPrivs:\t1"));
    }

    /// All of the above by somebody who is not root.
    void asAnOrdinaryUser()
    {
        if (geteuid() != 0)
            QSKIP("runs as an ordinary user already");
        QProcess again;
        again.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        const TemporaryFolder home;
        QVERIFY(::chown(QFile::encodeName(home.path()).constData(), ordinaryUser, ordinaryUser) == 0);
        for (const char *name : {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
            variables.insert(QLatin1String(name), home.path());
        again.setProcessEnvironment(variables);
        again.start(QStringLiteral("setpriv"),
                    {QStringLiteral("--reuid=%1").arg(ordinaryUser), QStringLiteral("--regid=%1").arg(ordinaryUser),
                     QStringLiteral("--clear-groups"), QCoreApplication::applicationFilePath(),
                     QStringLiteral("nothingIsSeenBeforeAProgramStarts"), QStringLiteral("onlyThreeDescriptors"),
                     QStringLiteral("noVariablesOfTheHost"), QStringLiteral("noCapabilityInside")});
        QVERIFY(again.waitForStarted());
        QVERIFY(again.waitForFinished(120'000));
        const QByteArray said = again.readAll();
        if (said.contains("Permission denied") || again.exitCode() == 127)
            QSKIP("the tests lie where an ordinary user cannot start them");
        QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, said.constData());
        for (const QByteArray &line : linesWith(said, "stopped"))
            qInfo("as uid %d: %s", ordinaryUser, line.constData());
    }

private:
    static constexpr int ordinaryUser = 12345;
    int m_open = -1;
};

QTEST_GUILESS_MAIN(TestHostileProcess)
#include "tst_hostileprocess.moc"
