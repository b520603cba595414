// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"

#include <QFile>
#include <QTest>

using namespace quayside;

namespace {

QByteArray readSample()
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/atif/walker.trajectory.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TrajectoryIndex indexed(const QByteArray &json)
{
    return indexTrajectory(ByteRange(json));
}

QStringList named(const std::vector<ExtraMember> &extras)
{
    QStringList lines;
    for (const ExtraMember &member : extras)
        lines.append(member.name + QStringLiteral(": ") + member.json.text);
    return lines;
}

/// The parts of a message, as JSON.
TrajectoryIndex withMessage(const QByteArray &parts)
{
    return indexed(R"({"steps":[{"step_id":1,"source":"agent","message":[)" + parts + "]}]}");
}

} // namespace

class TestAtif : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headIsRead();
    void stepsAreIndexed();
    void stepsAreDecoded();
    void unknownMembersOfAPartLeaveItsText_data();
    void unknownMembersOfAPartLeaveItsText();
    void recordingsAreRead();
    void aPartOfAnUnknownKindIsItsJson();
    void whatIsOfAnotherTypeIsKept_data();
    void whatIsOfAnotherTypeIsKept();
    void anExtraIsFetchedWhole();
    void refsAndEmbeddedTrajectories();
    void textIsCutAndFetchedWhole();
    void progressShowsTheFirstSteps();
    void aHugeStepIsHeldAndFound();
    void stopIsObeyed();
};

void TestAtif::headIsRead()
{
    const TrajectoryIndex index = indexed(readSample());
    QCOMPARE(index.completeness, Completeness::Whole);
    QVERIFY2(index.issues.empty(), index.issues.empty() ? "" : qPrintable(index.issues.front().message));
    QCOMPARE(index.head.schemaVersion, QStringLiteral("ATIF-v1.7"));
    QCOMPARE(index.head.agentName, QStringLiteral("walker"));
    QCOMPARE(index.head.parentSessionId, QStringLiteral("p-0"));
    QCOMPARE(index.head.continuationIndex, 1);
    QCOMPARE(index.head.toolDefinitions, 2);
    QCOMPARE(index.head.continuedRef, QStringLiteral("trajectory.cont-1.json"));
    QCOMPARE(index.head.notes, QStringLiteral("with \"steps\": [ inside"));
    QVERIFY(index.head.finalMetrics);
    QCOMPARE(index.head.finalMetrics->steps, 4);
    QCOMPARE(index.head.finalMetrics->usage, (Usage{.input = Tokens(100), .output = Tokens(7), .cost = Usd(0.25)}));
    QCOMPARE(index.head.extras.size(), 2);
    QCOMPARE(index.head.extras.back().name, QStringLiteral("house_rule"));
    QCOMPARE(index.head.extras.back().json, QByteArray(R"({"deep": [1, {"steps": [7]}]})"));
}

void TestAtif::stepsAreIndexed()
{
    const TrajectoryIndex index = indexed(readSample());
    QCOMPARE(index.count(), StepIndex(4));
    const StepEntry &call = index.steps[1];
    QCOMPARE(call.source, StepSource::Agent);
    QCOMPARE(call.usage(), (Usage{.input = Tokens(100), .cache = Tokens(60), .output = Tokens(7), .cost = Usd(0.25)}));
    QVERIFY(call.has(StepFlag::ToolCall) && call.has(StepFlag::Observation) && call.has(StepFlag::Reasoning));
    QVERIFY(!call.has(StepFlag::Message) && !call.has(StepFlag::Error));
    QCOMPARE(index.tools, (std::vector{QStringLiteral("Read"), QStringLiteral("Bash")}));
    QVERIFY(callsTool(index, StepIndex(1), 0) && callsTool(index, StepIndex(1), 1)
            && !callsTool(index, StepIndex(0), 0));
    QCOMPARE(timeToNext(index, StepIndex(0)), Milliseconds(236));
    QCOMPARE(timeToNext(index, StepIndex(1)), std::nullopt);
    const StepEntry &copied = index.steps[2];
    QVERIFY(copied.has(StepFlag::Copied) && copied.has(StepFlag::Error) && copied.has(StepFlag::Echo));
    QCOMPARE(sumOfSteps(index).input, Tokens(100));
    QVERIFY(index.steps[3].has(StepFlag::Image) && index.steps[3].has(StepFlag::SubagentRef));
    QCOMPARE(stepJson(index, StepIndex(0)).left(13), QByteArray("{\"step_id\": 1"));
}

