// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"

#include <map>
#include <memory>

namespace quayside {

/// The artifacts of a trial, everything they can be compared with, and the texts of the small ones.
struct ArtifactEvidence {
    ExpectationSources sources;
    std::vector<Expectation> taskFiles;
    std::vector<ReviewedArtifact> artifacts;
    std::map<QString, QString> texts; ///< of text files of at most 256 KiB, by path
};

/// The texts of what the agent was to make, which is what a verifier's words are about.
std::map<QString, QString> outputTexts(const ArtifactEvidence &evidence);

using ArtifactEvidencePointer = std::shared_ptr<const ArtifactEvidence>;

/// Reviews a trial's artifacts and reads the small ones. What was done so far when stopped.
ArtifactEvidence gatherArtifacts(const Folder &trial, const TrialDetail &detail, ExpectationSources sources,
                                 ArtifactScope scope = ArtifactScope::Artifacts, const std::stop_token &stop = {});

} // namespace quayside
