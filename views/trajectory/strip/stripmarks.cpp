// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/stripmarks.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

void paintFinding(QPainter &painter, const LaneMark &mark, const Lanes &lanes, const StripGeometry &geometry,
                  const ThemeTokens &tokens)
{
    const auto first = barOf(lanes, mark.lane, mark.first);
    const auto last = barOf(lanes, mark.lane, mark.last);
    if (!first || !last || mark.lane >= geometry.shown())
        return;
    const QColor color = mark.severity == Severity::Info ? tokens.muted : tokens.partial;
    const double y = geometry.laneRect(mark.lane).bottom() + 1;
    const double x = geometry.xOf(first->from);
    if (mark.first != mark.last) {
        painter.fillRect(QRectF(x, y + (mark.lane == 0 ? 1 : 0), std::max(4.0, geometry.xOf(last->busy) - x),
                                mark.lane == 0 ? 3 : 2),
                         color);
        return;
    }
    const double size = mark.lane == 0 ? 6 : 3;
    const double middle = x + std::max(1.0, std::min(geometry.xOf(first->busy) - x, 8.0) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolygon(QPolygonF{QPointF(middle, y), QPointF(middle + size * 0.75, y + size),
                                  QPointF(middle - size * 0.75, y + size)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintHits(QPainter &painter, const StripMarks &marks, const Lanes &lanes, const StripGeometry &geometry,
               const QColor &color)
{
    double lastX = -10;
    for (const RunIndex hit : marks.hits) {
        const auto at = positionOf(lanes, marks.lane, hit);
        const double x = at ? geometry.xOf(*at) : -10;
        if (!at || x - lastX < 1)
            continue;
        painter.fillRect(QRectF(x, geometry.plot().top() - 4, 2, 6), color);
        lastX = x;
    }
}

void paintCurrent(QPainter &painter, const StripMarks &marks, const Lanes &lanes, const StripGeometry &geometry,
                  const QColor &color)
{
    const auto bar = marks.current ? barOf(lanes, marks.lane, *marks.current) : std::nullopt;
    if (!bar || marks.lane >= geometry.shown())
        return;
    const QRectF lane = geometry.laneRect(marks.lane);
    const double middle = (geometry.xOf(bar->from) + geometry.xOf(bar->busy)) / 2;
    const double half = std::max(4.0, (geometry.xOf(bar->busy) - geometry.xOf(bar->from)) / 2 + 1);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(middle - half, lane.top() - 3, 2 * half, lane.height() + 6));
}

void paintBrush(QPainter &painter, std::pair<double, double> brush, const StripGeometry &geometry, QColor shade)
{
    shade.setAlphaF(0.15f);
    const QRectF plot = geometry.plot();
    painter.fillRect(
        QRectF(QPointF(geometry.xOf(brush.first), plot.top()), QPointF(geometry.xOf(brush.second), plot.bottom()))
            .normalized(),
        shade);
}

} // namespace

std::optional<double> StripMarks::position(const Lanes &lanes) const
{
    return current ? positionOf(lanes, lane, *current) : std::nullopt;
}

void paintMarks(QPainter &painter, const StripMarks &marks, const Lanes &lanes, const StripGeometry &geometry,
                const ThemeTokens &tokens)
{
    painter.setClipRect(geometry.plot().adjusted(-4, -4, 4, 0));
    for (const LaneMark &mark : marks.findings)
        paintFinding(painter, mark, lanes, geometry, tokens);
    paintHits(painter, marks, lanes, geometry, tokens.accent);
    paintCurrent(painter, marks, lanes, geometry, tokens.text);
    if (marks.brush)
        paintBrush(painter, *marks.brush, geometry, tokens.accent);
}

} // namespace quayside
