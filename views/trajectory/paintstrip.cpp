// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/kindlook.h"
#include "views/trajectory/timelinestrip.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

namespace {

constexpr double labelWidth = 84;
constexpr double rightMargin = 16;
constexpr double topMargin = 8;
constexpr double mainHeight = 36;
constexpr double subHeight = 14;
constexpr double sumHeight = 16;
constexpr double axisHeight = 18;

/// A round step that gives at most `most` ticks.
double tickStep(double span, double most, LaneAxis axis)
{
    static constexpr std::array seconds{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0, 86400.0};
    if (axis == LaneAxis::Time && span / most > 0.5) {
        for (const double step : seconds) {
            if (span / step <= most)
                return step;
        }
    }
    const double power = std::pow(10.0, std::floor(std::log10(std::max(span / most, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (span / (power * factor) <= most)
            return axis == LaneAxis::Step ? std::max(1.0, power * factor) : power * factor;
    }
    return span;
}

QString tickLabel(double at, double step, LaneAxis axis)
{
    const QLocale locale;
    if (axis == LaneAxis::Step)
        return locale.toString(static_cast<qlonglong>(std::llround(at) + 1));
    if (step >= 3600)
        return TimelineStrip::tr("%1 h").arg(locale.toString(at / 3600, 'g', 6));
    if (step >= 60)
        return TimelineStrip::tr("%1 min").arg(locale.toString(at / 60, 'g', 6));
    return TimelineStrip::tr("%1 s").arg(locale.toString(at, 'g', 8));
}

/// What one column of pixels shows when many bars share it: the highest, an error before everything else.
struct Column {
    double weight = 0;
    StepKind kind = StepKind::Message;
    bool isError = false;
};

} // namespace

QRectF TimelineStrip::plot() const
{
    return {labelWidth, topMargin, std::max(10.0, width() - labelWidth - rightMargin), height() - topMargin - axisHeight};
}

QRectF TimelineStrip::laneRect(size_t lane) const
{
    const QRectF area = plot();
    if (lane == 0)
        return {area.left(), area.top(), area.width(), mainHeight};
    return {area.left(), area.top() + mainHeight + 8 + 18.0 * static_cast<double>(lane - 1), area.width(), subHeight};
}

QRectF TimelineStrip::sumRect() const
{
    const QRectF area = plot();
    return {area.left(), area.bottom() - sumHeight, area.width(), sumHeight};
}

void TimelineStrip::render()
{
    const qreal ratio = devicePixelRatioF();
    m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    const ThemeTokens &tokens = tokensOf(this);
    m_picture.fill(tokens.panel);
    QPainter painter(&m_picture);
    painter.setFont(smallFont(font()));
    paintPhases(painter, tokens);
    paintAxis(painter, tokens);
    for (size_t lane = 0; lane < shownLanes(); ++lane)
        paintLane(painter, lane, tokens);
    paintSum(painter, tokens);
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const ThemeTokens &tokens = tokensOf(this);
    painter.setClipRect(plot().adjusted(-4, -4, 4, 0));
    paintMarks(painter, tokens);
    paintCurrent(painter, tokens);
    if (m_brush) {
        QColor shade = tokens.accent;
        shade.setAlphaF(0.15f);
        painter.fillRect(QRectF(QPointF(xOf(m_brush->first), plot().top()), QPointF(xOf(m_brush->second), plot().bottom())).normalized(), shade);
    }
}

void TimelineStrip::paintPhases(QPainter &painter, const ThemeTokens &tokens) const
{
    for (const LaneBand &band : m_lanes.phases) {
        const double from = std::max(xOf(band.from), plot().left());
        const double to = std::min(xOf(band.to), plot().right());
        if (to <= from)
            continue;
        QColor shade = band.phase == PhaseKind::AgentExecution ? tokens.arms[0] : band.phase == PhaseKind::Verifier ? tokens.arms[1] : tokens.unscored;
        shade.setAlphaF(0.06f);
        painter.fillRect(QRectF(QPointF(from, plot().top()), QPointF(to, plot().bottom())), shade);
        if (band.phase != PhaseKind::AgentExecution && to - from > 48) {
            painter.setPen(tokens.faint);
            painter.drawText(QPointF(from + 4, plot().top() + 10), sayPhase(band.phase));
        }
    }
}

void TimelineStrip::paintAxis(QPainter &painter, const ThemeTokens &tokens) const
{
    if (m_lanes.length <= 0)
        return;
    const double step = tickStep(m_to - m_from, std::max(2.0, plot().width() / 140), m_lanes.axis);
    for (double at = std::ceil(m_from / step) * step; at <= m_to; at += step) {
        const double x = std::round(xOf(at)) + 0.5;
        painter.setPen(tokens.faintLine);
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom() + 4));
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(x + 3, plot().bottom() + 1, 90, axisHeight - 2), Qt::AlignLeft | Qt::AlignVCenter, tickLabel(at, step, m_lanes.axis));
    }
}

