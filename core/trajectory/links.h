// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"

namespace quayside {

enum class LinkKind : std::uint8_t {
    Started,   ///< the step started another agent
    StartedBy, ///< the step is an agent's first, another agent started it
    Continued, ///< the step is the first of the file in which the agent went on
};

/// How a step is connected to another trajectory of its graph.
struct StepLink {
    LinkKind kind = LinkKind::Started;
    NodeIndex node;                ///< the other trajectory
    std::optional<StepRef> target; ///< where to look there; nothing where it cannot be read
    QString summary;               ///< what the agent was asked, where that is said
    int copied = 0;                ///< steps of context that the file repeats

    bool operator==(const StepLink &) const = default;
};

/// The links of a step, and of the bare result behind it.
std::vector<StepLink> linksOf(const AgentRun &run, RunIndex step);

} // namespace quayside
