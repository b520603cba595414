// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/passface.h"

#include "views/models/comparetables.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/armlook.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quayside {

PassFace::PassFace(QWidget *parent) : ChartFace(parent)
{
    setAccessibleName(tr("Passes over repeated attempts"));
}

void PassFace::setCurves(ComparisonPointer comparison, std::vector<ArmCurve> curves)
{
    m_comparison = std::move(comparison);
    m_curves = std::move(curves);
    update();
}

FactTable PassFace::table() const
{
    return m_comparison ? passTable(*m_comparison, m_curves) : FactTable();
}

int PassFace::mostAttempts() const
{
    size_t most = 1;
    for (const auto &[arm, points] : m_curves)
        most = std::max(most, points.size());
    return static_cast<int>(most);
}

QRectF PassFace::plot() const
{
    return QRectF(rect()).adjusted(34, 8, -130, -38);
}

QPointF PassFace::at(double k, double share) const
{
    const QRectF area = plot();
    const double steps = std::max(1, mostAttempts() - 1);
    return {area.left() + (k - 1) / steps * area.width(), area.bottom() - std::clamp(share, 0.0, 1.0) * area.height()};
}

void PassFace::paintCurve(QPainter &painter, const ArmCurve &curve, Estimate PassPoint::*figure, Qt::PenStyle style) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const auto &[arm, points] = curve;
    const QColor color = armColor(tokens, arm);
    QPolygonF line;
    QPolygonF low;
    QPolygonF band;
    for (const PassPoint &point : points) {
        const Estimate &estimate = point.*figure;
        const Interval range = estimate.interval.value_or(Interval{.low = estimate.value, .high = estimate.value});
        line << at(point.k, estimate.value);
        band << at(point.k, range.high);
        low << at(point.k, range.low);
    }
    std::ranges::reverse(low);
    band += low;
    QColor fill = color;
    fill.setAlpha(style == Qt::SolidLine ? 46 : 26);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
    painter.setPen(QPen(color, 2, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (const QPointF &point : line)
        paintArmShape(painter, QRectF(point.x() - 4, point.y() - 4, 8, 8), arm, color);
    if (points.empty())
        return;
    const QString name = (style == Qt::SolidLine ? tr("%1 any") : tr("%1 all")).arg(sayArmOf(*m_comparison, arm));
    painter.setPen(tokens.text);
    painter.drawText(QRectF(line.back().x() + 10, line.back().y() - 9, width() - line.back().x() - 12, 18), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(name, Qt::ElideMiddle, static_cast<int>(width() - line.back().x() - 12)));
}

void PassFace::paintFigure(QPainter &painter, const QRectF &)
{
    if (!m_comparison)
        return;
    const ThemeTokens &tokens = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const int most = mostAttempts();
    for (const Tick &tick : ticksAround(0, 1, 2)) {
        painter.setPen(tokens.faintLine);
        painter.drawLine(at(1, tick.value), QPointF(plot().right(), at(1, tick.value).y()));
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(0, at(1, tick.value).y() - 9, 28, 18), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    const int step = std::max(1, most / 10);
    for (int k = 1; k <= most; k += step)
        painter.drawText(QRectF(at(k, 0).x() - 20, plot().bottom() + 4, 40, 16), Qt::AlignHCenter | Qt::AlignTop, QLocale().toString(k));
    painter.drawText(QRectF(plot().left(), plot().bottom() + 19, plot().width(), 16), Qt::AlignHCenter | Qt::AlignTop, tr("attempts k"));
    for (const ArmCurve &curve : m_curves) {
        paintCurve(painter, curve, &PassPoint::any, Qt::SolidLine);
        paintCurve(painter, curve, &PassPoint::all, Qt::DashLine);
    }
}

std::optional<ChartFace::Spot> PassFace::spotAt(const QPointF &position) const
{
    for (const auto &[arm, points] : m_curves) {
        for (const PassPoint &point : points) {
            for (const Estimate &estimate : {point.any, point.all}) {
                if (QPointF(at(point.k, estimate.value) - position).manhattanLength() < 12)
                    return Spot{.text = tr("%1, k = %2\npass@k %3\npass^k %4\n%n task(s) with fewer attempts left out", nullptr, point.leftOut)
                                            .arg(sayArmOf(*m_comparison, arm)).arg(point.k).arg(sayEstimate(FigureUnit::Score, point.any), sayEstimate(FigureUnit::Score, point.all)),
                                .trials = {}};
            }
        }
    }
    return std::nullopt;
}

} // namespace quayside
