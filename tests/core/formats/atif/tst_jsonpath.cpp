// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/jsonpath.h"

#include <QTest>

#include <ctime>

using namespace quayside;

namespace {

/// Seconds that this process had a processor: a busy machine does not make them more.
double processorTime()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

JsonPathPart member(const char *name, int among = 0)
{
    return {.name = name, .number = among};
}

JsonPathPart element(int number)
{
    return {.kind = PathPartKind::Element, .number = number};
}

std::int64_t located(const QByteArray &json, const JsonPath &path)
{
    return locate({json.constData(), static_cast<size_t>(json.size())}, {&path, 1}).front();
}

} // namespace

class TestJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreWritten();
    void membersAndElements();
    void escapedNames();
    void oneNameSeveralTimes();
    void whatIsNotThere();
    void manyAtOnce();
    void noJson_data();
    void noJson();
};

void TestJsonPath::pathsAreWritten()
{
    QCOMPARE(toText({}), QString());
    QCOMPARE(toText({member("a"), element(3), element(0), member("b", 2)}), QStringLiteral("a[3][0].b"));
    const JsonSpot top;
    QCOMPARE(top.path(), JsonPath());
    QCOMPARE(top.member("a").element(3).member("b", 2).path(), (JsonPath{member("a"), element(3), member("b", 2)}));
}

void TestJsonPath::membersAndElements()
{
    const QByteArray json =
        " \xEF\xBB\xBF{ \"a\" : [ 1, \"x]},\\\" {\", {\"in\": null , \"deep\":[[],[ true ]]} ],\n\"b\":-1e5}";
    const QByteArray marked = json.mid(1);
    QCOMPARE(located(marked, {}), marked.indexOf('{'));
    QCOMPARE(located(marked, {member("a")}), marked.indexOf("\"a\""));
    QCOMPARE(located(marked, {member("a"), element(0)}), marked.indexOf("1,"));
    QCOMPARE(located(marked, {member("a"), element(1)}), marked.indexOf("\"x]"));
    QCOMPARE(located(marked, {member("a"), element(2)}), marked.indexOf("{\"in\""));
    QCOMPARE(located(marked, {member("a"), element(2), member("in")}), marked.indexOf("\"in\""));
    QCOMPARE(located(marked, {member("a"), element(2), member("deep"), element(1)}), marked.indexOf("[ true"));
    QCOMPARE(located(marked, {member("a"), element(2), member("deep"), element(1), element(0)}),
             marked.indexOf("true"));
    QCOMPARE(located(marked, {member("b")}), marked.indexOf("\"b\""));
}

void TestJsonPath::escapedNames()
{
    const QByteArray json =
        R"({"x": "\"b\": 1", "\u0062": 1, "q\"uote": {"\ud83d\ude00": 2}, "back\\": 3, "tab\t": 4, "": 5})";
    QCOMPARE(located(json, {member("b")}), json.indexOf("\"\\u0062\""));
    QCOMPARE(located(json, {member("q\"uote"), member("\xF0\x9F\x98\x80")}), json.indexOf("\"\\ud83d"));
    QCOMPARE(located(json, {member("back\\")}), json.indexOf("\"back"));
    QCOMPARE(located(json, {member("tab\t")}), json.indexOf("\"tab"));
    QCOMPARE(located(json, {member("")}), json.indexOf("\"\": 5"));
}

void TestJsonPath::oneNameSeveralTimes()
{
    const QByteArray json = R"({"a": {"x": 1}, "\u0061": {"x": 2}, "b": {"a": 3}, "a": {"x": 4}})";
    QCOMPARE(located(json, {member("a")}), 1);
    QCOMPARE(located(json, {member("a", 1)}), json.indexOf("\"\\u0061\""));
    QCOMPARE(located(json, {member("a", 1), member("x")}), json.indexOf("\"x\": 2"));
    QCOMPARE(located(json, {member("a", 2)}), json.lastIndexOf("\"a\""));
    QCOMPARE(located(json, {member("a", 2), member("x")}), json.indexOf("\"x\": 4"));
}

/// It is told by what it should be in.
void TestJsonPath::whatIsNotThere()
{
    const QByteArray json = R"({"a": {"x": [1, 2]}, "b": 7})";
    QCOMPARE(located(json, {member("c")}), 0);
    QCOMPARE(located(json, {member("a"), member("y")}), json.indexOf("{\"x"));
    QCOMPARE(located(json, {member("a"), member("x"), element(2)}), json.indexOf("[1"));
    QCOMPARE(located(json, {member("a"), member("x"), member("x")}), json.indexOf("[1"));
    QCOMPARE(located(json, {member("b"), member("x")}), json.indexOf('7'));
    QCOMPARE(located(json, {member("a", 1)}), 0);
}

/// In one walk: 10,000 paths in 20 MB take no longer than reading it.
void TestJsonPath::manyAtOnce()
{
    QByteArray json = "{\"list\": [";
    std::vector<JsonPath> paths;
    std::vector<std::int64_t> expected;
    for (int i = 0; i < 10'000; ++i) {
        json += "{\"text\": \"" + QByteArray(2000, 'x') + "\", ";
        expected.push_back(json.size());
        paths.push_back({member("list"), element(i), member("bad")});
        json += "\"bad\": " + QByteArray::number(i) + (i < 9'999 ? "}," : "}");
    }
    json += "]}";
    std::ranges::reverse(paths);
    std::ranges::reverse(expected);
    const double before = processorTime();
    QCOMPARE(locate({json.constData(), static_cast<size_t>(json.size())}, paths), expected);
    const double spent = processorTime() - before;
    qInfo("%.2f s", spent);
    QVERIFY(spent < 5); // without optimization; one walk a path would be 100 GB to read
}

void TestJsonPath::noJson_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "{", "[", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":[", "{\"a\":[1,", "{\"a\":}",
                             "{\"a\":,", "}", "]", "{\"a\\", "{\"a\":[[[{", "{,,,}", "nul", "{\"a\":[}]", "{\"a\" 1}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonPath::noJson()
{
    QFETCH(QByteArray, json);
    for (const JsonPath &path : {JsonPath{}, JsonPath{member("a")}, JsonPath{member("a"), element(1)},
                                 JsonPath{member("a"), element(0), element(0), element(0), member("b")}}) {
        const std::int64_t offset = located(json, path);
        QVERIFY(offset >= 0 && offset <= json.size());
    }
}

QTEST_GUILESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"
