// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/scan.h"

#include <memory>

namespace quayside {

/// One trial beside the first: its path and how both lie beside each other; or why there is none.
struct AlignedTrial {
    TrialPointer trial;
    std::optional<Error> problem;
    std::shared_ptr<const TrialPath> path;
    Alignment alignment; ///< first trial against this one
    PathDifference difference;
};

/// Two to six trials read for comparison; every one is laid beside the first.
struct PathSet {
    TrialPointer trial;
    std::optional<Error> problem;
    std::shared_ptr<const TrialPath> first;
    std::vector<AlignedTrial> others;
};

using PathSetPointer = std::shared_ptr<const PathSet>;

/// Reads and aligns; nothing when stopped. A trial without a trajectory says so and holds nobody up.
PathSetPointer readPaths(EvidenceStore &store, const std::vector<TrialPointer> &trials, std::stop_token stop = {});

} // namespace quayside
