// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/strip/stripmarks.h"

namespace quayside {

/// "main · step 12 · Bash · failed · then 48 m 05 s without a step": what the timeline shows of a step, in words.
QString sayBar(const Lanes &lanes, size_t lane, RunIndex step, const std::vector<LaneMark> &marks);

/// "48 m 05 s without a step"; empty where nothing was waited for.
QString sayWaiting(const LaneBar &bar);

/// "environment 1 m 11 s"; of several phases at a position the last one.
QString sayPhaseAt(const Lanes &lanes, double position);
QString sayBand(const LaneBand &band);

/// "12.3 k tokens so far", of all agents; empty where nothing is counted.
QString saySumAt(const Lanes &lanes, double position);

/// All that the timeline shows of the current step, for screen readers.
QString sayCurrent(const Lanes &lanes, const StripMarks &marks);

/// What is at a place of the timeline.
QString tipAt(QPointF place, const Lanes &lanes, const StripMarks &marks, const StripGeometry &geometry);

} // namespace quayside
