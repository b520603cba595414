// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"
#include "core/artifacts/threecomparison.h"
#include "core/blame/blame.h"

#include <map>
#include <memory>

namespace quayside {

/// Everything the artifacts page knows about a trial, made off the GUI thread.
struct ArtifactWork {
    std::vector<ReviewedArtifact> artifacts;
    ExpectationSources sources;
    std::vector<Expectation> taskFiles; ///< to choose one by hand
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

/// What one comparison needs.
struct ComparisonRequest {
    Folder trial;
    ArtifactFile file;
    std::optional<Expectation> expectation;
    std::optional<Expectation> beside; ///< another arm, for three ways
    std::optional<Expectation> starter;
    std::vector<StepAction> actions;
    ContentOptions options;
};

/// A comparison and who wrote the second file.
struct ComparedArtifact {
    Result<ContentComparison> comparison;
    std::optional<Blame> blame;
    std::shared_ptr<const ThreeWayComparison> three;
    std::optional<Error> besideProblem; ///< why there is no comparison of three
};

ComparedArtifact compareArtifact(const ComparisonRequest &request, std::stop_token stop);

} // namespace quayside
