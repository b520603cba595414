// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/jsontext.h"

#include <QJsonDocument>
#include <QTest>

using namespace quayside;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesEscapes_data();
    void decodesEscapes();
    void stopsAtTheLimit();
    void cutTextIsClosed_data();
    void cutTextIsClosed();
    void everyPrefixClosesToValidJson();
    void sanitizingKeepsPositions();
};

void TestJsonText::decodesEscapes_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("\"abc\"") << QStringLiteral("abc");
    QTest::newRow("controls") << QByteArray(R"("a\n\t\r\b\f\/\"\\z")") << QStringLiteral("a\n\t\r\b\f/\"\\z");
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QString::fromUtf8("\xF0\x9F\x98\x80");
    QTest::newRow("lone surrogate") << QByteArray(R"("x\ud83dy")") << QStringLiteral("x\uFFFDy");
    QTest::newRow("utf-8") << QByteArray("\"gr\xC3\xBC\xC3\x9F\"") << QString::fromUtf8("gr\xC3\xBC\xC3\x9F");
    QTest::newRow("not utf-8") << QByteArray("\"a\xFFz\"") << QStringLiteral("a\uFFFDz");
    QTest::newRow("bad unicode escape") << QByteArray(R"("\u12g4")") << QStringLiteral("u12g4");
    QTest::newRow("cut in an escape") << QByteArray("\"ab\\") << QStringLiteral("ab\\");
}

void TestJsonText::decodesEscapes()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, text);
    const DecodedText decoded = decodeJsonString({token.constData(), static_cast<size_t>(token.size())}, 1000);
    QCOMPARE(decoded.text, text);
    QVERIFY(decoded.isWhole);
}

void TestJsonText::stopsAtTheLimit()
{
    const std::string token = '"' + std::string(1000, 'x') + '"';
    QCOMPARE(decodeJsonString(token, 10).text.size(), 10);
    QVERIFY(!decodeJsonString(token, 10).isWhole);
    QVERIFY(decodeJsonString(token, 1000).isWhole);
}

void TestJsonText::cutTextIsClosed_data()
{
    QTest::addColumn<QByteArray>("cut");
    QTest::addColumn<QByteArray>("closed");
    QTest::newRow("whole") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})");
    QTest::newRow("in a text") << QByteArray(R"({"a":{"b":"tex)") << QByteArray(R"({"a":{"b":"tex"}})");
    QTest::newRow("in a key") << QByteArray(R"({"a":"1","bb)") << QByteArray(R"({"a":"1"})");
    QTest::newRow("before a value") << QByteArray(R"({"a":"1","b":)") << QByteArray(R"({"a":"1"})");
    QTest::newRow("in a number") << QByteArray(R"({"a":[1,2,3)") << QByteArray(R"({"a":[1,2]})");
    QTest::newRow("in a word") << QByteArray(R"([true,fal)") << QByteArray("[true]");
    QTest::newRow("in an escape") << QByteArray(R"(["ab\u00)") << QByteArray(R"(["ab"])");
    QTest::newRow("behind backslashes") << QByteArray(R"(["ab\\\)") << QByteArray(R"(["ab"])");
}

void TestJsonText::cutTextIsClosed()
{
    QFETCH(QByteArray, cut);
    QFETCH(QByteArray, closed);
    QCOMPARE(closeCutJson(cut), closed);
}

void TestJsonText::everyPrefixClosesToValidJson()
{
    const QByteArray json = R"({"a": [1, -2.5e3, true, null, "x\"y\\z\u00e4", {"k": []}], "b": {"c": "d\n"}, "e": ""})";
    for (qsizetype length = 1; length <= json.size(); ++length) {
        QJsonParseError error;
        QJsonDocument::fromJson(closeCutJson(QByteArrayView(json).first(length)), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, json.first(length).constData());
    }
}

void TestJsonText::sanitizingKeepsPositions()
{
    QByteArray json("{\"a\":\"x\0y\xFFz\xE2\x82\xAC\"}", 16);
    const qsizetype size = json.size();
    QVERIFY(sanitizeJson({json.data(), static_cast<size_t>(json.size())}));
    QCOMPARE(json.size(), size);
    QCOMPARE(json, QByteArray("{\"a\":\"x y?z\xE2\x82\xAC\"}"));
    QVERIFY(!sanitizeJson({json.data(), static_cast<size_t>(json.size())}));
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