void TestAtif::stepsAreDecoded()
{
    const TrajectoryIndex index = indexed(readSample());
    QCOMPARE(plainText(decodeStep(index, StepIndex(0)).message), QStringLiteral("Do {it} [now] \"quick\\\\\""));
    const Step step = decodeStep(index, StepIndex(1));
    QCOMPARE(step.stepId, 2);
    QCOMPARE(step.reasoning.text, QStringLiteral("Look first."));
    QCOMPARE(step.reasoningEffort, QStringLiteral("3"));
    QCOMPARE(step.calls.size(), 2);
    QCOMPARE(step.calls[0].arguments[0].name, QStringLiteral("file_path"));
    QCOMPARE(step.calls[0].arguments[0].value.text, QStringLiteral("/app/a.py"));
    QCOMPARE(step.calls[0].arguments[1].value.text, QStringLiteral("5"));
    QVERIFY(step.calls[0].arguments[1].value.isJson);
    QCOMPARE(step.calls[1].arguments[0].value.text, QStringLiteral("ls\n-la"));
    QCOMPARE(step.calls[1].extras.size(), 1);
    QCOMPARE(resultsOf(step, 1).size(), 1);
    QCOMPARE(plainText(resultsOf(step, 1).front()->content), QStringLiteral("total 0"));
    QCOMPARE(named(step.extras), (QStringList{QStringLiteral("metrics.logprobs: [0.5]")}));
    QCOMPARE(step.llmCalls, 1);
    QCOMPARE(named(decodeStep(index, StepIndex(2)).extras), (QStringList{QStringLiteral("mood: \"blue\"")}));
    const Step images = decodeStep(index, StepIndex(3));
    QCOMPARE(images.message.size(), 2);
    QCOMPARE(images.message[1].image->path.text, QStringLiteral("images/a.png"));
}

void TestAtif::unknownMembersOfAPartLeaveItsText_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("extras");
    const QString hello = QStringLiteral("HELLO");
    const QStringList extra{QStringLiteral("extra: {\"X\":1}")};
    QTest::newRow("behind") << QByteArray(R"({"type":"text","text":"HELLO","extra":{"X":1}})") << hello << QString()
                            << extra;
    QTest::newRow("before") << QByteArray(R"({"extra":{"X":1},"type":"text","text":"HELLO"})") << hello << QString()
                            << extra;
    QTest::newRow("both") << QByteArray(R"({"a":1,"text":"HELLO","type":"text","b":"2"})") << hello << QString()
                          << QStringList{QStringLiteral("a: 1"), QStringLiteral("b: \"2\"")};
    QTest::newRow("another kind") << QByteArray(R"({"type":"refusal","text":"HELLO"})") << hello << QString()
                                  << QStringList{QStringLiteral("type: \"refusal\"")};
    QTest::newRow("null") << QByteArray(R"({"type":"text","text":"HELLO","source":null})") << hello << QString()
                          << QStringList();
    QTest::newRow("image") << QByteArray(
        R"({"type":"image","text":null,"detail":"low","source":{"alt":[1],"path":"a.png","media_type":"image/png"}})")
                           << QString() << QStringLiteral("a.png")
                           << QStringList{QStringLiteral("detail: \"low\""), QStringLiteral("source.alt: [1]")};
}

void TestAtif::unknownMembersOfAPartLeaveItsText()
{
    QFETCH(const QByteArray, part);
    QFETCH(const QString, text);
    QFETCH(const QString, path);
    const Content message = decodeStep(withMessage(part + R"(,{"type":"text","text":"next"})"), StepIndex(0)).message;
    QCOMPARE(message.size(), 2);
    QCOMPARE(message[0].text.has_value(), !text.isEmpty());
    QCOMPARE(message[0].text.value_or(StepText()).text, text);
    QCOMPARE(message[0].image.has_value(), !path.isEmpty());
    QCOMPARE(message[0].image.value_or(ImagePart()).path.text, path);
    QTEST(named(message[0].extras), "extras");
    QCOMPARE(message[1].text->text, QStringLiteral("next"));
}

