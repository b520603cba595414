// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/beneath.h"
#include "core/load/load.h"
#include "core/run/environment/tarball.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace quayside;

namespace {

const QByteArray canaryText = "belongs to the user\n";

struct Entry {
    QByteArray path;
    QByteArray bytes = {};
    unsigned type = AE_IFREG;
    QByteArray link = {}; ///< symbolic
    QByteArray hardLink = {};
    unsigned mode = 0644;
};

Entry linkTo(const QByteArray &path, const QByteArray &target)
{
    return {.path = path, .type = AE_IFLNK, .link = target};
}

Entry secondName(const QByteArray &path, const QByteArray &file)
{
    return {.path = path, .hardLink = file};
}

Entry special(const QByteArray &path, unsigned type)
{
    return {.path = path, .type = type};
}

using Entries = std::vector<Entry>;

void writeTar(const QString &path, const Entries &entries)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), archive_write_free);
    archive_write_set_format_gnutar(writer.get()); // names as they are, whatever their bytes
    if (path.endsWith(QLatin1String(".gz")))
        archive_write_add_filter_gzip(writer.get());
    archive_write_open_filename(writer.get(), QFile::encodeName(path).constData());
    for (const Entry &entry : entries) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                                   archive_entry_free);
        archive_entry_set_pathname(header.get(), entry.path.constData());
        archive_entry_set_filetype(header.get(), entry.type);
        archive_entry_set_perm(header.get(), entry.mode);
        archive_entry_set_size(header.get(), entry.bytes.size());
        if (!entry.link.isEmpty())
            archive_entry_set_symlink(header.get(), entry.link.constData());
        if (!entry.hardLink.isEmpty())
            archive_entry_set_hardlink(header.get(), entry.hardLink.constData());
        if (archive_write_header(writer.get(), header.get()) < ARCHIVE_WARN)
            qFatal("%s", archive_error_string(writer.get()));
        archive_write_data(writer.get(), entry.bytes.constData(), static_cast<size_t>(entry.bytes.size()));
    }
    archive_write_close(writer.get());
}

Entries underRoot(Entries entries)
{
    for (Entry &entry : entries) {
        entry.path.prepend("root/");
        if (!entry.hardLink.isEmpty() && !entry.hardLink.startsWith('/'))
            entry.hardLink.prepend("root/");
    }
    entries.insert(entries.begin(), {.path = "root", .type = AE_IFDIR, .mode = 0755});
    return entries;
}

/// Where something is unpacked, three folders below the user's own.
struct Ground {
    Ground() { temp.write(QStringLiteral("user/canary"), canaryText); }

    QString target() const { return temp.path(QStringLiteral("a/b/target")); }

    TemporaryFolder temp;
};

QByteArrayList nativeNames(const QString &folder)
{
    QByteArrayList names;
    const auto listed = Folder::open(folder).and_then([](const Folder &open) { return open.list(); });
    if (!listed)
        qFatal("%s", qPrintable(describe(listed.error())));
    for (const FolderEntry &entry : *listed)
        names << nativeName(entry.name);
    return names;
}

} // namespace

