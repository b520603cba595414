// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/finding.h"
#include "core/trajectory/agentrun.h"

namespace quayside {

/// A mark under a lane: a stretch of the same call again and again, or the one step that a finding points to.
struct LaneMark {
    size_t lane = 0;
    RunIndex first;
    RunIndex last;
    Severity severity = Severity::Warning;
    QString text;

    bool operator==(const LaneMark &) const = default;
};

/// The loops of every agent, and the steps of every evidence that names one.
std::vector<LaneMark> marksOf(const std::vector<RunPointer> &runs, const std::vector<Finding> &findings);

} // namespace quayside
