// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/sandboxsettings.h"
#include "core/run/queue/journal.h"

namespace quayside {

/// Ends what an interrupted run of a job left behind: processes by their recorded identity, containers by their label,
/// writable layers by their name. What is gone already is fine.
void endLeftovers(const JournalPlan &plan, const QStringList &traces, const SandboxSettings &sandbox);

} // namespace quayside
