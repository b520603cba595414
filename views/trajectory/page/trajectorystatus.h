// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

#include <QString>

namespace quayside {

/// How much of a graph is loaded, what its steps add up to, and what it was made from. There must be a run.
QString sayStatus(const TrajectoryEvidence &loaded);

} // namespace quayside