/// Archives that the user opens, and those that an engine sends out of a container.
class TestHostileArchives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever an archive tries, no link of it leads out, nothing of the user's changes and what is fine is kept.
    void nothingLeadsOut_data()
    {
        QTest::addColumn<Entries>("entries");
        const auto attack = [](const char *what, Entries entries) {
            entries.push_back({.path = "fine.txt", .bytes = "fine"});
            QTest::newRow(what) << entries;
        };
        attack("dots", {{.path = "../user", .bytes = "x"}});
        attack("many dots", {{.path = "../../../../../../../../tmp/quayside-escaped", .bytes = "x"}});
        attack("dots in the middle", {{.path = "d/../../../user/canary", .bytes = "x"}});
        attack("dots at the end", {{.path = "d/..", .type = AE_IFDIR}});
        attack("only dots", {{.path = "..", .type = AE_IFDIR, .mode = 0}});
        attack("the folder itself as a file", {{.path = ".", .bytes = "x"}});
        attack("the folder itself without permissions", {{.path = ".", .type = AE_IFDIR, .mode = 0}});
        attack("an absolute path", {{.path = "/tmp/quayside-escaped", .bytes = "x"}});
        attack("slashes", {{.path = "////tmp//quayside-escaped", .bytes = "x"}});
        attack("an absolute link", {linkTo("l", "/etc")});
        attack("a link to a file of the system", {linkTo("l", "/etc/passwd")});
        attack("a link to the folder above", {linkTo("l", "..")});
        attack("a link to the user's file", {linkTo("l", "../../../user/canary")});
        attack("a link that looks as if it stayed", {linkTo("l", "d/../../../../user/canary")});
        attack(
            "a chain of links",
            {{.path = "d/d/d/f", .bytes = "x"}, linkTo("d/d/d/up", "../../.."), linkTo("l", "d/d/d/up/../../../user")});
        attack(
            "a chain in the other order",
            {linkTo("l", "d/d/d/up/../../../user"), {.path = "d/d/d/f", .bytes = "x"}, linkTo("d/d/d/up", "../../..")});
        attack("a long chain",
               {{.path = "d/e/f", .bytes = "x"},
                linkTo("d/e/a", ".."),
                linkTo("b", "d/e/a"),
                linkTo("c", "b/.."),
                linkTo("e", "c/.."),
                linkTo("g", "e/../user")});
        attack("a chain that ends in a file",
               {{.path = "d/d/f", .bytes = "x"},
                linkTo("d/d/l", "../.."),
                linkTo("leak.txt.redacted", "d/d/l/../../../user/canary")});
        attack("a link that waits for its folder", {linkTo("l", "later/../../../user/canary")});
        attack("links in a circle", {linkTo("a", "b"), linkTo("b", "a")});
        attack("a link to itself", {linkTo("a", "a/..")});
        attack("a link to /proc", {linkTo("l", "/proc/self/root")});
        attack("a file through a link", {linkTo("l", "../../../user"), {.path = "l/canary", .bytes = "x"}});
        attack("a folder through a link", {linkTo("l", "../../../user"), {.path = "l/made", .type = AE_IFDIR}});
        attack("a file over a link", {linkTo("l", "../../../user/canary"), {.path = "l", .bytes = "x"}});
        attack("a link over a folder",
               {{.path = "d/f", .bytes = "x"}, linkTo("d", "../../../user"), {.path = "d/canary", .bytes = "x"}});
        attack("a hard link to a file outside", {secondName("h", "../../../user/canary"), {.path = "h", .bytes = "x"}});
        attack("a hard link to an absolute path", {secondName("h", "/etc/passwd")});
        attack("a hard link through a link",
               {linkTo("l", "../../../user"), secondName("h", "l/canary"), {.path = "h", .bytes = "x"}});
        attack("a hard link to a link",
               {linkTo("l", "../../../user/canary"), secondName("h", "l"), {.path = "h", .bytes = "x"}});
        attack("a hard link to nothing", {secondName("h", "missing")});
        attack("a FIFO", {special("p", AE_IFIFO)});
        attack("a device", {special("p", AE_IFCHR)});
        attack("a disk", {special("p", AE_IFBLK)});
        attack("a file that runs as its owner", {{.path = "s", .bytes = "x", .mode = 06755}});
        attack("a file over a folder", {{.path = "d/f", .bytes = "x"}, {.path = "d", .bytes = "x"}});
        attack("a folder over a file", {{.path = "d", .bytes = "x"}, {.path = "d/f", .bytes = "x"}});
        attack("an empty name", {{.path = "", .bytes = "x"}});
        attack("a name of 300 bytes", {{.path = QByteArray(300, 'n'), .bytes = "x"}});
        attack("a path of 6000 bytes", {{.path = QByteArray("d/").repeated(3000) + 'f', .bytes = "x"}});
        attack("a path of long names", {{.path = (QByteArray(200, 'n') + '/').repeated(40) + 'f', .bytes = "x"}});
        attack("control characters", {{.path = "\x1b]0;title\x07\n", .bytes = "x"}});
    }

    void nothingLeadsOut()
    {
        QFETCH(Entries, entries);
        const Ground opened;
        writeTar(opened.temp.path(QStringLiteral("x.tar")), entries);
        const auto issues = unpackArchive(opened.temp.path(QStringLiteral("x.tar")), opened.target(), {});
        VERIFY_RESULT(issues);
        for (const Issue &issue : *issues)
            QVERIFY(issue.where.size() < 300);
        expectHarmless(opened);

        const Ground sent;
        writeTar(sent.temp.path(QStringLiteral("x.tar")), underRoot(entries));
        sent.temp.makeFolder(QStringLiteral("a/b"));
        VERIFY_RESULT(unpackTar(spool(sent.temp.path(QStringLiteral("x.tar"))), sent.target(), {}));
        expectHarmless(sent);
    }

    /// Links inside, long and short, are what they were.
    void innocentLinksStay()
    {
        const Ground ground;
        writeTar(ground.temp.path(QStringLiteral("x.tar")),
                 {linkTo("first", "d/e/file"),
                  {.path = "d/e/file", .bytes = "x"},
                  linkTo("d/e/up", "../.."),
                  linkTo("through", "d/e/up/d/e/file"),
                  linkTo("folder", "d"),
                  linkTo("to-nothing", "missing"),
                  secondName("second", "d/e/file")});
        const auto issues = unpackArchive(ground.temp.path(QStringLiteral("x.tar")), ground.target(), {});
        VERIFY_RESULT(issues);
        QVERIFY2(issues->empty(), issues->empty() ? "" : qPrintable(issues->front().where + issues->front().message));
        QCOMPARE(nativeNames(ground.target()),
                 (QByteArrayList{"d", "first", "folder", "second", "through", "to-nothing"}));
    }

    void namesKeepTheirBytes()
    {
        const Ground ground;
        writeTar(
            ground.temp.path(QStringLiteral("x.tar")),
            {{.path = "caf\xE8", .bytes = "1"}, {.path = "caf\xE9", .bytes = "2"}, {.path = "\xFF", .bytes = "3"}});
        VERIFY_RESULT(unpackArchive(ground.temp.path(QStringLiteral("x.tar")), ground.target(), {}));
        QCOMPARE(nativeNames(ground.target()), (QByteArrayList{"caf\xE8", "caf\xE9", "\xFF"}));
    }

    void aBombIsRefused()
    {
        const Ground ground;
        writeTar(
            ground.temp.path(QStringLiteral("bomb.tar.gz")),
            {{.path = "a", .bytes = QByteArray(300 << 20, '\0')}, {.path = "b", .bytes = QByteArray(1 << 20, '\0')}});
        QVERIFY(QFile(ground.temp.path(QStringLiteral("bomb.tar.gz"))).size() < 1 << 20);
        const auto unpacked = unpackArchive(ground.temp.path(QStringLiteral("bomb.tar.gz")), ground.target(), {});
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::TooLarge);
        QVERIFY2(unpacked.error().message.contains(QLatin1String("250 times")), qPrintable(unpacked.error().message));
    }

    void whatAnEngineSendsIsLimited_data()
    {
        QTest::addColumn<UnpackLimits>("limits");
        QTest::addColumn<QString>("cause");
        QTest::newRow("entries") << UnpackLimits{.entries = 3} << QStringLiteral("more than 3 entries");
        QTest::newRow("one file") << UnpackLimits{.oneFile = Bytes(99)} << QStringLiteral("larger than 99 bytes");
        QTest::newRow("bytes") << UnpackLimits{.total = Bytes(150)} << QStringLiteral("more than 150 bytes");
        QTest::newRow("depth") << UnpackLimits{.depth = 1} << QStringLiteral("more than 1 folders deep");
    }

    /// What is within the limits is kept, and what is not is named.
    void whatAnEngineSendsIsLimited()
    {
        QFETCH(UnpackLimits, limits);
        QFETCH(QString, cause);
        const Ground ground;
        writeTar(ground.temp.path(QStringLiteral("x.tar")),
                 underRoot({{.path = "small", .bytes = "fine"},
                            {.path = "d/d/deep", .bytes = "x"},
                            {.path = "one", .bytes = QByteArray(100, 'x')},
                            {.path = "two", .bytes = QByteArray(100, 'x')}}));
        ground.temp.makeFolder(QStringLiteral("a/b"));
        const auto got =
            unpackTar(spool(ground.temp.path(QStringLiteral("x.tar"))), ground.target(), {}, StopFlag(), limits);
        VERIFY_RESULT(got);
        QCOMPARE(got->leftOut.size(), 1U);
        QVERIFY2(got->leftOut.front().cause.contains(cause), qPrintable(got->leftOut.front().cause));
        QVERIFY(QFile::exists(ground.target() + QStringLiteral("/small")));
    }

    void unpackingStopsWhenAsked()
    {
        const Ground ground;
        writeTar(ground.temp.path(QStringLiteral("x.tar")), underRoot({{.path = "a", .bytes = "x"}}));
        ground.temp.makeFolder(QStringLiteral("a/b"));
        const StopFlag stop;
        stop.request();
        const auto got = unpackTar(spool(ground.temp.path(QStringLiteral("x.tar"))), ground.target(), {}, stop);
        QVERIFY(!got);
        QCOMPARE(got.error().code, ErrorCode::Cancelled);
    }

    void aJobsFolderBehindALinkWorks()
    {
        const Ground ground;
        ground.temp.makeFolder(QStringLiteral("real/trial"));
        QVERIFY(QFile::link(ground.temp.path(QStringLiteral("real")), ground.temp.path(QStringLiteral("link"))));
        writeTar(ground.temp.path(QStringLiteral("x.tar")), underRoot({{.path = "d/a", .bytes = "x"}}));
        const QString target = ground.temp.path(QStringLiteral("link/trial/got"));
        VERIFY_RESULT(unpackTar(spool(ground.temp.path(QStringLiteral("x.tar"))), target, {}));
        QVERIFY(QFile::exists(ground.temp.path(QStringLiteral("real/trial/got/d/a"))));
        writeTar(ground.temp.path(QStringLiteral("one.tar")), {{.path = "one", .bytes = "x"}});
        const QString file = ground.temp.path(QStringLiteral("link/trial/one.txt"));
        VERIFY_RESULT(unpackTar(spool(ground.temp.path(QStringLiteral("one.tar"))), file, {}));
        QVERIFY(QFile::exists(file));
    }

