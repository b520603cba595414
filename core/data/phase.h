// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <vector>

namespace quayside {

/// A stretch of time with either end possibly unrecorded.
struct Span {
    std::optional<Instant> start;
    std::optional<Instant> end;

    bool operator==(const Span &) const = default;
};

/// Nothing when an end is missing or the two ends were read from different clocks.
std::optional<Milliseconds> duration(const Span &span);

enum class PhaseKind : std::uint8_t {
    EnvironmentSetup,
    AgentSetup,
    AgentExecution,
    Verifier,
};

struct Phase {
    PhaseKind kind = PhaseKind::EnvironmentSetup;
    Span span;

    bool operator==(const Phase &) const = default;
};

/// Harbor's own key of the phase, such as "agent_execution".
QString toText(PhaseKind kind);

} // namespace quayside
