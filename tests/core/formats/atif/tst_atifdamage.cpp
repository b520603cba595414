// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"

#include <QTest>

using namespace quayside;

namespace {

QByteArray stepText(int number)
{
    return R"({"step_id": )" + QByteArray::number(number) + R"(, "source": "agent", "message": "m)"
        + QByteArray::number(number) + R"(", "metrics": {"prompt_tokens": 10}})";
}

QByteArray trajectoryOf(int steps)
{
    QByteArray json = R"({"schema_version": "ATIF-v1.6", "agent": {"name": "a", "version": "1"}, "steps": [)";
    for (int i = 1; i <= steps; ++i)
        json += stepText(i) + (i < steps ? ",\n" : "");
    return json + R"(], "final_metrics": {"total_prompt_tokens": 50}})";
}

TrajectoryIndex indexed(const QByteArray &json)
{
    return indexTrajectory(ByteRange(json));
}

bool hasIssue(const TrajectoryIndex &index, const QString &code)
{
    return std::ranges::contains(index.issues, code, &Issue::code);
}

} // namespace

class TestAtifDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutAnywhereKeepsTheStepsBefore();
    void aLostQuoteDamagesOneStep();
    void aBrokenBracketDamagesOneStep();
    void aStepThatCannotBeReadHasNoCallsOfTheOneBefore();
    void badBytesAreShown();
    void elementsThatAreNoObjects();
    void noTrajectory_data();
    void noTrajectory();
    void duplicateKeysAndDepth();
    void hugeNumbersAreUnreported();
};

void TestAtifDamage::cutAnywhereKeepsTheStepsBefore()
{
    const QByteArray whole = trajectoryOf(5);
    const qsizetype stepsStart = whole.indexOf("[{") + 1;
    for (qsizetype length = stepsStart; length < whole.indexOf("], \"final"); ++length) {
        const TrajectoryIndex index = indexed(whole.first(length));
        QCOMPARE(index.completeness, Completeness::Cut);
        QVERIFY(hasIssue(index, QStringLiteral("atif.cut")));
        qsizetype complete = 0;
        for (int i = 1; i <= 5; ++i)
            complete += whole.first(length).contains(stepText(i)) ? 1 : 0;
        QVERIFY(index.count().value == complete || index.count().value == complete + 1);
        for (qsizetype i = 0; i < complete; ++i)
            QVERIFY(!index.steps[static_cast<size_t>(i)].has(StepFlag::Damaged));
        QCOMPARE(index.head.agentName, QStringLiteral("a"));
    }
}

void TestAtifDamage::aLostQuoteDamagesOneStep()
{
    QByteArray json = trajectoryOf(50);
    json.replace("\"message\": \"m20\"", "\"message\": \"m20 ");
    const TrajectoryIndex index = indexed(json);
    QCOMPARE(index.count(), StepIndex(50));
    QVERIFY(index.steps[19].has(StepFlag::Damaged));
    QCOMPARE(std::ranges::count_if(index.steps, [](const StepEntry &step) { return step.has(StepFlag::Damaged); }), 1);
    QCOMPARE(index.steps[49].stepId, 50);
    QVERIFY(hasIssue(index, QStringLiteral("atif.step")));
    QVERIFY(!decodeStep(index, StepIndex(19)).issues.empty());
}

void TestAtifDamage::aBrokenBracketDamagesOneStep()
{
    QByteArray json = trajectoryOf(9);
    json.replace("\"m4\", \"metrics\": {", "\"m4\", \"metrics\": ;");
    const TrajectoryIndex index = indexed(json);
    QVERIFY(index.count().value >= 8);
    QCOMPARE(index.steps.back().stepId, 9);
}

