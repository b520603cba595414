// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/trialevidence.h"

namespace quayside {

/// The artifacts of a trial's evidence. The files of agent and verifier, which the evidence leaves out, are reviewed on
/// another thread.
class ArtifactReviewer : public QObject
{
    Q_OBJECT

public:
    explicit ArtifactReviewer(QObject *parent = nullptr) : QObject(parent) {}

    /// Evidence that has no artifacts yet gets no answer.
    void review(const TrialEvidence &evidence, ArtifactScope scope);
    void cancel() { m_run.cancel(); }

Q_SIGNALS:
    void reviewed(const quayside::ArtifactEvidencePointer &artifacts);

private:
    NewestRun m_run{this};
};

} // namespace quayside
