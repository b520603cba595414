// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

using namespace quayside;

namespace {

struct Entry {
    QByteArray path;
    QByteArray bytes;
    unsigned type = AE_IFREG;
    QByteArray link; ///< symbolic
    QByteArray hardLink;
};

void addEntry(archive *archive, const Entry &entry)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(header.get(), entry.path.constData());
    archive_entry_set_filetype(header.get(), entry.type);
    archive_entry_set_perm(header.get(), 0000);
    archive_entry_set_size(header.get(), entry.bytes.size());
    if (!entry.link.isEmpty())
        archive_entry_set_symlink(header.get(), entry.link.constData());
    if (!entry.hardLink.isEmpty())
        archive_entry_set_hardlink(header.get(), entry.hardLink.constData());
    if (archive_write_header(archive, header.get()) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(archive));
    archive_write_data(archive, entry.bytes.constData(), static_cast<size_t>(entry.bytes.size()));
}

void writeTar(const QString &path, const std::vector<Entry> &entries)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(), archive_write_free);
    archive_write_set_format_pax(writer.get());
    path.endsWith(QLatin1String(".zst")) ? archive_write_add_filter_zstd(writer.get())
                                         : archive_write_add_filter_gzip(writer.get());
    archive_write_open_filename(writer.get(), QFile::encodeName(path).constData());
    for (const Entry &entry : entries)
        addEntry(writer.get(), entry);
    archive_write_close(writer.get());
}

std::vector<Entry> entriesOf(const TemporaryFolder &folder)
{
    std::vector<Entry> entries;
    QDirIterator walk(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        entries.push_back(
            {.path = QDir(folder.path()).relativeFilePath(file.fileName()).toUtf8(), .bytes = file.readAll()});
    }
    return entries;
}

