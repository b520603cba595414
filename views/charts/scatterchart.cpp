// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/scatterchart.h"

#include "views/models/figuretables.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr double markSize = 5;

} // namespace

ScatterChart::ScatterChart(QWidget *parent) : AxisChart(parent) {}

void ScatterChart::setFigure(ScatterFigure figure)
{
    m_figure = std::move(figure);
    setAccessibleName(m_figure.unit == FigureUnit::Dollars ? tr("Reward against cost") : tr("Reward against time"));
    rebuild();
}

FactTable ScatterChart::table() const
{
    return tableOf(m_figure);
}

void ScatterChart::build(const ThemeTokens &)
{
    double low = m_figure.rewards.range.low;
    double high = m_figure.rewards.range.high;
    double furthest = m_figure.highest;
    for (const ScatterRow &row : m_figure.rows) {
        for (const ScatterPoint &point : row.points) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
        if (row.x.interval)
            furthest = std::max(furthest, row.x.interval->high);
    }
    setAxes({.ticks = ticksUpTo(m_figure.unit, furthest, 4),
             .title = m_figure.unit == FigureUnit::Dollars ? tr("cost a trial") : tr("time a trial")},
            {.ticks = ticksAround(low, high, 2), .title = m_figure.metric == scoreKey ? QString() : m_figure.metric},
            QMargins(0, 8, 22, 0));
}

QPointF ScatterChart::centreOf(size_t arm) const
{
    return at(m_figure.rows[arm].x.value, m_figure.rows[arm].y.estimate.value);
}

void ScatterChart::paintCross(QPainter &painter, size_t arm, const ThemeTokens &tokens) const
{
    const ScatterRow &row = m_figure.rows[arm];
    painter.setPen(QPen(armColor(tokens, arm), 2));
    if (row.x.interval)
        painter.drawLine(at(row.x.interval->low, row.y.estimate.value), at(row.x.interval->high, row.y.estimate.value));
    if (row.y.estimate.interval)
        painter.drawLine(at(row.x.value, row.y.estimate.interval->low), at(row.x.value, row.y.estimate.interval->high));
    const QPointF centre = centreOf(arm);
    paintArmShape(painter, QRectF(centre.x() - 5, centre.y() - 5, 10, 10), arm, armColor(tokens, arm));
}

void ScatterChart::paintNames(QPainter &painter, const ThemeTokens &tokens) const
{
    std::vector<QRectF> taken;
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        if (!m_figure.rows[arm].points.empty())
            taken.push_back(QRectF(centreOf(arm) - QPointF(6, 6), QSizeF(12, 12)));
    }
    const QFontMetrics measure(painter.font());
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        if (m_figure.rows[arm].points.empty())
            continue;
        const QString name = measure.elidedText(sayArm(m_figure.arms[arm]), Qt::ElideMiddle, width() / 3);
        const QSizeF size(measure.horizontalAdvance(name) + 2, 15);
        const QPointF centre = centreOf(arm);
        for (const QPointF &offset :
             {QPointF(8, -18), QPointF(8, 4), QPointF(-8 - size.width(), -18), QPointF(-8 - size.width(), 4),
              QPointF(8, -34), QPointF(8, 20), QPointF(-8 - size.width(), 20), QPointF(8, 36), QPointF(8, -50)}) {
            const QRectF box(centre + offset, size);
            const bool free = std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
            if (!free || !QRectF(rect()).contains(box))
                continue;
            QColor halo = tokens.panel;
            halo.setAlpha(200);
            painter.fillRect(box, halo);
            painter.setPen(tokens.text);
            painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, name);
            taken.push_back(box);
            break;
        }
    }
}

void ScatterChart::paintOver(QPainter &painter, const ThemeTokens &tokens)
{
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        QColor faint = armColor(tokens, arm);
        faint.setAlpha(m_figure.rows[arm].points.size() > 400 ? 50 : 90);
        for (const ScatterPoint &point : m_figure.rows[arm].points) {
            const QPointF place = at(point.x, point.y);
            paintArmShape(painter, QRectF(place.x() - markSize / 2, place.y() - markSize / 2, markSize, markSize), arm,
                          faint);
        }
    }
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        if (!m_figure.rows[arm].points.empty())
            paintCross(painter, arm, tokens);
    }
    paintNames(painter, tokens);
}

std::optional<ChartView::Spot> ScatterChart::spotAt(const QPointF &position) const
{
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        const ScatterRow &row = m_figure.rows[arm];
        if (!row.points.empty() && QPointF(centreOf(arm) - position).manhattanLength() < 9) {
            TrialIndexes trials;
            for (const ScatterPoint &point : row.points)
                trials.push_back(point.trial);
            return Spot{.text = tr("%1\nmean %4 %2\nmedian %3")
                                    .arg(sayArm(m_figure.arms[arm]), sayScore(row.y, m_figure.rewards.scale),
                                         sayEstimate(m_figure.unit, row.x), m_figure.metric),
                        .trials = std::move(trials)};
        }
    }
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        for (const ScatterPoint &point : m_figure.rows[arm].points) {
            if (QPointF(at(point.x, point.y) - position).manhattanLength() < markSize)
                return Spot{.text =
                                tr("%1: %4 %2 at %3")
                                    .arg(sayArm(m_figure.arms[arm]), sayFigure(unitOf(m_figure.rewards.scale), point.y),
                                         sayFigure(m_figure.unit, point.x), m_figure.metric),
                            .trials = {point.trial}};
        }
    }
    return std::nullopt;
}

} // namespace quayside
