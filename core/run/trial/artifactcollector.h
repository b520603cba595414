// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/record/manifest.h"
#include "core/run/trial/triallog.h"

#include <functional>

namespace quayside {

/// Fetches /logs/artifacts and what the rules name into a trial's artifacts folder, as far as it is there, and writes
/// manifest.json. The destination mirrors the path inside unless the rule gives one; where two rules give the same
/// destination, the first wins.
std::vector<ManifestEntry> collectArtifacts(Environment &environment, const std::vector<ArtifactRule> &rules,
                                            const QString &artifactsFolder, const TrialLog &log);

/// Brings one artifact out of where it is.
using ArtifactSource = std::function<Result<Download>(const ManifestEntry &entry, const Keep &keep)>;

/// As it lies where an agent worked, not masked for the trial's folder. The environment has to outlive it.
ArtifactSource artifactsIn(Environment &environment);
/// As it was collected into a trial's (or step's) folder.
ArtifactSource recordedArtifacts(const Folder &trial, const StopFlag &stop);

/// Puts what was collected where it came from, in another environment. It waits in the folder `waiting` in between,
/// which is removed.
Result<void> handOverArtifacts(const ArtifactSource &from, Environment &to, const std::vector<ManifestEntry> &entries,
                               const QString &waiting);

} // namespace quayside
