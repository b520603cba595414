// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"
#include "core/export/facts.h"

namespace quayside {

/// "same", "differs", "missing", "extra", "unchanged", "not-collected", "refused", "not-compared".
QString toText(ArtifactState state);
/// "changes", "paths", "cells", "rows", "tables", "bytes".
QString toText(DifferenceUnit unit);

/// {"path", "source", "state", "size", "manifest", "expectation": {"kind", "file", "trial", "reason"}}
Json factsOf(const ReviewedArtifact &artifact, const Expectation *expectation);
/// What differs: {"same", "kind", "text", "json", "table", "sqlite", "binary", "remarks"}, as far as they apply.
Json factsOf(const ContentComparison &comparison);

} // namespace quayside
