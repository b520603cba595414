// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/formats/atif/validate.h"

#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <ctime>

using namespace quayside;

namespace {

/// Seconds that this process had a processor: a busy machine does not make them more.
double processorTime()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

std::vector<Issue> issuesOf(const QByteArray &json)
{
    return validateTrajectory(indexTrajectory(ByteRange(json)), {.media = MediaCheck::Skip});
}

const QByteArray head = R"({"schema_version": "ATIF-v1.7", "agent": {"name": "a", "version": "1"}, )";

/// A trajectory of these steps, with `more` behind them.
QByteArray trajectoryOf(const QByteArrayList &steps, const QByteArray &more = {})
{
    return head + "\"steps\": [" + steps.join(",\n  ") + "]" + more + "}";
}

QByteArray goodStep(int number)
{
    return R"({"step_id": )" + QByteArray::number(number) + R"(, "source": "agent", "message": "m"})";
}

} // namespace

/// Where the validator says that something is, against where the text has it.
class TestAtifPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneProblem_data();
    void oneProblem();
    void typesAreNamed_data();
    void typesAreNamed();
    void withoutSteps();
    void othersAmongTheEmbedded();
    void mediaAreLookedUp();
    void headBehindTheSteps();
    void embeddedTrajectories();
    void numbersThatJsonLacks();
    void manyProblems();
    void manyProblemsInOneStep();
    void whatIsNoTrajectory_data();
    void whatIsNoTrajectory();
};

