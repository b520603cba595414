// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>

#include <sys/stat.h>

using namespace quayside;

class TestFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndLists()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("b/inner.txt"), "hello");
        temp.write(QStringLiteral("a.txt"), "x");
        const auto folder = Folder::open(temp.path());
        VERIFY_RESULT(folder);
        const auto entries = folder->list();
        VERIFY_RESULT(entries);
        QCOMPARE(entries->size(), 2U);
        QCOMPARE(entries->at(0), (FolderEntry{QStringLiteral("a.txt"), EntryKind::File}));
        QCOMPARE(entries->at(1), (FolderEntry{QStringLiteral("b"), EntryKind::Folder}));
        QCOMPARE(folder->inside(QStringLiteral("b")).read(QStringLiteral("inner.txt"), Bytes(5)), QByteArray("hello"));
    }

    void capsWhatItReads()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("six"), "123456");
        const auto folder = Folder::open(temp.path());
        const auto refused = folder->read(QStringLiteral("six"), Bytes(5));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QCOMPARE(folder->readStart(QStringLiteral("six"), Bytes(3)), QByteArray("123"));
    }

    void followsLinksInsideButNeverOut()
    {
        const TemporaryFolder outside;
        outside.write(QStringLiteral("secret"), "secret");
        const TemporaryFolder temp;
        temp.write(QStringLiteral("real"), "fine");
        QVERIFY(QFile::link(QStringLiteral("real"), temp.path(QStringLiteral("good"))));
        QVERIFY(QFile::link(outside.path(), temp.path(QStringLiteral("bad"))));
        const auto folder = Folder::open(temp.path());
        QCOMPARE(folder->read(QStringLiteral("good"), Bytes(99)), QByteArray("fine"));
        const auto refused = folder->read(QStringLiteral("bad/secret"), Bytes(99));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OutsideFolder);
        QVERIFY(!folder->read(QStringLiteral("../") + outside.path(), Bytes(99)));
        QCOMPARE(folder->stamp(QStringLiteral("bad"))->kind, EntryKind::Link);
    }

    void neverBlocksOnAFifo()
    {
        const TemporaryFolder temp;
        QCOMPARE(mkfifo(QFile::encodeName(temp.path(QStringLiteral("pipe"))).constData(), 0600), 0);
        const auto folder = Folder::open(temp.path());
        const auto refused = folder->read(QStringLiteral("pipe"), Bytes(99));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotRegular);
        QCOMPARE(folder->list()->front().kind, EntryKind::Special);
    }

    void saysWhatIsMissing()
    {
        QCOMPARE(Folder::open(QStringLiteral("/no/such/place")).error().code, ErrorCode::NotFound);
        const TemporaryFolder temp;
        temp.write(QStringLiteral("file"), "");
        QCOMPARE(Folder::open(temp.path(QStringLiteral("file"))).error().code, ErrorCode::NotRegular);
        QVERIFY(!Folder::open(temp.path())->stamp(QStringLiteral("nothing")));
    }
};

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"
