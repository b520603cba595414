// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/textcaret.h"

#include <QElapsedTimer>
#include <QObject>

class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace quayside {

class DragScroll;

/// What the mouse asks for in the viewport of a text. Takes the events of its left button and of the wheel.
class TextMouse : public QObject
{
    Q_OBJECT

public:
    explicit TextMouse(QWidget *viewport);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void caretWanted(QPointF point, quayside::Extend extend);
    void dragged(QPointF point); ///< with the button held
    void dragEnded();
    void wordWanted(QPointF point); ///< a double click
    void rowWanted(QPointF point);  ///< a third click
    void scrollWanted(int visualLines);
    void sidewaysWanted(int distance); ///< px
    void zoomWanted(int steps);

private:
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool doubleClick(const QMouseEvent &event);
    void turnWheel(const QWheelEvent &event);

    DragScroll *m_dragScroll = nullptr;
    QElapsedTimer m_sinceDoubleClick;
    int m_wheelRest = 0; ///< less than a line
};

} // namespace quayside