/// Each file has one issue, at the marker "@", which is taken out.
void TestAtifPlaces::oneProblem_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("step");
    const auto add = [](const char *name, const char *code, const char *member, int step, const QByteArray &marked) {
        QTest::newRow(name) << marked << QString::fromLatin1(code) << QString::fromUtf8(member) << step;
    };
    const QByteArray one = goodStep(1);
    const QByteArray inner =
        R"({"schema_version": "ATIF-v1.7", "trajectory_id": "t", "agent": {"name": "a", "version": "1"}, "steps": [)"
        + one + "]}";
    const auto second = [&one](const QByteArray &rest) {
        return trajectoryOf({one, R"({"step_id": 2, "source": "agent", "message": "future_step", )" + rest + "}"});
    };
    add("unknown member", "atif.unknown-key", "steps[1].future_step", 2,
        second(R"("extra": {"future_step": 1}, @"future_step": 1)"));
    add("escaped member", "atif.unknown-key", "steps[1].future_step", 2,
        second(R"("extra": {}, @"future\u005fstep": "\"future_step\"")"));
    add("quote in the name", "atif.unknown-key", "steps[1].a\"b", 2, second(R"("extra": {"a\"b": 1}, @"a\"b": 1)"));
    add("type", "atif.type", "steps[1].metrics.cost_usd", 2,
        second(R"("metrics": {"prompt_tokens": 1, @"cost_usd": "one"})"));
    add("element", "atif.type", "steps[1].metrics.prompt_token_ids[3]", 2,
        second(R"("metrics": {"prompt_token_ids": [1, "2", 3, @"four", 5]})"));
    add("second of one name", "atif.duplicate-key", "steps[1].extra", 2,
        second(R"("extra": {"extra": 0}, @"extra": {})"));
    add("missing", "atif.missing", "steps[1].tool_calls[1].function_name", 2,
        second(
            R"("tool_calls": [{"tool_call_id": "c", "function_name": "f", "arguments": {}}, @{"tool_call_id": "d", "arguments": {"function_name": "g"}}])"));
    add("call id", "atif.call-id", "steps[1].observation.results[1].source_call_id", 2,
        second(
            R"("observation": {"results": [{"content": "source_call_id"}, {"content": null, @"source_call_id": "x"}]})"));
    add("call id twice", "atif.call-id-twice", "steps[1].tool_calls[1].tool_call_id", 2,
        second(
            R"("tool_calls": [{"tool_call_id": "c", "function_name": "f", "arguments": {}}, {@"tool_call_id": "c", "function_name": "g", "arguments": {}}])"));
    add("timestamp", "atif.timestamp", "steps[1].timestamp", 2, second(R"(@"timestamp": "yesterday")"));
    add("empty timestamp", "atif.timestamp", "steps[1].timestamp", 2, second(R"(@"timestamp": "")"));
    add("empty source", "atif.source", "steps[1].source", 2,
        trajectoryOf({one, R"({"step_id": 2, @"source": "", "message": "m"})"}));
    add("part", "atif.part", "steps[0].message[1].type", 1,
        trajectoryOf(
            {R"({"step_id": 1, "source": "user", "message": [{"type": "text", "text": "t"}, {@"type": "sound"}]})"}));
    add("step id", "atif.step-id", "steps[1].step_id", 2,
        trajectoryOf({one, R"({"source": "agent", @"step_id": 5, "message": "m"})"}));
    add("not UTF-8", "atif.encoding", "steps[1]", 2, second("\"extra\": {\"k\": \"v@\xFF\"}"));
    add("control character", "atif.syntax", "steps[1]", 2, second("\"extra\": {\"k\":\t\"v@\x01\"}"));
    add("head, before", "atif.unknown-key", "house", 0,
        QByteArray(head).replace("\"agent\"", "@\"house\": {\"agent\": 1}, \"agent\"") + "\"steps\": [" + one + "]}");
    add("head, deep", "atif.type", "agent.tool_definitions[1]", 0,
        QByteArray(head).replace("\"1\"}", R"("1", "tool_definitions": [{}, @7]})") + "\"steps\": [" + one + "]}");
    add("head, behind", "atif.type", "final_metrics.total_steps", 0,
        trajectoryOf({one}, R"(, "final_metrics": {"total_cost_usd": 1, @"total_steps": "two"})"));
    add("head, missing", "atif.missing", "agent.version", 0,
        "\n{\"schema_version\": \"ATIF-v1.7\", \"agent\": @{\"name\": \"version\"}, \"steps\": [" + one + "]}");
    add("no agent", "atif.missing", "agent", 0, "\n @{\"schema_version\": \"ATIF-v1.7\", \"steps\": [" + one + "]}");
    add("later version", "atif.version", "schema_version", 0,
        R"({@"schema_version": "ATIF-v1.9", "agent": {"name": "a", "version": "1"}, "steps": [)" + one + "]}");
    add("byte order mark", "atif.encoding", "", 0, "@\xEF\xBB\xBF" + trajectoryOf({one}));
    add("text behind", "atif.trailing", "", 0, trajectoryOf({one}) + "@ {}");
    add("no steps", "atif.no-steps", "steps", 0,
        R"({"schema_version": "ATIF-v1.7", "agent": {"name": "a", "version": "1"}, @"steps": []})");
    add("head, syntax", "atif.syntax", "", 0, trajectoryOf({one}, ", \"notes\": nul@"));
    add("embedded number", "atif.embedded", "subagent_trajectories[0]", 0,
        trajectoryOf({one}, R"(, "subagent_trajectories": [ @1])"));
    add("embedded text", "atif.embedded", "subagent_trajectories[1]", 0,
        trajectoryOf({one}, R"(, "subagent_trajectories": [)" + inner + R"( , @"a, \"b"])"));
    add("steps is no array", "atif.no-steps", "steps", 0, head + R"(@"steps": {"a": 1}})");
}

void TestAtifPlaces::oneProblem()
{
    QFETCH(QByteArray, marked);
    const qsizetype byte = marked.indexOf('@');
    const auto issues = issuesOf(marked.remove(byte, 1));
    QStringList said;
    for (const Issue &issue : issues)
        said << issue.code + QLatin1Char(' ') + issue.where + QLatin1Char(' ') + issue.message;
    QVERIFY2(issues.size() == 1, qPrintable(said.join(QLatin1Char('\n'))));
    const Issue &issue = issues.front();
    QVERIFY(issue.place);
    QTEST(issue.code, "code");
    QTEST(issue.place->member, "member");
    QTEST(issue.place->step.value_or(0), "step");
    QCOMPARE(issue.place->byte, byte);
    QVERIFY2(issue.where.endsWith(QStringLiteral("byte %1").arg(byte)), qPrintable(issue.where));
    QVERIFY(issue.where.startsWith(issue.place->member));
}

