// SPDX-License-Identifier: GPL-3.0-or-later
// What a text view is made of, without a widget: caret, scroll position, page and marks of a text.
#include "views/theme/theme.h"
#include "views/widgets/text/hitmarks.h"
#include "views/widgets/text/opentext.h"
#include "views/widgets/text/textlook.h"
#include "views/widgets/text/textpage.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;

namespace {

std::unique_ptr<OpenText> opened(const QByteArray &bytes, qreal wrapWidth = 0)
{
    auto open = std::make_unique<OpenText>(std::make_unique<TextDocument>(ByteSource(bytes)));
    open->text.layouts().setSetting({.font = monoFont(QFont()), .wrapWidth = wrapWidth});
    open->scroll.setPage(10);
    return open;
}

QByteArray rows(int count)
{
    return QByteArray("row\n").repeated(count);
}

} // namespace

class TestOpenText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caretMovesByCharactersAndWords()
    {
        const auto open = opened("alpha beta\nä🚢x");
        TextCaret &caret = open->caret;
        QVERIFY(caret.move({CaretUnit::Word, 1, Extend::Yes}));
        QCOMPARE(caret.selection(), (TextSelection{0, 5}));
        QVERIFY(caret.move({CaretUnit::Row, 1}));
        QVERIFY(caret.move({CaretUnit::Character, 1}));
        QCOMPARE(caret.selection(), (TextSelection{11, 11}));
        QVERIFY(caret.move({CaretUnit::Character, 1}));
        QVERIFY(caret.move({CaretUnit::Character, 1, Extend::Yes}));
        QCOMPARE(caret.selection(), (TextSelection{13, 17})); // four bytes, two UTF-16 units
        QVERIFY(caret.move({CaretUnit::Text, 1}));
        QVERIFY(!caret.move({CaretUnit::Character, 1}));
        QVERIFY(caret.move({CaretUnit::Text, -1}));
        QVERIFY(!caret.move({CaretUnit::Word, -1}));
        QCOMPARE(caret.position(), 0);
    }

    void caretKeepsItsPlaceOverAShortRow()
    {
        const auto open = opened("a long row\nab\na long row");
        open->caret.moveTo(8, Extend::No);
        QVERIFY(open->caret.move({CaretUnit::VisualLine, 1}));
        QCOMPARE(open->caret.position(), 13);
        QVERIFY(open->caret.move({CaretUnit::VisualLine, 1}));
        QCOMPARE(open->caret.position(), 14 + 8);
        open->caret.moveTo(13, Extend::No);
        QVERIFY(open->caret.move({CaretUnit::VisualLine, 1}));
        QCOMPARE(open->caret.position(), 14 + 2);
        QVERIFY(open->caret.move({CaretUnit::VisualLine, 50}));
        QCOMPARE(open->caret.position(), 14 + 2);
    }

    void caretStaysInTheText()
    {
        const auto open = opened("some words");
        open->caret.select(-5, 999);
        QCOMPARE(open->caret.selection(), (TextSelection{0, 10}));
        open->caret.selectWordAt(7);
        QCOMPARE(open->caret.selection(), (TextSelection{5, 10}));
        open->caret.selectRowAt(7);
        QCOMPARE(open->caret.selection(), (TextSelection{10, 0}));
        const auto empty = opened("");
        for (const auto unit : {CaretUnit::Character, CaretUnit::Word, CaretUnit::VisualLine, CaretUnit::Row})
            QVERIFY(!empty->caret.move({unit, 1}));
        QVERIFY(!empty->text.placeOf(0));
        QVERIFY(empty->caret.selection().isEmpty());
    }

    void scrollsNoFurtherThanToTheEnd()
    {
        const auto open = opened(rows(100));
        QCOMPARE(open->scroll.end(), (VisualLine{90, 0}));
        open->scroll.scrollBy(500);
        QCOMPARE(open->scroll.top(), open->scroll.end());
        QCOMPARE(open->scroll.steps(), (TextScroll::Steps{90, 90}));
        open->scroll.goToStep(7);
        QCOMPARE(open->scroll.top(), (VisualLine{7, 0}));
        open->scroll.scrollBy(-500);
        QCOMPARE(open->scroll.steps(), (TextScroll::Steps{0, 90}));
    }

    void revealsALine_data()
    {
        QTest::addColumn<qint64>("row");
        QTest::addColumn<qint64>("top");
        QTest::newRow("on screen") << 44LL << 40LL;
        QTest::newRow("just below") << 52LL << 43LL;
        QTest::newRow("just above") << 38LL << 38LL;
        QTest::newRow("far below") << 80LL << 77LL;
        QTest::newRow("far above") << 10LL << 7LL;
    }

    void revealsALine()
    {
        QFETCH(const qint64, row);
        QFETCH(const qint64, top);
        const auto open = opened(rows(100));
        open->scroll.setTop({40, 0});
        open->scroll.reveal({row, 0});
        QCOMPARE(open->scroll.top().row, top);
    }

    void scrollsByTheLinesOfAWrappedRow()
    {
        const qreal width = 20 * LineLayout::cellWidth(monoFont(QFont()));
        const auto open = opened("first\n" + QByteArray("word ").repeated(100) + "\n" + rows(3), width);
        QVERIFY(open->text.isWrapped());
        open->scroll.scrollBy(4);
        QCOMPARE(open->scroll.top(), (VisualLine{1, 3}));
        QCOMPARE(open->text.moved({1, 3}, -4), (VisualLine{0, 0}));
        const VisualLine end = open->scroll.end();
        QCOMPARE(end.row, 1);
        QCOMPARE(end.visual, open->text.row(1)->layout.visualLines() - (10 - 3));
        open->caret.moveTo(6, Extend::No);
        QVERIFY(open->caret.move({CaretUnit::VisualLine, 2}));
        QCOMPARE(open->text.placeOf(open->caret.position())->line, (VisualLine{1, 2}));
    }

    void scrollsSideways()
    {
        QCOMPARE(scrolledTo(50, 100, 0), 0);
        QCOMPARE(scrolledTo(130, 100, 0), 63);
        QCOMPARE(scrolledTo(50, 100, 70), 0);
        QCOMPARE(scrolledTo(150, 100, 200), 116);
    }

    void pageIsATextOfItsOwn()
    {
        const auto open = opened("one\ntwo\nthree\n");
        const TextLook look = textLook(QFont(), 0, 3);
        const TextPage page(open->text, look,
                            {.top = {1, 0}, .size = QSize(400, static_cast<int>(2 * look.lineHeight))});
        QCOMPARE(page.text(), QStringLiteral("two\nthree\n"));
        QCOMPARE(page.positionOf(5), 1);
        QCOMPARE(page.offsetOf(1), 5);
        QCOMPARE(page.positionOf(0), 0);
        QCOMPARE(page.offsetOf(999), 13);
        QVERIFY(page.rectOf(1).left() > look.gutterWidth);
        QVERIFY(page.rectOf(999).isNull());
        QCOMPARE(page.offsetAt({look.gutterWidth, look.lineHeight * 1.5}), 8);
        QCOMPARE(page.offsetAt({9999, -50}), 7);
    }

    void marksTheHitsOfARow()
    {
        const QByteArray bytes = "hit, hit\nnone\nhit\n";
        SearchRun run;
        QSignalSpy finished(&run, &SearchRun::finished);
        QVERIFY(run.start(ByteSource(bytes), TextEncoding::Utf8, {.pattern = QStringLiteral("hit")}));
        QVERIFY(finished.wait());
        HitMarks marks;
        QVERIFY(marks.isEmpty());
        QVERIFY(marks.in(0, 8).empty());
        marks.setRun(&run);
        QCOMPARE(marks.in(0, 8).size(), 2U);
        QCOMPARE(marks.in(14, 17).size(), 1U);
        QVERIFY(!marks.isCurrent(run.hits()[1]));
        marks.setCurrent(run.hits()[1]);
        QVERIFY(marks.isCurrent(run.hits()[1]) && !marks.isCurrent(run.hits()[0]));
        QVERIFY(marks.isCurrent(TextSelection{8, 5}) && !marks.isCurrent(TextSelection{5, 9}));
        QVERIFY(marks.hasStartIn(0, 9));
        QVERIFY(!marks.hasStartIn(9, 14));
    }
};

QTEST_MAIN(TestOpenText)
#include "tst_opentext.moc"
