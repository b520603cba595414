// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonvalue.h"
#include "tests/support/quotes.h"
#include "tests/support/result.h"

using namespace quayside;

namespace {

JsonValue parsed(const QByteArray &bytes)
{
    const auto value = parseJson(bytes, {});
    if (!value)
        qFatal("%s", qPrintable(describe(value.error())));
    return *value;
}

} // namespace

class TestJsonValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderDuplicatesAndNumbersAsWritten()
    {
        const JsonValue value =
            parsed(json("{'z': 1.10, 'a': [true, null, 'x'], 'z': 123456789012345678901234567890}"));
        QCOMPARE(value.children.size(), 3U);
        QCOMPARE(value.children[0].key, QStringLiteral("z"));
        QCOMPARE(value.children[0].value.text, QStringLiteral("1.10"));
        QCOMPARE(value.children[0].value.number(), 1.1);
        QCOMPARE(value.find(QLatin1StringView("z"))->text, QStringLiteral("123456789012345678901234567890"));
        QCOMPARE(value.find(QLatin1StringView("a"))->children[2].value.text, QStringLiteral("x"));
        QVERIFY(!value.find(QLatin1StringView("b")));
    }

    void readsScalarDocuments()
    {
        QCOMPARE(parsed(" 0.5\n").number(), 0.5);
        QCOMPARE(parsed("\"a\\nb\"").text, QStringLiteral("a\nb"));
        QCOMPARE(parsed("null").kind, JsonKind::Null);
        QVERIFY(!parseJson("hello", {}));
        QVERIFY(!parseJson("1, 2", {}));
        QVERIFY(!parseJson("", {}));
    }

    void refusesWhatIsTooDeepOrTooMuch()
    {
        const auto deep = parseJson(QByteArray(1000, '[') + QByteArray(1000, ']'), {});
        QVERIFY(!deep);
        QCOMPARE(deep.error().code, ErrorCode::TooLarge);
        QVERIFY(deep.error().message.contains(QLatin1String("200")));
        const auto many = parseJson("[1,2,3,4]", {}, {.depth = 4, .values = 3});
        QVERIFY(!many);
        QCOMPARE(many.error().code, ErrorCode::TooLarge);
    }

    void saysOneLine()
    {
        QCOMPARE(toLine(parsed(json("{'a': [1, 'x\\ny'], 'b': null}"))),
                 QString::fromUtf8(json("{'a': [1, 'x\\ny'], 'b': null}")));
        QCOMPARE(toLine(parsed(json("'plain'"))), QStringLiteral("plain"));
        QCOMPARE(toLine(parsed(json("['0123456789']")), 5), QStringLiteral("[\"012\u2026"));
    }
};

QTEST_GUILESS_MAIN(TestJsonValue)
#include "tst_jsonvalue.moc"
