// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as equal: the same bytes, or the same exact value, or what somebody chose to overlook.
#include "core/artifacts/comparison.h"
#include "core/diff/folderdiff.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// Runs the statements in a database that stays open until the value is gone.
class OpenDatabase
{
public:
    OpenDatabase(const QString &file, const QStringList &statements) : m_name(file)
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("cannot open %s", qPrintable(file));
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        }
    }
    ~OpenDatabase() { QSqlDatabase::removeDatabase(m_name); }
    Q_DISABLE_COPY_MOVE(OpenDatabase)

private:
    QString m_name;
};

} // namespace

class TestEquality : public QObject
{
    Q_OBJECT

    static Result<ContentComparison> compared(const TemporaryFolder &temp, const QString &before, const QString &after)
    {
        const auto folder = Folder::open(temp.path());
        return compareContents(ComparedFile{*folder, before}, ComparedFile{*folder, after});
    }

private Q_SLOTS:
    void decimalsAreExact_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("two");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *one, const char *two, bool isSame) {
            QTest::addRow("%s and %s", one, two) << QString::fromLatin1(one) << QString::fromLatin1(two) << isSame;
        };
        row("1", "1.0", true);
        row("10e-1", "1", true);
        row("-0.0", "0", true);
        row("1e400", "10E399", true);
        row("1e400", "1e401", false);
        row("9007199254740993", "9007199254740992", false);
        row("123456789012345678901234567890", "123456789012345678901234567891", false);
        row("0.1", "0.1000000000000000055511151231257827", false);
        row("-1", "1", false);
    }
    void decimalsAreExact()
    {
        QFETCH(QString, one);
        QFETCH(QString, two);
        const auto first = numberIn(one), second = numberIn(two);
        QVERIFY(first && second);
        QTEST(*first == *second, "isSame");
        QTEST(isSameNumber(*first, *second, {}), "isSame");
    }

    void otherTextsAreNoNumbers()
    {
        for (const char *text : {"", "-", ".", "1,000", "0x10", "inf", "nan", "1e", "1e+", "e5", "1.2.3", "1 2"})
            QVERIFY2(!numberIn(QString::fromLatin1(text)), text);
    }

    void toleranceIsAChoice()
    {
        const NumberTolerance byValue, wide{.absolute = 0.01};
        QVERIFY(!isSameCell(u"1.10", u"1.1", std::nullopt));
        QVERIFY(isSameCell(u"1.10", u"1.1", byValue));
        QVERIFY(!isSameCell(u"1.10", u"1.105", byValue));
        QVERIFY(isSameCell(u"1.10", u"1.105", wide));
        QVERIFY(!isSameCell(u"00501", u"501", wide));
        QVERIFY(!isSameCell(u"9007199254740993", u"9007199254740992", wide));
    }

    void cellsOfATableAreEqualAsWritten()
    {
        const TemporaryFolder temp;
        temp.write(u"a.csv"_s, "id,zip,account\n1,00501,1234567890123456789\n2,02134,55\n");
        temp.write(u"b.csv"_s, "id,zip,account\n1,501,1234567890123456768\n2,2134,55\n");
        const auto result = compared(temp, u"a.csv"_s, u"b.csv"_s);
        VERIFY_RESULT(result);
        QCOMPARE(result->table->diff.changedRows, 2);
        QCOMPARE(result->table->diff.changedCells, 3);
    }

    void jsonNumbersKeepTheirDigits()
    {
        const auto diff = diffJson(R"({"id": 9007199254740993, "big": 12345678901234567890123, "n": 42, "s": 1.5})",
                                   R"({"id": 9007199254740992, "big": 12345678901234567890124, "n": 42.0, "s": 1.5})");
        VERIFY_RESULT(diff);
        QCOMPARE(diff->changes.size(), 2U);
        QCOMPARE(diff->changes[0].before, u"12345678901234567890123"_s);
        QCOMPARE(diff->changes[1].after, u"9007199254740992"_s);
        QCOMPARE(diff->equalLeaves, 2);
        QCOMPARE(diff->remarks.size(), 1U);
        QCOMPARE(diff->remarks[0], (JsonRemark{JsonRemark::Kind::OtherForm, {u"n"_s}}));
    }

    void repeatedNamesAreComparedOneByOne()
    {
        const auto diff = diffJson(R"({"a": 1, "b": 0, "a": 2})", R"({"a": 2, "b": 0})");
        VERIFY_RESULT(diff);
        QCOMPARE(diff->changes.size(), 2U);
        QCOMPARE(diff->changes[0].kind, JsonChangeKind::Changed);
        QCOMPARE(diff->changes[1].kind, JsonChangeKind::Removed);
        QCOMPARE(diff->remarks, (std::vector{JsonRemark{JsonRemark::Kind::RepeatedName, {u"a"_s}}}));
        QVERIFY(diffJson(R"({"a": 1, "a": 2})", R"({"a": 1, "a": 2})")->changes.empty());
    }

    void typesOfADatabaseCount()
    {
        const TemporaryFolder temp;
        const QString table = u"CREATE TABLE t(k INTEGER PRIMARY KEY, v)"_s;
        OpenDatabase(temp.path(u"a.db"_s), {table, u"INSERT INTO t VALUES(1, 7), (2, 7.0), (3, '7'), (4, 'x')"_s});
        OpenDatabase(temp.path(u"b.db"_s), {table, u"INSERT INTO t VALUES(1, '7'), (2, 7), (3, x'37'), (4, 'x')"_s});
        const auto result = compared(temp, u"a.db"_s, u"b.db"_s);
        VERIFY_RESULT(result);
        const auto &rows = result->sqlite->before.at(u"t"_s).rows;
        QCOMPARE(rows[0][1], Cell(u"7"_s));
        QCOMPARE(rows[1][1], Cell(u"7.0"_s));
        QCOMPARE(rows[2][1], Cell(u"'7'"_s));
        QCOMPARE(countOf(*result), (DifferenceCount{3, DifferenceUnit::Rows}));
    }

    void whatIsNoTableOfADatabaseCounts_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addRow("index") << u"CREATE UNIQUE INDEX i ON t(v)"_s;
        QTest::addRow("view") << u"CREATE VIEW w AS SELECT v FROM t"_s;
        QTest::addRow("trigger") << u"CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END"_s;
        QTest::addRow("version") << u"PRAGMA user_version = 7"_s;
        QTest::addRow("application") << u"PRAGMA application_id = 99"_s;
    }
    void whatIsNoTableOfADatabaseCounts()
    {
        QFETCH(QString, statement);
        const TemporaryFolder temp;
        const QStringList both{u"CREATE TABLE t(v)"_s, u"INSERT INTO t VALUES(1)"_s};
        OpenDatabase(temp.path(u"a.db"_s), both);
        OpenDatabase(temp.path(u"b.db"_s), both + QStringList{statement});
        const auto result = compared(temp, u"a.db"_s, u"b.db"_s);
        VERIFY_RESULT(result);
        QVERIFY(!result->isSame);
        QCOMPARE(countOf(*result), (DifferenceCount{1, DifferenceUnit::Rows}));
        QVERIFY(result->remarks.empty());
    }

    void otherBytesOfTheSameDatabaseAreSaid()
    {
        const TemporaryFolder temp;
        const QStringList both{u"CREATE TABLE t(v)"_s, u"INSERT INTO t VALUES(1)"_s};
        OpenDatabase(temp.path(u"a.db"_s), both);
        OpenDatabase(temp.path(u"b.db"_s),
                     both + QStringList{u"INSERT INTO t VALUES(2)"_s, u"DELETE FROM t WHERE v = 2"_s});
        const auto result = compared(temp, u"a.db"_s, u"b.db"_s);
        VERIFY_RESULT(result);
        QVERIFY(!result->isSame);
        QCOMPARE(result->remarks.size(), 1U);
    }

    void theLogOfADatabaseBelongsToIt()
    {
        const TemporaryFolder temp;
        const OpenDatabase starter(
            temp.path(u"before.db"_s),
            {u"PRAGMA journal_mode = WAL"_s, u"CREATE TABLE t(v)"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s});
        QVERIFY(QFile::copy(temp.path(u"before.db"_s), temp.path(u"after.db"_s)));
        const OpenDatabase agent(temp.path(u"after.db"_s),
                                 {u"PRAGMA wal_autocheckpoint = 0"_s, u"INSERT INTO t VALUES(2)"_s});
        const auto folder = Folder::open(temp.path());
        QCOMPARE(*folder->read(u"before.db"_s, Bytes(1 << 20)), *folder->read(u"after.db"_s, Bytes(1 << 20)));
        QCOMPARE(*compareFiles(*folder, u"before.db"_s, *folder, u"after.db"_s), PairState::Differs);
        const auto result = compared(temp, u"before.db"_s, u"after.db"_s);
        VERIFY_RESULT(result);
        QVERIFY(!result->isSame);
        QCOMPARE(countOf(*result), (DifferenceCount{1, DifferenceUnit::Rows}));
        QCOMPARE(*compareFiles(*folder, u"before.db"_s, *folder, u"before.db"_s), PairState::Same);
    }
};

QTEST_GUILESS_MAIN(TestEquality)
#include "tst_equality.moc"
