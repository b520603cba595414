// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/phase.h"

namespace quayside {

std::optional<Milliseconds> duration(const Span &span)
{
    return between(span.start, span.end);
}

QString toText(PhaseKind kind)
{
    switch (kind) {
    case PhaseKind::EnvironmentSetup: return QStringLiteral("environment_setup");
    case PhaseKind::AgentSetup: return QStringLiteral("agent_setup");
    case PhaseKind::AgentExecution: return QStringLiteral("agent_execution");
    case PhaseKind::Verifier: return QStringLiteral("verifier");
    }
    return {};
}

} // namespace quayside
