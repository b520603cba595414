// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"

#include <functional>
#include <stop_token>

namespace quayside {

struct IndexOptions {
    std::function<void(const TrajectoryIndex &soFar)>
        onProgress; ///< after the first steps, then each time twice as much is read
    std::stop_token stop;
    int nesting = 0; ///< of embedded trajectories; at most 8 are followed into each other
};

/// Indexes an Agent Trajectory Interchange Format file (v1.0 to v1.8 and whatever comes later). Always gives what can
/// be had: a file that ends in the middle is read up to there, a damaged step is an entry flagged Damaged, unknown
/// members are kept. Memory: the index and a window of at most 256 MiB (one step), usually 1 MiB.
TrajectoryIndex indexTrajectory(ByteRange bytes, const IndexOptions &options = {});

struct DecodeLimits {
    qsizetype charactersPerText = 64 * 1024;
};

/// The step with its texts, each cut at the limit (`isWhole` says so). A damaged step gives its readable beginning.
Step decodeStep(const TrajectoryIndex &trajectory, StepIndex step, const DecodeLimits &limits = {});

/// A text without a limit: what `isWhole == false` left out.
QString wholeText(const TrajectoryIndex &trajectory, const StepText &text);

/// The JSON of a step as it stands in the file.
QByteArray stepJson(const TrajectoryIndex &trajectory, StepIndex step);

} // namespace quayside
