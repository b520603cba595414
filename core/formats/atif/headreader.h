// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trajectory.h"

namespace quayside {

/// Reads the members around the steps. `json` is the trajectory with its steps left out; what cannot be read stays
/// empty.
TrajectoryHead readTrajectoryHead(QByteArray json);

} // namespace quayside
