// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/pythonexpression.h"
#include "core/artifacts/testfailure.h"
#include "core/artifacts/verifieroutput.h"
#include "core/formats/harbor/ctrf.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QRegularExpression>

#include <array>
#include <map>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/pytest/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Cases = std::map<QString, TestCase>;

/// What pytest made of cases.py, by the names of the tests.
Cases casesOfPytest(const QString &file)
{
    Cases cases;
    const auto json = parseJson(dataFile(file), file);
    const auto report = json ? readCtrf(*json, file) : std::nullopt;
    for (const TestCase &test : report ? report->tests : std::vector<TestCase>())
        cases[test.name.section(s("::"), 1)] = test;
    return cases;
}

/// What unittest printed of the same tests.
Cases casesOfUnittest()
{
    static const QRegularExpression head(s("^(?:FAIL|ERROR): (\\w+) "));
    Cases cases;
    for (const QString &block : QString::fromUtf8(dataFile(s("unittest.txt"))).split(s("\n======"))) {
        const QString text = block.section(QLatin1Char('\n'), 1);
        if (const auto match = head.match(text); match.hasMatch())
            cases[s("TestUnit::") + match.captured(1)] = {
                .name = match.captured(1), .status = s("failed"), .trace = text};
    }
    return cases;
}

/// "expected | got", or "- | headline" of what is not taken apart.
QString reading(const TestCase &test)
{
    const TestFailure failure = failureOf(test);
    return failure.assertion ? toText(*failure.assertion) + s(" | ") + failure.assertion->got
                             : s("- | ") + failure.headline;
}

constexpr const char *outputText = R"('Error in file(filename, "r"): cannot open \'ars.R\'\nExecution halted\n')";

/// The right reading of each test of cases.py.
const std::map<QString, QString> &readings()
{
    static const std::map<QString, QString> right{
        {s("test_equal"), s("42 | 41")},
        {s("test_equal_literal_first"), s("42 | 41")},
        {s("test_expected_first"), s("[1, 2, 3] | [1, 2]")},
        {s("test_equal_with_message"), s("42 | 41")},
        {s("test_not_equal"), s("≠ 41 | 41")},
        {s("test_less"), s("< 10 | 41")},
        {s("test_at_least"), s("≥ 100 | 41")},
        {s("test_chained"), s("< 3 | 41")},
        {s("test_in_text"), s("contains 'PASS' | ") + s(outputText)},
        {s("test_not_in_text"), s("does not contain 'Error' | 'Error in fi...ion halted\\n'")},
        {s("test_one_of"), s("in (200, 201) | 500")},
        {s("test_key_in_result"), s("contains 'id' | {'name': 1}")},
        {s("test_unknown_in_list"), s("- | assert 3 in [1, 2]")},
        {s("test_or"), s("- | must output results")},
        {s("test_and"), s("- | assert (41 == 41 and 41 == 42)")},
        {s("test_not"), s("- | assert not 41")},
        {s("test_is_none"), s("is None | 41")},
        {s("test_is_not_none"), s("is not None | None")},
        {s("test_approx"), s("0.6 ± 6.0e-07 | 0.5")},
        {s("test_approx_list"), s("approx([0.6 ±....0 ± 1.0e-06]) | [0.5, 1.0]")},
        {s("test_truth"), s("no rows | [1, 2]")},
        {s("test_told"), s("3 rows | 2")},
        {s("test_prose"), s("- | Expected the file that was written to be sorted")},
        {s("test_words_with_is"), s("- | the answer is in the file == the wrong one")},
        {s("test_exception"), s("- | FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/ars.R'")},
        {s("test_chained_exception"), s("- | RuntimeError: the report has no rows")},
        {s("test_raises"), s("- | Failed: DID NOT RAISE <class 'ValueError'>")},
        {s("test_fail"), s("- | Failed: the server never answered")},
        {s("test_text_diff"), s("'a\\nB\\nc\\n' | 'a\\nb\\nc\\n'")},
        {s("test_quoted_operator"), s("'x in y' | 'x == y'")},
        {s("test_count"), s("≥ 1 | 0")},
        {s("test_parameter[a::b]"), s("'d' | 'a::b'")},
        {s("test_parameter[c]"), s("'d' | 'c'")},
        {s("TestUnit::test_equal"), s("42 | 41")},
        {s("TestUnit::test_equal_literal_first"), s("42 | 41")},
        {s("TestUnit::test_equal_unknown"), s("- | 1 != 2")},
        {s("TestUnit::test_lists"), s("- | Lists differ: [1, 2] != [1, 3]")},
        {s("TestUnit::test_text"), s("- | 'a\\nb\\n' != 'a\\nc\\n'")},
        {s("TestUnit::test_in"), s("contains 'PASS' | ") + s(outputText)},
        {s("TestUnit::test_not_in"), s("does not contain 'Error' | ") + s(outputText)},
        {s("TestUnit::test_less"), s("< 10 | 41")},
        {s("TestUnit::test_at_least"), s("≥ 100 | 41")},
        {s("TestUnit::test_true"), s("is True | False")},
        {s("TestUnit::test_none"), s("is None | 41")},
        {s("TestUnit::test_not_none"), s("- | unexpectedly None")},
        {s("TestUnit::test_almost"), s("20.0 within 7 places | 20.5")},
        {s("TestUnit::test_raises"), s("- | ValueError not raised")},
        {s("TestUnit::test_error"), s("- | FileNotFoundError: [Errno 2] No such file or directory: '/nowhere/ars.R'")},
    };
    return right;
}

} // namespace

