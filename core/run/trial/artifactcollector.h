// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environment.h"
#include "core/run/record/manifest.h"
#include "core/run/trial/triallog.h"

#include <functional>

namespace quayside {

/// Fetches /logs/artifacts and what the rules name into a trial's artifacts folder, as far as it is there, and writes
/// manifest.json. The destination mirrors the path inside unless the rule gives one, whatever service it is in; of two
/// that are kept at one place, or one inside the other, the first wins. The artifacts of the main service come first.
class ArtifactCollector
{
public:
    ArtifactCollector(Environment &environment, const std::vector<ArtifactRule> &rules, const QString &artifactsFolder,
                      const TrialLog &log);

    void collectMain();
    void collectOthers();

    /// All that were looked for.
    const std::vector<ManifestEntry> &entries() const { return m_entries; }

private:
    void collect(const ArtifactRule &rule);
    bool isClaimed(const QString &place) const;
    void writeManifest() const;

    Environment &m_environment;
    std::vector<ArtifactRule> m_rules;
    Result<WritableFolder> m_folder;
    const TrialLog &m_log;
    QStringList m_claimed;
    std::vector<ManifestEntry> m_entries;
};

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
