// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/beneath.h"
#include "core/base/removetree.h"
#include "core/base/writablefolder.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace quayside;

namespace {

const QByteArray canaryText = "belongs to the user\n";

/// A folder that an agent has shaped, and the user's own file beside it.
struct Ground {
    Ground()
    {
        temp.write(QStringLiteral("user/canary"), canaryText);
        temp.makeFolder(QStringLiteral("trial/agent"));
        temp.write(QStringLiteral("trial/own.txt"), "own");
    }

    QByteArray native(const QString &relative) const { return QFile::encodeName(temp.path(relative)); }
    void link(const char *target, const char *name) const
    {
        QCOMPARE(::symlink(target, native(QStringLiteral("trial/") + QLatin1String(name)).constData()), 0);
    }

    TemporaryFolder temp;
};

using Step = void (*)(const Ground &);
using Call = Result<void> (*)(const WritableFolder &);

Result<void> putInto(const Result<FileHandle> &file)
{
    if (!file)
        return std::unexpected(file.error());
    (void)writeAll(file->get(), "hostile");
    return {};
}

} // namespace

/// Writing beneath a folder whose content an agent has shaped.
class TestHostileFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesStayInside_data()
    {
        QTest::addColumn<Step>("agent");
        QTest::addColumn<Call>("runner");
        const auto attack = [](const QByteArray &name, Step agent, Call runner) {
            QTest::newRow(name.constData()) << agent << runner;
        };

        const Step linkToFile = [](const Ground &ground) { ground.link("../user/canary", "victim"); };
        const Step linkToFolder = [](const Ground &ground) { ground.link("../user", "victim"); };
        const Step absoluteLink = [](const Ground &ground) {
            ground.link(ground.native(QStringLiteral("user")).constData(), "victim");
        };
        const Step linkBesideInside = [](const Ground &ground) { ground.link("agent", "victim"); };
        const Step chainOfLinks = [](const Ground &ground) {
            ground.temp.makeFolder(QStringLiteral("trial/d/d/d"));
            ground.link("../../..", "d/d/d/up");
            ground.link("d/d/d/up/../user", "victim");
        };
        const Step magicLink = [](const Ground &ground) { ground.link("/proc/self/cwd", "victim"); };
        const Step danglingLink = [](const Ground &ground) { ground.link("../user/new", "victim"); };
        const Step hardLink = [](const Ground &ground) {
            QCOMPARE(::link(ground.native(QStringLiteral("user/canary")).constData(),
                            ground.native(QStringLiteral("trial/victim")).constData()),
                     0);
        };
        const Step fifo = [](const Ground &ground) {
            QCOMPARE(::mkfifo(ground.native(QStringLiteral("trial/victim")).constData(), 0600), 0);
        };
        const Step fullFolder = [](const Ground &ground) { ground.temp.write(QStringLiteral("trial/victim/x"), "x"); };
        const Step nothing = [](const Ground &) {};

        const Call create = [](const WritableFolder &folder) {
            return putInto(folder.create(QStringLiteral("victim")));
        };
        const Call append = [](const WritableFolder &folder) {
            return putInto(folder.append(QStringLiteral("victim")));
        };
        const Call createBelow = [](const WritableFolder &folder) {
            return putInto(folder.create(QStringLiteral("victim/canary")));
        };
        const Call appendBelow = [](const WritableFolder &folder) {
            return putInto(folder.append(QStringLiteral("victim/canary")));
        };
        const Call writeBelow = [](const WritableFolder &folder) {
            return folder.write(QStringLiteral("victim/canary"), "hostile");
        };
        const Call makeBelow = [](const WritableFolder &folder) {
            return folder.makeFolder(QStringLiteral("victim/made"));
        };
        const Call linkBelow = [](const WritableFolder &folder) {
            return folder.makeLink(QStringLiteral("victim/made"), QStringLiteral("x"));
        };
        const Call removeBelow = [](const WritableFolder &folder) {
            return folder.remove(QStringLiteral("victim/canary"));
        };
        const Call renameBelow = [](const WritableFolder &folder) {
            return folder.rename(QStringLiteral("own.txt"), folder, QStringLiteral("victim/canary"), IfThere::Replace);
        };
        const Call fetchBelow = [](const WritableFolder &folder) {
            return folder.rename(QStringLiteral("victim/canary"), folder, QStringLiteral("got"), IfThere::Keep);
        };
        const Call enter = [](const WritableFolder &folder) {
            return folder.folder(QStringLiteral("victim")).and_then([](const WritableFolder &inner) {
                return inner.write(QStringLiteral("canary"), "hostile");
            });
        };

        attack("create through a link to a file", linkToFile, create);
        attack("create through a dangling link", danglingLink, create);
        attack("create over a hard link", hardLink, create);
        attack("create over a FIFO", fifo, create);
        attack("append through a link to a file", linkToFile, append);
        attack("append through a dangling link", danglingLink, append);
        attack("append to a hard link of the user's file", hardLink, append);
        attack("append to a FIFO", fifo, append);
        attack("append to a folder", fullFolder, append);
        for (const auto &[name, call] : {std::pair{"create", createBelow},
                                         {"append", appendBelow},
                                         {"write", writeBelow},
                                         {"make a folder", makeBelow},
                                         {"make a link", linkBelow},
                                         {"remove", removeBelow},
                                         {"rename over", renameBelow},
                                         {"rename away", fetchBelow},
                                         {"enter", enter}}) {
            const QByteArray verb = name;
            attack(verb + " below a link to a folder", linkToFolder, call);
            attack(verb + " below an absolute link", absoluteLink, call);
            attack(verb + " below a link that stays inside", linkBesideInside, call);
            attack(verb + " below a chain of links", chainOfLinks, call);
            attack(verb + " below a link of /proc", magicLink, call);
            attack(verb + " below a FIFO", fifo, call);
        }
        attack("write with dots", nothing,
               [](const WritableFolder &folder) { return folder.write(QStringLiteral("../user/canary"), "hostile"); });
        attack("write with dots in the middle", nothing, [](const WritableFolder &folder) {
            return folder.write(QStringLiteral("agent/../../user/canary"), "hostile");
        });
        attack("write with an absolute path", nothing, [](const WritableFolder &folder) {
            return folder.write(folder.path() + QStringLiteral("/own.txt"), "hostile");
        });
        attack("make a folder with dots", nothing,
               [](const WritableFolder &folder) { return folder.makeFolder(QStringLiteral("../user/made")); });
        attack("remove with dots", nothing,
               [](const WritableFolder &folder) { return folder.remove(QStringLiteral("../user")); });
        attack("remove the folder itself", nothing,
               [](const WritableFolder &folder) { return folder.remove(QStringLiteral(".")); });
        attack("remove what is above", nothing,
               [](const WritableFolder &folder) { return folder.remove(QStringLiteral("agent/..")); });
        attack("rename over something that is to be kept", linkToFile, [](const WritableFolder &folder) {
            return folder.rename(QStringLiteral("own.txt"), folder, QStringLiteral("victim"), IfThere::Keep);
        });
        attack("replace a folder that is not empty", fullFolder,
               [](const WritableFolder &folder) { return folder.write(QStringLiteral("victim"), "hostile"); });
    }

    void writesStayInside()
    {
        QFETCH(Step, agent);
        QFETCH(Call, runner);
        const Ground ground;
        agent(ground);
        const auto folder = WritableFolder::open(ground.temp.path(QStringLiteral("trial")));
        VERIFY_RESULT(folder);
        const auto done = runner(*folder);
        QVERIFY(!done);
        expectUntouched(ground);
    }

    /// A link is replaced or removed as such; what it points to stays.
    void linksThemselvesMayGo()
    {
        const Ground ground;
        ground.link("../user/canary", "one");
        ground.link("../user", "two");
        const auto folder = WritableFolder::open(ground.temp.path(QStringLiteral("trial")));
        VERIFY_RESULT(folder);
        VERIFY_RESULT(folder->write(QStringLiteral("one"), "mine"));
        VERIFY_RESULT(folder->remove(QStringLiteral("two")));
        expectUntouched(ground);
        struct stat info;
        QCOMPARE(::lstat(ground.native(QStringLiteral("trial/one")).constData(), &info), 0);
        QVERIFY(S_ISREG(info.st_mode));
    }

    /// At least 100 tries in either state: the agent swaps a folder for a link while the runner writes below it.
    void aSwapLosesTheRace()
    {
        const Ground ground;
        const QByteArray victim = ground.native(QStringLiteral("trial/agent"));
        const QByteArray spare = ground.native(QStringLiteral("trial/spare"));
        QCOMPARE(::symlink("../user", spare.constData()), 0);
        const pid_t swapper = fork();
        if (swapper == 0) {
            for (;;)
                renameat2(AT_FDCWD, victim.constData(), AT_FDCWD, spare.constData(), RENAME_EXCHANGE);
        }
        const auto folder = WritableFolder::open(ground.temp.path(QStringLiteral("trial")));
        int refused = 0;
        int taken = 0;
        while (refused < 100 || taken < 100) {
            ++(folder->makeFolder(QStringLiteral("agent")) ? taken : refused);
            (void)folder->write(QStringLiteral("agent/canary"), "hostile");
            (void)putInto(folder->append(QStringLiteral("agent/canary")));
            (void)folder->makeFolder(QStringLiteral("agent/a/b"));
            (void)folder->remove(QStringLiteral("agent/canary"));
        }
        ::kill(swapper, SIGKILL);
        ::waitpid(swapper, nullptr, 0);
        expectUntouched(ground);
    }

    void removesWhatNoPathReaches()
    {
        const TemporaryFolder temp;
        const QByteArray top = QFile::encodeName(temp.path(QStringLiteral("deep")));
        makeDeep(top, 6000);
        QCOMPARE(::mkdir((top + "/locked").constData(), 0700), 0);
        temp.write(QStringLiteral("deep/locked/in/file"), "x");
        QCOMPARE(::chmod((top + "/locked/in").constData(), 0), 0);
        QCOMPARE(::chmod((top + "/locked").constData(), 0), 0);
        VERIFY_RESULT(removeTree(temp.path(QStringLiteral("deep"))));
        QVERIFY(!QFile::exists(temp.path(QStringLiteral("deep"))));
    }

    void removingAFolderFollowsNoLink()
    {
        const Ground ground;
        ground.link("../user", "agent/out");
        ground.link("../../user/canary", "agent/file");
        VERIFY_RESULT(removeTree(ground.temp.path(QStringLiteral("trial/agent"))));
        expectUntouched(ground);
    }

    void namesKeepTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("native");
        QTest::newRow("latin 1") << QByteArray("caf\xE9.txt");
        QTest::newRow("another byte at the same place") << QByteArray("caf\xE8.txt");
        QTest::newRow("half a character") << QByteArray("\xE2\x82");
        QTest::newRow("a surrogate") << QByteArray("\xED\xB3\xA9");
        QTest::newRow("too long") << QByteArray("\xC0\xAF");
        QTest::newRow("beyond the last character") << QByteArray("\xF4\x90\x80\x80 and more");
        QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80\xFF");
        QTest::newRow("the replacement itself") << QByteArray("\xEF\xBF\xBD");
        QTest::newRow("plain") << QByteArray("plain.txt");
    }

    void namesKeepTheirBytes()
    {
        QFETCH(QByteArray, native);
        QCOMPARE(nativeName(nameFromNative(native)), native);
        const TemporaryFolder temp;
        const auto folder = WritableFolder::open(temp.path());
        VERIFY_RESULT(folder);
        VERIFY_RESULT(folder->write(nameFromNative(native), "one"));
        VERIFY_RESULT(folder->write(nameFromNative("caf\xEA.txt"), "two"));
        const auto reading = Folder::open(temp.path());
        QCOMPARE(reading->list()->size(), 2U);
        QCOMPARE(reading->read(nameFromNative(native), Bytes(9)), QByteArray("one"));
        QCOMPARE(::access((QFile::encodeName(temp.path()) + '/' + native).constData(), F_OK), 0);
    }

private:
    static void makeDeep(const QByteArray &top, int levels)
    {
        QCOMPARE(::mkdir(top.constData(), 0700), 0);
        int at = ::open(top.constData(), O_PATH | O_DIRECTORY);
        for (int i = 0; i < levels; ++i) {
            QCOMPARE(::mkdirat(at, "d", 0700), 0);
            const int next = ::openat(at, "d", O_PATH | O_DIRECTORY);
            ::close(at);
            at = next;
        }
        ::close(at);
    }

    static void expectUntouched(const Ground &ground)
    {
        QFile canary(ground.temp.path(QStringLiteral("user/canary")));
        QVERIFY(canary.open(QIODevice::ReadOnly));
        QCOMPARE(canary.readAll(), canaryText);
        QCOMPARE(QDir(ground.temp.path(QStringLiteral("user"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("canary")});
        QFile own(ground.temp.path(QStringLiteral("trial/own.txt")));
        QVERIFY(own.open(QIODevice::ReadOnly));
        QCOMPARE(own.readAll(), QByteArray("own"));
    }
};

QTEST_GUILESS_MAIN(TestHostileFolders)
#include "tst_hostilefolders.moc"
