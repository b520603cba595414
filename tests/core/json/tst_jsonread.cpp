// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonfields.h"
#include "core/json/jsonread.h"
#include "tests/support/quotes.h"
#include "tests/support/result.h"

#include <cmath>

using namespace quayside;

namespace {

struct Pet {
    QString name;
    std::optional<std::int64_t> age;
    std::optional<double> weight;
    std::optional<bool> tame;
    int toys = 0;
};

constexpr std::array petFields{
    JsonField<Pet>{"name", [](const JsonCursor &value, Pet &pet) { pet.name = stringOf(value); }},
    JsonField<Pet>{"age", [](const JsonCursor &value, Pet &pet) { pet.age = value.integer(); }},
    JsonField<Pet>{"weight", [](const JsonCursor &value, Pet &pet) { pet.weight = value.number(); }},
    JsonField<Pet>{"tame", [](const JsonCursor &value, Pet &pet) { pet.tame = value.boolean(); }},
    JsonField<Pet>{"toys",
                   [](const JsonCursor &value, Pet &pet) { value.elements([&](const JsonCursor &) { ++pet.toys; }); }},
};

Result<void> readPet(const QByteArray &bytes, Pet &pet)
{
    return readJson(bytes, QStringLiteral("/pets/one.json"),
                    [&](const JsonCursor &root) { readFields(root, pet, std::span<const JsonField<Pet>>(petFields)); });
}

Pet petOf(const QByteArray &bytes)
{
    Pet pet;
    const auto read = readPet(bytes, pet);
    if (!read)
        qFatal("%s", qPrintable(describe(read.error())));
    return pet;
}

} // namespace

class TestJsonRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKnownKeysInAnyOrderAndSkipsTheRest()
    {
        const Pet pet = petOf(json(
            "{'tame': true, 'x': {'deep': [1, {'y': ']'}]}, 'toys': ['a', [2], {}], 'age': 4, 'name': 'T\\u00e9o'}"));
        QCOMPARE(pet.name, QStringLiteral("Téo"));
        QCOMPARE(pet.age, 4);
        QCOMPARE(pet.tame, true);
        QCOMPARE(pet.toys, 3);
        QVERIFY(!pet.weight);
    }

    void givesNothingForAnotherType()
    {
        const Pet pet = petOf(json("{'name': 7, 'age': '4', 'weight': null, 'tame': 1, 'toys': {'a': 1}}"));
        QVERIFY(pet.name.isEmpty());
        QVERIFY(!pet.age && !pet.weight && !pet.tame);
        QCOMPARE(pet.toys, 0);
    }

    void takesTheLastOfDuplicates() { QCOMPARE(petOf(json("{'age': 1, 'age': 2}")).age, 2); }

    void readsNumbersAsTheyAreMeant_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<qint64>("whole"); // -1 is "not a whole number"
        QTest::newRow("float without fraction") << QByteArray("19463.0") << qint64(19463);
        QTest::newRow("exponent") << QByteArray("1e3") << qint64(1000);
        QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
        QTest::newRow("largest") << QByteArray("9223372036854775807") << qint64(9223372036854775807LL);
        QTest::newRow("too large") << QByteArray("123456789012345678901234567890") << qint64(-1);
        QTest::newRow("not a number") << QByteArray("NaN") << qint64(-1);
        QTest::newRow("infinite") << QByteArray("-Infinity") << qint64(-1);
    }

    void readsNumbersAsTheyAreMeant()
    {
        QFETCH(QByteArray, token);
        QFETCH(qint64, whole);
        const Pet pet = petOf("{\"age\": " + token + ", \"name\": \"after\"}");
        QCOMPARE(pet.age.value_or(-1), whole);
        QCOMPARE(pet.name, QStringLiteral("after"));
    }

    void readsPythonsNotFiniteNumbers()
    {
        QVERIFY(std::isnan(*petOf(json("{'weight': NaN}")).weight));
        QVERIFY(std::isinf(*petOf(json("{'weight': -Infinity, 'age': 1}")).weight));
        QCOMPARE(petOf(json("{'weight': 123456789012345678901234567890}")).weight, 123456789012345678901234567890.0);
    }

    void survivesOddBytes()
    {
        QCOMPARE(petOf("\xef\xbb\xbf{\"name\": \"bom\"}").name, QStringLiteral("bom"));
        QCOMPARE(petOf(json("{'name': '\\ud83d lone'}")).name, QStringLiteral("\uFFFD lone"));
        Pet pet;
        const auto read = readPet("{\"name\": \"caf\xe9\", \"age\": 3}", pet);
        QVERIFY(!read);
        QCOMPARE(read.error().where, QStringLiteral("line 1, column 14 (byte 14)"));
        QCOMPARE(pet.name, QStringLiteral("caf\uFFFD"));
        QCOMPARE(pet.age, 3);
    }

    void skipsDeepNestingWithoutRecursion()
    {
        const QByteArray deep = QByteArray(100000, '[') + QByteArray(100000, ']');
        QCOMPARE(petOf("{\"x\": " + deep + ", \"age\": 5}").age, 5);
    }

    void saysWhereTheDamageIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("cause");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1, column 1 (byte 1)")
                               << QStringLiteral("the file is empty");
        QTest::newRow("cut") << QByteArray("{\n \"age\": 4,\n \"na") << QStringLiteral("line 3, column 5 (byte 18)")
                             << QStringLiteral("the file ends in the middle of the document");
        QTest::newRow("comma") << QByteArray("{\"age\": NaN,\n \"name\" \"x\"}")
                               << QStringLiteral("line 2, column 9 (byte 22)") << QStringLiteral("expected ':'");
        QTest::newRow("scalar") << QByteArray("42") << QString() << QStringLiteral("neither an object nor a list");
    }

    void saysWhereTheDamageIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        QFETCH(QString, cause);
        Pet pet;
        const auto read = readPet(bytes, pet);
        QVERIFY(!read);
        QCOMPARE(read.error().code,
                 cause.contains(QLatin1String("neither")) || cause.contains(QLatin1Char(':')) ? ErrorCode::Malformed
                                                                                              : ErrorCode::Incomplete);
        QCOMPARE(read.error().path, QStringLiteral("/pets/one.json"));
        QCOMPARE(read.error().where, where);
        QVERIFY2(read.error().message.contains(cause), qPrintable(read.error().message));
    }
};

QTEST_GUILESS_MAIN(TestJsonRead)
#include "tst_jsonread.moc"
