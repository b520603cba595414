// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytesource.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>

using namespace quayside;

class TestByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWindowsOfABuffer()
    {
        const ByteSource source(QByteArray("0123456789"));
        QCOMPARE(source.size(), 10);
        QCOMPARE(source.read(3, 4), QByteArray("3456"));
        QCOMPARE(source.read(8, 99), QByteArray("89"));
        QCOMPARE(source.read(99, 5), QByteArray());
        std::array<char, 4> window{};
        QCOMPARE(source.read(8, window), 2);
        QCOMPARE(source.read(20, window), 0);
    }

    void seesAFileGrowAndSurvivesItsCut()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("log"), QByteArray(100'000, 'x'));
        const auto folder = Folder::open(temp.path());
        auto handle = folder->openFile(QStringLiteral("log"));
        VERIFY_RESULT(handle);
        const ByteSource source(std::move(*handle));
        QCOMPARE(source.size(), 100'000);

        QFile file(temp.path(QStringLiteral("log")));
        QVERIFY(file.open(QIODevice::Append));
        file.write("tail");
        file.close();
        QCOMPARE(source.size(), 100'004);
        QCOMPARE(source.read(100'000, 10), QByteArray("tail"));

        QVERIFY(file.resize(5));
        QCOMPARE(source.read(50'000, 10), QByteArray());
        QCOMPARE(source.read(0, 100), QByteArray("xxxxx"));
    }
};

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
