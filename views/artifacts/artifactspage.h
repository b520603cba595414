// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/artifacts/artifactwork.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace quayside {

class ArtifactListModel;
class ComparisonView;
class ElidedLabel;
class EmptyState;

/// What a trial left, against what was expected of it, and which step wrote which line.
class ArtifactsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ArtifactsPage(QWidget *parent = nullptr);
    ~ArtifactsPage() override;

    /// `open` are the jobs in which an oracle's trial may be found, the trial's own included or not.
    void setTrial(const Folder &folder, const JobPointer &job, const TrialPointer &trial, const TrialDetailPointer &detail,
                  const std::vector<JobPointer> &open);
    void clear(const QString &message);
    /// A path relative to the trial's folder.
    void showArtifact(const QString &path);

Q_SIGNALS:
    void stepRequested(quayside::StepIndex step);

private:
    QWidget *makeSide();
    QWidget *makeStrip();
    void startReview();
    void takeReview();
    void fillMismatches();
    void openCurrent();
    void compare();
    void takeComparison();
    void fillExpectations();
    void chooseFile();
    void showMismatch(int row);
    void updateStrip();
    void showStep();
    const ReviewedArtifact *current() const;
    const Expectation *expectation() const;

    std::optional<ArtifactRequest> m_request;
    ArtifactWork m_work;
    std::stop_source m_reviewStop, m_compareStop;
    QFutureWatcher<ArtifactWork> m_review;
    QFutureWatcher<ComparedArtifact> m_comparison;
    QString m_currentPath;
    QString m_wantedPath;
    std::optional<int> m_wantedLine;
    std::optional<Expectation> m_chosen; ///< by hand
    FactTable m_mismatches;

    ArtifactListModel *m_model = nullptr;
    QListView *m_list = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_mismatchTitle = nullptr;
    QTableView *m_mismatchView = nullptr;
    QToolButton *m_expectation = nullptr;
    ElidedLabel *m_reason = nullptr;
    ComparisonView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_message = nullptr;
    QLabel *m_stepName = nullptr;
    ElidedLabel *m_stepText = nullptr;
    QPushButton *m_showStep = nullptr;
};

} // namespace quayside
