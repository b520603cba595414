// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/trajectoryscan.h"
#include "core/formats/atif/zerousage.h"

namespace quayside {

TrajectoryIndex indexTrajectory(ByteRange bytes, const IndexOptions &options)
{
    TrajectoryIndex trajectory = TrajectoryScan(std::move(bytes), options).run();
    dropZeroUsage(trajectory);
    return trajectory;
}

} // namespace quayside
