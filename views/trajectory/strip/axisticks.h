// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lanes.h"

#include <QString>

namespace quayside {

/// A round step that gives at most `most` ticks.
double tickStep(double span, double most, LaneAxis axis);

/// "5 min", or the number of a step; `step` is the distance to the next tick.
QString tickLabel(double at, double step, LaneAxis axis);

} // namespace quayside
