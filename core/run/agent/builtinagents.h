// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agent.h"

namespace quayside {

/// Runs the task's own solution: copies it to /solution and starts solve.sh. A non-zero exit is recorded in
/// exit-code.txt and does not fail the trial, as in Harbor.
class OracleAgent : public Agent
{
public:
    AgentInfo info() const override { return {.name = QStringLiteral("oracle"), .version = QStringLiteral("1.0.0")}; }
    AgentOutcome run(AgentCall &run) override;
};

/// Does nothing.
class NopAgent : public Agent
{
public:
    AgentInfo info() const override { return {.name = QStringLiteral("nop"), .version = QStringLiteral("1.0.0")}; }
    AgentOutcome run(AgentCall &) override { return {}; }
};

} // namespace quayside
