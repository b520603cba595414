// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/artifacts/artifactwork.h"
#include "views/diff/comparisonview.h"

namespace quayside {

/// A comparison that came to an answer, with the titles of its sides.
ShownComparison shownComparison(const ComparisonRequest &request, const ComparedArtifact &result);

} // namespace quayside
