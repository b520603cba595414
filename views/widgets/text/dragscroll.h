// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace quayside {

/// Scrolls as long as the mouse is held above or below a viewport: the further away, the faster.
class DragScroll : public QObject
{
    Q_OBJECT

public:
    explicit DragScroll(QWidget *viewport);

    /// The mouse was moved to a point of the viewport with its button held.
    void follow(QPointF point);
    void stop() { m_timer.stop(); }
    bool isActive() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// `edge` is the point of the viewport that is nearest to the mouse.
    void wanted(int lines, QPointF edge);

private:
    void scroll();

    QWidget *m_viewport = nullptr;
    QTimer m_timer;
};

} // namespace quayside
