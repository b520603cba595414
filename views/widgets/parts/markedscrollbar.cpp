// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/markedscrollbar.h"

#include <QPainter>

namespace quayside {

MarkedScrollBar::MarkedScrollBar(QWidget *parent) : FrameScrollBar(parent) {}

void MarkedScrollBar::setMarks(HasMark hasMark, const QColor &color)
{
    m_hasMark = std::move(hasMark);
    m_color = color;
    update();
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    FrameScrollBar::paintEvent(event);
    if (!m_hasMark)
        return;
    QPainter painter(this);
    constexpr int step = 2;
    for (int y = 0; y < height(); y += step) {
        if (m_hasMark(static_cast<double>(y) / height(), static_cast<double>(y + step) / height()))
            painter.fillRect(2, y, width() - 4, step, m_color);
    }
}

} // namespace quayside
