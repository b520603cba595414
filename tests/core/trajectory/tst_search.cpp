// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/trajectory/search.h"
#include "core/trajectory/tidyjson.h"

#include <QTest>

using namespace quayside;

namespace {

RunPointer runOf(const QByteArray &steps)
{
    TrajectoryGraph graph;
    graph.nodes.push_back({.trajectory = std::make_shared<const TrajectoryIndex>(
                               indexTrajectory(ByteRange(R"({"steps": [)" + steps + "]}")))});
    const auto shared = std::make_shared<const TrajectoryGraph>(std::move(graph));
    return std::make_shared<const AgentRun>(makeRun(shared, agentsOf(*shared).front()));
}

std::vector<int> found(const AgentRun &run, const SearchQuery &query)
{
    std::vector<int> steps;
    searchRun(run, query, [&](std::span<const RunIndex> hits) {
        for (const RunIndex hit : hits)
            steps.push_back(hit.value);
    });
    return steps;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
    void regexes();
    void bothKindsAgree_data();
    void bothKindsAgree();
    void bookkeepingAcrossWindows();
    void hitsAcrossWindows();
    void hugePatternsEnd();
    void jsonIsTidied();
};

void TestSearch::literals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<std::vector<int>>("steps");
    QTest::newRow("plain") << QStringLiteral("Error") << true << std::vector{0};
    QTest::newRow("folded") << QStringLiteral("eRRor") << false << std::vector{0, 2};
    QTest::newRow("a name of a member") << QStringLiteral("message") << true << std::vector<int>{3};
    QTest::newRow("across a line end") << QStringLiteral("one\ntwo") << true << std::vector{1};
    QTest::newRow("the letter of an escape") << QStringLiteral("ntwo") << true << std::vector<int>{};
    QTest::newRow("quotes") << QStringLiteral("say \"hi\"") << true << std::vector{2};
    QTest::newRow("raw utf-8") << QStringLiteral("größe") << true << std::vector{1, 2};
    QTest::newRow("in arguments") << QStringLiteral("ls -la") << true << std::vector{3};
    QTest::newRow("nothing") << QStringLiteral("absent") << true << std::vector<int>{};
}

void TestSearch::literals()
{
    QFETCH(QString, text);
    QFETCH(bool, exact);
    const RunPointer run = runOf(
        "{\"step_id\": 1, \"source\": \"user\", \"message\": \"an Error here\"},"
        "{\"step_id\": 2, \"source\": \"user\", \"message\": \"one\\ntwo gr\xC3\xB6\xC3\x9F"
        "e\"},"
        "{\"step_id\": 3, \"source\": \"user\", \"message\": \"say \\\"hi\\\" gr\\u00f6\\u00dfe error\"},"
        "{\"step_id\": 4, \"source\": \"agent\", \"message\": \"\", \"tool_calls\": [{\"tool_call_id\": \"c\", \"function_name\": \"Bash\", "
        "\"arguments\": {\"command\": \"ls -la message\"}}]},"
        "{\"step_id\": 5, \"source\": \"agent\", \"is_copied_context\": true, \"message\": \"an Error here\"}");
    QTEST(found(*run, {.pattern = text, .caseSensitivity = exact ? Qt::CaseSensitive : Qt::CaseInsensitive}), "steps");
}

void TestSearch::regexes()
{
    const RunPointer run = runOf(
        R"({"step_id": 1, "source": "user", "message": "a1\nb22"}, {"step_id": 2, "source": "user", "message": "c333"})");
    QCOMPARE(found(*run, {.pattern = QStringLiteral("^b\\d+$"), .kind = SearchKind::Regex}), std::vector{0});
    QCOMPARE(found(*run, {.pattern = QStringLiteral("\\d"), .kind = SearchKind::Regex}), (std::vector{0, 1}));
    const auto odd = runOf(R"({"step_id": 1, "source": "agent", "message": "", "mood": "blue"},
        {"step_id": 2, "source": "agent", "message": [{"type": "image", "source": {"media_type": "image/png", "path": "images/blue.png"}}]},
        {"step_id": 3, "source": "agent", "message": "", "tool_calls": [{"tool_call_id": "c", "function_name": "f", "arguments": {}, "extra": {"is": "blue"}}]},
        {"step_id": 4, "source": "agent", "message": "", "observation": {"results": [{"content": "red", "extra": {"was": "blue"}}]}},
        {"step_id": 5, "source": "agent", "message": "red"})");
    QCOMPARE(found(*odd, {.pattern = QStringLiteral("bl[u]e"), .kind = SearchKind::Regex}), (std::vector{0, 1, 2, 3}));
    QVERIFY(whyNotSearchable({.pattern = QStringLiteral("("), .kind = SearchKind::Regex}));
    QVERIFY(found(*run, {.pattern = QStringLiteral("("), .kind = SearchKind::Regex}).empty());
}

