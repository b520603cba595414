// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/timeaxis.h"

namespace quayside {

/// The place of a step, with its bare result if it has one, on an axis; see makeLanes.
struct StepSpan {
    RunIndex step;
    double from = 0;
    double busy = 0;
    double to = 0;
};

/// Without an axis of time: one unit a step.
std::vector<StepSpan> spansOf(const AgentRun &run, const std::optional<TimeAxis> &axis);

/// A step that has no time of its own stands where the one before it stood (the first ones: where the first with a time
/// stands); where a clock runs backwards, a step starts where the one before it did.
std::vector<double> startsOf(const AgentRun &run, const std::optional<TimeAxis> &axis);

} // namespace quayside
