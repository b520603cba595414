// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/asciicast/terminal.h"

#include "tests/support/result.h"

#include <QDirIterator>

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
        QCOMPARE(recording->events.size(), 6);
        QCOMPARE(recording->issues.size(), 2);
        QCOMPARE(recording->issues[0].where, QStringLiteral("line 5"));
        QCOMPARE(recording->length(), 3.0);
        QCOMPARE(recording->events[1], (CastEvent{.seconds = 1.0, .kind = CastKind::Marker, .data = "a mark"}));
        QCOMPARE(recording->events[3], (CastEvent{.seconds = 1.5, .kind = CastKind::Input, .data = "x"}));
        QVERIFY(!readRecording(ByteRange(QByteArray("[1]"))));
        QVERIFY(!readRecording(ByteRange(QByteArray())));
    }

    void intervalsCountFromAnyEventBefore()
    {
        const auto recording = readRecording(ByteRange("# before the header\n"
                                                       "{\"version\": 3, \"term\": {\"cols\": 60, \"rows\": 12}}\n"
                                                       "# said by the recorder\n"
                                                       "[1.0, \"o\", \"$ \"]\n"
                                                       "[4.0, \"i\", \"l\"]\n"
                                                       "[0.5, \"o\", \"cut\n"
                                                       "[1.5, \"r\", \"70x20\"]\n"
                                                       "[1.0, \"q\", \"of later versions\"]\n"
                                                       "[2.0, \"o\", \"late\"]\n"
                                                       "[0.25, \"x\", \"0\"]\n"));
        VERIFY_RESULT(recording);
        QCOMPARE(recording->columns, 60);
        QCOMPARE(recording->issues.size(), 1);
        QCOMPARE(recording->issues[0].where, QStringLiteral("line 6"));
        const auto &events = recording->events;
        QCOMPARE(events.size(), 6);
        QCOMPARE(events[2], (CastEvent{.seconds = 7.0, .kind = CastKind::Resize, .data = "70x20"}));
        QCOMPARE(events[4], (CastEvent{.seconds = 10.0, .kind = CastKind::Output, .data = "late"}));
        QCOMPARE(events[5].kind, CastKind::Exit);
        QCOMPARE(recording->length(), 10.25);
    }

    void theFirstVersionIsOneDocument()
    {
        const auto recording =
            readRecording(ByteRange("{\n  \"version\": 1, \"width\": 30, \"height\": 5,\n"
                                    "  \"title\": \"old\", \"duration\": 3.5,\n"
                                    "  \"stdout\": [[0.5, \"a\"],\n [2.0, \"b\"], 7, [1.0, \"c\"]]\n}\n"));
        VERIFY_RESULT(recording);
        QCOMPARE(recording->columns, 30);
        QCOMPARE(recording->title, QStringLiteral("old"));
        QCOMPARE(recording->events.size(), 3);
        QCOMPARE(recording->length(), 3.5);
        QCOMPARE(recording->issues.size(), 1);
    }

    void aBadCharacterCostsACharacter()
    {
        const auto recording = readRecording(ByteRange("\xef\xbb\xbf{\"version\": 2, \"width\": 40, \"height\": 8}\n"
                                                       "[1.0, \"o\", \"first\"]\n"
                                                       "[5.0, \"o\", \"cut \\ud83d \xff \\q\"]\n"));
        VERIFY_RESULT(recording);
        QVERIFY(recording->issues.empty());
        QCOMPARE(recording->length(), 5.0);
        QCOMPARE(QString::fromUtf8(recording->events[1].data), QStringLiteral("cut \uFFFD \uFFFD \uFFFDq"));
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
        QCOMPARE(terminal.cell(1, 0).style.foreground,
                 (TerminalColor{.kind = TerminalColor::Kind::Palette, .index = 1}));
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

    void repeatsThatHang_data();
    void repeatsThatHang();
    void aSingleColumnHoldsWideCharacters();
    void keyframesShowTheSame();
    void keyframesOfOddPictures_data();
    void keyframesOfOddPictures();
    void keyframesOfRealRecordings();

    void hostileOutputIsOnlyShown()
    {
        QByteArray wild = "{\"version\": 2, \"width\": 99999, \"height\": -4}\n";
        for (int i = 0; i < 2000; ++i)
            wild += "[" + QByteArray::number(i * 0.01) + ", \"o\", \"\\u001b[" + QByteArray::number(i * 7919 % 100'000)
                + ";999999999H\\u001b]0;t\\u0007\\u001b[" + QByteArray::number(i % 50) + "X\\u0000\\ud800\"]\n";
        const auto recording = readRecording(ByteRange(wild));
        VERIFY_RESULT(recording);
        RecordingTerminal terminal(std::make_shared<const Recording>(*recording));
        terminal.seek(1e9);
        QVERIFY(terminal.columns() <= 1000 && terminal.rows() >= 1);
    }
};

namespace {

QStringList pictureOf(const RecordingTerminal &terminal)
{
    QStringList lines{QStringLiteral("%1x%2 at %3,%4")
                          .arg(terminal.columns())
                          .arg(terminal.rows())
                          .arg(terminal.cursor().first)
                          .arg(terminal.cursor().second)};
    for (int row = 0; row < terminal.rows(); ++row) {
        QString line = terminal.rowText(row);
        for (int column = 0; column < terminal.columns(); ++column) {
            const TerminalStyle style = terminal.cell(row, column).style;
            if (style != TerminalStyle()) {
                const auto say = [](const std::optional<TerminalColor> &color) {
                    return color ? color->index + color->red * 256 + color->green + color->blue : -1;
                };
                line += QStringLiteral("|%1:%2,%3,%4")
                            .arg(column)
                            .arg(say(style.foreground))
                            .arg(say(style.background))
                            .arg(style.isBold + 2 * style.isInverse + 4 * style.isUnderlined);
            }
        }
        lines.append(line);
    }
    return lines;
}

/// Jumps about in a recording with keyframes; each picture is that of a player that comes from the start.
void compareJumps(const Recording &recording, const Keyframes &frames, int jumps)
{
    const auto shared = std::make_shared<const Recording>(recording);
    RecordingTerminal jumping(shared, frames);
    for (int i = 0; i < jumps; ++i) {
        const double moment = recording.length() * (1000 - (i * 7919) % 1000) / 1000.0; // the end first
        RecordingTerminal patient(shared);
        patient.seek(moment);
        jumping.seek(moment);
        QCOMPARE(pictureOf(jumping), pictureOf(patient));
    }
}

} // namespace

void TestAsciicast::repeatsThatHang_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("row");
    QTest::newRow("nothing before") << QByteArray("\\u001b[1;3001bx") << QStringLiteral("x");
    QTest::newRow("behind a letter that no sequence has")
        << QByteArray("\\u200b\\u001b\\u00e9[9000000b") << QStringLiteral("\u200b").repeated(0);
    QTest::newRow("no width") << QByteArray("\\u200b\\u001b[5b") << QStringLiteral("\u200b").repeated(0);
    QTest::newRow("parameters without end")
        << "\\u001b[1" + QByteArray(200, ';') + "mbold\\u001b[" + QByteArray(60, ':') + "&" + QByteArray(60, ';') + "b"
        << QStringLiteral("bold");
    QTest::newRow("sixteen parameters") << QByteArray("\\u001b[0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0mtext")
                                        << QStringLiteral("text");
    QTest::newRow("ascii") << QByteArray("-\\u001b[4b") << QStringLiteral("-----");
    QTest::newRow("box") << QByteArray("\\u2500\\u001b[2b") << QStringLiteral("\u2500\u2500\u2500");
    QTest::newRow("wide at the end") << QByteArray("\\u6f22\\u001b[1;20H\\u001b[4b") << QStringLiteral("\u6f22");
}

