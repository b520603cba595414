// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/passchart.h"

#include "views/models/comparetables.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace quayside {

namespace {

constexpr size_t mostDrawn = 6;

}

PassChart::PassChart(QWidget *parent) : ChartView(parent)
{
    setAccessibleName(tr("Passes over repeated attempts"));
}

void PassChart::setCurves(ComparisonPointer comparison, std::vector<ArmCurve> curves)
{
    m_comparison = std::move(comparison);
    m_all = std::move(curves);
    m_curves.assign(m_all.begin(), m_all.begin() + static_cast<std::ptrdiff_t>(std::min(m_all.size(), mostDrawn)));
    update();
}

FactTable PassChart::table() const
{
    return m_comparison ? passTable(*m_comparison, m_all) : FactTable();
}

int PassChart::mostAttempts() const
{
    size_t most = 1;
    for (const auto &[arm, points] : m_curves)
        most = std::max(most, points.size());
    return static_cast<int>(most);
}

QRectF PassChart::plot() const
{
    return QRectF(rect()).adjusted(34, 8, -130, -38);
}

QPointF PassChart::at(double k, double share) const
{
    const QRectF area = plot();
    const double steps = std::max(1, mostAttempts() - 1);
    return {area.left() + (k - 1) / steps * area.width(), area.bottom() - std::clamp(share, 0.0, 1.0) * area.height()};
}

/// The band of every arm where few are drawn, else only those of the two that are compared.
bool PassChart::hasBand(const ArmCurve &curve) const
{
    constexpr size_t fewArms = 3;
    return m_curves.size() <= fewArms || &curve - m_curves.data() < 2;
}

void PassChart::paintBand(QPainter &painter, const ArmCurve &curve, Estimate PassPoint::*figure,
                          Qt::PenStyle style) const
{
    QPolygonF low;
    QPolygonF band;
    for (const PassPoint &point : curve.second) {
        const Estimate &estimate = point.*figure;
        const Interval range = estimate.interval.value_or(Interval{.low = estimate.value, .high = estimate.value});
        band << at(point.k, range.high);
        low << at(point.k, range.low);
    }
    std::ranges::reverse(low);
    band += low;
    QColor fill = armColor(tokensOf(this), curve.first);
    fill.setAlpha(style == Qt::SolidLine ? 46 : 26);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
}

void PassChart::paintCurve(QPainter &painter, const ArmCurve &curve, Estimate PassPoint::*figure,
                           Qt::PenStyle style) const
{
    const auto &[arm, points] = curve;
    const QColor color = armColor(tokensOf(this), arm);
    if (hasBand(curve))
        paintBand(painter, curve, figure, style);
    QPolygonF line;
    for (const PassPoint &point : points)
        line << at(point.k, (point.*figure).value);
    painter.setPen(QPen(color, hasBand(curve) ? 2 : 1.2, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (const QPointF &point : line)
        paintArmShape(painter, QRectF(point.x() - 4, point.y() - 4, 8, 8), arm, color);
}

/// The arms' names beside the ends of their full lines, pushed apart where lines end close together.
void PassChart::paintNames(QPainter &painter) const
{
    constexpr double lineHeight = 16;
    std::vector<std::pair<QPointF, size_t>> names;
    for (const auto &[arm, points] : m_curves) {
        if (!points.empty())
            names.emplace_back(at(points.back().k, points.back().any.value), arm);
    }
    std::ranges::stable_sort(names, {}, [](const auto &name) { return name.first.y(); });
    double bottom = plot().bottom() - lineHeight * static_cast<double>(names.size());
    double next = 0;
    for (auto &[place, arm] : names) {
        bottom += lineHeight;
        next = std::max(next, std::min(place.y() - lineHeight / 2, bottom));
        const QRectF box(place.x() + 24, next, width() - place.x() - 26, lineHeight);
        paintArmShape(painter, QRectF(place.x() + 12, box.center().y() - 4, 8, 8), arm, armColor(tokensOf(this), arm));
        painter.setPen(tokensOf(this).text);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(sayArmOf(*m_comparison, arm), Qt::ElideMiddle,
                                                          static_cast<int>(box.width())));
        next += lineHeight;
    }
}

void PassChart::paintFigure(QPainter &painter, const QRectF &)
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
        painter.drawText(QRectF(at(k, 0).x() - 20, plot().bottom() + 4, 40, 16), Qt::AlignHCenter | Qt::AlignTop,
                         QLocale().toString(k));
    painter.drawText(QRectF(plot().left(), plot().bottom() + 19, plot().width(), 16), Qt::AlignHCenter | Qt::AlignTop,
                     tr("attempts k"));
    for (const ArmCurve &curve : m_curves) {
        paintCurve(painter, curve, &PassPoint::any, Qt::SolidLine);
        paintCurve(painter, curve, &PassPoint::all, Qt::DashLine);
    }
    paintNames(painter);
}

std::optional<ChartView::Spot> PassChart::spotAt(const QPointF &position) const
{
    for (const auto &[arm, points] : m_curves) {
        for (const PassPoint &point : points) {
            for (const Estimate &estimate : {point.any, point.all}) {
                if (QPointF(at(point.k, estimate.value) - position).manhattanLength() < 12)
                    return Spot{.text = tr("%1, k = %2\npass@k %3\npass^k %4\n%n task(s) with fewer attempts left out",
                                           nullptr, point.leftOut)
                                            .arg(sayArmOf(*m_comparison, arm))
                                            .arg(point.k)
                                            .arg(sayEstimate(FigureUnit::Score, point.any),
                                                 sayEstimate(FigureUnit::Score, point.all)),
                                .trials = {}};
            }
        }
    }
    return std::nullopt;
}

} // namespace quayside
