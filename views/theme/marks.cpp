// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/marks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quayside {

namespace {

QRectF squareIn(const QRectF &rect)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

/// A point given in tenths of the square.
QPointF at(const QRectF &square, qreal x, qreal y)
{
    return {square.left() + square.width() * x / 10, square.top() + square.height() * y / 10};
}

void strokeLines(QPainter &painter, const QRectF &square, std::initializer_list<QLineF> lines, const QColor &color)
{
    painter.setPen(QPen(color, std::max(1.4, square.width() / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QLineF &line : lines)
        painter.drawLine(at(square, line.x1(), line.y1()), at(square, line.x2(), line.y2()));
}

void paintHalfDisc(QPainter &painter, const QRectF &square, const QColor &color)
{
    const QRectF disc =
        square.adjusted(square.width() * 0.14, square.height() * 0.14, -square.width() * 0.14, -square.height() * 0.14);
    painter.setPen(QPen(color, std::max(1.2, square.width() / 10)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(disc, -90 * 16, 180 * 16);
}

void paintTriangle(QPainter &painter, const QRectF &square, const QColor &color)
{
    QPainterPath path;
    path.moveTo(at(square, 5, 1.4));
    path.lineTo(at(square, 9, 8.6));
    path.lineTo(at(square, 1, 8.6));
    path.closeSubpath();
    painter.setPen(QPen(color, std::max(1.2, square.width() / 10), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    strokeLines(painter, square.adjusted(0, square.height() * 0.08, 0, 0), {{5, 4.2, 5, 5.6}}, color);
}

void paintRing(QPainter &painter, const QRectF &square, const QColor &color)
{
    painter.setPen(QPen(color, std::max(1.4, square.width() / 8)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(
        square.adjusted(square.width() * 0.2, square.height() * 0.2, -square.width() * 0.2, -square.height() * 0.2));
}

void paintShape(QPainter &painter, const QRectF &square, Outcome outcome, const QColor &color)
{
    switch (outcome) {
    case Outcome::Passed: strokeLines(painter, square, {{1.8, 5.4, 4.2, 7.8}, {4.2, 7.8, 8.4, 2.6}}, color); break;
    case Outcome::Partial: paintHalfDisc(painter, square, color); break;
    case Outcome::Failed: strokeLines(painter, square, {{2.4, 2.4, 7.6, 7.6}, {7.6, 2.4, 2.4, 7.6}}, color); break;
    case Outcome::Errored: paintTriangle(painter, square, color); break;
    case Outcome::Queued:
        strokeLines(painter, square, {{2, 5, 2.2, 5}, {4.9, 5, 5.1, 5}, {7.8, 5, 8, 5}}, color);
        break;
    case Outcome::Running:
        strokeLines(painter, square, {{2, 5, 8, 5}, {5.4, 2.4, 8, 5}, {5.4, 7.6, 8, 5}}, color);
        break;
    case Outcome::Measured: strokeLines(painter, square, {{2.2, 3.6, 7.8, 3.6}, {2.2, 6.4, 7.8, 6.4}}, color); break;
    case Outcome::Unscored: paintRing(painter, square, color); break;
    case Outcome::Interrupted: strokeLines(painter, square, {{3.6, 2.8, 3.6, 7.2}, {6.4, 2.8, 6.4, 7.2}}, color); break;
    }
}

} // namespace

void paintOutcome(QPainter &painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintShape(painter, squareIn(rect), outcome, outcomeColor(tokens, outcome));
    painter.restore();
}

void paintOutcomeCell(QPainter &painter, const QRectF &rect, Outcome outcome, const ThemeTokens &tokens)
{
    const QRectF square = squareIn(rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(outcomeColor(tokens, outcome));
    painter.drawRoundedRect(square, 3, 3);
    const qreal inset = square.width() * 0.18;
    paintShape(painter, square.adjusted(inset, inset, -inset, -inset), outcome, tokens.panel);
    painter.restore();
}

} // namespace quayside