void TimelineStrip::paintLane(QPainter &painter, size_t lane, const ThemeTokens &tokens) const
{
    const QRectF rect = laneRect(lane);
    const Lane &shown = m_lanes.lanes[lane];
    painter.setPen(tokens.muted);
    const QString label = painter.fontMetrics().elidedText(shown.label, Qt::ElideRight, static_cast<int>(labelWidth) - 16);
    painter.drawText(QRectF(12, rect.top(), labelWidth - 16, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, label);
    std::vector<Column> columns(static_cast<size_t>(rect.width()) + 1);
    const auto firstShown = std::ranges::lower_bound(shown.bars, m_from, {}, &LaneBar::to);
    for (auto bar = firstShown; bar != shown.bars.end() && bar->from <= m_to; ++bar) {
        const double from = std::max(xOf(bar->from), rect.left());
        const double to = std::min(xOf(bar->to), rect.right());
        const double weight = bar->weight > 0 ? 0.25 + 0.75 * bar->weight : 0.18;
        if (to - from >= 3) {
            const double height = std::max(3.0, rect.height() * weight);
            painter.fillRect(QRectF(from, rect.bottom() - height, to - from - 1, height), bar->isError ? tokens.fail : kindColor(bar->kind, tokens));
            continue;
        }
        const auto column = std::min(static_cast<size_t>(std::max(0.0, from - rect.left())), columns.size() - 1);
        Column &mine = columns[column];
        if (weight > mine.weight)
            mine = {.weight = weight, .kind = bar->kind, .isError = mine.isError || bar->isError};
        mine.isError = mine.isError || bar->isError;
    }
    for (size_t x = 0; x < columns.size(); ++x) {
        if (columns[x].weight <= 0)
            continue;
        const double height = std::max(3.0, rect.height() * columns[x].weight);
        painter.fillRect(QRectF(rect.left() + static_cast<double>(x), rect.bottom() - height, m_to - m_from > rect.width() ? 1 : 2, height),
                         columns[x].isError ? tokens.fail : kindColor(columns[x].kind, tokens));
    }
}

void TimelineStrip::paintSum(QPainter &painter, const ThemeTokens &tokens) const
{
    if (m_lanes.sum.empty())
        return;
    const QRectF rect = sumRect();
    painter.setPen(tokens.muted);
    painter.drawText(QRectF(12, rect.top(), labelWidth - 16, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_lanes.height == BarHeight::ByCost ? tr("cost") : tr("tokens"));
    QPainterPath path;
    path.moveTo(rect.left(), rect.bottom());
    double lastX = -1;
    for (const SumPoint &point : m_lanes.sum) {
        const double x = xOf(point.at);
        if (x < rect.left() - 1 || x > rect.right() + 1 || (x - lastX < 0.5 && lastX >= 0))
            continue;
        path.lineTo(x, rect.bottom() - point.value * rect.height());
        lastX = x;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.arms[1], 1.5));
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineStrip::paintMarks(QPainter &painter, const ThemeTokens &tokens) const
{
    if (m_lanes.lanes.empty())
        return;
    const double y = laneRect(m_lane < shownLanes() ? m_lane : 0).bottom() + 2;
    for (const LaneMark &mark : m_findings) {
        const auto from = positionOf(m_lanes, m_lane, mark.first);
        const auto to = positionOf(m_lanes, m_lane, RunIndex(mark.last.value + 1));
        if (from && to)
            painter.fillRect(QRectF(xOf(*from), y, std::max(4.0, xOf(*to) - xOf(*from)), 3), tokens.partial);
    }
    double lastX = -10;
    for (const RunIndex hit : m_hits) {
        const auto at = positionOf(m_lanes, m_lane, hit);
        const double x = at ? xOf(*at) : -10;
        if (!at || x - lastX < 1)
            continue;
        painter.fillRect(QRectF(x, plot().top() - 4, 2, 6), tokens.accent);
        lastX = x;
    }
}

void TimelineStrip::paintCurrent(QPainter &painter, const ThemeTokens &tokens) const
{
    const auto from = m_current ? positionOf(m_lanes, m_lane, *m_current) : std::nullopt;
    if (!from || m_lane >= shownLanes())
        return;
    const auto &bars = m_lanes.lanes[m_lane].bars;
    const auto bar = std::prev(std::ranges::upper_bound(bars, *m_current, {}, &LaneBar::step));
    const QRectF lane = laneRect(m_lane);
    const double middle = (xOf(bar->from) + xOf(bar->to)) / 2;
    const double half = std::max(4.0, (xOf(bar->to) - xOf(bar->from)) / 2 + 1);
    painter.setPen(QPen(tokens.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(middle - half, lane.top() - 3, 2 * half, lane.height() + 6));
}

} // namespace quayside
