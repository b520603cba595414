// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/task/task.h"

namespace quayside {

/// Two artifacts that are kept at one place, or one inside the other: the second is left out when they are collected.
struct ArtifactOverlap {
    ArtifactRule first;
    ArtifactRule second;

    bool operator==(const ArtifactOverlap &) const = default;
};

/// Of the rules of one collection, in their order; the folder that Harbor collects unasked is one of them. An earlier
/// rule that brings the later one's files to the same place is no overlap.
std::vector<ArtifactOverlap> overlapsOf(const std::vector<ArtifactRule> &rules, const QString &os);

/// Whether a source is, holds or lies in a folder that Harbor keeps for the logs of the agent or the verifier.
bool overlapsLogs(const ArtifactRule &rule, const QString &os);

/// Where it is kept, in the folder of artifacts.
QString placeOf(const ArtifactRule &rule);

} // namespace quayside