void TestSearch::bothKindsAgree_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<int>>("steps");
    const auto add = [](const char *text, const std::vector<int> &steps) {
        QTest::newRow(text) << QString::fromUtf8(text) << steps;
    };
    add("agent", {1, 2, 4});
    add("2026", {3});
    add("lantern", {0, 2});
    add("call_7", {2, 4});
    add("low", {2});
    add("png", {3});
    add("image", {2, 3, 4});
    add("text", {3, 4});
    add("sound", {5});
    add("77", {1, 2});
    add("true", {2});
    add("null", {2, 5});
    add("say:", {3});
    add(", then", {4});
    add("harbour", {3});
    add("Bash", {2});
    add("e", {0, 1, 2, 3, 4, 5});
}

/// A source, a time, an id, a model, a kind or a figure is no text of the step, unless it is inside arguments or an
/// extra.
void TestSearch::bothKindsAgree()
{
    QFETCH(const QString, text);
    const RunPointer run = runOf(
        R"({"step_id": 77, "timestamp": "2026-03-04T11:00:00Z", "source": "agent", "model_name": "lantern-1", "reasoning_effort": "low", "message": "the lantern", "metrics": {"prompt_tokens": 77}},)"
        R"({"step_id": 2, "message": "an agent: 77", "source": "agent", "model_name": "lantern-1", "llm_call_count": 77, "is_copied_context": false},)"
        R"({"step_id": 3, "source": "agent", "message": "", "tool_calls": [{"tool_call_id": "call_7", "function_name": "Bash",
            "arguments": {"source": "agent", "model_name": "lantern", "type": "image", "tool_call_id": "call_7", "cost_usd": 77, "on": true, "n": [null], "level": "low"}}],
            "observation": {"results": [{"source_call_id": "call_7", "content": "done"}]}},)"
        R"({"step_id": 4, "source": "user", "message": [{"type": "image", "source": {"media_type": "image/png", "path": "images/harbour.png"}},
            {"type": "text", "text": "say: "}], "extra": {"timestamp": "2026", "type": "text"}},)"
        R"({"step_id": 5, "source": "agent", "message": "", "metrics": {"extra": {"source": "agent"}}, "observation": {"results": [{"source_call_id": "call_7", "content":
            [{"type": "text", "text": ", then image of text"}], "extra": {"source_call_id": "call_7"}}]}},)"
        R"({"step_id": 6, "source": "agent", "message": [{"type": "sound", "x": "a\": \"b"}, {"type": "null", "text": "e"}], "tool_calls": null})");
    QTEST(found(*run, {.pattern = text}), "steps");
    QTEST(found(*run, {.pattern = QRegularExpression::escape(text), .kind = SearchKind::Regex}), "steps");
}

/// The names before the values are in another window.
void TestSearch::bookkeepingAcrossWindows()
{
    for (int shift = 0; shift < 60; ++shift) {
        const QByteArray filler((4 << 20) - 110 + shift, 'x');
        const RunPointer run =
            runOf(R"({"step_id": 1, "source": "user", "message": ")" + filler
                  + R"("}, {"step_id": 2, "source": "agent", "model_name": "agent", "message": "m"},)"
                    R"({"step_id": 3, "source": "agent", "message": "an agent"})");
        QCOMPARE(found(*run, {.pattern = QStringLiteral("agent")}), std::vector{2});
    }
}

void TestSearch::hitsAcrossWindows()
{
    const QByteArray filler((4 << 20) - 400, 'x');
    QByteArray steps;
    for (int i = 1; i <= 3; ++i)
        steps += (i > 1 ? "," : "") + QByteArray(R"({"step_id": )") + QByteArray::number(i)
            + R"(, "source": "user", "message": ")" + filler + "needle" + QByteArray(300, 'y') + R"(needle"})";
    QCOMPARE(found(*runOf(steps), {.pattern = QStringLiteral("needle")}), (std::vector{0, 1, 2}));
}

void TestSearch::hugePatternsEnd()
{
    const RunPointer run = runOf(R"({"step_id": 1, "source": "user", "message": ")" + QByteArray(4000, 'a') + R"("})");
    QVERIFY(found(*run, {.pattern = QStringLiteral("(a+)+b"), .kind = SearchKind::Regex}).empty());
}

void TestSearch::jsonIsTidied()
{
    const QString packed = QStringLiteral("{\"a\":1,   \"b\":{\"c\":[],\"d\":\"x,{\\\"y\"} }");
    const QString tidy = QStringLiteral("{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [],\n    \"d\": \"x,{\\\"y\"\n  }\n}");
    QCOMPARE(tidyJson(packed), tidy);
    QCOMPARE(tidyJson(QStringLiteral("[1,[2")), QStringLiteral("[\n  1,\n  [\n    2"));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
