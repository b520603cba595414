// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder.h"
#include "core/base/visibletext.h"
#include "core/json/json.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <cstdio>

using namespace quayside;
using namespace Qt::StringLiterals;

/// File names that are not UTF-8: each is listed, shown with its bytes, and opened again.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areShownWithTheirBytes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Latin-1") << QByteArray("caf\xe9.txt") << u"caf<xE9>.txt"_s;
        QTest::newRow("another in its place") << QByteArray("caf\xe8.txt") << u"caf<xE8>.txt"_s;
        QTest::newRow("cut character") << QByteArray("a\xe2\x82") << u"a<xE2><x82>"_s;
        QTest::newRow("beside an emoji") << QByteArray("\xf0\x9f\x98\x80\xff") << u"😀<xFF>"_s;
        QTest::newRow("UTF-8") << QByteArray("caf\xc3\xa9") << u"café"_s;
    }

    void areShownWithTheirBytes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, shown);
        const TemporaryFolder folder;
        const QByteArray path = folder.path().toUtf8() + '/' + name;
        std::FILE *stream = std::fopen(path.constData(), "w");
        QVERIFY(stream);
        std::fputs("content", stream);
        std::fclose(stream);
        const auto opened = Folder::open(folder.path());
        VERIFY_RESULT(opened);
        const auto entries = opened->list();
        QCOMPARE(entries->size(), 1U);
        const QString listed = entries->front().name;
        QCOMPARE(opened->read(listed, Bytes(100)).value_or(QByteArray()), QByteArray("content"));
        QCOMPARE(visibleLine(listed), shown);
        QCOMPARE(QString::fromStdString(jsonText(listed)), shown);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
