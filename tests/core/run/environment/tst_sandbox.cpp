// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/sandboxbench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <signal.h>

using namespace quayside;

namespace {

const QByteArray plainFile =
    "FROM python:3.13-slim-bookworm\nENV GREETING=hello\nWORKDIR /app\nCOPY in.csv /app/in.csv\nCOPY . all/\nRUN echo $GREETING > built.txt\n";

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void followsTheDockerfile()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("pwd; cat in.csv built.txt all/data/x.txt; echo $GREETING; id -u"),
                 QByteArray("/app\na,b\nhello\nxhello\n0"));
        QCOMPARE(bench.run("touch /app/new /root/new /tmp/new /usr/local/bin/new /var/new /new && echo ok"),
                 QByteArray("ok"));
        QVERIFY(!bench.run("touch /usr/bin/new && echo ok").endsWith("ok"));
    }

    void everyTrialGetsACleanCopyOfOneBuild()
    {
        SandboxBench bench(plainFile);
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
        SandboxBench bench(plainFile);
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
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '"), QByteArray("lo"));
        SandboxBench open(plainFile, {.network = {.mode = NetworkMode::Public}});
        VERIFY_RESULT(open.prepare());
        QVERIFY(open.run("tail -n +3 /proc/net/dev | wc -l").toInt() >= 1);
        QCOMPARE(open.run("readlink /proc/self/ns/net"),
                 QFile::symLinkTarget(QStringLiteral("/proc/self/ns/net")).section(QLatin1Char('/'), -1).toUtf8());
    }

    void holdsNoCapabilityAndCannotMount()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("grep CapEff /proc/self/status | cut -f2"), QByteArray("0000000000000000"));
        QVERIFY(!bench.run("mount -o remount,rw /usr && echo mounted").endsWith("mounted"));
        QVERIFY(!bench.run("umount /usr && echo gone").endsWith("gone"));
    }

    void backgroundProcessesLiveOnUntilKilled()
    {
        SandboxBench bench(plainFile);
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
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.run("setsid sleep 1234567 >/dev/null 2>&1 &");
        const auto running = [] {
            return outputOf(
                       {.command = {QStringLiteral("pgrep"), QStringLiteral("-f"), QStringLiteral("^sleep 1234567")},
                        .environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")}}},
                       {}, StopFlag())
                .value_or(QByteArray());
        };
        QTRY_VERIFY(!running().isEmpty());
        bench.environment->stop();
        QVERIFY(QTest::qWaitFor([&] { return running().isEmpty(); }, 5000));
    }

    void uploadsAndDownloads()
    {
        SandboxBench bench(plainFile);
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
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.folder().write(QStringLiteral("tests/test.sh"), "x");
        bench.folder().makeFolder(QStringLiteral("outside"));
        bench.run(("ln -s " + QFile::encodeName(bench.path("outside")) + " /tests").constData());
        (void)bench.environment->upload(bench.path("tests"), QStringLiteral("/tests"));
        QVERIFY(QDir(bench.path("outside")).isEmpty());
    }

    void aFailingRunNamesItsLine()
    {
        SandboxBench bench("FROM a\nRUN echo nearly; exit 3\n");
        const auto prepared = bench.prepare();
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().where, QStringLiteral("line 2"));
        QCOMPARE(prepared.error().code, ErrorCode::BuildFailed);
        QVERIFY(prepared.error().message.contains(QLatin1String("nearly")));
        SandboxBench missing("FROM a\nCOPY nothing /x\n");
        QCOMPARE(missing.prepare().error().where, QStringLiteral("line 2"));
        // As with an engine, nothing is above the context.
        SandboxBench outside("FROM a\nCOPY ../../../etc/passwd /x\n");
        QVERIFY(outside.prepare().error().message.contains(QLatin1String("is not there")));
        SandboxBench inside("FROM a\nCOPY ../in.csv /x\n");
        VERIFY_RESULT(inside.prepare());
    }

    void aBuildThatTakesTooLongNamesItsLine()
    {
        SandboxBench bench("FROM a\nRUN sleep 60\n", {}, Milliseconds(300));
        const auto prepared = bench.prepare();
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().code, ErrorCode::TimedOut);
        QCOMPARE(prepared.error().where, QStringLiteral("line 2"));
    }

    void aDownloadSaysWhetherItsTargetTakesNoMore()
    {
        SandboxBench bench(plainFile);
        VERIFY_RESULT(bench.prepare());
        bench.folder().makeFolder(QStringLiteral("gone"));
        const auto gone = WritableFolder::open(bench.path("gone"));
        VERIFY_RESULT(gone);
        QVERIFY(QDir().rmdir(bench.path("gone")));
        const Keep keep{.folder = *gone, .name = QStringLiteral("file")};
        QCOMPARE(bench.environment->download(QStringLiteral("/app/in.csv"), keep).error().code, ErrorCode::NotWritable);
        QCOMPARE(bench.environment->download(QStringLiteral("/app/none"), keep).error().code, ErrorCode::NotFound);
    }

    void copiesWithExclusionsAndParents()
    {
        SandboxBench bench(
            "FROM a\nCOPY --exclude=*.log --exclude=**/deep . /kept/\nCOPY --exclude=*.txt d*/* /top/\n"
            "COPY --parents data/./x.txt data/deep/**/*.log /p\nCOPY --chmod=u=rwX,go= data/ /m/\n"
            "RUN cd / && find kept top p m -type f | sort > /list && stat -c %a /m/x.txt /m/deep >> /list\n");
        bench.folder().write(QStringLiteral("environment/data/y.log"), "y");
        bench.folder().write(QStringLiteral("environment/data/deep/more/z.log"), "z");
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(
            bench.run("cat /list"),
            QByteArray("kept/Dockerfile\nkept/data/x.txt\nkept/data/y.log\nkept/in.csv\nm/deep/more/z.log\nm/x.txt\n"
                       "m/y.log\np/data/deep/more/z.log\np/x.txt\ntop/more/z.log\ntop/y.log\n600\n700"));
    }

    void aStageCannotShowTheHost()
    {
        TemporaryFolder host;
        host.write(QStringLiteral("secret"), "of the host");
        const QByteArray secret = QFile::encodeName(host.path());
        SandboxBench bench("FROM a AS one\nRUN ln -s " + secret + " /lnk && ln -s " + secret
                           + "/secret /f && mkdir /d && ln -s " + secret
                           + " /d/lnk\nFROM a\nCOPY --from=one /d /d\n"
                             "RUN --mount=from=one,source=/d,target=/m cat /m/lnk/secret > /got || echo none > /got\n");
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("cat /got /d/lnk/secret 2>/dev/null"), QByteArray("none"));
        QCOMPARE(QDir(host.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("secret")));
        for (const char *link : {"/lnk", "/lnk/oldroot", "/d"}) {
            SandboxBench mounted("FROM a\nRUN ln -s /oldroot" + secret
                                 + " /lnk && ln -s /lnk /d\nRUN --mount=type=cache,target=" + QByteArray(link)
                                 + "/c true\n");
            QVERIFY(mounted.prepare().error().message.contains(QLatin1String("is a link that leads nowhere")));
        }
        QCOMPARE(QDir(host.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList(QStringLiteral("secret")));
        for (const char *copy : {"COPY --from=one /lnk/secret /x\n", "COPY --from=one /f /x\n",
                                 "RUN --mount=from=one,source=/lnk,target=/m true\n"}) {
            SandboxBench stolen("FROM a AS one\nRUN ln -s " + secret + " /lnk && ln -s " + secret
                                + "/secret /f\nFROM a\n" + copy);
            QVERIFY(stolen.prepare().error().message.contains(QLatin1String("is not there")));
        }
    }

    void aContextCannotShowTheHost()
    {
        SandboxBench bench("FROM a\nCOPY out /x\n");
        bench.folder().write(QStringLiteral("secret"), "of the host");
        QVERIFY(QFile::link(bench.path("secret"), bench.path("environment/out")));
        QVERIFY(bench.prepare().error().message.contains(QLatin1String("is not there")));
    }

    void copiedFilesKeepTheirTimes()
    {
        SandboxBench bench("FROM a\nCOPY in.csv /x\n");
        VERIFY_RESULT(bench.prepare());
        const qint64 modified = QFileInfo(bench.path("environment/in.csv")).lastModified().toSecsSinceEpoch();
        QCOMPARE(bench.run("stat -c %Y /x"), QByteArray::number(modified));
    }

    void anImageWithoutARootIsNamed()
    {
        SandboxBench bench("FROM a\nCOPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/\n");
        const auto prepared = bench.prepare();
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().where, QStringLiteral("line 2"));
        QVERIFY(
            prepared.error().message.contains(QLatin1String("ghcr.io/astral-sh/uv:latest are not on this machine")));
    }

    void whatARunLeftRunningIsGoneBeforeTheNextStage()
    {
        SandboxBench bench(
            "FROM a AS one\nRUN (while :; do date +%N > /beat; sleep 0.02; done) > /dev/null 2>&1 &\n"
            "RUN while ! [ -s /beat ]; do sleep 0.01; done\nFROM one\nRUN cp /beat /a && sleep 0.3 && cmp /a /beat\n");
        VERIFY_RESULT(bench.prepare());
    }

    void enforcesProcessorsAndMemory()
    {
        SandboxBench bench(plainFile, {.resources = {.cpus = 1, .memoryMb = 64}});
        VERIFY_RESULT(bench.prepare());
        QCOMPARE(bench.run("nproc"), QByteArray("1"));
        // By its own limit, or by that of its control group.
        const QByteArray said = bench.run("python3 -c 'x = bytearray(256 << 20)' 2>&1");
        QVERIFY(said.contains("MemoryError") || bench.last->code == 137);
    }
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
