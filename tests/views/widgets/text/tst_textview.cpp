// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"
#include "views/widgets/text/searchbar.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace quayside;

namespace {

QByteArray numbered(int lines)
{
    QByteArray bytes;
    for (int i = 1; i <= lines; ++i)
        bytes += "line " + QByteArray::number(i) + '\n';
    return bytes;
}

void show(QWidget &widget)
{
    widget.resize(640, 400);
    widget.show();
    widget.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

QPoint pointOf(const TextView &view, qint64 line, int unit)
{
    for (const auto &placed : view.placedRows()) {
        if (placed.row->row.line != line)
            continue;
        const QPoint local = placed.row->layout.cursorRect(unit).center().toPoint();
        for (int x = 0; x < view.viewport()->width(); ++x) {
            const QPointF point(x, placed.top + local.y());
            if (view.offsetAt(point) == placed.row->offsetOfUnit(unit))
                return point.toPoint() + QPoint(1, 0);
        }
    }
    return {};
}

QByteArray textOf(const TextView &view, const PlacedRow &placed)
{
    return view.document().bytesOf(placed.row->row);
}

} // namespace

class TestTextView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutOnlyWhatIsOnScreen()
    {
        TextView view;
        view.setText(numbered(100'000));
        show(view);
        QTRY_VERIFY(!view.document().isIndexing());
        const auto rows = view.placedRows();
        QVERIFY(rows.size() < 60);
        QCOMPARE(textOf(view, rows.front()), QByteArray("line 1"));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(textOf(view, view.placedRows().back()), QByteArray("line 100000"));
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view.topRow(), 0);
    }

