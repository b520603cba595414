// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"
#include "core/blame/blame.h"

#include <map>

namespace quayside {

/// Everything the artifacts page knows about a trial, made off the GUI thread.
struct ArtifactWork {
    std::vector<ReviewedArtifact> artifacts;
    std::vector<StepAction> actions;
    std::map<QString, QString> texts; ///< of small text artifacts, by path
};

struct ArtifactRequest {
    Folder folder;
    JobPointer job;
    TrialPointer trial;
    TrialDetailPointer detail;
    std::vector<JobPointer> open;
    ArtifactScope scope = ArtifactScope::Artifacts;
};

ArtifactWork reviewAll(const ArtifactRequest &request, std::stop_token stop);

/// A comparison and who wrote the second file.
struct ComparedArtifact {
    Result<ContentComparison> comparison;
    std::optional<Blame> blame;
};

ComparedArtifact compareArtifact(const Folder &trial, const ArtifactFile &file, const std::optional<Expectation> &expectation,
                                 const std::optional<Expectation> &starter, const std::vector<StepAction> &actions,
                                 const ContentOptions &options, std::stop_token stop);

} // namespace quayside
