// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/artifacts/expectation.h"

namespace quayside {

/// An artifact, everything it can be compared with, and how it compares with the best of them.
struct ReviewedArtifact {
    ArtifactFile file;
    std::vector<Expectation> candidates; ///< best first
    ArtifactState state = ArtifactState::NotCompared;
    std::optional<DifferenceCount> count;
};

/// Reviews every artifact of a trial, and adds those that the oracle's trial left and this one did not. Asks the disk;
/// stops early when told to. Files over 4 MiB are compared but their differences are not counted.
std::vector<ReviewedArtifact> reviewArtifacts(const Folder &trial, const TrialDetail &detail,
                                              const ExpectationSources &sources,
                                              ArtifactScope scope = ArtifactScope::Artifacts,
                                              std::stop_token stop = {});

} // namespace quayside
