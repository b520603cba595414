// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactevidence.h"
#include "core/blame/blame.h"
#include "core/data/job.h"
#include "core/evidence/folderstamps.h"
#include "core/findings/finding.h"
#include "core/trajectory/agentrun.h"
#include "core/trajectory/reconcile.h"

#include <QFlags>

namespace quayside {

/// The trajectories of a trial, or of a file opened by itself, ready to be read.
struct TrajectoryEvidence {
    GraphPointer graph;
    std::vector<RunPointer> runs; ///< as agentsOf(graph)
    Reconciliation totals;        ///< empty while the graph is not whole
    Milliseconds took;            ///< to read them
    bool isWhole = false;         ///< false while the main trajectory is still being indexed
};

using TrajectoryEvidencePointer = std::shared_ptr<const TrajectoryEvidence>;

/// What can be made of a trial's files.
enum class EvidencePart : std::uint8_t {
    Detail = 1 << 0,
    Trajectory = 1 << 1,
    Artifacts = 1 << 2, ///< needs Detail
    Actions = 1 << 3,   ///< needs Trajectory
    Findings = 1 << 4,  ///< needs all but Actions
};
Q_DECLARE_FLAGS(EvidenceParts, EvidencePart)
Q_DECLARE_OPERATORS_FOR_FLAGS(EvidenceParts)

inline constexpr EvidenceParts everyPart{EvidencePart::Detail, EvidencePart::Trajectory, EvidencePart::Artifacts,
                                         EvidencePart::Actions, EvidencePart::Findings};

/// What is known of one trial. A value that never changes: what is learned later comes as another value, which shares
/// the parts that were made before. A part that is null has not been made (yet).
struct TrialEvidence {
    JobPointer job;
    TrialPointer trial;           ///< null for a file that was opened by itself
    std::optional<Folder> folder; ///< nothing when it cannot be opened
    std::vector<QString> files;   ///< that were opened by themselves, relative to the folder
    FolderStamps stamps;          ///< of the files when the parts were made
    TrialDetailPointer detail;
    TrajectoryEvidencePointer trajectory;
    ArtifactEvidencePointer artifacts;
    std::shared_ptr<const std::vector<StepAction>> actions;
    std::shared_ptr<const std::vector<Finding>> findings; ///< worst first

    bool has(EvidencePart part) const;
};

using EvidencePointer = std::shared_ptr<const TrialEvidence>;

/// Whether both are of one trial, or of the same files.
bool isSamePlace(const TrialEvidence &one, const TrialEvidence &two);

/// The run of the trial's main agent. Errors: NotFound where the trial left no trajectory, or one without a step.
Result<RunPointer> mainRunOf(const TrialEvidence &evidence);

} // namespace quayside
