// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/trialevidence.h"
#include "views/artifacts/artifactwork.h"
#include "views/widgets/viewers/openoutside.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTimer;

namespace quayside {

class ArtifactSide;
class ComparisonView;
class EmptyState;
class ExpectationStrip;
class FileView;

/// What a trial left, against what was expected of it, and which step wrote which line.
class ArtifactsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ArtifactsPage(QWidget *parent = nullptr);

    /// Shows what the evidence has so far; the same trial's newer evidence keeps what is chosen.
    void setEvidence(const EvidencePointer &evidence);
    void clear(const QString &message);
    /// A path relative to the trial's folder.
    void showArtifact(const QString &path, std::optional<int> line = {});
    /// The first line of an artifact that a step of the main agent wrote.
    void showWrittenBy(const QString &path, StepRef step);
    /// The artifact line that a row of the verifier's mismatches is about; waits until the artifacts are known.
    void showMismatch(int row);
    /// What happens after the question whether to open a file outside was answered with yes.
    void setOpener(OutsideOpener opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    void stepRequested(quayside::StepRef step);

private:
    void connectAll();
    void review();
    void take(const ArtifactEvidencePointer &reviewed);
    void goToWantedStep();
    void keepLine();
    void openArtifact(const ReviewedArtifact &artifact, std::optional<int> line);
    void compare();
    void goToLine(int line);
    void sayComparing();
    void takeComparison(const ComparedArtifact &result);
    void present(const ComparedArtifact &result);
    void updateExpectation();
    void updateStrip();
    void showStep();
    void openOutside();
    void say(const QString &title, const QString &text);
    const ReviewedArtifact *reviewed(const QString &path) const;
    const Expectation *expectation() const;

    EvidencePointer m_evidence;
    ArtifactEvidencePointer m_reviewed; ///< null while the artifacts are being reviewed
    NewestRun m_review{this};           ///< of the files of agent and verifier as well, which the evidence leaves out
    NewestRun m_comparison{this};
    std::optional<ReviewedArtifact> m_current;
    QString m_wantedPath;                ///< while the artifacts are being reviewed
    std::optional<int> m_wantedLine;     ///< while the artifact is being compared
    std::optional<int> m_viewerLine;     ///< of the viewer, not counted yet
    std::optional<int> m_wantedMismatch; ///< while the artifacts are being reviewed
    std::optional<StepRef> m_wantedStep; ///< until it is known who wrote each line
    std::optional<Expectation> m_chosen; ///< by hand
    std::optional<Expectation> m_beside;
    OutsideOpener m_opener = desktopOpener();

    ArtifactSide *m_side = nullptr;
    ComparisonView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    FileView *m_viewer = nullptr; ///< for what there is nothing to compare with
    EmptyState *m_message = nullptr;
    QPushButton *m_stop = nullptr;
    QTimer *m_patience = nullptr;
    ExpectationStrip *m_strip = nullptr;
};

} // namespace quayside
