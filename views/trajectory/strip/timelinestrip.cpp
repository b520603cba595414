// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/timelinestrip.h"

#include "views/trajectory/strip/stripwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr size_t mostLanes = 5;

} // namespace

TimelineStrip::TimelineStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineStrip::setLanes(Lanes lanes)
{
    const bool isZoomed = m_from > 0 || m_to < m_lanes.length;
    const bool keepsRange = lanes.axis == m_lanes.axis && lanes.start == m_lanes.start
        && (lanes.length == m_lanes.length || (isZoomed && lanes.length > m_lanes.length));
    m_lanes = std::move(lanes);
    if (!keepsRange) {
        m_from = 0;
        m_to = std::max(m_lanes.length, 1e-9);
    }
    m_picture = {};
    describe();
    updateGeometry();
    update();
}

void TimelineStrip::setCurrent(size_t lane, RunIndex step)
{
    m_lane = lane;
    m_current = step;
    const auto position = positionOf(m_lanes, lane, step);
    if (position && (*position < m_from || *position > m_to)) {
        const double half = (m_to - m_from) / 2;
        setRange(*position - half, *position + half);
    }
    describe();
    update();
}

void TimelineStrip::describe()
{
    QStringList words;
    const auto position = m_current ? positionOf(m_lanes, m_lane, *m_current) : std::nullopt;
    if (position)
        words << sayBar(m_lanes, m_lane, *m_current, m_findings) << sayPhaseAt(m_lanes, *position)
              << saySumAt(m_lanes, *position);
    if (m_current && std::ranges::binary_search(m_hits, *m_current))
        words.append(tr("found by the search"));
    words.removeAll(QString());
    if (furtherLanes() > 0)
        words.append(tr("%n more agent(s) without a lane here", nullptr, furtherLanes()));
    setAccessibleDescription(words.join(QStringLiteral(". ")));
}

void TimelineStrip::setFindings(std::vector<LaneMark> findings)
{
    m_findings = std::move(findings);
    describe();
    update();
}

void TimelineStrip::setHits(std::vector<RunIndex> hits)
{
    m_hits = std::move(hits);
    describe();
    update();
}

void TimelineStrip::setRange(double from, double to)
{
    const double span = std::clamp(to - from, m_lanes.length * 1e-6, std::max(m_lanes.length, 1e-9));
    m_from = std::clamp(from, 0.0, std::max(0.0, m_lanes.length - span));
    m_to = m_from + span;
    m_picture = {};
    update();
}

double TimelineStrip::xOf(double position) const
{
    const QRectF area = plot();
    return area.left() + (position - m_from) / (m_to - m_from) * area.width();
}

double TimelineStrip::positionAt(double x) const
{
    const QRectF area = plot();
    return m_from + (x - area.left()) / area.width() * (m_to - m_from);
}

size_t TimelineStrip::shownLanes() const
{
    return std::min(m_lanes.lanes.size(), mostLanes);
}

int TimelineStrip::furtherLanes() const
{
    return static_cast<int>(m_lanes.lanes.size() - shownLanes());
}

size_t TimelineStrip::laneAt(double y) const
{
    for (size_t lane = 0; lane < shownLanes(); ++lane) {
        if (y <= laneRect(lane).bottom() + 2)
            return lane;
    }
    return 0;
}

void TimelineStrip::zoom(double factor, double around)
{
    setRange(around - (around - m_from) * factor, around + (m_to - around) * factor);
}

void TimelineStrip::fit()
{
    const bool isWhole = m_from <= 0 && m_to >= m_lanes.length;
    const auto [from, to] = isWhole ? reachOfSteps(m_lanes) : std::pair(0.0, m_lanes.length);
    setRange(from, to);
}

void TimelineStrip::pan(double by)
{
    setRange(m_from + by, m_to + by);
}

