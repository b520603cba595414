// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/trajectory/stripwords.h"
#include "views/trajectory/timelinestrip.h"
#include "views/widgets/parts/kindlook.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

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

void TimelineStrip::paintWaiting(QPainter &painter, const QRectF &lane, const LaneBar &bar,
                                 const ThemeTokens &tokens) const
{
    const double from = std::max(xOf(bar.busy) + 1, lane.left());
    const double to = std::min(xOf(bar.to) - 1, lane.right());
    if (to - from < 3)
        return;
    const QRectF area(from, lane.top(), to - from, lane.height());
    QColor stroke = tokens.faint;
    stroke.setAlphaF(0.45f);
    const QBrush hatching(stroke, Qt::BDiagPattern);
    const QString words = sayWaiting(bar);
    const double needed = painter.fontMetrics().horizontalAdvance(words) + 12;
    if (needed > area.width()) {
        painter.fillRect(area, hatching);
        return;
    }
    const double side = (area.width() - needed) / 2;
    painter.fillRect(area.adjusted(0, 0, -side - needed, 0), hatching);
    painter.fillRect(area.adjusted(side + needed, 0, 0, 0), hatching);
    painter.setPen(tokens.muted);
    painter.drawText(area, Qt::AlignCenter, words);
}

void TimelineStrip::paintLane(QPainter &painter, size_t lane, const ThemeTokens &tokens) const
{
    const QRectF rect = laneRect(lane);
    const Lane &shown = m_lanes.lanes[lane];
    const QRectF label = labelRect(rect);
    painter.setPen(tokens.muted);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(shown.label, Qt::ElideRight, static_cast<int>(label.width())));
    std::vector<Column> columns(static_cast<size_t>(rect.width()) + 1);
    const auto firstShown = std::ranges::lower_bound(shown.bars, m_from, {}, &LaneBar::to);
    for (auto bar = firstShown; bar != shown.bars.end() && bar->from <= m_to; ++bar) {
        const double from = std::max(xOf(bar->from), rect.left());
        const double to = std::min(xOf(bar->busy), rect.right());
        if (bar->to > bar->busy)
            paintWaiting(painter, rect, *bar, tokens);
        if (to - from >= 3) {
            const double height = std::max(3.0, rect.height() * shownWeight(*bar));
            painter.fillRect(QRectF(from, rect.bottom() - height, to - from - 1, height), colorOf(*bar, tokens));
        } else if (bar->busy >= m_from) {
            addTo(columns[std::min(static_cast<size_t>(std::max(0.0, from - rect.left())), columns.size() - 1)], *bar,
                  tokens);
        }
    }
    for (size_t x = 0; x < columns.size(); ++x) {
        if (columns[x].weight <= 0)
            continue;
        const double height = std::max(3.0, rect.height() * columns[x].weight);
        painter.fillRect(QRectF(rect.left() + static_cast<double>(x), rect.bottom() - height,
                                m_to - m_from > rect.width() ? 1 : 2, height),
                         columns[x].isError ? tokens.fail : columns[x].color);
    }
}

void TimelineStrip::paintFurther(QPainter &painter, const ThemeTokens &tokens) const
{
    if (furtherLanes() == 0)
        return;
    painter.setPen(tokens.muted);
    painter.drawText(labelRect(furtherRect()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("+%n more", nullptr, furtherLanes()));
}

void TimelineStrip::paintSum(QPainter &painter, const ThemeTokens &tokens) const
{
    if (m_lanes.sum.empty())
        return;
    const QRectF rect = sumRect();
    painter.setPen(tokens.muted);
    painter.drawText(labelRect(rect), Qt::AlignLeft | Qt::AlignVCenter,
                     m_lanes.height == BarHeight::ByCost ? tr("cost") : tr("tokens"));
    const auto behind = std::ranges::lower_bound(m_lanes.sum, m_from, {}, &SumPoint::at);
    auto point = behind == m_lanes.sum.begin() ? behind : std::prev(behind);
    const auto place = [&](const SumPoint &one) {
        return QPointF(xOf(one.at), rect.bottom() - one.value * rect.height());
    };
    QPainterPath path(QPointF(xOf(point->at), rect.bottom()));
    if (point != m_lanes.sum.begin())
        path = QPainterPath(place(*point));
    for (QPointF last = path.currentPosition(); point != m_lanes.sum.end(); ++point) {
        const QPointF here = place(*point);
        if (here.x() - last.x() >= 0.5 && last != path.currentPosition())
            path.lineTo(last);
        if (here.x() - path.currentPosition().x() >= 0.5)
            path.lineTo(here);
        last = here;
        if (point->at > m_to)
            break;
    }
    painter.save();
    painter.setClipRect(rect.adjusted(-1, -1, 1, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.arms[1], 1.5));
    painter.drawPath(path);
    painter.restore();
}

} // namespace quayside