void TestAtifPlaces::typesAreNamed_data()
{
    QTest::addColumn<QByteArray>("metrics");
    QTest::addColumn<QString>("message");
    QTest::newRow("number or null") << QByteArray(R"({"cost_usd": "one"})")
                                    << QStringLiteral("a string where a number or null is expected");
    QTest::newRow("integer") << QByteArray(R"({"prompt_tokens": 12.5})")
                             << QStringLiteral(
                                    "a number with a fraction or an exponent where an integer or null is expected");
    QTest::newRow("array for a number") << QByteArray(R"({"prompt_tokens": []})")
                                        << QStringLiteral("an array where an integer or null is expected");
    QTest::newRow("object") << QByteArray("[1.5]") << QStringLiteral("an array where an object or null is expected");
    QTest::newRow("number") << QByteArray("1.5") << QStringLiteral("a number where an object or null is expected");
    QTest::newRow("element") << QByteArray(R"({"logprobs": [-0.5, null]})")
                             << QStringLiteral("null where a number is expected");
    QTest::newRow("array") << QByteArray(R"({"logprobs": {}})")
                           << QStringLiteral("an object where an array or null is expected");
}

void TestAtifPlaces::typesAreNamed()
{
    QFETCH(QByteArray, metrics);
    const auto issues =
        issuesOf(trajectoryOf({R"({"step_id": 1, "source": "agent", "message": "m", "metrics": )" + metrics + "}"}));
    QCOMPARE(issues.size(), 1);
    QTEST(issues.front().message, "message");
}

void TestAtifPlaces::withoutSteps()
{
    const QByteArray json = R"( {"schema_version": "ATIF-v1.6", "odd": 1, "subagent_trajectories": [7]})";
    std::vector<std::tuple<QString, QString, std::int64_t>> found;
    for (const Issue &issue : issuesOf(json))
        found.emplace_back(issue.code, issue.place.value().member, issue.place.value().byte);
    const auto expect = [](const char *code, const char *member, std::int64_t byte) {
        return std::tuple(QString::fromLatin1(code), QString::fromLatin1(member), byte);
    };
    QCOMPARE(
        found,
        (std::vector{expect("atif.embedded", "subagent_trajectories[0]", json.indexOf('7')),
                     expect("atif.no-steps", "steps", 1), expect("atif.unknown-key", "odd", json.indexOf("\"odd\"")),
                     expect("atif.missing", "agent", 1)}));
}

void TestAtifPlaces::othersAmongTheEmbedded()
{
    const QByteArray json = trajectoryOf({goodStep(1)},
                                         R"(, "subagent_trajectories": [1, "x", null, )"
                                             + QByteArray(head).insert(1, R"("trajectory_id": "t", "odd": 1, )")
                                             + "\"steps\": [" + goodStep(1) + "]}, true]");
    QStringList found;
    for (const Issue &issue : issuesOf(json))
        found << issue.place.value().member + QLatin1Char(' ') + QString::number(issue.place.value().byte);
    const auto at = [&json](const char *member, const char *text) {
        return QStringLiteral("subagent_trajectories[%1 %2").arg(QLatin1String(member)).arg(json.indexOf(text));
    };
    QCOMPARE(found,
             (QStringList{at("0]", "1, \"x\""), at("1]", "\"x\""), at("2]", "null"), at("4]", "true"),
                          at("3].odd", "\"odd\"")}));
}

/// From the trajectory's folder, wherever that leads to; an absolute path is one.
void TestAtifPlaces::mediaAreLookedUp()
{
    const TemporaryFolder temp;
    temp.write(QStringLiteral("agent/images/a.png"), "a");
    temp.write(QStringLiteral("b.png"), "b");
    const auto folder = Folder::open(temp.path(QStringLiteral("agent")));
    VERIFY_RESULT(folder);
    const auto isMissing = [&](const QString &path) {
        const QByteArray part =
            R"({"type": "image", "source": {"media_type": "image/png", "path": ")" + path.toUtf8() + "\"}}";
        const auto issues =
            validateTrajectory(indexTrajectory(ByteRange(
                                   trajectoryOf({R"({"step_id": 1, "source": "user", "message": [)" + part + "]}"}))),
                               {.folder = *folder});
        return issues.size() == 1 && issues.front().code == QLatin1String("atif.media-missing")
            && issues.front().place->member == QLatin1String("steps[0].message[0].source.path");
    };
    QVERIFY(!isMissing(QStringLiteral("images/a.png")));
    QVERIFY(isMissing(QStringLiteral("images/b.png")));
    QVERIFY(!isMissing(QStringLiteral("../b.png")));
    QVERIFY(!isMissing(temp.path(QStringLiteral("b.png"))));
    QVERIFY(isMissing(temp.path(QStringLiteral("c.png"))));
    QVERIFY(!isMissing(QStringLiteral("https://example.org/c.png")));
}

