// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/trialevidence.h"

namespace quayside {

bool TrialEvidence::has(EvidencePart part) const
{
    switch (part) {
    case EvidencePart::Detail: return detail != nullptr;
    case EvidencePart::Trajectory: return trajectory && trajectory->isWhole;
    case EvidencePart::Artifacts: return artifacts != nullptr;
    case EvidencePart::Actions: return actions != nullptr;
    case EvidencePart::Findings: return findings != nullptr;
    }
    return false;
}

bool isSamePlace(const TrialEvidence &one, const TrialEvidence &two)
{
    const auto placeOf = [](const TrialEvidence &evidence) {
        return evidence.trial ? evidence.trial->folder : evidence.folder ? evidence.folder->absolute({}) : QString();
    };
    return placeOf(one) == placeOf(two) && one.files == two.files;
}

Result<RunPointer> mainRunOf(const TrialEvidence &evidence)
{
    const auto missing = [&](const QString &message) {
        return std::unexpected(
            Error{ErrorCode::NotFound, evidence.trial ? evidence.trial->folder : QString(), {}, message});
    };
    if (!evidence.trajectory || evidence.trajectory->graph->nodes.empty())
        return missing(QStringLiteral("the trial has no trajectory"));
    const auto &runs = evidence.trajectory->runs;
    if (runs.empty() || runs.front()->count() == RunIndex(0))
        return missing(QStringLiteral("the trajectory has no steps"));
    return runs.front();
}

} // namespace quayside