/// Real outputs, in tests/data/pytest: pytest 7, 8 and 9 with pytest-json-ctrf and Python's unittest on cases.py.
class TestTestFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPytestSays_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"pytest7.json", "pytest8.json", "pytest9.json"})
            QTest::newRow(file) << s(file);
    }

    void readsWhatPytestSays()
    {
        QFETCH(QString, file);
        const Cases cases = casesOfPytest(file);
        QCOMPARE(cases.size(), readings().size());
        for (auto [name, test] : cases) {
            const bool isRenamed = name == s("test_raises") && file == s("pytest9.json");
            const QString right = isRenamed ? s("- | Failed: DID NOT RAISE ValueError") : readings().at(name);
            QVERIFY2(reading(test) == right, qPrintable(name + s(": ") + reading(test)));
            test.message = s("The test failed in the call phase due to an assertion error"); // as older reporters
            QVERIFY2(reading(test) == right, qPrintable(name + s(": ") + reading(test)));
        }
    }

    void readsWhatUnittestSays()
    {
        const Cases cases = casesOfUnittest();
        QCOMPARE(cases.size(), 15U);
        for (const auto &[name, test] : cases) {
            QString right = readings().at(name);
            right.replace(s(outputText), s("'Error in file(filename): cannot open ars.R\\nExecution halted\\n'"));
            QVERIFY2(reading(test) == right, qPrintable(name + s(": ") + reading(test)));
        }
    }

    void keepsWhatWasSaidWhole()
    {
        const Cases cases = casesOfPytest(s("pytest8.json"));
        const TestFailure failure = failureOf(cases.at(s("test_equal_with_message")));
        QCOMPARE(failure.headline, s("rows in /app/out.csv"));
        QCOMPARE(failure.said,
                 (QStringList{s("AssertionError: rows in /app/out.csv"), s("assert 41 == 42"),
                              s(" +  where 41 = answer()")}));
        QCOMPARE(failure.place, (TestPlace{s("cases.py"), 33}));
        QCOMPARE(failureOf(cases.at(s("test_chained_exception"))).said,
                 QStringList{s("RuntimeError: the report has no rows")});
    }

    void findsEachTestInWhatTheVerifierPrinted()
    {
        const TemporaryFolder temp;
        temp.write(s("verifier/printed.txt"), dataFile(s("pytest8.txt")));
        temp.write(s("verifier/empty.txt"), "\n");
        temp.write(s("steps/two/verifier/printed.txt"), "test_equal failed\n");
        TrialDetail detail;
        for (const char *path : {"steps/two/verifier/printed.txt", "verifier/empty.txt", "verifier/printed.txt"})
            detail.files.push_back({.path = s(path), .role = FileRole::VerifierLog});
        const auto outputs = verifierOutputs(*Folder::open(temp.path()), detail);
        QCOMPARE(outputs.size(), 2U);
        for (const auto &[name, test] : casesOfPytest(s("pytest8.json"))) {
            const auto place = placeOfTest(outputs, s("verifier/ctrf.json"), test);
            QVERIFY2(place && place->file == s("verifier/printed.txt"), qPrintable(name));
            const QStringList above = outputs.front().lines.first(place->line + 1);
            QVERIFY2(above.back().startsWith(s("E  ")), qPrintable(above.back()));
            const auto head =
                std::ranges::find_last_if(above, [](const QString &line) { return line.startsWith(s("___")); });
            QVERIFY2(head.front().contains(name.section(s("::"), -1).section(QLatin1Char('['), 0, 0)),
                     qPrintable(name));
        }
        const TestCase unknown{.name = s("test_outputs.py::test_nowhere"), .status = s("failed"), .message = s("gone")};
        QCOMPARE(placeOfTest(outputs, s("verifier/ctrf.json"), unknown), std::nullopt);
        QCOMPARE(placeOfTest(outputs, s("steps/two/verifier/ctrf.json"), {.name = s("a.py::test_equal")}),
                 (OutputPlace{s("steps/two/verifier/printed.txt"), 0}));
    }

    void aStepSpeaksForItsTest()
    {
        const TestCase test{.status = s("failed"), .steps = {{.name = s("log in"), .status = s("failed")}}};
        QCOMPARE(failureOf(test).headline, s("log in"));
    }

    void nothingSaidIsNothing() { QCOMPARE(failureOf({.status = s("failed")}), TestFailure()); }

    void splitsOnlyWhatIsWhole_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("left");
        QTest::newRow("plain") << s("a == b") << s("a");
        QTest::newRow("in a text") << s("'a == b' == c") << s("'a == b'");
        QTest::newRow("in brackets") << s("f(a == b) == c") << s("f(a == b)");
        QTest::newRow("an object") << s("<A object at 0x7f> == c") << s("<A object at 0x7f>");
        QTest::newRow("twice") << s("a == b == c") << s("");
        QTest::newRow("a quote is open") << s("'a == b") << s("");
        QTest::newRow("a bracket is open") << s("(a == b") << s("");
        QTest::newRow("a bracket too many") << s("a == b)") << s("");
        QTest::newRow("ends with a backslash") << s("'a\\") << s("");
        QTest::newRow("no left side") << s(" == b") << s("");
        QTest::newRow("nothing") << s("") << s("");
    }

    void splitsOnlyWhatIsWhole()
    {
        QFETCH(QString, expression);
        QFETCH(QString, left);
        static constexpr std::array equals{QLatin1StringView(" == ")};
        const auto split = splitOnce(expression, equals);
        QCOMPARE(split ? split->left : QString(), left);
    }
};

QTEST_GUILESS_MAIN(TestTestFailure)
#include "tst_testfailure.moc"
