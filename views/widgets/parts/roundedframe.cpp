// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/roundedframe.h"

#include <QPainter>

namespace quayside {

namespace {

void paintWhole(QPainter &painter, const QRect &rect, const RoundedFrame &frame)
{
    const qreal half = frame.line.isValid() ? frame.lineWidth / 2.0 : 0;
    painter.setPen(frame.line.isValid() ? QPen(frame.line, frame.lineWidth) : QPen(Qt::NoPen));
    painter.setBrush(frame.fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), frame.radius, frame.radius);
}

/// A corner is that of a small box in the same place.
void paintCorners(QPainter &painter, const QRect &rect, const RoundedFrame &frame, int side)
{
    const QRect box(0, 0, 2 * side, 2 * side);
    const int right = rect.right() + 1 - 2 * side;
    const int bottom = rect.bottom() + 1 - 2 * side;
    for (const QPoint &at :
         {rect.topLeft(), QPoint(right, rect.top()), QPoint(rect.left(), bottom), QPoint(right, bottom)}) {
        const QPoint corner(at.x() == rect.left() ? at.x() : at.x() + side,
                            at.y() == rect.top() ? at.y() : at.y() + side);
        painter.save();
        if (frame.behind.isValid())
            painter.fillRect(QRect(corner, QSize(side, side)), frame.behind);
        painter.setClipRect(QRect(corner, QSize(side, side)), Qt::IntersectClip);
        paintWhole(painter, box.translated(at), frame);
        painter.restore();
    }
}

} // namespace

void paintRoundedFrame(QPainter &painter, const QRect &rect, const RoundedFrame &frame)
{
    const int side = frame.radius + frame.lineWidth + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (rect.width() < 2 * side || rect.height() < 2 * side) {
        paintWhole(painter, rect, frame);
        painter.restore();
        return;
    }
    paintCorners(painter, rect, frame, side);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(rect.adjusted(side, 0, -side, 0), frame.fill);
    painter.fillRect(rect.adjusted(0, side, -rect.width() + side, -side), frame.fill);
    painter.fillRect(rect.adjusted(rect.width() - side, side, 0, -side), frame.fill);
    if (frame.line.isValid()) {
        const int wide = frame.lineWidth;
        const QRect across = rect.adjusted(side, 0, -side, 0);
        const QRect down = rect.adjusted(0, side, 0, -side);
        for (const QRect &line :
             {across.adjusted(0, 0, 0, wide - across.height()), across.adjusted(0, across.height() - wide, 0, 0),
              down.adjusted(0, 0, wide - down.width(), 0), down.adjusted(down.width() - wide, 0, 0, 0)})
            painter.fillRect(line, frame.line);
    }
    painter.restore();
}

} // namespace quayside
