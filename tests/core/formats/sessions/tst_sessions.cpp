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
    QTest::newRow("huge number") << QByteArray("{\"a\": 1e999999}") << false;
    QTest::newRow("NUL") << QByteArray("{\"a\": \"x\0y\"}", 12) << false;
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
