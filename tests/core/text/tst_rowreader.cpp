// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decode.h"
#include "core/text/linescanner.h"
#include "core/text/rowreader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;

namespace {

LineIndex indexOf(const QByteArray &bytes, TextEncoding encoding, qsizetype window)
{
    LineScanner scanner(0, encoding);
    LineIndex index;
    while (true) {
        const qint64 at = scanner.totals().scannedTo;
        scanner.scan(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(window, bytes.size() - at)));
        index.append(scanner.takePlaces(), scanner.totals());
        if (scanner.totals().scannedTo == at)
            return index;
    }
}

/// What the rows must be, the slow way.
std::vector<TextRow> plainRows(const QByteArray &bytes)
{
    std::vector<TextRow> rows;
    qint64 line = 0;
    for (qint64 start = 0; start < bytes.size(); ++line) {
        qint64 feed = bytes.indexOf('\n', start);
        const qint64 end = feed < 0 ? bytes.size() : feed;
        qint64 at = start;
        do {
            const bool isLast = end - at <= pieceBytes;
            qint64 stop = isLast ? end : at + pieceBytes;
            TextRow row{.row = std::ssize(rows), .line = line, .start = at, .end = stop, .isContinuation = at > start};
            if (isLast && feed >= 0 && row.end > row.start && bytes[row.end - 1] == '\r')
                --row.end;
            rows.push_back(row);
            at += pieceBytes;
        } while (at < end);
        start = end + 1;
    }
    return rows;
}

} // namespace

class TestRowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAPlainSplit()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 60; ++round) {
            QByteArray bytes;
            const int lines = random.bounded(0, 300);
            for (int i = 0; i < lines; ++i) {
                const int kind = random.bounded(20);
                const int length = kind == 0 ? random.bounded(200'000)
                    : kind < 3               ? int(pieceBytes) * random.bounded(1, 4)
                                             : random.bounded(200);
                bytes += QByteArray(length, static_cast<char>('a' + i % 26)) + (kind == 5 ? "\r\n" : "\n");
            }
            if (round % 2 == 0)
                bytes += "unfinished";
            const ByteSource source(bytes);
            const LineIndex index = indexOf(bytes, TextEncoding::Utf8, random.bounded(1000, 100'000));
            const auto expected = plainRows(bytes);
            QCOMPARE(index.totals().rows, std::ssize(expected));
            QCOMPARE(index.totals().lines, expected.empty() ? 0 : expected.back().line + 1);
            const RowReader reader(source, TextEncoding::Utf8, index);
            QCOMPARE(reader.rows(0, 1'000'000), expected);
            for (int i = 0; i < 50 && !expected.empty(); ++i) {
                const auto &row = expected[static_cast<size_t>(random.bounded(static_cast<int>(expected.size())))];
                QCOMPARE(reader.rows(row.row, 1), std::vector{row});
                QCOMPARE(reader.rowAtOffset(random.bounded(row.start, std::max(row.start + 1, row.end))), row);
                if (!row.isContinuation)
                    QCOMPARE(reader.firstRowOfLine(row.line), row);
            }
        }
    }

    void neverCutsACharacterOrAColour()
    {
        for (int shift = 0; shift < 12; ++shift) {
            QByteArray bytes(shift, 'x');
            while (bytes.size() < 3 * pieceBytes)
                bytes += QByteArray("\xf0\x9f\x9a\xa2\xe2\x82\xac\xc3\xa9\x1b[31m");
            const ByteSource source(bytes);
            const LineIndex index = indexOf(bytes, TextEncoding::Utf8, 4096);
            const RowReader reader(source, TextEncoding::Utf8, index);
            QByteArray together;
            for (const TextRow &row : reader.rows(0, 99)) {
                const QByteArray piece = bytes.sliced(row.start, row.length());
                QVERIFY(!decodeForMatching(piece, TextEncoding::Utf8).contains(QChar(0xfffd)));
                QVERIFY(piece.lastIndexOf('\x1b') < 0 || piece.indexOf('m', piece.lastIndexOf('\x1b')) > 0);
                QCOMPARE(reader.rowAtOffset(row.start), row);
                QCOMPARE(reader.rowAtOffset(row.end - 1), row);
                together += piece;
            }
            QCOMPARE(together, bytes);
        }
    }

    void readsUtf16_data()
    {
        QTest::addColumn<TextEncoding>("encoding");
        QTest::newRow("little") << TextEncoding::Utf16Little;
        QTest::newRow("big") << TextEncoding::Utf16Big;
    }

    void readsUtf16()
    {
        QFETCH(TextEncoding, encoding);
        // U+0A0A and U+000A share bytes; only the second ends a line.
        const QString text = QStringLiteral("first\r\n") + QChar(0x0a0a) + QChar(0x0a00) + QStringLiteral("x\n\n")
            + QString(3000, u'y') + QStringLiteral("🚢\nlast");
        const QByteArray bytes = encode(text, encoding);
        const ByteSource source(bytes);
        const LineIndex index = indexOf(bytes, encoding, 1001);
        QCOMPARE(index.totals().lines, 5);
        const RowReader reader(source, encoding, index);
        QStringList shown;
        for (const TextRow &row : reader.rows(0, 99)) {
            const QString piece = decodeForMatching(bytes.sliced(row.start, row.length()), encoding);
            if (row.isContinuation)
                shown.back() += piece;
            else
                shown += piece;
        }
        QCOMPARE(shown, text.split(u'\n').replaceInStrings(QStringLiteral("\r"), QString()));
    }

    void givesNothingWhereThereIsNothing()
    {
        const ByteSource source;
        const LineIndex index;
        const RowReader reader(source, TextEncoding::Utf8, index);
        QVERIFY(reader.rows(0, 10).empty());
        QVERIFY(!reader.rowAtOffset(0));
        QVERIFY(!reader.firstRowOfLine(0));
    }

    void staysSmall()
    {
        const QByteArray empty(8'000'000, '\n');
        QCOMPARE(indexOf(empty, TextEncoding::Utf8, 1'000'000).totals().rows, 8'000'000);
        LineScanner scanner;
        scanner.scan(empty);
        QVERIFY(scanner.takePlaces().size() < 300);
        LineScanner oneLine;
        oneLine.scan(QByteArray(8'000'000, 'x'));
        QVERIFY(oneLine.takePlaces().size() < 300);
    }
};

QTEST_GUILESS_MAIN(TestRowReader)
#include "tst_rowreader.moc"
