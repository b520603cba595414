// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textdocument.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QSignalSpy>

using namespace quayside;

namespace {

ByteSource openIn(const TemporaryFolder &temp, const QString &name)
{
    auto handle = Folder::open(temp.path())->openFile(name);
    return handle ? ByteSource(std::move(*handle)) : ByteSource();
}

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("cannot append");
}

} // namespace

class TestTextDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheStartBeforeTheIndexIsWhole()
    {
        QByteArray bytes;
        for (int i = 0; i < 400'000; ++i)
            bytes += "line " + QByteArray::number(i) + '\n';
        TextDocument document{ByteSource(bytes)};
        QVERIFY(document.isIndexing());
        const auto first = document.rows(0, 50);
        QCOMPARE(first.size(), 50U);
        QCOMPARE(document.bytesOf(first[49]), QByteArray("line 49"));
        QSignalSpy done(&document, &TextDocument::indexed);
        QVERIFY(done.wait());
        QCOMPARE(document.index().totals().lines, 400'000);
        QCOMPARE(document.bytesOf(*document.firstRowOfLine(399'999)), QByteArray("line 399999"));
    }

    void followsAFileThatGrows()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("log"), "one\ntw");
        TextDocument document(openIn(temp, QStringLiteral("log")));
        QCOMPARE(document.index().totals().lines, 2);
        QSignalSpy done(&document, &TextDocument::indexed);
        append(temp.path(QStringLiteral("log")), "o\nthree\n");
        document.refresh();
        QVERIFY(done.wait());
        QCOMPARE(document.index().totals().lines, 3);
        QCOMPARE(document.bytesOf(*document.firstRowOfLine(1)), QByteArray("two"));
        document.refresh();
        QVERIFY(!document.isIndexing());
    }

    void startsOverWhenTheFileIsCut()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("log"), QByteArray("a long line of text\n").repeated(100'000));
        TextDocument document(openIn(temp, QStringLiteral("log")));
        QSignalSpy restarted(&document, &TextDocument::restarted);
        QVERIFY(QFile::resize(temp.path(QStringLiteral("log")), 25));
        const auto rows = document.rows(5'000, 10);
        for (const TextRow &row : rows)
            QVERIFY(document.bytesOf(row).isEmpty());
        document.refresh();
        QCOMPARE(restarted.size(), 1);
        QCOMPARE(document.index().totals().lines, 2);
        QCOMPARE(document.index().totals().scannedTo, 25);
        QTest::qWait(20);
        QCOMPARE(document.index().totals().lines, 2);
    }

    void readsAFileThatWasEmpty()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("log"), "");
        TextDocument document(openIn(temp, QStringLiteral("log")));
        QCOMPARE(document.index().totals().rows, 0);
        QVERIFY(document.rows(0, 5).empty());
        append(temp.path(QStringLiteral("log")), "\xef\xbb\xbfhello\n");
        document.refresh();
        QCOMPARE(document.index().totals().lines, 1);
        QCOMPARE(document.bytesOf(document.rows(0, 1).front()), QByteArray("hello"));
    }

    void carriesColoursFromRowToRow()
    {
        TextDocument document{ByteSource("\x1b[32mgreen\nstill\n\x1b[0mplain\n")};
        QCOMPARE(document.styleBefore(document.rows(1, 1).front()).foreground, TerminalColor{.index = 2});
        QVERIFY(document.styleBefore(document.rows(0, 1).front()) == TerminalStyle{});
        QCOMPARE(document.plainText(0, 17), QStringLiteral("green\nstill\n"));
    }
};

QTEST_GUILESS_MAIN(TestTextDocument)
#include "tst_textdocument.moc"
