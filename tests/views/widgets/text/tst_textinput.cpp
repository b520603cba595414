// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the mouse ask for in a text.
#include "views/widgets/text/textkeys.h"
#include "views/widgets/text/textmouse.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace quayside;

namespace {

QKeyEvent pressed(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    return {QEvent::KeyPress, key, modifiers};
}

void turnWheel(QWidget &widget, const QPoint &angle, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(QPointF(5, 5), QPointF(5, 5), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

class TestTextInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysMoveTheCaret()
    {
        const auto move = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            return caretMoveOf(pressed(key, modifiers), 20);
        };
        QCOMPARE(move(Qt::Key_Left), (CaretMove{CaretUnit::Character, -1, Extend::No}));
        QCOMPARE(move(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier),
                 (CaretMove{CaretUnit::Word, 1, Extend::Yes}));
        QCOMPARE(move(Qt::Key_PageUp), (CaretMove{CaretUnit::VisualLine, -19, Extend::No}));
        QCOMPARE(move(Qt::Key_Home), (CaretMove{CaretUnit::Row, -1, Extend::No}));
        QCOMPARE(move(Qt::Key_End, Qt::ControlModifier), (CaretMove{CaretUnit::Text, 1, Extend::No}));
        QCOMPARE(move(Qt::Key_A), std::nullopt);
        QCOMPARE(caretMoveOf(pressed(Qt::Key_PageDown), 0)->count, 1);
    }

    void keysScrollAndZoom()
    {
        QCOMPARE(scrollOf(pressed(Qt::Key_Up, Qt::ControlModifier)), -1);
        QCOMPARE(scrollOf(pressed(Qt::Key_Up)), std::nullopt);
        QCOMPARE(zoomAfter(pressed(Qt::Key_Equal, Qt::ControlModifier), 3), 4);
        QCOMPARE(zoomAfter(pressed(Qt::Key_Minus, Qt::ControlModifier), 3), 2);
        QCOMPARE(zoomAfter(pressed(Qt::Key_0, Qt::ControlModifier), 3), 0);
        QCOMPARE(zoomAfter(pressed(Qt::Key_0), 3), std::nullopt);
    }

    void aThirdClickWantsTheRow()
    {
        QWidget viewport;
        const TextMouse mouse(&viewport);
        QSignalSpy carets(&mouse, &TextMouse::caretWanted), words(&mouse, &TextMouse::wordWanted),
            rows(&mouse, &TextMouse::rowWanted), ends(&mouse, &TextMouse::dragEnded);
        QTest::mouseClick(&viewport, Qt::LeftButton, Qt::ShiftModifier, {5, 5});
        QCOMPARE(carets.size(), 1);
        QCOMPARE(carets.front()[1].value<Extend>(), Extend::Yes);
        QCOMPARE(ends.size(), 1);
        QTest::mouseDClick(&viewport, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(words.size(), 1);
        carets.clear();
        QTest::mouseClick(&viewport, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(rows.size(), 1);
        QVERIFY(carets.isEmpty());
        QTest::mouseClick(&viewport, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(carets.size(), 1);
        QTest::mouseClick(&viewport, Qt::RightButton, {}, {5, 5});
        QCOMPARE(carets.size(), 1);
    }

    void scrollsWhileTheButtonIsHeldOutside()
    {
        QWidget viewport;
        viewport.resize(100, 100);
        const TextMouse mouse(&viewport);
        QSignalSpy scrolls(&mouse, &TextMouse::scrollWanted), drags(&mouse, &TextMouse::dragged);
        QMouseEvent drag(QEvent::MouseMove, QPointF(5, 500), QPointF(5, 500), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&viewport, &drag);
        QCOMPARE(drags.size(), 1);
        QTRY_VERIFY(scrolls.size() > 1);
        QVERIFY(drags.size() > 2);
        QTest::mouseRelease(&viewport, Qt::LeftButton);
        scrolls.clear();
        QTest::qWait(100);
        QVERIFY(scrolls.isEmpty());
    }

    void theWheelScrollsByWholeLines()
    {
        QWidget viewport;
        const TextMouse mouse(&viewport);
        QSignalSpy scrolls(&mouse, &TextMouse::scrollWanted), sideways(&mouse, &TextMouse::sidewaysWanted),
            zooms(&mouse, &TextMouse::zoomWanted);
        turnWheel(viewport, {0, -60});
        turnWheel(viewport, {0, -60});
        QCOMPARE(scrolls[0][0].toInt() + scrolls[1][0].toInt(), 3);
        turnWheel(viewport, {0, 120}, Qt::ShiftModifier);
        QCOMPARE(sideways[0][0].toInt(), -120);
        turnWheel(viewport, {0, -120}, Qt::ControlModifier);
        QCOMPARE(zooms[0][0].toInt(), -1);
        QCOMPARE(scrolls.size(), 2);
    }
};

QTEST_MAIN(TestTextInput)
#include "tst_textinput.moc"
