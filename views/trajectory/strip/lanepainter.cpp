// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/lanepainter.h"

#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/theme/theme.h"
#include "views/trajectory/strip/axisticks.h"
#include "views/trajectory/strip/stripwords.h"
#include "views/widgets/parts/kindlook.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

/// What one column of pixels shows when many bars share it: the highest, an error before everything else.
struct Column {
    double weight = 0;
    QColor color;
    bool isError = false;
};

QColor colorOf(const LaneBar &bar, const ThemeTokens &tokens)
{
    if (bar.isError)
        return tokens.fail;
    return bar.tool ? toolColor(tokens, *bar.tool) : kindColor(bar.kind, tokens);
}

double shownWeight(const LaneBar &bar)
{
    return bar.weight > 0 ? 0.25 + 0.75 * bar.weight : 0.18;
}

void addTo(Column &column, const LaneBar &bar, const ThemeTokens &tokens)
{
    column.isError = column.isError || bar.isError;
    if (shownWeight(bar) > column.weight)
        column = {.weight = shownWeight(bar), .color = colorOf(bar, tokens), .isError = column.isError};
}

} // namespace

void LanePainter::paint() const
{
    paintPhases();
    paintAxis();
    for (size_t lane = 0; lane < m_geometry.shown(); ++lane)
        paintLane(lane);
    paintFurther();
    paintSum();
}

void LanePainter::paintPhases() const
{
    const QRectF area = m_geometry.plot();
    for (const LaneBand &band : m_lanes.phases) {
        const double from = std::max(m_geometry.xOf(band.from), area.left());
        const double to = std::min(m_geometry.xOf(band.to), area.right());
        if (to <= from)
            continue;
        QColor shade = phaseColor(m_tokens, band.phase);
        m_painter.fillRect(QRectF(from, area.top() - 6, std::max(1.0, to - from - 1), 2), shade);
        shade.setAlphaF(0.07f);
        m_painter.fillRect(QRectF(from, area.top() - 4, to - from, area.height() + 4), shade);
        const QRectF room(from, 0, to - from - 4, area.top() - 7);
        const QString whole = sayBand(band);
        const QString name = sayPhase(band.phase);
        const auto fits = [&](const QString &text) {
            return m_painter.fontMetrics().horizontalAdvance(text) <= room.width();
        };
        m_painter.setPen(m_tokens.muted);
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, fits(whole) ? whole : fits(name) ? name : QString());
    }
}

