// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/scan.h"

#include <memory>

namespace quayside {

/// One trial compared with the first: its path and its alignment with the first; or why there is none.
struct AlignedTrial {
    TrialPointer trial;
    std::optional<Error> problem;
    std::shared_ptr<const TrialPath> path;
    Alignment alignment; ///< first trial against this one
    PathDifference difference;
};

/// Two to six trials read for comparison; each is aligned with the first.
struct PathSet {
    TrialPointer trial;
    std::optional<Error> problem;
    std::shared_ptr<const TrialPath> first;
    std::vector<AlignedTrial> others;
};

using PathSetPointer = std::shared_ptr<const PathSet>;

/// Reads and aligns; nothing when stopped. A trial without a trajectory has a `problem`; the others are read all the
/// same.
PathSetPointer readPaths(EvidenceStore &store, const std::vector<TrialPointer> &trials, std::stop_token stop = {});

} // namespace quayside
