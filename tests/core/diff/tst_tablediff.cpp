// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/sqlitetables.h"
#include "core/diff/tablediff.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Table randomTable(QRandomGenerator &random)
{
    Table table{.columns = {s("event_id"), s("tokens"), s("note")}};
    for (int i = random.bounded(30); i > 0; --i)
        table.rows.push_back({QStringLiteral("E-%1").arg(i), QString::number(random.bounded(5)), s("x")});
    return table;
}

Table edited(Table table, QRandomGenerator &random)
{
    for (int i = random.bounded(4); i > 0 && !table.rows.empty(); --i) {
        const auto row = random.bounded(static_cast<int>(table.rows.size()));
        switch (random.bounded(3)) {
        case 0: table.rows[static_cast<size_t>(row)][1] = QString::number(random.bounded(100)); break;
        case 1: table.rows.erase(table.rows.begin() + row); break;
        default:
            table.rows.insert(table.rows.begin() + row,
                              {QStringLiteral("N-%1-%2").arg(i).arg(random.generate()), s("1"), s("new")});
        }
    }
    return table;
}

/// The table after, put together from the one before and what the diff says differs.
Table patched(const Table &before, const Table &after, const TableDiff &diff)
{
    Table result{.columns = after.columns};
    for (const DiffTableRow &row : diff.rows) {
        if (row.state == RowState::Removed)
            continue;
        if (row.state == RowState::Added) {
            result.rows.push_back(after.rows[static_cast<size_t>(*row.after)]);
            continue;
        }
        auto cells = before.rows[static_cast<size_t>(*row.before)];
        for (const int column : row.changed) {
            const DiffColumn &which = diff.columns[static_cast<size_t>(column)];
            cells[static_cast<size_t>(*which.after)] =
                after.rows[static_cast<size_t>(*row.after)][static_cast<size_t>(*which.after)];
        }
        result.rows.push_back(cells);
    }
    return result;
}

void makeDatabase(const QString &file, const QStringList &statements)
{
    const QString name = QStringLiteral("make");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), name);
        database.setDatabaseName(file);
        QVERIFY2(database.open(), qPrintable(database.lastError().text()));
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

class TestTableDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCsv()
    {
        const auto table = parseCsv("\xef\xbb\xbfid;note\r\n1;\"a \"\"b\"\"\r\nc\"\r\n\r\n2\r\n");
        VERIFY_RESULT(table);
        QCOMPARE(table->columns, (std::vector{s("id"), s("note")}));
        QCOMPARE(table->rows.size(), 2U);
        QCOMPARE(table->rows[0][1], Cell(s("a \"b\"\r\nc")));
        QCOMPARE(table->rows[1][1], Cell());
        QCOMPARE(parseCsv("1\t2\n3\t4\n")->columns, (std::vector{s("1"), s("2")}));
        QCOMPARE(parseCsv("a,\"b").error().code, ErrorCode::Malformed);
        QVERIFY(parseCsv("")->rows.empty());
        QVERIFY(parseCsv("a,b\n1,2\n3,4\n5,6\n", {.mostRows = 2})->isCut);
    }

    void guessesTheKey()
    {
        const auto before = parseCsv("region,event_id,tokens\neu,E-1,3000\nus,E-2,500\n");
        const auto after = parseCsv("region,event_id,tokens\nus,E-2,500\neu,E-1,3\n");
        const TableDiff diff = diffTables(*before, *after);
        QCOMPARE(diff.keys, std::vector<int>{1});
        QCOMPARE(diff.changedRows, 1);
        QCOMPARE(diff.changedCells, 1);
        QCOMPARE(diff.rows[1].changed, std::vector<int>{2});
        QCOMPARE(keyCandidates(*before, *after).front(), s("event_id"));
        QVERIFY(diffTables(*before, *after, {.byPosition = true}).keys.empty());
    }

    void toleratesNumbersAndMeetsColumnsByName()
    {
        const auto before = parseCsv("id,a,b\nx,1.00,2\n"), after = parseCsv("id,b,c\nx,2.001,9\n");
        const TableDiff exact = diffTables(*before, *after);
        QCOMPARE(exact.columns.size(), 4U);
        QCOMPARE(exact.changedCells, 1);
        QCOMPARE(diffTables(*before, *after, {.tolerance = NumberTolerance{.absolute = 0.01}}).changedCells, 0);
    }

    void applyingTheChangesGivesTheOther()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 1000; ++i) {
            const Table before = randomTable(random);
            const Table after = edited(before, random);
            for (const bool byPosition : {false, true}) {
                const TableDiff diff = diffTables(before, after, {.byPosition = byPosition});
                QCOMPARE(patched(before, after, diff), after);
                QCOMPARE(diff.changedRows + diff.addedRows + diff.removedRows == 0, before == after);
            }
        }
    }

    void comparesDatabasesByTableAndRow()
    {
        const TemporaryFolder temp;
        const QString table = s("CREATE TABLE ledger(event_id TEXT PRIMARY KEY, tokens INTEGER, raw BLOB)");
        makeDatabase(temp.path(s("before.db")),
                     {table, s("INSERT INTO ledger VALUES('E-1', 3000, x'00ff'), ('E-2', NULL, NULL)"),
                      s("CREATE TABLE gone(x)")});
        makeDatabase(
            temp.path(s("after.db")),
            {table, s("INSERT INTO ledger VALUES('E-2', NULL, NULL), ('E-1', 3, x'00ff'), ('E-3', 1, NULL)"),
             s("CREATE VIEW trap AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")});
        const auto folder = Folder::open(temp.path());
        const auto before = readSqlite(*folder, s("before.db")), after = readSqlite(*folder, s("after.db"));
        VERIFY_RESULT(before);
        VERIFY_RESULT(after);
        QCOMPARE(before->at(s("ledger")).keys, std::vector<int>{0});
        QCOMPARE(before->at(s("ledger")).rows[0][2], Cell(s("x'00ff'")));
        QCOMPARE(before->at(s("ledger")).rows[1][1], Cell());
        const auto diffs = diffSqlite(*before, *after);
        QCOMPARE(diffs.size(), 4U);
        QCOMPARE(diffs[0].name, s("gone"));
        QVERIFY(diffs[0].inBefore && !diffs[0].inAfter && !diffs[0].diff);
        QCOMPARE(diffs[1].diff->changedRows, 1);
        QCOMPARE(diffs[1].diff->addedRows, 1);
        QCOMPARE(diffs[1].diff->removedRows, 0);
    }

    void refusesWhatIsNoDatabase()
    {
        const TemporaryFolder temp;
        temp.write(s("broken.db"), QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x'));
        const auto folder = Folder::open(temp.path());
        QCOMPARE(readSqlite(*folder, s("broken.db")).error().code, ErrorCode::Malformed);
        QCOMPARE(readSqlite(*folder, s("none.db")).error().code, ErrorCode::NotFound);
        QCOMPARE(readSqlite(*folder, s("broken.db"), {.file = Bytes(100)}).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestTableDiff)
#include "tst_tablediff.moc"