void LanePainter::paintAxis() const
{
    if (m_lanes.length <= 0)
        return;
    const double step =
        tickStep(m_geometry.range().span(), std::max(2.0, m_geometry.plot().width() / 140), m_lanes.axis);
    for (double at = std::ceil(m_geometry.range().from() / step) * step; at <= m_geometry.range().to(); at += step) {
        const double x = std::round(m_geometry.xOf(at)) + 0.5;
        m_painter.setPen(m_tokens.faintLine);
        m_painter.drawLine(QPointF(x, m_geometry.plot().top()), QPointF(x, m_geometry.plot().bottom() + 4));
        m_painter.setPen(m_tokens.muted);
        const QString label = tickLabel(at, step, m_lanes.axis);
        const double needed = m_painter.fontMetrics().horizontalAdvance(label);
        const double left = x + 3 + needed <= m_geometry.size().width() - 2 ? x + 3 : x - 3 - needed;
        m_painter.drawText(QRectF(left, m_geometry.plot().bottom() + 1, needed + 1, StripGeometry::axisHeight - 2),
                           Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

void LanePainter::paintWaiting(const QRectF &lane, const LaneBar &bar) const
{
    const double from = std::max(m_geometry.xOf(bar.busy) + 1, lane.left());
    const double to = std::min(m_geometry.xOf(bar.to) - 1, lane.right());
    if (to - from < 3)
        return;
    const QRectF area(from, lane.top(), to - from, lane.height());
    QColor stroke = m_tokens.faint;
    stroke.setAlphaF(0.45f);
    const QBrush hatching(stroke, Qt::BDiagPattern);
    const QString words = sayWaiting(bar);
    const double needed = m_painter.fontMetrics().horizontalAdvance(words) + 12;
    if (needed > area.width()) {
        m_painter.fillRect(area, hatching);
        return;
    }
    const double side = (area.width() - needed) / 2;
    m_painter.fillRect(area.adjusted(0, 0, -side - needed, 0), hatching);
    m_painter.fillRect(area.adjusted(side + needed, 0, 0, 0), hatching);
    m_painter.setPen(m_tokens.muted);
    m_painter.drawText(area, Qt::AlignCenter, words);
}

void LanePainter::paintLane(size_t lane) const
{
    const QRectF rect = m_geometry.laneRect(lane);
    const Lane &shown = m_lanes.lanes[lane];
    const QRectF label = m_geometry.labelRect(rect);
    m_painter.setPen(m_tokens.muted);
    m_painter.drawText(
        label, Qt::AlignLeft | Qt::AlignVCenter,
        m_painter.fontMetrics().elidedText(shown.label, Qt::ElideRight, static_cast<int>(label.width())));
    std::vector<Column> columns(static_cast<size_t>(rect.width()) + 1);
    const auto firstShown = std::ranges::lower_bound(shown.bars, m_geometry.range().from(), {}, &LaneBar::to);
    for (auto bar = firstShown; bar != shown.bars.end() && bar->from <= m_geometry.range().to(); ++bar) {
        const double from = std::max(m_geometry.xOf(bar->from), rect.left());
        const double to = std::min(m_geometry.xOf(bar->busy), rect.right());
        if (bar->to > bar->busy)
            paintWaiting(rect, *bar);
        if (to - from >= 3) {
            const double height = std::max(3.0, rect.height() * shownWeight(*bar));
            m_painter.fillRect(QRectF(from, rect.bottom() - height, to - from - 1, height), colorOf(*bar, m_tokens));
        } else if (bar->busy >= m_geometry.range().from()) {
            addTo(columns[std::min(static_cast<size_t>(std::max(0.0, from - rect.left())), columns.size() - 1)], *bar,
                  m_tokens);
        }
    }
    for (size_t x = 0; x < columns.size(); ++x) {
        if (columns[x].weight <= 0)
            continue;
        const double height = std::max(3.0, rect.height() * columns[x].weight);
        m_painter.fillRect(QRectF(rect.left() + static_cast<double>(x), rect.bottom() - height,
                                  m_geometry.range().span() > rect.width() ? 1 : 2, height),
                           columns[x].isError ? m_tokens.fail : columns[x].color);
    }
}

void LanePainter::paintFurther() const
{
    if (furtherLanes(m_lanes) == 0)
        return;
    m_painter.setPen(m_tokens.muted);
    m_painter.drawText(m_geometry.labelRect(m_geometry.furtherRect()), Qt::AlignLeft | Qt::AlignVCenter,
                       tr("+%n more", nullptr, furtherLanes(m_lanes)));
}

void LanePainter::paintSum() const
{
    if (m_lanes.sum.empty())
        return;
    const QRectF rect = m_geometry.sumRect();
    m_painter.setPen(m_tokens.muted);
    m_painter.drawText(m_geometry.labelRect(rect), Qt::AlignLeft | Qt::AlignVCenter,
                       m_lanes.height == BarHeight::ByCost ? tr("cost") : tr("tokens"));
    const auto behind = std::ranges::lower_bound(m_lanes.sum, m_geometry.range().from(), {}, &SumPoint::at);
    auto point = behind == m_lanes.sum.begin() ? behind : std::prev(behind);
    const auto place = [&](const SumPoint &one) {
        return QPointF(m_geometry.xOf(one.at), rect.bottom() - one.value * rect.height());
    };
    QPainterPath path(QPointF(m_geometry.xOf(point->at), rect.bottom()));
    if (point != m_lanes.sum.begin())
        path = QPainterPath(place(*point));
    for (QPointF last = path.currentPosition(); point != m_lanes.sum.end(); ++point) {
        const QPointF here = place(*point);
        if (here.x() - last.x() >= 0.5 && last != path.currentPosition())
            path.lineTo(last);
        if (here.x() - path.currentPosition().x() >= 0.5)
            path.lineTo(here);
        last = here;
        if (point->at > m_geometry.range().to())
            break;
    }
    m_painter.save();
    m_painter.setClipRect(rect.adjusted(-1, -1, 1, 1));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_tokens.arms[1], 1.5));
    m_painter.drawPath(path);
    m_painter.restore();
}

} // namespace quayside
