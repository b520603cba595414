// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/finding.h"
#include "core/timeline/lanes.h"

#include <QObject>

#include <array>

class QPushButton;

namespace quayside {

class TimelineStrip;

/// What the timeline of a run measures: its axis and the height of its bars, with a button for each.
class Overview : public QObject
{
    Q_OBJECT

public:
    explicit Overview(TimelineStrip *strip, QObject *parent = nullptr);

    /// The buttons have no parent until they are laid out.
    const std::array<QPushButton *, 2> &buttons() const { return m_buttons; }
    void setRuns(std::vector<RunPointer> runs, std::vector<Phase> phases);
    void setFindings(const std::vector<Finding> &findings);

    void changeAxis();
    void changeHeight();

private:
    void measure();

    TimelineStrip *m_strip;
    std::array<QPushButton *, 2> m_buttons; ///< axis, height
    std::vector<RunPointer> m_runs;
    std::vector<Phase> m_phases;
    LaneAxis m_axis = LaneAxis::Time;
    BarHeight m_height = BarHeight::ByTokens;
};

} // namespace quayside
