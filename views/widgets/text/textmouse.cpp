// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textmouse.h"

#include "views/widgets/text/dragscroll.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

namespace quayside {

namespace {

constexpr int wheelStep = 120;
constexpr int linesPerWheelStep = 3;

} // namespace

TextMouse::TextMouse(QWidget *viewport) : QObject(viewport), m_dragScroll(new DragScroll(viewport))
{
    viewport->installEventFilter(this);
    connect(m_dragScroll, &DragScroll::wanted, this, [this](int lines, QPointF edge) {
        Q_EMIT scrollWanted(lines);
        Q_EMIT dragged(edge);
    });
}

bool TextMouse::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove: return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease: return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick: return doubleClick(*static_cast<QMouseEvent *>(event));
    case QEvent::Wheel: turnWheel(*static_cast<QWheelEvent *>(event)); return true;
    default: return false;
    }
}

bool TextMouse::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const bool isThird =
        m_sinceDoubleClick.isValid() && !m_sinceDoubleClick.hasExpired(QApplication::doubleClickInterval());
    m_sinceDoubleClick.invalidate();
    if (isThird)
        Q_EMIT rowWanted(event.position());
    else
        Q_EMIT caretWanted(event.position(), event.modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No);
    return true;
}

bool TextMouse::move(const QMouseEvent &event)
{
    if (!event.buttons().testFlag(Qt::LeftButton))
        return false;
    m_dragScroll->follow(event.position());
    Q_EMIT dragged(event.position());
    return true;
}

bool TextMouse::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    m_dragScroll->stop();
    Q_EMIT dragEnded();
    return true;
}

bool TextMouse::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    m_sinceDoubleClick.start();
    Q_EMIT wordWanted(event.position());
    return true;
}

void TextMouse::turnWheel(const QWheelEvent &event)
{
    const QPoint delta = event.angleDelta();
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT zoomWanted(delta.y() > 0 ? 1 : -1);
        return;
    }
    const bool isSideways = event.modifiers().testFlag(Qt::ShiftModifier) || qAbs(delta.x()) > qAbs(delta.y());
    if (isSideways) {
        Q_EMIT sidewaysWanted(delta.x() != 0 ? -delta.x() : -delta.y());
        return;
    }
    m_wheelRest += delta.y() * linesPerWheelStep;
    const int lines = m_wheelRest / wheelStep;
    m_wheelRest -= lines * wheelStep;
    Q_EMIT scrollWanted(-lines);
}

} // namespace quayside
