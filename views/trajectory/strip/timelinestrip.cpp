// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/strip/timelinestrip.h"

#include "views/theme/theme.h"
#include "views/trajectory/strip/lanepainter.h"
#include "views/trajectory/strip/stripwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr double mostOfAll = 0.8;     // of the axis: an agent's phase that takes more is shown with the rest
constexpr double beyondAgent = 0.015; // of what is shown: the phases around the agent's end in a tick at each edge

/// The agent's phase, where set-up and verifier would take much of the room; all while one still runs.
AxisRange firstRange(const Lanes &lanes)
{
    AxisRange range(lanes.length);
    const auto reach = reachOfAgent(lanes);
    if (!reach || reach->second - reach->first > mostOfAll * lanes.length)
        return range;
    const double beyond = beyondAgent * (reach->second - reach->first);
    range.set(reach->first - beyond, reach->second + beyond);
    return range;
}

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
    const bool isSame = lanes.axis == m_lanes.axis && lanes.start == m_lanes.start;
    const bool hasGrown = !m_range.isWhole() && lanes.length > m_lanes.length;
    if (isSame && hasGrown)
        m_range.lengthen(lanes.length);
    else if (!isSame || lanes.length != m_lanes.length)
        m_range = firstRange(lanes);
    m_lanes = std::move(lanes);
    m_picture = {};
    describe();
    updateGeometry();
    update();
}

void TimelineStrip::setCurrent(size_t lane, RunIndex step)
{
    m_marks.lane = lane;
    m_marks.current = step;
    const auto position = m_marks.position(m_lanes);
    if (position && !m_range.contains(*position))
        setRange(*position - m_range.span() / 2, *position + m_range.span() / 2);
    describe();
    update();
}

void TimelineStrip::describe()
{
    setAccessibleDescription(sayCurrent(m_lanes, m_marks));
}

void TimelineStrip::setFindings(std::vector<LaneMark> findings)
{
    m_marks.findings = std::move(findings);
    describe();
    update();
}

void TimelineStrip::setHits(std::vector<RunIndex> hits)
{
    m_marks.hits = std::move(hits);
    describe();
    update();
}

void TimelineStrip::setRange(double from, double to)
{
    AxisRange range = m_range;
    range.set(from, to);
    changeRange(range);
}

void TimelineStrip::changeRange(const AxisRange &range)
{
    m_range = range;
    m_picture = {};
    update();
}

std::optional<StepRange> TimelineStrip::stepsOnScreen(size_t agent) const
{
    return m_range.isWhole() ? std::nullopt : stepsBetween(m_lanes, agent, m_range.from(), m_range.to());
}

void TimelineStrip::showAllOrSteps()
{
    const auto [from, to] = m_range.isWhole() ? reachOfSteps(m_lanes) : std::pair(0.0, m_lanes.length);
    setRange(from, to);
}

QSize TimelineStrip::sizeHint() const
{
    return {480, StripGeometry::heightFor(m_lanes)};
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
    LanePainter(painter, m_lanes, geometry(), tokens).paint();
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

void TimelineStrip::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        render();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    paintMarks(painter, m_marks, m_lanes, geometry(), tokensOf(this));
}

void TimelineStrip::wheelEvent(QWheelEvent *event)
{
    const QPointF turns = QPointF(event->angleDelta()) / 120.0;
    AxisRange range = m_range;
    if (event->modifiers().testFlag(Qt::ShiftModifier) || turns.x() != 0)
        range.moveBy(-range.span() * 0.1 * (turns.x() != 0 ? turns.x() : turns.y()));
    else
        range.zoom(std::pow(0.8, turns.y()), geometry().positionAt(event->position().x()));
    changeRange(range);
    event->accept();
}

void TimelineStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_drag = Drag{.from = event->position(), .range = m_range};
    const double position = geometry().positionAt(event->position().x());
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_marks.brush = {position, position};
}

void TimelineStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag)
        return;
    const double moved = event->position().x() - m_drag->from.x();
    m_drag->hasMoved = m_drag->hasMoved || std::abs(moved) > 4;
    if (m_marks.brush) {
        m_marks.brush->second = geometry().positionAt(event->position().x());
        update();
    } else if (m_drag->hasMoved) {
        AxisRange range = m_drag->range;
        range.moveBy(-moved / geometry().plot().width() * range.span());
        changeRange(range);
    }
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const auto drag = std::exchange(m_drag, std::nullopt);
    const auto brush = std::exchange(m_marks.brush, std::nullopt);
    update();
    if (!drag)
        return;
    if (!drag->hasMoved) {
        const size_t lane = geometry().laneAt(event->position().y());
        if (const auto step = stepAt(m_lanes, lane, geometry().positionAt(event->position().x())))
            Q_EMIT stepActivated(lane, *step);
    } else if (brush) {
        const auto [from, to] = std::minmax(brush->first, brush->second);
        setRange(from, to);
    }
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent *)
{
    showAllOrSteps();
}

void TimelineStrip::moveCurrent(int by)
{
    if (m_marks.lane >= m_lanes.lanes.size() || m_lanes.lanes[m_marks.lane].bars.empty())
        return;
    const auto &bars = m_lanes.lanes[m_marks.lane].bars;
    const auto behind = std::ranges::upper_bound(bars, m_marks.current.value_or(RunIndex(0)), {}, &LaneBar::step);
    const auto at = std::max<std::ptrdiff_t>(0, behind - bars.begin() - 1);
    const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(bars.size()) - 1);
    Q_EMIT stepActivated(m_marks.lane, bars[static_cast<size_t>(to)].step);
}

void TimelineStrip::changeLane(size_t lane)
{
    m_marks.lane = std::min(lane, std::max<size_t>(shownLanes(m_lanes), 1) - 1);
    moveCurrent(0);
}

/// Whether the key says what part of the axis is on screen.
bool TimelineStrip::moveRange(int key)
{
    const double here = m_marks.position(m_lanes).value_or(m_range.middle());
    AxisRange range = m_range;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: range.zoom(0.6, range.middle()); break;
    case Qt::Key_Minus: range.zoom(1 / 0.6, range.middle()); break;
    case Qt::Key_BracketLeft: range.set(here, range.to()); break;
    case Qt::Key_BracketRight: range.set(range.from(), here); break;
    default: return false;
    }
    changeRange(range);
    return true;
}

void TimelineStrip::keyPressEvent(QKeyEvent *event)
{
    constexpr int all = 1'000'000'000;
    const int direction = event->key() == Qt::Key_Left ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            setRange(from() + direction * m_range.span() / 4, to() + direction * m_range.span() / 4);
        else
            moveCurrent(direction);
        return;
    case Qt::Key_Up: changeLane(m_marks.lane > 0 ? m_marks.lane - 1 : 0); return;
    case Qt::Key_Down: changeLane(m_marks.lane + 1); return;
    case Qt::Key_0: showAllOrSteps(); return;
    case Qt::Key_Home: moveCurrent(-all); return;
    case Qt::Key_End: moveCurrent(all); return;
    default:
        if (!moveRange(event->key()))
            QWidget::keyPressEvent(event);
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
    QToolTip::showText(help->globalPos(), tipAt(help->pos(), m_lanes, m_marks, geometry()), this);
    return true;
}

} // namespace quayside
