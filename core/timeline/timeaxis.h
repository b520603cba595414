// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/phase.h"
#include "core/trajectory/agentrun.h"

namespace quayside {

/// What an axis of time spans: the steps, and the phases of the trial around them.
struct TimeAxis {
    Instant start;     ///< of the first step or phase
    Instant firstStep; ///< of all agents
    std::vector<Phase>
        phases; ///< those on the steps' clock, by start, an end possibly unrecorded; none where no step lies among them
};

/// Nothing where no agent has two steps with a time.
std::optional<TimeAxis> makeTimeAxis(const std::vector<RunPointer> &runs, const std::vector<Phase> &phases);

/// Seconds from the start; nothing for a moment of another clock, or none.
std::optional<double> secondsOn(const TimeAxis &axis, const std::optional<Instant> &moment);

/// The end of the agent phase in which an agent wrote its last step at this moment: of the phases that end at or after
/// it, the one that ends first. Nothing where no such end is recorded.
std::optional<Instant> agentEndAfter(const TimeAxis &axis, const std::optional<Instant> &moment);

} // namespace quayside
