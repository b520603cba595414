// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxenvironment.h"
#include "core/run/environment/unsupported.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
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
    explicit Attacked(TaskEnvironment task = {})
    {
        m_folder.write(QStringLiteral("environment/Dockerfile"), "FROM any\nWORKDIR /app\n");
        m_folder.makeFolder(QStringLiteral("tools"));
        QFile::copy(QCoreApplication::applicationDirPath() + QStringLiteral("/hostile_stopper"),
                    m_folder.path(QStringLiteral("tools/stopper")));
        m_environment.emplace(EnvironmentRequest{.session = QStringLiteral("hostile.one"),
                                                 .context = m_folder.path(QStringLiteral("environment")),
                                                 .task = std::move(task)},
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

    void endProcesses() { (void)m_environment->renew({}); }
    Result<Renewed> stopProcesses() { return m_environment->renew({.left = LeftRunning::Keep}); }
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
        sandbox.endProcesses();
        QCOMPARE(sandbox.run(QStringLiteral("echo alive")), QByteArray("alive\n"));
    }

    /// Somebody is always alive, and nobody for long.
    void whoLivesOnInAChildIsStoppedToo()
    {
        for (int i = 0; i < tries; ++i) {
            Attacked sandbox;
            VERIFY_RESULT(sandbox.prepare());
            sandbox.startStopper(QStringLiteral("fork"));
            const QByteArray first = sandbox.file("tmp/counter");
            QTRY_VERIFY(sandbox.file("tmp/counter") != first);
            const auto renewed = sandbox.stopProcesses();
            VERIFY_RESULT(renewed);
            QVERIFY2(!renewed->notKept, "it was ended because it could not be stopped");
            const QByteArray counted = sandbox.file("tmp/counter");
            QTest::qWait(5);
            QCOMPARE(sandbox.file("tmp/counter").toHex(), counted.toHex());
        }
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

    /// A trial that was killed with its program is gone when the next one starts; one that runs is left alone.
    void whatAKilledRunLeftIsSweptByTheNext()
    {
        const TemporaryFolder folder;
        const QString scratch = folder.path(QStringLiteral("trials"));
        folder.makeFolder(QStringLiteral("trials/killed.one/tmp"));
        folder.write(QStringLiteral("trials/killed.one.claim"), {});
        folder.makeFolder(QStringLiteral("trials/running.one"));
        const auto claim = ScratchClaim::take(scratch + QStringLiteral("/running.one"));
        VERIFY_RESULT(claim);
        folder.makeFolder(QStringLiteral("trials/of somebody else"));
        folder.write(QStringLiteral("environment/Dockerfile"), "FROM any\n");
        {
            SandboxEnvironment environment(
                {.session = QStringLiteral("hostile.two"), .context = folder.path(QStringLiteral("environment"))},
                {.buildFolder = folder.path(QStringLiteral("builds")), .scratchFolder = scratch}, StopFlag());
            VERIFY_RESULT(environment.prepare({}));
            QVERIFY(QFile::exists(scratch + QStringLiteral("/hostile.two")));
        }
        QCOMPARE(QDir(scratch).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("of somebody else"), QStringLiteral("running.one"),
                              QStringLiteral("running.one.claim")}));
    }

    /// A scratch folder that is in use is nobody else's, whoever asks.
    void aScratchFolderIsClaimedOnce()
    {
        const TemporaryFolder folder;
        const auto first = ScratchClaim::take(folder.path(QStringLiteral("one")));
        VERIFY_RESULT(first);
        QCOMPARE(ScratchClaim::tryToTake(folder.path(QStringLiteral("one"))).error().code, ErrorCode::Refused);
    }

    /// More memory than the task grants, in ways that no limit of a single process counts.
    void groupsHoldWhatOneProcessCannot_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("one process") << QStringLiteral("python3 -c 'x = bytearray(300 << 20)'");
        QTest::newRow("shared memory") << QStringLiteral("python3 -c 'import mmap; m = mmap.mmap(-1, 300 << 20); "
                                                         "[m.write(bytes(1 << 20)) for i in range(300)]'");
        QTest::newRow("a file in memory") << QStringLiteral("head -c 300M /dev/zero > /dev/shm/f && sync /dev/shm/f");
        QTest::newRow("many processes") << QStringLiteral(
            "for i in 1 2 3 4 5 6; do python3 -c 'import time; x = bytearray(60 << 20); time.sleep(1)' & p=\"$p $!\"; "
            "done; for i in $p; do wait $i || exit 1; done");
    }

    void groupsHoldWhatOneProcessCannot()
    {
        if (sandboxLimits().memory != Enforcement::Trial)
            QSKIP("this machine lets us make no control group");
        QFETCH(QString, command);
        Attacked sandbox({.resources = {.memoryMb = 100}});
        VERIFY_RESULT(sandbox.prepare());
        sandbox.run(command);
        VERIFY_RESULT(sandbox.last);
        QVERIFY(!sandbox.last->ok());
    }

    void everyLimitIsHeldOrCalledAHint()
    {
        const EnforcedLimits limits = sandboxLimits();
        Task task;
        task.environment.resources = {.cpus = 1, .memoryMb = 100};
        QStringList hints;
        for (const Issue &issue : unsupported(task, EnvironmentKind::Sandbox)) {
            if (issue.message.contains(QLatin1String("only as a hint")))
                hints << issue.where;
        }
        QCOMPARE(hints.contains(QLatin1String("environment.cpus")), limits.cpus == Enforcement::Hint);
        QCOMPARE(hints.contains(QLatin1String("environment.memory_mb")), limits.memory == Enforcement::Hint);
    }

    void findsWhereGroupsMayBeMade_data()
    {
        QTest::addColumn<QByteArray>("groups");
        QTest::addColumn<QByteArray>("mounts");
        QTest::addColumn<QByteArray>("delegated");
        QTest::addColumn<GroupPlaces>("expected");
        const QString slice = QStringLiteral("/user.slice/app.slice");
        QTest::newRow("a delegated slice")
            << QByteArray("0::/user.slice/app.slice/app-quayside.scope\n")
            << QByteArray("30 20 0:26 / TREE rw,nosuid - cgroup2 cgroup2 rw\n") << QByteArray("cpu memory pids\n")
            << GroupPlaces{.memory = slice, .cpu = slice, .processes = slice};
        QTest::newRow("without processors")
            << QByteArray("0::/user.slice/app.slice/app-quayside.scope\n")
            << QByteArray("30 20 0:26 / TREE rw,nosuid - cgroup2 cgroup2 rw\n") << QByteArray("memory pids\n")
            << GroupPlaces{.memory = slice, .cpu = {}, .processes = slice};
        QTest::newRow("a slice that hands nothing down")
            << QByteArray("0::/user.slice/app.slice/app-quayside.scope\n")
            << QByteArray("30 20 0:26 / TREE rw - cgroup2 cgroup2 rw\n") << QByteArray("\n") << GroupPlaces{};
        QTest::newRow("the tree of a container, which begins further down")
            << QByteArray("0::/outer/user.slice/app.slice/app-quayside.scope\n")
            << QByteArray("30 20 0:26 /outer TREE rw shared:4 - cgroup2 cgroup2 rw\n") << QByteArray("memory\n")
            << GroupPlaces{.memory = slice, .cpu = {}, .processes = {}};
        QTest::newRow("version 1") << QByteArray("4:memory:/user.slice/app.slice\n3:cpu,cpuacct:/\n0::/\n")
                                   << QByteArray("31 20 0:27 / TREE rw - cgroup cgroup rw,memory\n"
                                                 "32 20 0:28 / TREE/none rw - cgroup cgroup rw,cpu,cpuacct\n")
                                   << QByteArray() << GroupPlaces{.memory = slice, .cpu = {}, .processes = {}};
        QTest::newRow("no control groups")
            << QByteArray() << QByteArray("31 20 0:27 / / rw - ext4 /dev/sda rw\n") << QByteArray() << GroupPlaces{};
    }

    void findsWhereGroupsMayBeMade()
    {
        QFETCH(QByteArray, groups);
        QFETCH(QByteArray, mounts);
        QFETCH(QByteArray, delegated);
        QFETCH(GroupPlaces, expected);
        const TemporaryFolder folder;
        folder.write(QStringLiteral("process/cgroup"), groups);
        folder.write(QStringLiteral("process/mountinfo"),
                     mounts.replace("TREE", QFile::encodeName(folder.path(QStringLiteral("tree")))));
        const QString slice = QStringLiteral("tree/user.slice/app.slice");
        folder.write(slice + QStringLiteral("/cgroup.procs"), {});
        folder.write(slice + QStringLiteral("/cgroup.subtree_control"), delegated);
        folder.makeFolder(slice + QStringLiteral("/app-quayside.scope"));
        for (QString *place : {&expected.memory, &expected.cpu, &expected.processes}) {
            if (!place->isEmpty())
                place->prepend(folder.path(QStringLiteral("tree")));
        }
        const GroupPlaces found = findGroupPlaces(folder.path(QStringLiteral("process")));
        QCOMPARE(found.memory, expected.memory);
        QCOMPARE(found.cpu, expected.cpu);
        QCOMPARE(found.processes, expected.processes);
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
                     QStringLiteral("noVariablesOfTheHost"), QStringLiteral("noCapabilityInside"),
                     QStringLiteral("whoLivesOnInAChildIsStoppedToo")});
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
