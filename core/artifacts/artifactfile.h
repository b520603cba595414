// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/diff/contentkind.h"

#include <optional>

namespace quayside {

/// How an artifact compares with what was expected of it.
enum class ArtifactState : std::uint8_t {
    NotCompared, ///< nothing to compare it with
    Same,
    Differs,
    Missing,      ///< expected, but the trial did not leave it
    Extra,        ///< the trial that serves as expectation did not leave it
    Unchanged,    ///< still the file that the agent was given
    NotCollected, ///< the manifest says that it failed, was skipped or was empty
    Refused,      ///< a link, a FIFO, a device: shown, not opened
};

enum class ArtifactGroup : std::uint8_t {
    Output,
    Input, ///< given to the agent, and to stay as it was
    Agent,
    Verifier,
};

/// One file that a trial left or should have left.
struct ArtifactFile {
    QString path;   ///< relative to the trial's folder
    QString source; ///< where it was in the agent's environment, "/app/fix.sql"; empty where that is not known
    QString shown;  ///< what a list calls it: "app/fix.sql"
    ArtifactGroup group = ArtifactGroup::Output;
    bool isLink = false;
    bool isSpecial = false;
    bool isPresent = true;
    Bytes size;
    QString manifestStatus; ///< "ok", "failed", "empty", "skipped", or empty without a manifest

    bool operator==(const ArtifactFile &) const = default;
};

/// Which files of a trial are listed.
enum class ArtifactScope : std::uint8_t {
    Artifacts,
    Everything, ///< files of the agent and the verifier as well
};

/// What the trial left as its artifacts, with what its manifest says was not collected; by path.
std::vector<ArtifactFile> artifactFiles(const TrialDetail &detail, ArtifactScope scope = ArtifactScope::Artifacts);

} // namespace quayside
