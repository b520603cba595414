// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numbers>

namespace quayside {

namespace {

enum class ArmShape : std::uint8_t {
    Disc,
    Square,
    Diamond,
    Triangle,
    Cross,
};

constexpr size_t shapes = 5;

/// Five shapes against twelve colours: sixty arms before a pair comes again.
ArmShape shapeOf(size_t arm)
{
    return static_cast<ArmShape>(arm % shapes);
}

QPolygonF polygon(const QPointF &centre, qreal radius, int corners, qreal turn)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = turn + 2 * std::numbers::pi * i / corners;
        points << centre + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    return points;
}

} // namespace

void paintArmShape(QPainter &painter, const QRectF &rect, size_t arm, const QColor &color)
{
    const QPointF centre = rect.center();
    const qreal radius = std::min(rect.width(), rect.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (shapeOf(arm)) {
    case ArmShape::Disc: painter.drawEllipse(centre, radius * 0.95, radius * 0.95); break;
    case ArmShape::Square: painter.drawPolygon(polygon(centre, radius * 1.2, 4, std::numbers::pi / 4)); break;
    case ArmShape::Diamond: painter.drawPolygon(polygon(centre, radius * 1.2, 4, 0)); break;
    case ArmShape::Triangle: painter.drawPolygon(polygon(centre + QPointF(0, radius * 0.2), radius * 1.2, 3, 0)); break;
    case ArmShape::Cross:
        painter.drawRect(QRectF(centre.x() - radius * 0.3, centre.y() - radius, radius * 0.6, radius * 2));
        painter.drawRect(QRectF(centre.x() - radius, centre.y() - radius * 0.3, radius * 2, radius * 0.6));
        break;
    }
    painter.restore();
}

} // namespace quayside
