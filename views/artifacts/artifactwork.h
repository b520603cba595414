// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"
#include "core/artifacts/threecomparison.h"
#include "core/blame/blame.h"

#include <memory>

namespace quayside {

/// What one comparison needs.
struct ComparisonRequest {
    Folder trial;
    ArtifactFile file;
    std::optional<Expectation> expectation;
    std::optional<Expectation> beside; ///< another arm, for three ways
    std::optional<Expectation> starter;
    std::shared_ptr<const std::vector<StepAction>> actions; ///< null while they are not known
    ContentOptions options;
};

/// A comparison, and which steps wrote the second file.
struct ComparedArtifact {
    Result<ContentComparison> comparison;
    std::optional<Blame> blame;
    std::shared_ptr<const ThreeWayComparison> three;
    std::optional<Error> besideProblem; ///< why there is no comparison of three
};

ComparedArtifact compareArtifact(const ComparisonRequest &request, std::stop_token stop);

} // namespace quayside
