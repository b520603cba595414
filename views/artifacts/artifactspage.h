// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/artifacts/artifactwork.h"
#include "views/widgets/openoutside.h"

#include <QFutureWatcher>
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
    ~ArtifactsPage() override;

    /// `open` are the jobs in which an oracle's trial may be found, the trial's own included or not.
    void setTrial(const Folder &folder, const JobPointer &job, const TrialPointer &trial,
                  const TrialDetailPointer &detail, const std::vector<JobPointer> &open);
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
    void startReview();
    void takeReview();
    void goToWantedStep();
    void openArtifact(const ReviewedArtifact &artifact, std::optional<int> line);
    void compare();
    void goToLine(int line);
    void sayComparing();
    void takeComparison();
    void present(const ComparedArtifact &result);
    void updateExpectation();
    void updateStrip();
    void showStep();
    void openOutside();
    void say(const QString &title, const QString &text);
    const ReviewedArtifact *reviewed(const QString &path) const;
    const Expectation *expectation() const;

    std::optional<ArtifactRequest> m_request;
    ArtifactWork m_work;
    std::stop_source m_reviewStop, m_compareStop;
    QFutureWatcher<ArtifactWork> m_review;
    QFutureWatcher<ComparedArtifact> m_comparison;
    // until the results are taken; a future may be done before
    bool m_isReviewing = false, m_isComparing = false;
    std::optional<ReviewedArtifact> m_current;
    QString m_wantedPath;                ///< while the artifacts are being reviewed
    std::optional<int> m_wantedLine;     ///< while the artifact is being compared
    std::optional<int> m_viewerLine;     ///< of the viewer, not counted yet
    std::optional<int> m_wantedMismatch; ///< while the artifacts are being reviewed
    std::optional<StepRef> m_wantedStep; ///< likewise
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
