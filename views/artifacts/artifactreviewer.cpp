// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactreviewer.h"

namespace quayside {

void ArtifactReviewer::review(const TrialEvidence &evidence, ArtifactScope scope)
{
    m_run.cancel();
    if (!evidence.artifacts)
        return;
    if (scope == ArtifactScope::Artifacts) {
        Q_EMIT reviewed(evidence.artifacts);
        return;
    }
    m_run.start(
        [folder = *evidence.folder, detail = evidence.detail, known = evidence.artifacts,
         scope](const RunControl &control) -> ArtifactEvidencePointer {
            return std::make_shared<const ArtifactEvidence>(
                gatherArtifacts(folder, *detail, known->sources, scope, control.stopToken()));
        },
        [this](const ArtifactEvidencePointer &artifacts) { Q_EMIT reviewed(artifacts); });
}

} // namespace quayside