/// Each of these made libvterm loop for ever, or write behind its memory.
void TestAsciicast::repeatsThatHang()
{
    QFETCH(const QByteArray, output);
    QFETCH(const QString, row);
    const auto recording =
        readRecording(ByteRange("{\"version\": 2, \"width\": 20, \"height\": 4}\n[1, \"o\", \"" + output + "\"]\n"));
    VERIFY_RESULT(recording);
    RecordingTerminal terminal(std::make_shared<const Recording>(*recording));
    terminal.seek(2);
    QVERIFY2(terminal.rowText(0).startsWith(row), qPrintable(terminal.rowText(0)));
}

/// A wide character in one column made libvterm write to nowhere.
void TestAsciicast::aSingleColumnHoldsWideCharacters()
{
    for (const char *events :
         {"[1, \"o\", \"\\u6f22\"]\n", "[0.5, \"r\", \"1x1\"]\n[1, \"o\", \"\\u6f22x\\u6f22\"]\n"}) {
        for (const char *width : {"0", "1", "2", "20"}) {
            const auto recording = readRecording(
                ByteRange(QByteArray("{\"version\": 2, \"height\": 1, \"width\": ") + width + "}\n" + events));
            VERIFY_RESULT(recording);
            RecordingTerminal terminal(std::make_shared<const Recording>(*recording));
            terminal.seek(2);
            QCOMPARE(terminal.rowText(0), QStringLiteral("\u6f22"));
        }
    }
}

