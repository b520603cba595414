// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/copytree.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace quayside;

namespace {

struct stat statOf(const QString &path)
{
    struct stat info{};
    ::lstat(QFile::encodeName(path).constData(), &info);
    return info;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCopyTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsModesLinksAndTimes()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("a/deep/x.txt"), "content");
        QVERIFY(QFile::link(QStringLiteral("deep/x.txt"), folder.path(QStringLiteral("a/link"))));
        ::chmod(QFile::encodeName(folder.path(QStringLiteral("a/deep/x.txt"))).constData(), 04751);
        VERIFY_RESULT(copyTree(folder.path(QStringLiteral("a")), folder.path(QStringLiteral("b"))));
        const struct stat from = statOf(folder.path(QStringLiteral("a/deep/x.txt")));
        const struct stat to = statOf(folder.path(QStringLiteral("b/deep/x.txt")));
        QCOMPARE(to.st_mode, from.st_mode);
        QCOMPARE(to.st_mtim.tv_nsec, from.st_mtim.tv_nsec);
        QCOMPARE(contentOf(folder.path(QStringLiteral("b/link"))), QByteArray("content"));
    }

    void aHoleStaysAHole()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("a/sparse"), "head");
        QVERIFY(QFile::resize(folder.path(QStringLiteral("a/sparse")), 1LL << 40));
        VERIFY_RESULT(
            copyTree(folder.path(QStringLiteral("a")), folder.path(QStringLiteral("b")), {.content = Bytes(1 << 20)}));
        const struct stat info = statOf(folder.path(QStringLiteral("b/sparse")));
        QCOMPARE(info.st_size, 1LL << 40);
        QVERIFY(info.st_blocks < 1000);
        QFile copy(folder.path(QStringLiteral("b/sparse")));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.read(5), QByteArray("head\0", 5));
    }

    void aSocketIsTheSameOne()
    {
        const TemporaryFolder folder;
        folder.makeFolder(QStringLiteral("a"));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(folder.path(QStringLiteral("a/s")));
        QVERIFY(path.size() < qsizetype(sizeof address.sun_path));
        std::ranges::copy(path, address.sun_path);
        const FileHandle socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        QCOMPARE(::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        VERIFY_RESULT(copyTree(folder.path(QStringLiteral("a")), folder.path(QStringLiteral("b"))));
        QCOMPARE(statOf(folder.path(QStringLiteral("b/s"))).st_ino, statOf(folder.path(QStringLiteral("a/s"))).st_ino);
    }

    void stopsAtItsLimits()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("a/one/two/three/x"), QByteArray(5000, 'x'));
        const QString source = folder.path(QStringLiteral("a"));
        const auto codeOf = [&](const char *target, const CopyLimits &limits) {
            const auto copied = copyTree(source, folder.path(QString::fromLatin1(target)), limits);
            return copied ? std::optional<ErrorCode>() : copied.error().code;
        };
        QCOMPARE(codeOf("b", {.content = Bytes(5000)}), std::nullopt);
        QCOMPARE(codeOf("c", {.content = Bytes(4000)}), ErrorCode::TooLarge);
        QCOMPARE(codeOf("d", {.depth = 4}), std::nullopt);
        QCOMPARE(codeOf("e", {.depth = 3}), ErrorCode::TooLarge);
        StopFlag stop;
        stop.request();
        QCOMPARE(codeOf("f", {.stop = stop}), ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCopyTree)
#include "tst_copytree.moc"
