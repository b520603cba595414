// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/binarydiff.h"
#include "core/diff/contentkind.h"
#include "core/diff/folderdiff.h"
#include "core/diff/imagediff.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QCryptographicHash>
#include <QFile>

#include <sys/stat.h>
#include <thread>

using namespace quayside;

namespace {

Pixels filled(int width, int height, const QByteArray &pixel)
{
    return {width, height, pixel.repeated(width * height)};
}

} // namespace

class TestFileDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesPixels()
    {
        const Pixels before = filled(4, 3, QByteArray("\x10\x20\x30\xff", 4));
        Pixels after = before;
        QCOMPARE(diffImages(before, after).differing, 0);
        after.rgba[(1 * 4 + 2) * 4] = '\x18';
        after.rgba[(2 * 4 + 3) * 4 + 1] = '\x70';
        const ImageDiff diff = diffImages(before, after);
        QCOMPARE(diff.differing, 2);
        QCOMPARE(diff.largest, 0x50);
        QCOMPARE(diff.bounds, (PixelRect{2, 1, 2, 2}));
        QCOMPARE(int(diff.distance[1 * 4 + 2]), 8);
        QCOMPARE(diffImages(before, after, 8).differing, 1);
        const Pixels invisible = filled(4, 3, QByteArray(4, '\0')),
                     alsoInvisible = filled(4, 3, QByteArray("\xff\xff\xff\0", 4));
        QCOMPARE(diffImages(invisible, alsoInvisible).differing, 0);
        QCOMPARE(diffImages(before, filled(6, 3, QByteArray("\x10\x20\x30\xff", 4))).differing, 6);
        QCOMPARE(diffImages(before, {}).differing, 12);
    }

    void comparesBytes()
    {
        QByteArray before(3 << 20, 'a'), after = before;
        after[5] = 'b';
        after[6] = 'b';
        after[(1 << 20) + 1] = 'b';
        after += "tail";
        const auto diff = diffBinary(ByteSource(before), ByteSource(after));
        VERIFY_RESULT(diff);
        QCOMPARE(diff->ranges, (std::vector<DifferingBytes>{{5, 2}, {(1 << 20) + 1, 1}, {3 << 20, 4}}));
        QCOMPARE(diff->differing, 7);
        QCOMPARE(diff->afterHash, QCryptographicHash::hash(after, QCryptographicHash::Sha256).toHex());
        QVERIFY(diffBinary(ByteSource(before), ByteSource(before))->isSame());
        QCOMPARE(haveSameBytes(ByteSource(before), ByteSource(before)), Result<bool>(true));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(diffBinary(ByteSource(before), ByteSource(after), stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void comparesFolders()
    {
        const TemporaryFolder one, two;
        one.write(QStringLiteral("app/same.txt"), "x");
        two.write(QStringLiteral("app/same.txt"), "x");
        one.write(QStringLiteral("app/differs.txt"), "x");
        two.write(QStringLiteral("app/differs.txt"), "y");
        one.write(QStringLiteral("missing.txt"), "x");
        two.write(QStringLiteral("new/extra.txt"), "xyz");
        QVERIFY(QFile::link(QStringLiteral("/etc"), one.path(QStringLiteral("link"))));
        QVERIFY(QFile::link(QStringLiteral("/etc"), two.path(QStringLiteral("link"))));
        QCOMPARE(mkfifo(QFile::encodeName(one.path(QStringLiteral("pipe"))).constData(), 0600), 0);
        QCOMPARE(mkfifo(QFile::encodeName(two.path(QStringLiteral("pipe"))).constData(), 0600), 0);
        const auto entries = diffFolders(*Folder::open(one.path()), *Folder::open(two.path()));
        VERIFY_RESULT(entries);
        QStringList said;
        for (const FolderDiffEntry &entry : *entries)
            said.append(entry.path + QLatin1Char(':') + QString::number(static_cast<int>(entry.state)));
        QCOMPARE(
            said,
            (QStringList{QStringLiteral("app:0"), QStringLiteral("app/differs.txt:1"), QStringLiteral("app/same.txt:0"),
                         QStringLiteral("link:4"), QStringLiteral("missing.txt:2"), QStringLiteral("new:3"),
                         QStringLiteral("new/extra.txt:3"), QStringLiteral("pipe:4")}));
        QCOMPARE(entries->at(6).after, std::optional(Bytes(3)));
    }

    void tellsKindsApart()
    {
        const auto kindOf = [](const char *name, QByteArrayView start) {
            return contentKindOf(QString::fromLatin1(name), start);
        };
        QCOMPARE(kindOf("a.json", "{}"), ContentKind::Json);
        QCOMPARE(kindOf("a.CSV", "a,b"), ContentKind::Table);
        QCOMPARE(kindOf("a.sql", "SELECT"), ContentKind::Text);
        QCOMPARE(kindOf("a.json", QByteArrayView("\x00\x01\x02\x00\x05", 5)), ContentKind::Binary);
        QCOMPARE(kindOf("photo.txt", QByteArrayView("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18)), ContentKind::Image);
        QCOMPARE(kindOf("ledger", QByteArrayView("SQLite format 3\0\x10\0", 18)), ContentKind::Sqlite);
        QCOMPARE(kindOf("BMI.txt", "BMI is a number"), ContentKind::Text);
    }
};

QTEST_GUILESS_MAIN(TestFileDiff)
#include "tst_filediff.moc"
