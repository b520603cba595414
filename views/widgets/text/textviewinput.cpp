// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textkeys.h"
#include "views/widgets/text/textmenu.h"
#include "views/widgets/text/textmouse.h"
#include "views/widgets/text/textview.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace quayside {

bool TextView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange: applyLook(); break;
    case QEvent::Show: m_refresh.start(); break;
    case QEvent::Hide: m_refresh.stop(); break;
    default: break;
    }
    return QAbstractScrollArea::event(event);
}

void TextView::resizeEvent(QResizeEvent *)
{
    applyLook();
    setTop(m_follow == FollowMode::On ? m_open->scroll.end() : m_open->scroll.top());
}

void TextView::scrollContentsBy(int, int)
{
    if (!m_isAdjusting)
        m_open->scroll.goToStep(verticalScrollBar()->value());
    viewport()->update();
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    const auto zoom = zoomAfter(*event, m_zoom);
    const auto lines = scrollOf(*event);
    const auto move = caretMoveOf(*event, m_open->scroll.page());
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (zoom)
        setZoom(*zoom);
    else if (lines)
        scrollBy(*lines);
    else if (move)
        moveCaret(*move);
    else
        return QAbstractScrollArea::keyPressEvent(event);
    event->accept();
}

void TextView::moveCaret(const CaretMove &move)
{
    const qint64 before = selection().position;
    if (!m_open->caret.move(move))
        return;
    if (selection().position < before)
        stopFollowing();
    if (move.unit == CaretUnit::VisualLine && qAbs(move.count) > 1)
        scrollBy(move.count);
    followCaret();
}

void TextView::obey(TextMouse *mouse)
{
    connect(mouse, &TextMouse::caretWanted, this, [this](QPointF point, Extend extend) {
        const qint64 offset = offsetAt(point);
        if (offset < selection().position)
            stopFollowing();
        m_open->caret.moveTo(offset, extend);
        followCaret();
    });
    connect(mouse, &TextMouse::wordWanted, this, [this](QPointF point) {
        m_open->caret.selectWordAt(offsetAt(point));
        followCaret();
    });
    connect(mouse, &TextMouse::rowWanted, this, [this](QPointF point) {
        m_open->caret.selectRowAt(offsetAt(point));
        followCaret();
    });
    connect(mouse, &TextMouse::dragged, this, [this](QPointF point) {
        m_open->caret.moveTo(offsetAt(point), Extend::Yes);
        viewport()->update();
        Q_EMIT caretMoved();
    });
    connect(mouse, &TextMouse::dragEnded, this, [this] { offerToMiddleButton(document(), selection()); });
    connect(mouse, &TextMouse::scrollWanted, this, [this](int lines) {
        if (lines < 0)
            stopFollowing();
        scrollBy(lines);
    });
    connect(mouse, &TextMouse::sidewaysWanted, this,
            [this](int distance) { horizontalScrollBar()->setValue(horizontalScrollBar()->value() + distance); });
    connect(mouse, &TextMouse::zoomWanted, this, [this](int steps) { setZoom(m_zoom + steps); });
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    popUpTextMenu(*this, event->globalPos());
}

} // namespace quayside
