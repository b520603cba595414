// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/wordsof.h"

#include <QTest>

using namespace quayside;

class TestWordsOf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineSaysWhatATextIsAbout_data();
    void aLineSaysWhatATextIsAbout();
};

void TestWordsOf::aLineSaysWhatATextIsAbout_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("first") << QStringLiteral("\n  total 8 \nmore") << QStringLiteral("total 8");
    QTest::newRow("json") << QStringLiteral("{\n  \"status\": \"error\",\n  \"tool\": \"pdf\"\n}") << QStringLiteral("{ \"status\": \"error\", \"tool\": \"pdf\" }");
    QTest::newRow("rule") << QStringLiteral("=====\n3 passed\n") << QStringLiteral("===== 3 passed");
    QTest::newRow("marks only") << QStringLiteral("...\n") << QStringLiteral("...");
    QTest::newRow("Chinese") << QStringLiteral("完成\nx") << QStringLiteral("完成");
    QTest::newRow("continued") << QStringLiteral("curl -s \\\n  -H 'A: b' \\\n  http://x\necho") << QStringLiteral("curl -s -H 'A: b' http://x");
    QTest::newRow("backslash at the end") << QStringLiteral("cd C:\\") << QStringLiteral("cd C:\\");
    QTest::newRow("blank") << QStringLiteral(" \n\t\n") << QString();
    QTest::newRow("long") << QString(1000, u'x') << QString(400, u'x');
    QTest::newRow("long marks") << QString(1000, u'-') << QString(400, u'-');
}

void TestWordsOf::aLineSaysWhatATextIsAbout()
{
    QFETCH(const QString, text);
    QTEST(firstLine(text), "line");
}

QTEST_APPLESS_MAIN(TestWordsOf)
#include "tst_wordsof.moc"
