// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textdocument.h"
#include "core/timeline/logtimes.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace quayside;

class TestLogTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesOfLines()
    {
        QCOMPARE(timeOfLine("[2026-03-08T04:03:07.5Z] hello"), parseInstant("2026-03-08T04:03:07.5Z"));
        QCOMPARE(timeOfLine("2026-03-08 04:03:07,250 INFO agent: go"), parseInstant("2026-03-08T04:03:07.25"));
        QCOMPARE(timeOfLine("{\"timestamp\":\"2026-03-08T04:03:07+02:00\"}"),
                 parseInstant("2026-03-08T04:03:07+02:00"));
        QCOMPARE(timeOfLine("no time 12:30:01"), std::nullopt);
        QCOMPARE(timeOfLine("2026-99-99T99:99:99Z"), std::nullopt);
        QCOMPARE(timeOfLine(""), std::nullopt);
    }

    void linesAndMoments()
    {
        QByteArray text = "a banner without a time\n";
        for (int second = 0; second < 3000; ++second) {
            text += QByteArray("2026-03-08T") + QByteArray::number(10 + second / 3600) + ':'
                + QByteArray::number(second / 60 % 60).rightJustified(2, '0') + ':'
                + QByteArray::number(second % 60).rightJustified(2, '0') + "Z working\n";
            text += QByteArray("  detail\n").repeated(second % 4);
        }
        TextDocument log{ByteSource(text)};
        QTRY_VERIFY(!log.isIndexing());
        const QByteArrayList lines = text.split('\n');
        for (const char *moment : {"2026-03-08T10:00:00Z", "2026-03-08T10:00:01Z", "2026-03-08T10:17:33.9Z",
                                   "2026-03-08T10:49:59Z", "2026-03-09T00:00:00Z"}) {
            const Instant wanted = parseInstant(moment).value();
            const auto line = lineAt(log, wanted);
            QVERIFY(line.has_value());
            const Instant time = timeOfLine(lines.at(*line)).value();
            QVERIFY(time.microseconds <= wanted.microseconds);
            QVERIFY(*line + 5 >= lines.size() - 1 || time.microseconds + 1'000'000 > wanted.microseconds);
            QCOMPARE(momentOfLine(log, *line), time);
            if (*line + 1 < lines.size() && lines.at(*line + 1).startsWith(' '))
                QCOMPARE(momentOfLine(log, *line + 1), time);
        }
        QCOMPARE(lineAt(log, parseInstant("2026-03-08T09:00:00Z").value()), std::nullopt);
        QCOMPARE(lineAt(log, parseInstant("2026-03-08T10:30:00").value()), std::nullopt); // another clock
        QCOMPARE(momentOfLine(log, 0), std::nullopt);
    }

    void linesWithoutTimesArePassedOver_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("between");
        QTest::addColumn<int>("behind");
        QTest::newRow("none") << 0 << 0 << 0;
        QTest::newRow("at the start") << 5000 << 0 << 0;
        QTest::newRow("in the middle") << 0 << 5000 << 0;
        QTest::newRow("at the end") << 0 << 0 << 5000;
        QTest::newRow("everywhere") << 5000 << 5000 << 5000;
        QTest::newRow("long and few times") << 100'000 << 30'000 << 20'000;
    }

    void linesWithoutTimesArePassedOver()
    {
        QFETCH(const int, before);
        QFETCH(const int, between);
        QFETCH(const int, behind);
        const auto untimed = [](int count) { return QByteArray("npm install prints this\n").repeated(count); };
        const auto timed = [](int minute) {
            return QByteArray("2026-03-08T10:") + QByteArray::number(minute) + ":00Z working\n";
        };
        TextDocument log{ByteSource(untimed(before) + timed(10) + timed(11) + untimed(between) + timed(12) + timed(13)
                                    + untimed(behind))};
        QTRY_VERIFY(!log.isIndexing());
        const auto at = [&log](const char *moment) { return lineAt(log, parseInstant(moment).value()); };
        QCOMPARE(at("2026-03-08T10:09:59Z"), std::nullopt);
        QCOMPARE(at("2026-03-08T10:10:00Z"), before);
        QCOMPARE(at("2026-03-08T10:11:30Z"), before + 1);
        QCOMPARE(at("2026-03-08T10:12:00Z"), before + between + 2);
        QCOMPARE(at("2026-03-08T11:00:00Z"), before + between + 3);
    }

    void longLinesAndMarksArePassedOver()
    {
        const QByteArray longLine = "{" + QByteArray(200'000, 'x') + " 2026-03-08T11:00:00Z}\n";
        TextDocument log{ByteSource("\xef\xbb\xbf"
                                    "2026-03-08T10:10:00Z first\n"
                                    + longLine + "2026-03-08T10:11:00Z second\n" + longLine)};
        QTRY_VERIFY(!log.isIndexing());
        QCOMPARE(lineAt(log, parseInstant("2026-03-08T10:10:30Z").value()), 0);
        QCOMPARE(lineAt(log, parseInstant("2026-03-08T12:00:00Z").value()), 2);
    }

    /// Of a log that is larger than what is looked through, the part with times is found by halving.
    void hugeLogsAreLookedThroughInPart()
    {
        const QByteArray untimed = QByteArray("npm install prints this\n").repeated(1'000'000);
        TextDocument log{ByteSource(untimed + QByteArray("2026-03-08T10:10:00Z working\n").repeated(1'500'000))};
        QTRY_VERIFY_WITH_TIMEOUT(!log.isIndexing(), 30'000);
        QCOMPARE(lineAt(log, parseInstant("2026-03-08T10:11:00Z").value()), 2'499'999);
        TextDocument empty{ByteSource(untimed)};
        QTRY_VERIFY_WITH_TIMEOUT(!empty.isIndexing(), 30'000);
        QCOMPARE(lineAt(empty, parseInstant("2026-03-08T10:11:00Z").value()), std::nullopt);
    }

    void aRealLogIsFollowed()
    {
        const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
        QFile file(
            data
            + QStringLiteral(
                "/tb2-openclaw/jobs/z-ai-glm-5-openclaw-terminal-bench-2.0/build-pov-ray__ZPRrZxy/agent/command-1/stdout.txt"));
        if (data.isEmpty() || !file.open(QIODevice::ReadOnly))
            QSKIP("no real data");
        const QByteArray text = file.readAll();
        TextDocument log{ByteSource(text)};
        QTRY_VERIFY(!log.isIndexing());
        const QByteArrayList lines = text.split('\n');
        const auto first =
            std::ranges::find_if(lines, [](const QByteArray &line) { return timeOfLine(line).has_value(); });
        QVERIFY(first - lines.begin() > 200);
        const auto found = lineAt(log, timeOfLine(*first).value());
        QVERIFY(found && *found >= first - lines.begin());
        QCOMPARE(timeOfLine(lines.at(*found)), timeOfLine(*first));
    }
};

QTEST_GUILESS_MAIN(TestLogTimes)
#include "tst_logtimes.moc"