private:
    static FileHandle spool(const QString &path)
    {
        return FileHandle(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    }

    static void expectHarmless(const Ground &ground)
    {
        QFile canary(ground.temp.path(QStringLiteral("user/canary")));
        QVERIFY(canary.open(QIODevice::ReadOnly));
        QCOMPARE(canary.readAll(), canaryText);
        QCOMPARE(nativeNames(ground.temp.path(QStringLiteral("user"))), QByteArrayList{"canary"});
        QCOMPARE(nativeNames(ground.temp.path(QStringLiteral("a"))), QByteArrayList{"b"});
        QCOMPARE(nativeNames(ground.temp.path(QStringLiteral("a/b"))), QByteArrayList{"target"});
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/quayside-escaped")));
        QVERIFY(QFile::exists(ground.target() + QStringLiteral("/fine.txt")));
        QDirIterator all(ground.target(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo info(all.next());
            const QString leads = info.canonicalFilePath();
            QVERIFY2(leads.isEmpty() || leads.startsWith(QFileInfo(ground.target()).canonicalFilePath()),
                     qPrintable(info.filePath() + QStringLiteral(" leads to ") + leads));
            struct stat status;
            QCOMPARE(::lstat(QFile::encodeName(info.filePath()).constData(), &status), 0);
            QVERIFY(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode) || S_ISLNK(status.st_mode));
            QVERIFY(S_ISLNK(status.st_mode) || (status.st_mode & 07000U) == 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileArchives)
#include "tst_hostilearchives.moc"
