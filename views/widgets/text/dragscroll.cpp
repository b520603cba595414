// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/dragscroll.h"

#include <QCursor>

#include <algorithm>

namespace quayside {

namespace {

constexpr auto scrollEvery = std::chrono::milliseconds(40);
constexpr int pixelsPerLine = 12; ///< of the distance to the viewport

} // namespace

DragScroll::DragScroll(QWidget *viewport) : QObject(viewport), m_viewport(viewport)
{
    m_timer.setInterval(scrollEvery);
    connect(&m_timer, &QTimer::timeout, this, &DragScroll::scroll);
}

void DragScroll::follow(QPointF point)
{
    const bool isOutside = point.y() < 0 || point.y() > m_viewport->height();
    if (!isOutside)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void DragScroll::scroll()
{
    const QPoint pointer = m_viewport->mapFromGlobal(QCursor::pos());
    const int height = m_viewport->height();
    const int lines = pointer.y() < 0 ? std::min(-1, pointer.y() / pixelsPerLine)
                                      : std::max(1, (pointer.y() - height) / pixelsPerLine);
    Q_EMIT wanted(lines, QPointF(pointer.x(), std::clamp(pointer.y(), 0, std::max(0, height - 1))));
}

} // namespace quayside