void TestAtif::recordingsAreRead()
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/atif/spoken.trajectory.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const TrajectoryIndex index = indexed(file.readAll());
    const Content asked = decodeStep(index, StepIndex(0)).message;
    QCOMPARE(asked.size(), 3);
    QVERIFY(asked[1].audio && !asked[1].image && !asked[1].text);
    QCOMPARE(asked[1].audio->mediaType, QStringLiteral("audio/wav"));
    QCOMPARE(asked[1].audio->path.text, QStringLiteral("https://example.org/question.wav"));
    QCOMPARE(asked[1].audio->seconds, 2.5);
    QVERIFY(asked[1].extras.empty());
    QVERIFY(asked[2].image && !asked[2].audio);
    const AudioPart answer = decodeStep(index, StepIndex(1)).results[1].content[1].audio.value();
    QCOMPARE(answer.mediaType, QStringLiteral("audio/mpeg"));
    QCOMPARE(answer.seconds, std::nullopt);
    const Content odd =
        decodeStep(withMessage(R"({"source":{"path":"p","duration_sec":"2"},"type":"audio"},)"
                               R"({"type":"audio","source":{"media_type":"audio/midi","duration_sec":-1}},)"
                               R"({"type":"video","text":"t","source":{"media_type":"video/mp4","path":"v"}})"),
                   StepIndex(0))
            .message;
    QCOMPARE(odd[0].audio.value().seconds, 2);
    QCOMPARE(odd[1].audio.value().mediaType, QStringLiteral("audio/midi"));
    QCOMPARE(named(odd[1].extras), (QStringList{QStringLiteral("source.duration_sec: -1")}));
    QCOMPARE(named(odd[2].extras),
             (QStringList{QStringLiteral("type: \"video\""), QStringLiteral("source.media_type: \"video/mp4\""),
                          QStringLiteral("source.path: \"v\"")}));
}

void TestAtif::aPartOfAnUnknownKindIsItsJson()
{
    const QByteArray part = R"({"type": "thinking", "thinking": "hm", "signature": "s"})";
    const TrajectoryIndex index = withMessage(part);
    const Content message = decodeStep(index, StepIndex(0)).message;
    QCOMPARE(message.size(), 1);
    QCOMPARE(message[0].text->text, QString::fromUtf8(part));
    QVERIFY(message[0].text->isJson && message[0].extras.empty());
    QCOMPARE(wholeText(index, *message[0].text), QString::fromUtf8(part));
}

void TestAtif::whatIsOfAnotherTypeIsKept_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QStringList>("extras");
    const auto row = [](const char *member, const QStringList &extras) {
        QTest::newRow(member) << QByteArray(member) << extras;
    };
    row(R"("timestamp":1700000000)", {QStringLiteral("timestamp: 1700000000")});
    row(R"("model_name":{"id":"m"})", {QStringLiteral("model_name: {\"id\":\"m\"}")});
    row(R"("tool_calls":{"a":1})", {QStringLiteral("tool_calls: {\"a\":1}")});
    row(R"("tool_calls":["ls",7])", {QStringLiteral("tool_calls.0: \"ls\""), QStringLiteral("tool_calls.1: 7")});
    row(R"("observation":"done")", {QStringLiteral("observation: \"done\"")});
    row(R"("observation":{"results":"done"})", {QStringLiteral("observation.results: \"done\"")});
    row(R"("observation":{"results":[{"content":"x"},"done"]})", {QStringLiteral("observation.results.1: \"done\"")});
    row(R"("metrics":[1])", {QStringLiteral("metrics: [1]")});
    row(R"("metrics":{"prompt_tokens":"12","cost_usd":"free"})",
        {QStringLiteral("metrics.prompt_tokens: \"12\""), QStringLiteral("metrics.cost_usd: \"free\"")});
    row(R"("is_copied_context":"yes")", {QStringLiteral("is_copied_context: \"yes\"")});
    row(R"("llm_call_count":1.5)", {QStringLiteral("llm_call_count: 1.5")});
    row(R"("llm_call_count":null,"metrics":null,"observation":null,"tool_calls":null)", {});
}

void TestAtif::whatIsOfAnotherTypeIsKept()
{
    QFETCH(const QByteArray, member);
    const TrajectoryIndex index = indexed(R"({"steps":[{"step_id":1,"source":"agent","message":"m",)" + member + "}]}");
    QTEST(named(decodeStep(index, StepIndex(0)).extras), "extras");
    const TrajectoryIndex odd = indexed(
        R"({"steps":[{"step_id":"one","source":7,"message":"m","tool_calls":[{"tool_call_id":3,"function_name":[]}],)"
        R"("observation":{"results":[{"source_call_id":4,"content":"c"}]}}]})");
    const Step step = decodeStep(odd, StepIndex(0));
    QCOMPARE(named(step.extras), (QStringList{QStringLiteral("step_id: \"one\""), QStringLiteral("source: 7")}));
    QCOMPARE(named(step.calls.front().extras),
             (QStringList{QStringLiteral("tool_call_id: 3"), QStringLiteral("function_name: []")}));
    QCOMPARE(named(step.results.front().extras), (QStringList{QStringLiteral("source_call_id: 4")}));
}