void TestAsciicast::keyframesShowTheSame()
{
    QByteArray text = "{\"version\": 2, \"width\": 60, \"height\": 12}\n";
    for (int i = 0; i < 9000; ++i) {
        QByteArray out;
        switch (i % 9) {
        case 0:
            out = "\\u001b[" + QByteArray::number(i % 12 + 1) + ";" + QByteArray::number(i % 50 + 1)
                + "Hhere \\u00e9\\u6f22 ";
            break;
        case 1: out = "\\u001b[1;3" + QByteArray::number(i % 8) + "mbold colour\\u001b[4munder"; break;
        case 2: out = "\\u001b[48;2;10;20;" + QByteArray::number(i % 250) + "m   \\u001b[K"; break;
        case 3:
            out = "\\u001b[0m\\r\\nnew line and a long text that wraps at the right margin of the terminal, surely "
                + QByteArray::number(i);
            break;
        case 4: out = "\\u001b[7mreverse\\u001b[27m"; break;
        case 5: out = i % 2 ? "\\u001b[2;8r\\u001b[8;1H\\r\\n\\r\\nscrolled" : "\\u001b[r\\u001b[3;3Hfree"; break;
        case 6: out = i % 4 ? "\\u001b(0lqqk\\u001b(B" : "\\u001b[?1049h\\u001b[2Jsecond\\u001b[?1049l"; break;
        case 7: out = "\\u001b[38;5;" + QByteArray::number(i % 256); break; // goes on in the next event
        default: out = "m split" + QByteArray(40, '.') + "\\u001b[2D"; break;
        }
        text += "[" + QByteArray::number(i * 0.01) + ", \"o\", \"" + out + "\"]\n";
        if (i % 3000 == 2999)
            text += "[" + QByteArray::number(i * 0.01) + ", \"r\", \"" + QByteArray::number(50 + i / 100) + "x15\"]\n";
    }
    const auto recording = readRecording(ByteRange(text));
    VERIFY_RESULT(recording);
    const Keyframes frames = makeKeyframes(*recording);
    qInfo("%zu keyframes", frames.size());
    QVERIFY(frames.size() >= 2);
    compareJumps(*recording, frames, 25);
}

void TestAsciicast::keyframesOfOddPictures_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("half of a wide character") << QByteArray("\\u6f22\\bu and more") << QByteArray("x");
    QTest::newRow("the other half") << QByteArray("a\\u6f22\\b\\bu and more") << QByteArray("x");
    QTest::newRow("half at the margin") << QByteArray("\\u001b[1;19H\\u6f22\\u001b[1;1Hx") << QByteArray("x");
    QTest::newRow("a letter is repeated") << QByteArray("one-") << QByteArray("\\u001b[4b");
    QTest::newRow("a box is repeated") << QByteArray("\\u2500") << QByteArray("\\u001b[4b");
    QTest::newRow("a sequence cut off by a repeat") << QByteArray("\\u001b[\\u001b[4b8") << QByteArray("hello\\u001b[");
    QTest::newRow("a sequence that is cancelled")
        << QByteArray("\\u001b[?1049hone\\u001b[?1049\\u0018ltwo") << QByteArray("\\u001b[?1049lthree\\u001b[");
    QTest::newRow("a letter that no sequence has") << QByteArray("\\u001b\\u00e9") << QByteArray("[3;1Hhello\\u001b[");
    QTest::newRow("no end of another character set") << QByteArray("\\u001b(0\\u001b((B") << QByteArray("lqk\\u001b[");
    QTest::newRow("two intermediates") << QByteArray("\\u001b# ") << QByteArray("8hello\\u001b[");
    QTest::newRow("restored once more") << QByteArray("one\\r\\ntwo\\u001b7 three\\u001b8")
                                        << QByteArray("\\u001b8x\\u001b[");
    QTest::newRow("left without being entered")
        << QByteArray("one\\r\\ntwo\\u001b7 three\\u001b8") << QByteArray("\\u001b[?1049lx\\u001b[");
    QTest::newRow("restored but never saved") << QByteArray("one\\r\\ntwo") << QByteArray("\\u001b8x");
}

void TestAsciicast::keyframesOfOddPictures()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto recording =
        readRecording(ByteRange("{\"version\": 2, \"width\": 20, \"height\": 4}\n[1, \"o\", \"" + before
                                + "\"]\n[1.5, \"r\", \"19x4\"]\n[2, \"o\", \".\"]\n[3, \"o\", \"" + after + "\"]\n"));
    VERIFY_RESULT(recording);
    compareJumps(*recording, makeKeyframes(*recording, {}, 1), 50);
}

void TestAsciicast::keyframesOfRealRecordings()
{
    const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    if (data.isEmpty())
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    QDirIterator it(data, {QStringLiteral("*.cast")}, QDir::Files, QDirIterator::Subdirectories);
    int compared = 0;
    while (it.hasNext()) {
        const QFileInfo file(it.next());
        const auto folder = Folder::open(file.path());
        VERIFY_RESULT(folder);
        const auto bytes = ByteRange::open(*folder, file.fileName());
        VERIFY_RESULT(bytes);
        const auto recording = readRecording(*bytes);
        VERIFY_RESULT(recording);
        const Keyframes frames = makeKeyframes(*recording);
        qInfo("%s: %zu events, %zu keyframes", qPrintable(file.fileName()), recording->events.size(), frames.size());
        compareJumps(*recording, frames, 15);
        ++compared;
    }
    if (compared == 0)
        QSKIP("QUAYSIDE_REAL_DATA names no folder with recordings");
}

QTEST_GUILESS_MAIN(TestAsciicast)
#include "tst_asciicast.moc"