/// The steps are cut out of what is read of the head, which must not move its bytes; here two arrays of them and one
/// embedded.
void TestAtifPlaces::headBehindTheSteps()
{
    const QByteArray json = trajectoryOf(
        {goodStep(1)}, R"(, "odd": 1, "steps": [)" + goodStep(2) + R"(], "subagent_trajectories": [], "odder": 2)");
    const auto issues = issuesOf(json);
    std::vector<std::pair<QString, std::int64_t>> found;
    for (const Issue &issue : issues)
        found.emplace_back(issue.code, issue.place.value().byte);
    const std::vector<std::pair<QString, std::int64_t>> expected{
        {QStringLiteral("atif.duplicate-key"), json.lastIndexOf("[{")},
        {QStringLiteral("atif.unknown-key"), json.indexOf("\"odd\"")},
        {QStringLiteral("atif.duplicate-key"), json.lastIndexOf("\"steps\"")},
        {QStringLiteral("atif.unknown-key"), json.indexOf("\"odder\"")}};
    QCOMPARE(found, expected);
}

void TestAtifPlaces::embeddedTrajectories()
{
    const auto inner = [](const QByteArray &id, const QByteArray &step) {
        return QByteArray(head).insert(1, id) + "\"steps\": [" + step + "]}";
    };
    const QByteArray json = trajectoryOf(
        {goodStep(1)},
        ", \"subagent_trajectories\": [" + inner(R"("trajectory_id": "t", )", goodStep(1)) + ", "
            + inner(R"("trajectory_id": "t", )", goodStep(1)) + ", "
            + inner(R"("trajectory_id": "u", )", R"({"step_id": 1, "source": "user", "message": "m", "odd": 1})")
            + "]");
    const auto issues = issuesOf(json);
    QCOMPARE(issues.size(), 2);
    QCOMPARE(issues[0].code, QStringLiteral("atif.duplicate-id"));
    QCOMPARE(issues[0].place,
             (IssuePlace{.member = QStringLiteral("subagent_trajectories[1].trajectory_id"),
                         .byte = json.lastIndexOf(R"("trajectory_id": "t")")}));
    QCOMPARE(issues[1].code, QStringLiteral("atif.unknown-key"));
    QCOMPARE(issues[1].place,
             (IssuePlace{.member = QStringLiteral("subagent_trajectories[2].steps[0].odd"),
                         .step = 1,
                         .byte = json.indexOf("\"odd\"")}));
    QCOMPARE(issues[1].where,
             QStringLiteral("subagent_trajectories[2].steps[0].odd, byte %1").arg(json.indexOf("\"odd\"")));
}

/// Three in each of 500 steps, named so that each can be found in the text.
/// What the step holds besides is read: nothing about it is fatal.
void TestAtifPlaces::numbersThatJsonLacks()
{
    for (const char *number : {"NaN", "Infinity", "-Infinity"}) {
        const auto issues = issuesOf(
            trajectoryOf({goodStep(1),
                          QByteArray(R"({"step_id": 2, "source": "agent", "message": "m", "metrics": {"cost_usd": )")
                              + number + "}}"}));
        QCOMPARE(issues.size(), 1U);
        QCOMPARE(issues[0].place->step, 2);
        QCOMPARE(issues[0].severity, Severity::Warning);
        QCOMPARE(issues[0].message, QStringLiteral("NaN or Infinity, which JSON has no word for"));
    }
}