void TestAtifDamage::aStepThatCannotBeReadHasNoCallsOfTheOneBefore()
{
    const QByteArray calls = R"({"step_id": 1, "source": "agent", "message": "", "tool_calls": [
        {"tool_call_id": "a", "function_name": "Read", "arguments": {}}, {"tool_call_id": "b", "function_name": "Bash", "arguments": {}}]})";
    const QByteArray next = R"(,{"step_id": 2, "source": "agent", "message": "some words", "extra": [1, {"a": "b"}]})";
    for (const char odd : {'"', '\\', '{', '}', '\x01', '\xff'}) {
        for (qsizetype at = 1; at < next.size(); ++at) {
            QByteArray broken = next;
            broken[at] = odd;
            const TrajectoryIndex index =
                indexed(R"({"steps": [)" + calls + broken + R"(,{"step_id": 3, "source": "user", "message": "x"}]})");
            QVERIFY(!index.steps.empty() && index.steps[0].has(StepFlag::ManyCalls));
            QVERIFY2(index.manyCalls.size() == 2, broken.constData());
        }
    }
}

void TestAtifDamage::badBytesAreShown()
{
    QByteArray json = trajectoryOf(3);
    json.replace("m2", QByteArray("m\xFF\0\x01z", 5));
    const TrajectoryIndex index = indexed(json);
    QCOMPARE(index.count(), StepIndex(3));
    QVERIFY(!index.steps[1].has(StepFlag::Damaged));
    QCOMPARE(plainText(decodeStep(index, StepIndex(1)).message), QStringLiteral("m?  z"));
}

void TestAtifDamage::elementsThatAreNoObjects()
{
    const TrajectoryIndex index =
        indexed(R"({"steps": [1, {"step_id": 2, "source": "user", "message": "x"}, ["y"], "z"]})");
    QCOMPARE(index.count(), StepIndex(4));
    QVERIFY(index.steps[0].has(StepFlag::Damaged) && index.steps[2].has(StepFlag::Damaged)
            && index.steps[3].has(StepFlag::Damaged));
    QVERIFY(!index.steps[1].has(StepFlag::Damaged));
    QVERIFY(!decodeStep(index, StepIndex(2)).issues.empty());
}

void TestAtifDamage::noTrajectory_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  \n");
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("no steps") << QByteArray(R"({"agent": {"name": "x"}})");
    QTest::newRow("steps is an object") << QByteArray(R"({"steps": {"a": 1}})");
    QTest::newRow("closing") << QByteArray("]}]}");
}

void TestAtifDamage::noTrajectory()
{
    QFETCH(QByteArray, json);
    const TrajectoryIndex index = indexed(json);
    QCOMPARE(index.completeness, Completeness::NotATrajectory);
    QVERIFY(!index.issues.empty());
}

void TestAtifDamage::duplicateKeysAndDepth()
{
    const QByteArray deep = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const QByteArray json =
        R"({"steps": [{"step_id": 1, "source": "user", "source": "agent", "message": "a", "extra": )" + deep
        + R"(}, {"step_id": 2, "source": "user", "message": "b"}], "steps": [{"step_id": 3, "source": "user", "message": "c"}], "extra": )"
        + deep + "}";
    const TrajectoryIndex index = indexed(json);
    QCOMPARE(index.count(), StepIndex(3));
    QCOMPARE(index.steps[2].stepId, 3);
    QVERIFY(hasIssue(index, QStringLiteral("atif.duplicate-key")));
    for (int i = 0; i < 3; ++i)
        decodeStep(index, StepIndex(i));
}

void TestAtifDamage::hugeNumbersAreUnreported()
{
    const TrajectoryIndex index =
        indexed(R"({"steps": [{"step_id": 99999999999999999999999, "source": "agent", "message": "",
        "metrics": {"prompt_tokens": 1e999, "completion_tokens": -5, "cached_tokens": 12.0, "cost_usd": 1e400}}]})");
    QCOMPARE(index.count(), StepIndex(1));
    QCOMPARE(index.steps[0].usage(), (Usage{.cache = Tokens(12)}));
    QCOMPARE(index.steps[0].stepId, 0);
}

QTEST_GUILESS_MAIN(TestAtifDamage)
#include "tst_atifdamage.moc"