QStringList filesIn(const QString &path)
{
    QStringList found;
    QDirIterator walk(path, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        found += QDir(path).relativeFilePath(walk.next());
    found.sort();
    return found;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksAJob_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("gzip") << QStringLiteral("job.tar.gz");
        QTest::newRow("zstd") << QStringLiteral("job.tar.zst");
    }

    void unpacksAJob()
    {
        QFETCH(QString, name);
        const TemporaryFolder job;
        writeJob(job, QStringLiteral("jobs/demo"), {.trials = {{.rewards = {{QStringLiteral("reward"), 1}}}}});
        const TemporaryFolder folder;
        writeTar(folder.path(name), entriesOf(job));
        QVERIFY(looksLikeArchive(folder.path(name)));
        const auto issues = unpackArchive(folder.path(name), folder.path(QStringLiteral("out")), {});
        VERIFY_RESULT(issues);
        QVERIFY(issues->empty());
        const Job read = onlyJob(folder.path(QStringLiteral("out")));
        QCOMPARE(totalsOf(read).trials.scored, 1);
        QCOMPARE(sayIssues(read), QString());
    }

    void leavesOutWhatWouldLeaveTheTarget()
    {
        const TemporaryFolder folder;
        const QByteArray outside = QFile::encodeName(folder.path(QStringLiteral("outside.txt")));
        writeTar(folder.path(QStringLiteral("evil.tar.gz")),
                 {{.path = "../up.txt", .bytes = "x"},
                  {.path = "a/../../up2.txt", .bytes = "x"},
                  {.path = outside, .bytes = "x"},
                  {.path = "out-link", .type = AE_IFLNK, .link = ".."},
                  {.path = "abs-link", .type = AE_IFLNK, .link = "/etc"},
                  {.path = "hard", .bytes = {}, .hardLink = "../../etc/passwd"},
                  {.path = "pipe", .type = AE_IFIFO},
                  {.path = "device", .type = AE_IFCHR},
                  {.path = "sub/file.txt", .bytes = "fine"},
                  {.path = "sub/in-link", .type = AE_IFLNK, .link = "../sub/file.txt"}});
        const QString target = folder.path(QStringLiteral("deep/target"));
        const auto issues = unpackArchive(folder.path(QStringLiteral("evil.tar.gz")), target, {});
        VERIFY_RESULT(issues);
        QCOMPARE(issues->size(), 8U);
        QCOMPARE(filesIn(target),
                 (QStringList{QStringLiteral("sub"), QStringLiteral("sub/file.txt"), QStringLiteral("sub/in-link")}));
        QCOMPARE(filesIn(folder.path(QStringLiteral("deep"))).size(), 4);
        QVERIFY(!QFile::exists(QFile::decodeName(outside)));
        QVERIFY(QFile(target + QStringLiteral("/sub/file.txt")).open(QIODevice::ReadOnly));
    }

    void writesThroughNoLinkOfItsOwn()
    {
        const TemporaryFolder folder;
        writeTar(folder.path(QStringLiteral("twice.tar.gz")),
                 {{.path = "a/keep.txt", .bytes = "keep"},
                  {.path = "b", .type = AE_IFLNK, .link = "a"},
                  {.path = "b/keep.txt", .bytes = "overwritten"}});
        const auto issues =
            unpackArchive(folder.path(QStringLiteral("twice.tar.gz")), folder.path(QStringLiteral("out")), {});
        VERIFY_RESULT(issues);
        QFile kept(folder.path(QStringLiteral("out/a/keep.txt")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("keep"));
    }

    void stopsAtItsLimits_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("oneFile");
        QTest::addColumn<int>("entries");
        QTest::addColumn<QString>("number");
        QTest::newRow("total") << qint64(150) << qint64(1000) << 10 << QStringLiteral("150");
        QTest::newRow("one file") << qint64(1000) << qint64(99) << 10 << QStringLiteral("99");
        QTest::newRow("entries") << qint64(1000) << qint64(1000) << 1 << QStringLiteral("1 entries");
    }

    void stopsAtItsLimits()
    {
        QFETCH(qint64, total);
        QFETCH(qint64, oneFile);
        QFETCH(int, entries);
        QFETCH(QString, number);
        const TemporaryFolder folder;
        writeTar(folder.path(QStringLiteral("big.tar.gz")),
                 {{.path = "a", .bytes = QByteArray(100, 'a')}, {.path = "b", .bytes = QByteArray(100, 'b')}});
        const auto unpacked =
            unpackArchive(folder.path(QStringLiteral("big.tar.gz")), folder.path(QStringLiteral("out")),
                          {.total = Bytes(total), .oneFile = Bytes(oneFile), .entries = entries});
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::TooLarge);
        QVERIFY2(unpacked.error().message.contains(number), qPrintable(unpacked.error().message));
    }

    void saysWhatIsWrongWithADamagedArchive()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("text.zip"), "this is not an archive");
        const auto text =
            unpackArchive(folder.path(QStringLiteral("text.zip")), folder.path(QStringLiteral("out")), {});
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::Malformed);
        writeTar(folder.path(QStringLiteral("cut.tar.gz")),
                 {{.path = "a", .bytes = QByteArray(100000, 'a')}, {.path = "b", .bytes = "b"}});
        QVERIFY(QFile::resize(folder.path(QStringLiteral("cut.tar.gz")), 100));
        const auto cut =
            unpackArchive(folder.path(QStringLiteral("cut.tar.gz")), folder.path(QStringLiteral("out")), {});
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, ErrorCode::Malformed);
        const auto missing =
            unpackArchive(folder.path(QStringLiteral("missing.zip")), folder.path(QStringLiteral("out")), {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void canBeCancelled()
    {
        const TemporaryFolder folder;
        writeTar(folder.path(QStringLiteral("a.tar.gz")), {{.path = "a", .bytes = "a"}});
        std::stop_source source;
        source.request_stop();
        const auto unpacked = unpackArchive(folder.path(QStringLiteral("a.tar.gz")), folder.path(QStringLiteral("out")),
                                            {}, source.get_token());
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
