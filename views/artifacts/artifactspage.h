// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/artifacts/artifactreviewer.h"
#include "views/artifacts/wantedplace.h"
#include "views/widgets/viewers/openoutside.h"

#include <QWidget>

namespace quayside {

class ArtifactPane;
class ArtifactSide;

/// What a trial left, against what was expected of it, and which step wrote which line.
class ArtifactsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ArtifactsPage(QWidget *parent = nullptr);

    /// Shows what the evidence has so far; the same trial's newer evidence keeps what is chosen.
    void setEvidence(const EvidencePointer &evidence);
    void clear(const QString &message);
    /// Now, or when what the place names is known.
    void goTo(const WantedPlace &place);
    /// What happens after the question whether to open a file outside was answered with yes.
    void setOpener(OutsideOpener opener);

Q_SIGNALS:
    void stepRequested(quayside::StepRef step);

private:
    void connectAll();
    void reset();
    void waitForArtifact();
    void review();
    void take(const ArtifactEvidencePointer &reviewed);
    void goToWanted();
    void findWantedCheck();
    void goToWantedLine();
    void keepLine();
    void open(const ReviewedArtifact &artifact);
    const ReviewedArtifact *reviewed(const QString &path) const;

    EvidencePointer m_evidence;
    ArtifactEvidencePointer m_reviewed; ///< null while the artifacts are being reviewed
    WantedPlace m_wanted;
    ArtifactReviewer m_reviewer{this};
    ArtifactSide *m_side = nullptr;
    ArtifactPane *m_pane = nullptr;
};

} // namespace quayside
