// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/trajectory/strip/stripwords.h"
#include "views/trajectory/strip/timelinestrip.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

namespace {

constexpr double labelWidth = 84;
constexpr double rightMargin = 16;
constexpr double bareTop = 8;
constexpr double phasesTop = 25; ///< room for the names of the phases
constexpr double mainHeight = 36;
constexpr double subHeight = 14;
constexpr double subStride = 18;
constexpr double sumHeight = 16;
constexpr double axisHeight = 18;

/// A round step that gives at most `most` ticks.
double tickStep(double span, double most, LaneAxis axis)
{
    static constexpr std::array seconds{1.0,   2.0,   5.0,    10.0,   15.0,   30.0,    60.0,    120.0,  300.0,
                                        600.0, 900.0, 1800.0, 3600.0, 7200.0, 14400.0, 43200.0, 86400.0};
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

} // namespace

QSize TimelineStrip::sizeHint() const
{
    const size_t subLanes = std::max<size_t>(shownLanes(), 1) - 1;
    return {480,
            static_cast<int>(top() + mainHeight + sumHeight + axisHeight + 18
                             + subStride * static_cast<double>(subLanes) + (furtherLanes() > 0 ? subHeight : 0))};
}

double TimelineStrip::top() const
{
    return m_lanes.phases.empty() ? bareTop : phasesTop;
}

QRectF TimelineStrip::labelRect(const QRectF &row) const
{
    return {12, row.top(), labelWidth - 16, row.height()};
}

QRectF TimelineStrip::plot() const
{
    return {labelWidth, top(), std::max(10.0, width() - labelWidth - rightMargin), height() - top() - axisHeight};
}

QRectF TimelineStrip::laneRect(size_t lane) const
{
    const QRectF area = plot();
    if (lane == 0)
        return {area.left(), area.top(), area.width(), mainHeight};
    return {area.left(), area.top() + mainHeight + 8 + subStride * static_cast<double>(lane - 1), area.width(),
            subHeight};
}

QRectF TimelineStrip::furtherRect() const
{
    return laneRect(shownLanes());
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
    paintFurther(painter, tokens);
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
        painter.fillRect(
            QRectF(QPointF(xOf(m_brush->first), plot().top()), QPointF(xOf(m_brush->second), plot().bottom()))
                .normalized(),
            shade);
    }
}

void TimelineStrip::paintPhases(QPainter &painter, const ThemeTokens &tokens) const
{
    const QRectF area = plot();
    for (const LaneBand &band : m_lanes.phases) {
        const double from = std::max(xOf(band.from), area.left());
        const double to = std::min(xOf(band.to), area.right());
        if (to <= from)
            continue;
        QColor shade = phaseColor(tokens, band.phase);
        painter.fillRect(QRectF(from, area.top() - 6, std::max(1.0, to - from - 1), 2), shade);
        shade.setAlphaF(0.07f);
        painter.fillRect(QRectF(from, area.top() - 4, to - from, area.height() + 4), shade);
        const QRectF room(from, 0, to - from - 4, area.top() - 7);
        const QString whole = sayBand(band);
        const QString name = sayPhase(band.phase);
        const auto fits = [&](const QString &text) {
            return painter.fontMetrics().horizontalAdvance(text) <= room.width();
        };
        painter.setPen(tokens.muted);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, fits(whole) ? whole : fits(name) ? name : QString());
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
        const QString label = tickLabel(at, step, m_lanes.axis);
        const double needed = painter.fontMetrics().horizontalAdvance(label);
        const double left = x + 3 + needed <= width() - 2 ? x + 3 : x - 3 - needed;
        painter.drawText(QRectF(left, plot().bottom() + 1, needed + 1, axisHeight - 2),
                         Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

void TimelineStrip::paintMark(QPainter &painter, const LaneMark &mark, const ThemeTokens &tokens) const
{
    const auto first = barOf(m_lanes, mark.lane, mark.first);
    const auto last = barOf(m_lanes, mark.lane, mark.last);
    if (!first || !last || mark.lane >= shownLanes())
        return;
    const QColor color = mark.severity == Severity::Info ? tokens.muted : tokens.partial;
    const double y = laneRect(mark.lane).bottom() + 1;
    const double x = xOf(first->from);
    if (mark.first != mark.last) {
        painter.fillRect(
            QRectF(x, y + (mark.lane == 0 ? 1 : 0), std::max(4.0, xOf(last->busy) - x), mark.lane == 0 ? 3 : 2), color);
        return;
    }
    const double size = mark.lane == 0 ? 6 : 3;
    const double middle = x + std::max(1.0, std::min(xOf(first->busy) - x, 8.0) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPolygon(QPolygonF{QPointF(middle, y), QPointF(middle + size * 0.75, y + size),
                                  QPointF(middle - size * 0.75, y + size)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelineStrip::paintMarks(QPainter &painter, const ThemeTokens &tokens) const
{
    for (const LaneMark &mark : m_findings)
        paintMark(painter, mark, tokens);
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
    const auto bar = m_current ? barOf(m_lanes, m_lane, *m_current) : std::nullopt;
    if (!bar || m_lane >= shownLanes())
        return;
    const QRectF lane = laneRect(m_lane);
    const double middle = (xOf(bar->from) + xOf(bar->busy)) / 2;
    const double half = std::max(4.0, (xOf(bar->busy) - xOf(bar->from)) / 2 + 1);
    painter.setPen(QPen(tokens.text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(middle - half, lane.top() - 3, 2 * half, lane.height() + 6));
}

} // namespace quayside
