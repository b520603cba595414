// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/trial/triallog.h"

namespace quayside {

/// One line of manifest.json.
struct ManifestEntry {
    QString source;
    QString destination; ///< "artifacts/..."
    bool isFolder = false;
    QString status; ///< ok, failed, empty or skipped
    QStringList exclude;
    std::vector<LeftOut> leftOut;

    bool operator==(const ManifestEntry &) const = default;
};

/// Fetches /logs/artifacts and what the rules name into a trial's artifacts folder, as far as it is there, and writes
/// manifest.json. The destination mirrors the path inside unless the rule gives one; where two rules give the same
/// destination, the first wins.
std::vector<ManifestEntry> collectArtifacts(Environment &environment, const std::vector<ArtifactRule> &rules,
                                            const QString &artifactsFolder, const TrialLog &log);

/// Puts what was collected where it came from, in another environment: as the agent left it, not as it was masked for
/// the trial's folder. It waits in the folder `waiting` in between, which is removed.
Result<void> handOverArtifacts(Environment &from, Environment &to, const std::vector<ManifestEntry> &entries,
                               const QString &waiting);

} // namespace quayside