void TestAtifPlaces::manyProblems()
{
    QByteArrayList steps;
    for (int i = 0; i < 500; ++i) {
        const QByteArray number = QByteArray::number(i);
        steps << R"({"odd)" + number + R"(": "\"odd)" + number + R"(\": {", "step_id": )" + QByteArray::number(i + 1)
                + R"(, "source": "agent", "message": "m", "metrics": {"o\u0064der)" + number
                + R"(": 1}, "tool_calls": [{"tool_call_id": "c", "function_name": "f", "arguments": {"odd)" + number
                + R"(": 1}, "oddest)" + number + R"(": 1}]})";
    }
    const QByteArray json = trajectoryOf(steps);
    const auto issues = issuesOf(json);
    QCOMPARE(issues.size(), 1500);
    for (size_t i = 0; i < issues.size(); ++i) {
        const QByteArray name = issues[i].place->member.section(QLatin1Char('.'), -1).toUtf8();
        const qsizetype byte = name.startsWith("odder") ? json.indexOf("\"o\\u0064der" + name.mid(5) + '"')
                                                        : json.indexOf('"' + name + '"');
        QVERIFY(byte > 0);
        QCOMPARE(issues[i].place->byte, byte);
        QCOMPARE(issues[i].place->step, static_cast<int>(i / 3) + 1);
    }
}

/// One step of 20 MB with more problems than are told: placing them is one walk.
void TestAtifPlaces::manyProblemsInOneStep()
{
    QByteArray calls;
    for (int i = 0; i < 20'000; ++i)
        calls += (i > 0 ? ", " : "")
            + QByteArray(R"({"tool_call_id": "c", "function_name": "f", "arguments": {"text": ")")
            + QByteArray(1000, 'x') + R"("}, "odd)" + QByteArray::number(i) + "\": 1}";
    const QByteArray json =
        trajectoryOf({R"({"step_id": 1, "source": "agent", "message": "m", "tool_calls": [)" + calls + "]}"});
    const double before = processorTime();
    const auto issues = issuesOf(json);
    const double spent = processorTime() - before;
    qInfo("%.2f s", spent);
    QVERIFY(spent < 20);
    QCOMPARE(issues.size(), 10'000);
    QCOMPARE(issues.back().place->member, QStringLiteral("steps[0].tool_calls[9999].odd9999"));
    QCOMPARE(issues.back().place->byte, json.indexOf("\"odd9999\""));
}

void TestAtifPlaces::whatIsNoTrajectory_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto encoded = [](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
        return QByteArray(QStringEncoder(encoding, flag)(QString::fromUtf8(trajectoryOf({goodStep(1)}))));
    };
    const QString wide = QStringLiteral("the file is UTF-16; JSON has to be UTF-8");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("the file is empty");
    QTest::newRow("blank") << QByteArray("  \n\t") << QStringLiteral("the file has nothing but blanks");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("the file has no JSON object");
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom) << wide;
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom) << wide;
    QTest::newRow("UTF-16LE unmarked") << encoded(QStringConverter::Utf16LE, QStringConverter::Flag::Default) << wide;
    QTest::newRow("UTF-16BE unmarked") << encoded(QStringConverter::Utf16BE, QStringConverter::Flag::Default) << wide;
    QTest::newRow("UTF-32LE") << encoded(QStringConverter::Utf32LE, QStringConverter::Flag::WriteBom)
                              << QStringLiteral("the file is UTF-32; JSON has to be UTF-8");
    QTest::newRow("UTF-32BE") << encoded(QStringConverter::Utf32BE, QStringConverter::Flag::WriteBom)
                              << QStringLiteral("the file is UTF-32; JSON has to be UTF-8");
    QTest::newRow("no steps") << QByteArray(
        R"({"schema_version": "ATIF-v1.7", "agent": {"name": "a", "version": "1"}})")
                              << QStringLiteral("there is no array of steps");
    QTest::newRow("cut") << QByteArray(R"({"agent": )") << QStringLiteral("the file ends in the middle, after 0 steps");
}

void TestAtifPlaces::whatIsNoTrajectory()
{
    QFETCH(QByteArray, json);
    const TrajectoryIndex index = indexTrajectory(ByteRange(json));
    QCOMPARE(index.completeness, Completeness::NotATrajectory);
    const auto issues = validateTrajectory(index);
    QCOMPARE(issues.size(), 1);
    QTEST(issues.front().message, "message");
    QVERIFY(issues.front().place);
}

QTEST_GUILESS_MAIN(TestAtifPlaces)
#include "tst_atifplaces.moc"
