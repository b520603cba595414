// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/overview.h"

#include "views/trajectory/page/tightbutton.h"
#include "views/trajectory/strip/timelinestrip.h"

#include <QPushButton>

namespace quayside {

namespace {

BarHeight after(BarHeight height)
{
    switch (height) {
    case BarHeight::ByTokens: return BarHeight::ByDuration;
    case BarHeight::ByDuration: return BarHeight::ByCost;
    case BarHeight::ByCost: break;
    }
    return BarHeight::ByTokens;
}

} // namespace

Overview::Overview(TimelineStrip *strip, QObject *parent)
    : QObject(parent), m_strip(strip), m_buttons{makeTightButton({}, tr("Time or steps along the overview (T)")),
                                                 makeTightButton({}, tr("What the bars of the overview measure (H)"))}
{
    connect(m_buttons[0], &QPushButton::clicked, this, &Overview::changeAxis);
    connect(m_buttons[1], &QPushButton::clicked, this, &Overview::changeHeight);
}

void Overview::setRuns(std::vector<RunPointer> runs, std::vector<Phase> phases)
{
    m_runs = std::move(runs);
    m_phases = std::move(phases);
    measure();
}

void Overview::setFindings(const std::vector<Finding> &findings)
{
    m_strip->setFindings(marksOf(m_runs, findings));
}

void Overview::changeAxis()
{
    m_axis = m_axis == LaneAxis::Time ? LaneAxis::Step : LaneAxis::Time;
    measure();
}

void Overview::changeHeight()
{
    m_height = after(m_height);
    measure();
}

/// A run without times has an axis of steps, whatever was chosen.
void Overview::measure()
{
    if (m_runs.empty())
        return;
    m_strip->setLanes(makeLanes(m_runs, m_axis, m_height, m_phases));
    m_buttons[0]->setText(m_strip->lanes().axis == LaneAxis::Time ? tr("Axis: time") : tr("Axis: steps"));
    m_buttons[1]->setText(m_height == BarHeight::ByTokens     ? tr("Bars: tokens")
                              : m_height == BarHeight::ByCost ? tr("Bars: cost")
                                                              : tr("Bars: time"));
}

} // namespace quayside
