// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactreview.h"

namespace quayside {

QString sayGroup(ArtifactGroup group);
QString sayState(ArtifactState state);
/// "=", "≠", ...: one sign for each state, so that nothing depends on colour alone.
QString signOf(ArtifactState state);
QString sayCount(const DifferenceCount &count);
/// The note beside an artifact's name: "5 changes", "missing", ...; empty where the sign is enough.
QString noteOf(const ReviewedArtifact &artifact);
/// "oracle", "starter", ...
QString sayKind(ExpectationKind kind);
/// "the oracle's artifact (trial-1)", "the starter (environment/x)", ...
QString sayExpectation(const Expectation &expectation);
/// Why it was chosen, in a sentence.
QString sayReason(const Expectation &expectation);

} // namespace quayside
