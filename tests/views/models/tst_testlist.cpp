// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/ctrf.h"
#include "views/models/testlist.h"

#include <QTest>

using namespace quayside;

namespace {

TestReport reportOf(const QByteArray &tests)
{
    const auto json = parseJson(R"({"results": {"tool": {"name": "any"}, "tests": [)" + tests + "]}}", {});
    return readCtrf(*json, QStringLiteral("verifier/ctrf.json")).value_or(TestReport());
}

QStringList namesIn(const TestList &list)
{
    QStringList names;
    for (const ListedTest &test : list.tests)
        names << test.name;
    return names;
}

} // namespace

class TestTestList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatFailedFirst_data()
    {
        QTest::addColumn<QByteArray>("tests");
        QTest::addColumn<QString>("shared");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("pytest") << QByteArray(R"({"name": "a.py::one", "status": "passed"},
            {"name": "a.py::two[x::y]", "status": "failed"}, {"name": "a.py::three", "status": "skipped"})")
                                << QStringLiteral("a.py")
                                << QStringList{QStringLiteral("two[x::y]"), QStringLiteral("three"),
                                               QStringLiteral("one")};
        QTest::newRow("a single one") << QByteArray(R"({"name": "a.py::One::two", "status": "failed"})")
                                      << QStringLiteral("a.py › One") << QStringList{QStringLiteral("two")};
        QTest::newRow("suites as lists") << QByteArray(
            R"({"name": "adds", "status": "passed", "suite": ["sum.test.ts", "Sum"]},
            {"name": "adds", "status": "failed", "suite": ["sum.test.ts", "Big sum"]})")
                                         << QStringLiteral("sum.test.ts")
                                         << QStringList{QStringLiteral("Big sum › adds"), QStringLiteral("Sum › adds")};
        QTest::newRow("nothing shared") << QByteArray(
            R"({"name": "a.py::one", "status": "passed"}, {"name": "b.py::one", "status": "passed"})")
                                        << QString()
                                        << QStringList{QStringLiteral("a.py › one"), QStringLiteral("b.py › one")};
        QTest::newRow("none") << QByteArray() << QString() << QStringList();
    }

    void listsWhatFailedFirst()
    {
        QFETCH(QByteArray, tests);
        QFETCH(QString, shared);
        QFETCH(QStringList, names);
        const TestList list = testList(reportOf(tests));
        QCOMPARE(list.shared, shared);
        QCOMPARE(namesIn(list), names);
    }

    void saysRetriesAndFlakyTests()
    {
        const TestReport report = reportOf(R"({"name": "steady", "status": "passed"},
            {"name": "shaky", "status": "passed", "flaky": true, "retries": 1,
             "retryAttempts": [{"attempt": 1, "status": "failed", "message": "timed out"}]},
            {"name": "later", "status": "pending"}, {"name": "broken", "status": "failed"})");
        QCOMPARE(namesIn(testList(report)),
                 (QStringList{QStringLiteral("broken"), QStringLiteral("shaky"), QStringLiteral("later"),
                              QStringLiteral("steady")}));
        QVERIFY(sayRemarks(report.tests[0]).isEmpty());
        QVERIFY(sayRemarks(report.tests[1]).startsWith(QLatin1String("flaky, 1 ")));
        QCOMPARE(report.tests[1].attempts.front().message, QStringLiteral("timed out"));
        QCOMPARE(sayRemarks(report.tests[2]), QStringLiteral("pending"));
        QCOMPARE(sayCounts(report), QStringLiteral("1 failed, 2 passed, 1 pending"));
        QCOMPARE(sayCounts({}), QStringLiteral("no tests"));
    }
};

QTEST_GUILESS_MAIN(TestTestList)
#include "tst_testlist.moc"