    void movesAndSelectsWithKeys()
    {
        TextView view;
        view.setText("alpha beta\nä🚢x\n\tend");
        show(view);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), QStringLiteral("alpha"));
        QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), QStringLiteral("alpha beta"));
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selection().position, 11);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selection().position, 13);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selection().position, 17);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view.selectedText(), QStringLiteral("🚢"));
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(view.selection().position > 18);
        QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("alpha beta\nä🚢x\n\tend"));
    }

    void selectsFarBeyondTheScreen()
    {
        TextView view;
        const QByteArray bytes = numbered(50'000);
        view.setText(bytes);
        show(view);
        QTRY_VERIFY(!view.document().isIndexing());
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(bytes.mid(7)));
    }

    void selectsWithTheMouse()
    {
        TextView view;
        view.setText("first line\nsecond line\nthird line\n");
        show(view);
        const QPoint from = pointOf(view, 0, 6);
        const QPoint to = pointOf(view, 1, 6);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), to);
        QMouseEvent drag(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view.viewport(), &drag);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(view.selectedText(), QStringLiteral("line\nsecond"));
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, pointOf(view, 2, 2));
        QCOMPARE(view.selectedText(), QStringLiteral("third"));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(view, 2, 2));
        QCOMPARE(view.selectedText(), QStringLiteral("third line"));
    }

    void copiesWithoutColoursAndShowsControls()
    {
        TextView view;
        view.setText("\x1b[31mred\x1b[0m \xe2\x80\xae"
                     "evil\n");
        show(view);
        QCOMPARE(view.placedRows().front().row->shown.text, QStringLiteral("red ⟦U+202E⟧evil"));
        view.selectAll();
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("red ") + QChar(0x202e) + QStringLiteral("evil\n"));
        view.copyRaw();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("\x1b[31m")));
    }

    void wrapsAndStaysWhereItWas()
    {
        TextView view;
        view.setText(numbered(50) + QByteArray("word ").repeated(2'000) + '\n' + numbered(50));
        show(view);
        view.setWrap(WrapMode::On);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(textOf(view, view.placedRows().back()), QByteArray("line 50"));
        view.goToLine(50);
        bool hasSeveral = false;
        for (const auto &placed : view.placedRows())
            hasSeveral = hasSeveral || placed.row->layout.visualLines() > 5;
        QVERIFY(hasSeveral);
        const qint64 before = view.selection().position;
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.caretLine(), 50);
        QVERIFY(view.selection().position > before + 20);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.selection().position, before);
        view.setWrap(WrapMode::Off);
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    }

    void goesAlongWithAGrowingFile()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("log"), numbered(500));
        auto handle = Folder::open(temp.path())->openFile(QStringLiteral("log"));
        VERIFY_RESULT(handle);
        TextView view;
        view.setDocument(std::make_unique<TextDocument>(ByteSource(std::move(*handle))));
        show(view);
        view.setFollow(FollowMode::On);
        QFile file(temp.path(QStringLiteral("log")));
        QVERIFY(file.open(QIODevice::Append));
        file.write("the newest\n");
        file.close();
        QTRY_COMPARE(textOf(view, view.placedRows().back()), QByteArray("the newest"));
        QVERIFY(QFile::resize(file.fileName(), 14));
        QTRY_COMPARE(view.placedRows().size(), 2U);
        QVERIFY(!view.grab().isNull());
    }

    void coloursCodeEvenFarDown()
    {
        TextView view;
        QByteArray code("/* a long comment\n");
        code += QByteArray("still inside\n").repeated(3'000) + "*/ int x;\n";
        view.setText(code, QStringLiteral("C++"));
        show(view);
        view.goToEnd();
        const auto isComment = [&] {
            view.grab();
            const auto formats = view.placedRows().front().row->layout.formats();
            return formats.size() == 1 && formats.front().length == 12;
        };
        QTRY_VERIFY(isComment());
    }

    void searchesAndStepsThroughHits()
    {
        TextPane pane;
        pane.view()->setText(numbered(20'000));
        show(pane);
        QTRY_VERIFY(!pane.view()->document().isIndexing());
        QTest::keyClick(pane.view(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(pane.searchBar()->isVisible());
        auto *edit = pane.searchBar()->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("LINE 1999"));
        QTRY_COMPARE(pane.search().count(), 11);
        QTRY_COMPARE(pane.view()->selectedText(), QStringLiteral("line 1999"));
        QCOMPARE(pane.view()->caretLine(), 1998);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(pane.view()->caretLine(), 19'989);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(pane.view()->caretLine(), 19'998);
        const auto labels = pane.searchBar()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](QLabel *label) { return label->text() == QLatin1String("11 of 11"); }));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(pane.searchBar()->isHidden());
        QCOMPARE(pane.search().count(), 0);
    }

    void saysWhatIsWrongWithAnExpression()
    {
        TextPane pane;
        pane.view()->setText("text");
        show(pane);
        pane.openSearch();
        for (auto *button : pane.searchBar()->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QLatin1String("Regular expression"))
                button->click();
        }
        QTest::keyClicks(pane.searchBar()->findChild<QLineEdit *>(), QStringLiteral("(x"));
        const auto labels = pane.searchBar()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](QLabel *label) { return label->text().startsWith(QLatin1String("character 3")); }));
    }

    void searchFollowsAnotherDocument()
    {
        TextPane pane;
        pane.view()->setText("one fish");
        show(pane);
        pane.find(QStringLiteral("fish"));
        QTRY_COMPARE(pane.search().count(), 1);
        pane.view()->setText("two fish, red fish");
        QTRY_COMPARE(pane.search().count(), 2);
    }

    void goesToALine()
    {
        TextPane pane;
        pane.view()->setText(numbered(5'000));
        show(pane);
        QTest::keyClick(pane.view(), Qt::Key_G, Qt::ControlModifier);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        QTest::keyClicks(edit, QStringLiteral("4321"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(pane.view()->caretLine(), 4'320);
    }

    void zoomsWithWheelAndKeys()
    {
        TextView view;
        view.setText(numbered(100));
        show(view);
        const auto before = view.placedRows().size();
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&view, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view.placedRows().size() < before);
        QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view.placedRows().size(), before);
    }

    void readsItselfToScreenReaders()
    {
        TextView view;
        view.setText("one\ntwo\n");
        show(view);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(accessible && accessible->textInterface());
        QAccessibleTextInterface *text = accessible->textInterface();
        QCOMPARE(text->text(0, text->characterCount()), QStringLiteral("one\ntwo\n"));
        text->setCursorPosition(5);
        QCOMPARE(view.selection().position, 5);
        text->addSelection(4, 7);
        QCOMPARE(view.selectedText(), QStringLiteral("two"));
        QVERIFY(accessible->state().readOnly);
    }

    void survivesNothing()
    {
        TextView view;
        show(view);
        for (const auto key : {Qt::Key_Down, Qt::Key_PageUp, Qt::Key_End, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home})
            QTest::keyClick(&view, key, Qt::ShiftModifier);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {50, 50});
        view.copy();
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestTextView)
#include "tst_textview.moc"
