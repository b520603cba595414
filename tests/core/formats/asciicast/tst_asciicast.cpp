// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/terminal.h"

#include "tests/support/result.h"

using namespace quayside;

namespace {

const QByteArray cast = "{\"version\": 2, \"width\": 20, \"height\": 4, \"timestamp\": 1763764324}\n"
                        "[0.5, \"o\", \"hello\\r\\n\"]\n"
                        "[1.0, \"m\", \"a mark\"]\n"
                        "[1.5, \"o\", \"\\u001b[31mred\\u001b[0m w\\u00f6rd\"]\n"
                        "no event\n"
                        "[1.2, \"i\", \"x\"]\n"
                        "[2.5, \"o\", \"\\u001b[2J\\u001b[Hcleared\"]\n"
                        "[3.0, \"r\", \"30x5\"]\n"
                        "[3.5, \"o\", \"cut";

} // namespace

class TestAsciicast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatCanBeRead()
    {
        const auto recording = readRecording(ByteRange(cast));
        VERIFY_RESULT(recording);
        QCOMPARE(recording->columns, 20);
        QCOMPARE(recording->events.size(), 5);
        QCOMPARE(recording->issues.size(), 2);
        QCOMPARE(recording->issues[0].where, QStringLiteral("line 5"));
        QCOMPARE(recording->length(), 3.0);
        QCOMPARE(recording->events[1], (CastEvent{.seconds = 1.0, .kind = CastKind::Marker, .data = "a mark"}));
        QVERIFY(!readRecording(ByteRange(QByteArray("[1]"))));
        QVERIFY(!readRecording(ByteRange(QByteArray())));
    }

    void showsAnyMoment()
    {
        const auto recording = readRecording(ByteRange(cast));
        VERIFY_RESULT(recording);
        RecordingTerminal terminal(std::make_shared<const Recording>(*recording));
        terminal.seek(0.6);
        QCOMPARE(terminal.rowText(0), QStringLiteral("hello"));
        QCOMPARE(terminal.rowText(1), QString());
        terminal.seek(2);
        QCOMPARE(terminal.rowText(1), QStringLiteral("red wörd"));
        QCOMPARE(terminal.cell(1, 0).style.foreground, (TerminalColor{.kind = TerminalColor::Kind::Palette, .index = 1}));
        QVERIFY(!terminal.cell(1, 4).style.foreground);
        QCOMPARE(terminal.cursor(), std::pair(1, 8));
        terminal.seek(9);
        QCOMPARE(terminal.rowText(0), QStringLiteral("cleared"));
        QCOMPARE(terminal.columns(), 30);
        QCOMPARE(terminal.rows(), 5);
        terminal.seek(0.6);
        QCOMPARE(terminal.rowText(0), QStringLiteral("hello"));
        QCOMPARE(terminal.columns(), 20);
    }

    void hostileOutputIsOnlyShown()
    {
        QByteArray wild = "{\"version\": 2, \"width\": 99999, \"height\": -4}\n";
        for (int i = 0; i < 2000; ++i)
            wild += "[" + QByteArray::number(i * 0.01) + ", \"o\", \"\\u001b[" + QByteArray::number(i * 7919 % 100'000) + ";999999999H\\u001b]0;t\\u0007\\u001b[" + QByteArray::number(i % 50) + "X\\u0000\\ud800\"]\n";
        const auto recording = readRecording(ByteRange(wild));
        VERIFY_RESULT(recording);
        RecordingTerminal terminal(std::make_shared<const Recording>(*recording));
        terminal.seek(1e9);
        QVERIFY(terminal.columns() <= 1000 && terminal.rows() >= 1);
    }
};

QTEST_GUILESS_MAIN(TestAsciicast)
#include "tst_asciicast.moc"
