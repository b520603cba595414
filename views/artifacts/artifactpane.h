// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/artifacts/artifactcomparer.h"
#include "views/widgets/viewers/openoutside.h"

#include <QWidget>

namespace quayside {

class ArtifactView;
class ExpectationStrip;

/// One artifact against what was expected of it, and below it what that is and who wrote the current line.
class ArtifactPane : public QWidget
{
    Q_OBJECT

public:
    explicit ArtifactPane(QWidget *parent = nullptr);

    /// Compares it. `taskFiles` can be chosen instead of its candidates.
    void showArtifact(const EvidencePointer &evidence, const ReviewedArtifact &artifact,
                      std::vector<Expectation> taskFiles);
    /// Newer evidence of the same trial may say who wrote each line.
    void setEvidence(const EvidencePointer &evidence);
    /// No artifact; a sentence instead.
    void clear(const QString &title, const QString &text);

    /// Empty where there is no artifact.
    QString path() const { return m_comparer.path(); }
    bool isComparing() const { return m_comparer.isRunning(); }
    ArtifactView *view() const { return m_view; }
    void setOpener(OutsideOpener opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    /// The artifact is in sight, and its lines can be gone to.
    void presented();
    void stepRequested(quayside::StepRef step);

private:
    void connectView();
    void connectStrip();
    void compare();
    void present(const ComparisonRequest &request, const ComparedArtifact &result);
    void say(const QString &title, const QString &text);
    void updateExpectation();
    void updateStrip();

    EvidencePointer m_evidence;
    std::vector<Expectation> m_taskFiles;
    ArtifactComparer m_comparer{this};
    OutsideOpener m_opener = desktopOpener();
    ArtifactView *m_view = nullptr;
    ExpectationStrip *m_strip = nullptr;
};

} // namespace quayside
