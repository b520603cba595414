// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textdocument.h"
#include "core/timeline/logtimes.h"

#include <QTest>

using namespace quayside;

class TestLogTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesOfLines()
    {
        QCOMPARE(timeOfLine("[2026-03-08T04:03:07.5Z] hello"), parseInstant("2026-03-08T04:03:07.5Z"));
        QCOMPARE(timeOfLine("2026-03-08 04:03:07,250 INFO agent: go"), parseInstant("2026-03-08T04:03:07.25"));
        QCOMPARE(timeOfLine("{\"timestamp\":\"2026-03-08T04:03:07+02:00\"}"), parseInstant("2026-03-08T04:03:07+02:00"));
        QCOMPARE(timeOfLine("no time 12:30:01"), std::nullopt);
        QCOMPARE(timeOfLine("2026-99-99T99:99:99Z"), std::nullopt);
        QCOMPARE(timeOfLine(""), std::nullopt);
    }

    void linesAndMoments()
    {
        QByteArray text = "a banner without a time\n";
        for (int second = 0; second < 3000; ++second) {
            text += QByteArray("2026-03-08T") + QByteArray::number(10 + second / 3600) + ':' + QByteArray::number(second / 60 % 60).rightJustified(2, '0') + ':'
                + QByteArray::number(second % 60).rightJustified(2, '0') + "Z working\n";
            text += QByteArray("  detail\n").repeated(second % 4);
        }
        TextDocument log{ByteSource(text)};
        QTRY_VERIFY(!log.isIndexing());
        const QByteArrayList lines = text.split('\n');
        for (const char *moment : {"2026-03-08T10:00:00Z", "2026-03-08T10:00:01Z", "2026-03-08T10:17:33.9Z", "2026-03-08T10:49:59Z", "2026-03-09T00:00:00Z"}) {
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
};

QTEST_GUILESS_MAIN(TestLogTimes)
#include "tst_logtimes.moc"