void TimelineStrip::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (event->modifiers().testFlag(Qt::ShiftModifier) || event->angleDelta().x() != 0)
        pan(-(m_to - m_from) * 0.1 * (event->angleDelta().x() != 0 ? event->angleDelta().x() / 120.0 : steps));
    else
        zoom(std::pow(0.8, steps), positionAt(event->position().x()));
    event->accept();
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedFrom = m_from;
    m_isDragged = false;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_brush = {positionAt(event->position().x()), positionAt(event->position().x())};
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed)
        return;
    const double moved = event->position().x() - m_pressed->x();
    m_isDragged = m_isDragged || std::abs(moved) > 4;
    if (m_brush) {
        m_brush->second = positionAt(event->position().x());
        update();
    } else if (m_isDragged) {
        const double by = moved / plot().width() * (m_to - m_from);
        setRange(m_pressedFrom - by, m_pressedFrom - by + (m_to - m_from));
    }
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_brush && m_isDragged) {
        const auto [from, to] = std::minmax(m_brush->first, m_brush->second);
        setRange(from, to);
    } else if (m_pressed && !m_isDragged) {
        const size_t lane = laneAt(event->position().y());
        if (const auto step = stepAt(m_lanes, lane, positionAt(event->position().x())))
            Q_EMIT stepActivated(lane, *step);
    }
    m_brush.reset();
    m_pressed.reset();
    update();
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent *)
{
    fit();
}

void TimelineStrip::moveCurrent(int by)
{
    if (m_lane >= m_lanes.lanes.size() || m_lanes.lanes[m_lane].bars.empty())
        return;
    const auto &bars = m_lanes.lanes[m_lane].bars;
    const auto behind = std::ranges::upper_bound(bars, m_current.value_or(RunIndex(0)), {}, &LaneBar::step);
    const auto at = std::max<std::ptrdiff_t>(0, behind - bars.begin() - 1);
    const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(bars.size()) - 1);
    Q_EMIT stepActivated(m_lane, bars[static_cast<size_t>(to)].step);
}

/// Where the current step is; without one, the middle.
double TimelineStrip::here() const
{
    const auto position = m_current ? positionOf(m_lanes, m_lane, *m_current) : std::nullopt;
    return position.value_or((m_from + m_to) / 2);
}

void TimelineStrip::keyPressEvent(QKeyEvent *event)
{
    const double span = m_to - m_from;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: shift ? pan(-span / 4) : moveCurrent(-1); return;
    case Qt::Key_Right: shift ? pan(span / 4) : moveCurrent(1); return;
    case Qt::Key_Up:
        m_lane = m_lane > 0 ? m_lane - 1 : 0;
        moveCurrent(0);
        return;
    case Qt::Key_Down:
        m_lane = std::min(m_lane + 1, std::max<size_t>(shownLanes(), 1) - 1);
        moveCurrent(0);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.6, (m_from + m_to) / 2); return;
    case Qt::Key_Minus: zoom(1 / 0.6, (m_from + m_to) / 2); return;
    case Qt::Key_0: fit(); return;
    case Qt::Key_BracketLeft: setRange(here(), m_to); return;
    case Qt::Key_BracketRight: setRange(m_from, here()); return;
    case Qt::Key_Home: moveCurrent(-1'000'000'000); return;
    case Qt::Key_End: moveCurrent(1'000'000'000); return;
    default: QWidget::keyPressEvent(event);
    }
}

void TimelineStrip::resizeEvent(QResizeEvent *)
{
    m_picture = {};
}

void TimelineStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_picture = {};
}

QString TimelineStrip::tipAt(QPointF place) const
{
    if (furtherLanes() > 0 && furtherRect().top() <= place.y() && place.y() < sumRect().top())
        return tr("Agents without a lane here; they are listed under Agents:") + QLatin1Char('\n')
            + sayFurtherLanes(m_lanes, shownLanes());
    if (place.x() < plot().left() || m_lanes.lanes.empty())
        return {};
    const double position = positionAt(place.x());
    const size_t lane = laneAt(place.y());
    const auto &bars = m_lanes.lanes[lane].bars;
    const bool isAmongSteps = !bars.empty() && bars.front().from <= position && position <= bars.back().to;
    QStringList lines;
    if (const auto step = isAmongSteps ? stepAt(m_lanes, lane, position) : std::nullopt)
        lines.append(sayBar(m_lanes, lane, *step, m_findings));
    const QString phase = sayPhaseAt(m_lanes, position);
    lines << phase << saySumAt(m_lanes, position);
    if (!isAmongSteps && !phase.isEmpty())
        lines.append(tr("A double click shows only the steps, another one everything."));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

bool TimelineStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        event->setAccepted(key == Qt::Key_Left || key == Qt::Key_Right);
        return true;
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace quayside
