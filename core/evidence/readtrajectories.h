// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

#include <functional>
#include <stop_token>

namespace quayside {

struct ReadTrajectories {
    Folder folder;
    std::vector<QString> files; ///< relative to the folder
    std::optional<Usage> usage; ///< what the trial reports, to be compared with the steps
    std::function<void(const TrajectoryEvidencePointer &soFar)> onProgress; ///< while the main one is indexed
};

/// Reads trajectories and puts them together; what is damaged is part of the graph. Null when stopped.
TrajectoryEvidencePointer readTrajectories(const ReadTrajectories &request, const std::stop_token &stop = {});

} // namespace quayside
