// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxenvironment.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <signal.h>

using namespace quayside;

namespace {

/// A prepared sandbox with folders of its own, and its commands in one line.
class Bench
{
public:
    explicit Bench(const QByteArray &dockerfile, TaskEnvironment task = {},
                   Milliseconds buildTimeout = Milliseconds(600'000))
    {
        m_folder.write(QStringLiteral("environment/Dockerfile"), dockerfile);
        m_folder.write(QStringLiteral("environment/in.csv"), "a,b\n");
        m_folder.write(QStringLiteral("environment/data/x.txt"), "x");
        const QString context = m_folder.path(QStringLiteral("environment"));
        environment.emplace(EnvironmentRequest{.session = QStringLiteral("test.one"),
                                               .context = context,
                                               .task = std::move(task),
                                               .buildTimeout = buildTimeout},
                            SandboxSettings{.buildFolder = m_folder.path(QStringLiteral("builds")),
                                            .scratchFolder = m_folder.path(QStringLiteral("scratch"))},
                            StopFlag());
    }

    Result<void> prepare() { return environment->prepare({}); }

    QByteArray run(const char *script)
    {
        QByteArray out;
        last = environment->exec({.command = QString::fromUtf8(script), .timeLimit = {.timeout = Milliseconds(20'000)}},
                                 [&](StreamKind, QByteArrayView bytes) { out.append(bytes); });
        return out.trimmed();
    }

    QString path(const char *relative) const { return m_folder.path(QString::fromUtf8(relative)); }
    const TemporaryFolder &folder() const { return m_folder; }

    std::optional<SandboxEnvironment> environment;
    Result<ProcessResult> last;

private:
    TemporaryFolder m_folder;
};

const QByteArray plainFile =
    "FROM python:3.13-slim-bookworm\nENV GREETING=hello\nWORKDIR /app\nCOPY in.csv /app/in.csv\nCOPY . all/\nRUN echo $GREETING > built.txt\n";

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto works =
            outputOf({.command = {QStringLiteral("bwrap"), QStringLiteral("--ro-bind"), QStringLiteral("/"),
                                  QStringLiteral("/"), QStringLiteral("--unshare-user"), QStringLiteral("true")},
                      .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
                     {.timeout = Milliseconds(10'000)}, StopFlag());
        if (!works)
            QSKIP(qPrintable(QStringLiteral("bubblewrap cannot make a namespace here: ") + describe(works.error())));
    }

    void followsTheDockerfile()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("pwd; cat in.csv built.txt all/data/x.txt; echo $GREETING; id -u"),
                 QByteArray("/app\na,b\nhello\nxhello\n0"));
        QCOMPARE(bench.run("touch /app/new /root/new /tmp/new /usr/local/bin/new /var/new /new && echo ok"),
                 QByteArray("ok"));
        QVERIFY(!bench.run("touch /usr/bin/new && echo ok").endsWith("ok"));
    }

    void everyTrialGetsACleanCopyOfOneBuild()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("echo dirt > /app/built.txt");
        bench.environment->stop();
        QVERIFY(QDir(bench.path("scratch")).isEmpty());
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("cat /app/built.txt"), QByteArray("hello"));
        QCOMPARE(QDir(bench.path("builds")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void seesNothingOfTheHost()
    {
        qputenv("QUAYSIDE_SECRET_OF_THE_HOST", "visible");
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        const QByteArray secret = QFile::encodeName(bench.path("environment"));
        QCOMPARE(bench.run("ls /root; ls /home; cat /etc/shadow 2>/dev/null; echo $QUAYSIDE_SECRET_OF_THE_HOST"),
                 QByteArray());
        QVERIFY(!bench.run(("ls -d " + secret + " && echo found").constData()).endsWith("found"));
        QVERIFY(!bench.run("tr '\\0' '\\n' < /proc/1/environ").contains("visible"));
        QVERIFY(!bench.run("cat /proc/[0-9]*/environ | tr '\\0' '\\n'").contains("visible"));
        QVERIFY(
            !bench
                 .run(
                     ("for p in /proc/[0-9]*; do ls $p/root" + secret + " && echo found; done 2>/dev/null").constData())
                 .contains("found"));
    }

    void hasNoNetworkButLoopback()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '"), QByteArray("lo"));
        Bench open(plainFile, {.network = {.mode = NetworkMode::Public}});
        VERIFY_RESULT(open.prepare());
        QVERIFY(open.run("tail -n +3 /proc/net/dev | wc -l").toInt() >= 1);
        QCOMPARE(open.run("readlink /proc/self/ns/net"),
                 QFile::symLinkTarget(QStringLiteral("/proc/self/ns/net")).section(QLatin1Char('/'), -1).toUtf8());
    }

    void holdsNoCapabilityAndCannotMount()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("grep CapEff /proc/self/status | cut -f2"), QByteArray("0000000000000000"));
        QVERIFY(!bench.run("mount -o remount,rw /usr && echo mounted").endsWith("mounted"));
        QVERIFY(!bench.run("umount /usr && echo gone").endsWith("gone"));
    }

    void backgroundProcessesLiveOnUntilKilled()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run(
            "setsid sh -c 'trap \"\" TERM; while :; do date +%N > /tmp/beat; sleep 0.05; done' >/dev/null 2>&1 &");
        bench.run("sleep 0.3");
        QVERIFY(bench.run("a=$(cat /tmp/beat); sleep 0.3; [ \"$a\" != \"$(cat /tmp/beat)\" ] && echo alive")
                    .endsWith("alive"));
        VERIFY_RESULT(bench.environment->renew({}));
        QVERIFY(bench.run("a=$(cat /tmp/beat); sleep 0.3; [ \"$a\" = \"$(cat /tmp/beat)\" ] && echo dead")
                    .endsWith("dead"));
    }

    void nothingOutlivesTheSession()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("setsid sleep 1234567 >/dev/null 2>&1 &");
        const auto running = [] {
            return outputOf(
                       {.command = {QStringLiteral("pgrep"), QStringLiteral("-f"), QStringLiteral("^sleep 1234567")},
                        .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
                       {}, StopFlag())
                .value_or(QByteArray());
        };
        QVERIFY(!running().isEmpty());
        bench.environment->stop();
        QVERIFY(QTest::qWaitFor([&] { return running().isEmpty(); }, 5000));
    }

    void uploadsAndDownloads()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.folder().write(QStringLiteral("tests/test.sh"), "#!/bin/sh\necho tested\n");
        QVERIFY(
            QFile::setPermissions(bench.path("tests/test.sh"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        VERIFY_RESULT(bench.environment->upload(bench.path("tests"), QStringLiteral("/tests")));
        QCOMPARE(bench.run("/tests/test.sh"), QByteArray("tested"));
        bench.run(
            "mkdir -p out/deep && echo 1 > out/a && echo 2 > out/deep/b.o && ln -s /etc/passwd out/bad && ln -s a out/good && mkfifo out/pipe");
        const auto host = WritableFolder::open(bench.folder().path());
        VERIFY_RESULT(host);
        const auto folder = bench.environment->download(
            QStringLiteral("/app/out"),
            {.folder = *host, .name = QStringLiteral("got"), .exclude = {QStringLiteral("*.o")}});
        VERIFY_RESULT(folder);
        QVERIFY(folder->isFolder);
        QCOMPARE(folder->files, 1);
        QCOMPARE(folder->leftOut.size(), 2);
        QVERIFY(QFile::exists(bench.path("got/a")));
        QVERIFY(!QFile::exists(bench.path("got/deep/b.o")));
        QCOMPARE(QFileInfo(bench.path("got/good")).readSymLink(), QStringLiteral("a"));
        const auto file = bench.environment->download(QStringLiteral("/app/out/a"),
                                                      {.folder = *host, .name = QStringLiteral("one.txt")});
        VERIFY_RESULT(file);
        QVERIFY(!file->isFolder);
        const auto missing =
            bench.environment->download(QStringLiteral("/app/none"), {.folder = *host, .name = QStringLiteral("none")});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void anUploadDoesNotFollowALinkToTheHost()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.folder().write(QStringLiteral("tests/test.sh"), "x");
        bench.folder().makeFolder(QStringLiteral("outside"));
        bench.run(("ln -s " + QFile::encodeName(bench.path("outside")) + " /tests").constData());
        (void)bench.environment->upload(bench.path("tests"), QStringLiteral("/tests"));
        QVERIFY(QDir(bench.path("outside")).isEmpty());
    }

    void aFailingRunNamesItsLine()
    {
        Bench bench("FROM a\nRUN echo nearly; exit 3\n");
        const auto prepared = bench.prepare();
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().where, QStringLiteral("line 2"));
        QCOMPARE(prepared.error().code, ErrorCode::BuildFailed);
        QVERIFY(prepared.error().message.contains(QLatin1String("nearly")));
        Bench missing("FROM a\nCOPY nothing /x\n");
        QCOMPARE(missing.prepare().error().where, QStringLiteral("line 2"));
        Bench outside("FROM a\nCOPY ../x /x\n");
        QVERIFY(outside.prepare().error().message.contains(QLatin1String("outside of the environment folder")));
    }

    void aBuildThatTakesTooLongNamesItsLine()
    {
        Bench bench("FROM a\nRUN sleep 60\n", {}, Milliseconds(300));
        const auto prepared = bench.prepare();
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().code, ErrorCode::TimedOut);
        QCOMPARE(prepared.error().where, QStringLiteral("line 2"));
    }

    void aDownloadSaysWhetherItsTargetTakesNoMore()
    {
        Bench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.folder().makeFolder(QStringLiteral("gone"));
        const auto gone = WritableFolder::open(bench.path("gone"));
        VERIFY_RESULT(gone);
        QVERIFY(QDir().rmdir(bench.path("gone")));
        const Keep keep{.folder = *gone, .name = QStringLiteral("file")};
        QCOMPARE(bench.environment->download(QStringLiteral("/app/in.csv"), keep).error().code, ErrorCode::NotWritable);
        QCOMPARE(bench.environment->download(QStringLiteral("/app/none"), keep).error().code, ErrorCode::NotFound);
    }

    void enforcesProcessorsAndMemory()
    {
        Bench bench(plainFile, {.resources = {.cpus = 1, .memoryMb = 64}});
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("nproc"), QByteArray("1"));
        // By its own limit, or by that of its control group.
        const QByteArray said = bench.run("python3 -c 'x = bytearray(256 << 20)' 2>&1");
        QVERIFY(said.contains("MemoryError") || bench.last->code == 137);
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
