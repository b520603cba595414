// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/conversion.h"
#include "core/formats/trajectoryformat.h"

namespace quayside {

/// The session of an agent that a simulated user talked to, as acpx exports it. It counts as cumulative what it reports
/// of the agent's tokens; no step has usage of its own.
Result<Conversion> convertAcpxExport(const LogSource &source);

TrajectoryFormat acpxFormat();

} // namespace quayside
