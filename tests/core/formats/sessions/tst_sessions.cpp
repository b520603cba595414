// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spill.h"
#include "core/formats/format.h"
#include "core/formats/sessions/loglines.h"
#include "core/formats/trajectoryformat.h"

#include "tests/support/converted.h"
#include "tests/support/temporaryfolder.h"

#include <nlohmann/json.hpp>

using namespace quayside;

class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAcrossWindows();
    void damagedLines_data();
    void damagedLines();
    void linesInWhichAWriterDied_data();
    void linesInWhichAWriterDied();
    void aBadCharacterCostsACharacter();
    void startsOfLogs_data();
    void startsOfLogs();
    void spillsToAFile();
    void unknownLogsAreLeftAlone();
};

void TestSessions::linesAcrossWindows()
{
    QByteArray text;
    for (int i = 0; i < 5; ++i)
        text += "{\"n\": " + QByteArray::number(i) + ", \"text\": \"" + QByteArray(700'000, 'x') + "\"}\r\n";
    LogLines lines{ByteRange(text)};
    std::vector<int> seen;
    lines.each([&](const nlohmann::json &line) { seen.push_back(line["n"]); });
    QCOMPARE(seen, (std::vector<int>{0, 1, 2, 3, 4}));
    QVERIFY(lines.takeIssues().empty());
}

void TestSessions::damagedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("bad UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}") << true;
    QTest::newRow("duplicated keys") << QByteArray("{\"a\": 1, \"a\": 2}") << true;
    QTest::newRow("huge number") << QByteArray("{\"a\": 1e999999}") << true;
    QTest::newRow("no number") << QByteArray("{\"a\": -Infinity, \"b\": NaN}") << true;
    QTest::newRow("NUL") << QByteArray("{\"a\": \"x\0y\"}", 12) << true;
    QTest::newRow("NULs before") << QByteArray(3'000'000, '\0') + "{\"a\": 1}" << true;
    QTest::newRow("half an emoji") << QByteArray(R"({"a": "\ud83d", "b": "\ude00\ud83d\ude00"})") << true;
    QTest::newRow("control character") << QByteArray("{\"a\": \"x\x01\ty\"}") << true;
    QTest::newRow("unknown escape") << QByteArray(R"({"a": "\q \u12"})") << true;
    QTest::newRow("deep") << QByteArray(100'000, '[') << false;
    QTest::newRow("deep and closed") << QByteArray("{\"a\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']')
                                                   + "}")
                                     << false;
    QTest::newRow("many values") << QByteArray("{\"a\": [0" + QByteArray(",0").repeated(600'000) + "]}") << false;
    QTest::newRow("array") << QByteArray("[1, 2]") << false;
}

void TestSessions::damagedLines()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, isRead);
    LogLines lines{ByteRange("{\"before\": 1}\n" + line + "\n{\"after\": 1}\n")};
    int count = 0;
    lines.each([&](const nlohmann::json &) { ++count; });
    QCOMPARE(count, isRead ? 3 : 2);
    QCOMPARE(hasIssue(lines.takeIssues(), "log.line", QStringLiteral("line 2")), !isRead);
}

void TestSessions::linesInWhichAWriterDied_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("read");
    const QByteArray cut = R"({"type":"x","content":[{"type":"text","te)";
    const QByteArray one = R"({"type":"a","n":1})";
    const QByteArray two = R"({"timestamp":"t","n":2})";
    QTest::newRow("glued") << one + two << one + two;
    QTest::newRow("cut, then the next") << cut + two << two;
    QTest::newRow("cut, NULs, the next") << cut + QByteArray(4096, '\0') + one << one;
    QTest::newRow("whole, NULs, whole") << one + QByteArray(5, '\0') + two << one + two;
    QTest::newRow("nothing whole") << cut + QByteArray(5, '\0') + cut << QByteArray();
    QTest::newRow("broken at the end") << QByteArray(R"({"type":"a","content":[{"type":"text","text":"x"}])")
                                       << QByteArray();
}

void TestSessions::linesInWhichAWriterDied()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, read);
    LogLines lines{ByteRange(line + "\n{\"after\":1}\n")};
    std::string seen;
    lines.each([&](const nlohmann::json &object) {
        if (!object.contains("after"))
            seen += object.contains("type") ? R"({"type":"a","n":1})" : R"({"timestamp":"t","n":2})";
    });
    QCOMPARE(QByteArray::fromStdString(seen), read);
    QVERIFY(hasIssue(lines.takeIssues(), "log.line", QStringLiteral("line 1")));
}

void TestSessions::aBadCharacterCostsACharacter()
{
    const QByteArray odd = R"(\ud83d \ude00 \ud83d\ude00 \q )" + QByteArray(1, '\0') + " \x01 \xff";
    LogLines lines{ByteRange("{\"a\": \"" + odd + "\", \"n\": NaN}\n")};
    std::string text;
    lines.each([&](const nlohmann::json &line) { text = line["a"]; });
    QCOMPARE(QString::fromStdString(text), QString::fromUtf8("\uFFFD \uFFFD \U0001F600 \uFFFDq \uFFFD \x01 \uFFFD"));
}

void TestSessions::startsOfLogs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("isFound");
    const QByteArray other = R"({"type":"summary","text":")";
    QTest::newRow("long first line") << other + QByteArray(300'000, 'x') + "\"}\n" << true;
    QTest::newRow("short lines, then a long one") << QByteArray("{}\n{}\n") + other + QByteArray(90'000, 'x') + "\"}\n"
                                                  << true;
    QTest::newRow("NULs") << QByteArray(100'000, '\0') << true;
    QTest::newRow("words") << QByteArray("words of a program\n").repeated(10'000) << false;
    QTest::newRow("no line ends") << QByteArray(3'000'000, 'x') + '\n' << false;
}

void TestSessions::startsOfLogs()
{
    QFETCH(const QByteArray, before);
    QFETCH(const bool, isFound);
    TemporaryFolder folder;
    const QByteArray line = R"({"type":"user","sessionId":"s","message":{"role":"user","content":"go"}})"
                            "\n";
    folder.write(QStringLiteral("one.jsonl"), before + line);
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    const TrajectoryFormat *format = claimingFormat(*opened, QStringLiteral("one.jsonl"));
    QCOMPARE(format ? format->name : QString(), isFound ? QStringLiteral("claude-code") : QString());
}

void TestSessions::spillsToAFile()
{
    Spill spill;
    QByteArray all;
    for (int i = 0; all.size() < (40 << 20); ++i) {
        const QByteArray one = QByteArray::number(i).repeated(20'000);
        spill.append(one);
        all += one;
    }
    QCOMPARE(spill.size(), all.size());
    const ByteRange range = spill.take(QStringLiteral("name"));
    QCOMPARE(range.size(), all.size());
    QVERIFY(range.bytes(0, range.size()) == all);
    QCOMPARE(range.bytes(17'000'000, 10), all.sliced(17'000'000, 10));
}

void TestSessions::unknownLogsAreLeftAlone()
{
    TemporaryFolder folder;
    folder.write(QStringLiteral("agent/sessions/other.jsonl"),
                 "{\"type\":\"session\",\"version\":3}\n{\"type\":\"message\",\"message\":{\"role\":\"user\"}}\n");
    folder.write(QStringLiteral("agent/some-agent.txt"), "hello\n");
    const auto opened = Folder::open(folder.path());
    VERIFY_RESULT(opened);
    QVERIFY(trajectoriesOf(*opened).empty());
    QVERIFY(!claimingFormat(*opened, QStringLiteral("agent/sessions/other.jsonl")));
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