void TestAtif::anExtraIsFetchedWhole()
{
    const QByteArray words = '"' + QByteArray("many words ").repeated(20'000) + '"';
    const TrajectoryIndex index =
        indexed(R"({"steps":[{"step_id":1,"source":"user","message":"","house":)" + words + "}]}");
    const Step step = decodeStep(index, StepIndex(0));
    QCOMPARE(step.extras.size(), 1);
    QVERIFY(!step.extras[0].json.isWhole);
    QCOMPARE(wholeText(index, step.extras[0].json), QString::fromUtf8(words));
}

void TestAtif::refsAndEmbeddedTrajectories()
{
    const TrajectoryIndex index = indexed(readSample());
    QCOMPARE(index.refs.size(), 2);
    QCOMPARE(
        index.refs[0],
        (SubagentRef{.step = StepIndex(3), .path = QStringLiteral("sub.json"), .summary = QStringLiteral("sums up")}));
    QCOMPARE(index.refs[1].trajectoryId, QStringLiteral("inner"));
    QCOMPARE(index.embedded.size(), 1);
    QCOMPARE(index.embedded[0]->head.agentName, QStringLiteral("helper"));
    QCOMPARE(plainText(decodeStep(*index.embedded[0], StepIndex(0)).message), QStringLiteral("hi"));
}

void TestAtif::textIsCutAndFetchedWhole()
{
    const QString longText = QStringLiteral("line\n").repeated(50'000);
    const QByteArray json =
        R"({"steps":[{"step_id":1,"source":"user","message":")" + longText.toUtf8().replace("\n", "\\n") + R"("}]})";
    const TrajectoryIndex index = indexed(json);
    const Step step = decodeStep(index, StepIndex(0), {.charactersPerText = 100});
    QCOMPARE(step.message[0].text->text, longText.left(100));
    QVERIFY(!step.message[0].text->isWhole);
    QCOMPARE(wholeText(index, *step.message[0].text), longText);
}

void TestAtif::progressShowsTheFirstSteps()
{
    QByteArray json = R"({"agent":{"name":"x"},"steps":[)";
    const QByteArray filler(2000, 'y');
    for (int i = 1; i <= 2000; ++i)
        json += R"({"step_id":)" + QByteArray::number(i) + R"(,"source":"agent","message":")" + filler + R"("},)";
    json.chop(1);
    json += "]}";
    std::vector<int> counts;
    QString agent;
    const auto index = indexTrajectory(ByteRange(json), {.onProgress = [&](const TrajectoryIndex &soFar) {
                                           counts.push_back(soFar.count().value);
                                           agent = soFar.head.agentName;
                                       }});
    QCOMPARE(index.count(), StepIndex(2000));
    QVERIFY(counts.size() >= 3 && counts.size() < 10);
    QVERIFY(counts.front() > 50 && counts.front() < 400);
    QCOMPARE(agent, QStringLiteral("x"));
    QCOMPARE(index.steps[1999].stepId, 2000);
}

void TestAtif::aHugeStepIsHeldAndFound()
{
    const QByteArray huge(50 << 20, 'q');
    const QByteArray json = R"({"steps":[{"step_id":1,"source":"agent","message":")" + huge
        + R"(","metrics":{"prompt_tokens":5}},{"step_id":2,"source":"user","message":"after"}]})";
    const TrajectoryIndex index = indexed(json);
    QCOMPARE(index.count(), StepIndex(2));
    QCOMPARE(index.steps[0].usage().input, Tokens(5));
    QVERIFY(index.issues.empty());
    QCOMPARE(decodeStep(index, StepIndex(0)).message[0].text->text.size(), DecodeLimits().charactersPerText);
    QCOMPARE(plainText(decodeStep(index, StepIndex(1)).message), QStringLiteral("after"));
}

void TestAtif::stopIsObeyed()
{
    std::stop_source source;
    source.request_stop();
    const QByteArray json =
        R"({"steps":[{"step_id":1,"source":"agent","message":")" + QByteArray(2 << 20, 'q') + R"("}]})";
    QCOMPARE(indexTrajectory(ByteRange(json), {.stop = source.get_token()}).completeness, Completeness::Cancelled);
}

QTEST_GUILESS_MAIN(TestAtif)
#include "tst_atif.moc"
