// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"

namespace quayside {

enum class FactTone : std::uint8_t {
    Plain,
    Warn,
    Bad,
};

/// One figure of a step, in words.
struct StepFact {
    QString name;
    QString value;
    QString aside; ///< what the value is a share of
    FactTone tone = FactTone::Plain;
};

/// Everything about a step except its texts.
struct StepHead {
    QString title;
    QString origin; ///< who, when, how long after the one before
    std::vector<StepFact> facts;
};

/// Decodes the head of the step.
StepHead headOf(const AgentRun &run, RunIndex at);

} // namespace quayside
