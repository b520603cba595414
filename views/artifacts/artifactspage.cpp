// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactspage.h"

#include "core/artifacts/checks.h"
#include "core/artifacts/mismatch.h"
#include "views/artifacts/artifactpane.h"
#include "views/artifacts/artifactside.h"
#include "views/artifacts/artifactview.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace quayside {

ArtifactsPage::ArtifactsPage(QWidget *parent) : QWidget(parent)
{
    m_side = new ArtifactSide;
    m_pane = new ArtifactPane;
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_side);
    split->addWidget(m_pane);
    split->setStretchFactor(1, 1);
    split->setSizes({324, 1000});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
    connectAll();
}

void ArtifactsPage::connectAll()
{
    connect(&m_reviewer, &ArtifactReviewer::reviewed, this, &ArtifactsPage::take);
    connect(m_pane, &ArtifactPane::presented, this, &ArtifactsPage::goToWantedLine);
    connect(m_pane, &ArtifactPane::stepRequested, this, &ArtifactsPage::stepRequested);
    connect(m_side, &ArtifactSide::artifactChosen, this, [this] {
        if (m_side->current()->file.path != m_pane->path())
            goTo({.path = m_side->current()->file.path});
    });
    connect(m_side, &ArtifactSide::lineChosen, this,
            [this](const QString &path, int line) { goTo({.path = path, .line = line}); });
    connect(m_side, &ArtifactSide::mismatchChosen, this, [this](int row) { goTo({.check = row}); });
    connect(m_side, &ArtifactSide::scopeChanged, this, &ArtifactsPage::review);
}

void ArtifactsPage::setOpener(OutsideOpener opener)
{
    m_pane->setOpener(std::move(opener));
}

void ArtifactsPage::setEvidence(const EvidencePointer &evidence)
{
    const EvidencePointer before = std::exchange(m_evidence, evidence);
    const bool isOther = !before || !isSamePlace(*before, *evidence);
    if (isOther) {
        reset();
        waitForArtifact();
    }
    if (isOther || before->detail != evidence->detail)
        m_side->setTrial(*evidence->folder, evidence->detail ? checksOf(*evidence->detail) : FactTable());
    if (isOther || before->artifacts != evidence->artifacts)
        return review();
    if (before->actions != evidence->actions) {
        keepLine();
        m_pane->setEvidence(evidence);
    }
}

void ArtifactsPage::clear(const QString &message)
{
    m_evidence.reset();
    reset();
    m_pane->clear({}, message);
}

void ArtifactsPage::reset()
{
    m_reviewer.cancel();
    m_reviewed.reset();
    m_wanted = {};
    m_side->clear();
}

void ArtifactsPage::waitForArtifact()
{
    m_pane->clear(tr("Comparing…"), tr("The artifacts are being compared with what was expected."));
}

void ArtifactsPage::review()
{
    if (m_evidence)
        m_reviewer.review(*m_evidence, m_side->scope());
}

void ArtifactsPage::take(const ArtifactEvidencePointer &reviewed)
{
    keepLine();
    m_reviewed = reviewed;
    m_side->setArtifacts(m_reviewed->artifacts);
    if (const ReviewedArtifact *again = this->reviewed(m_pane->path()))
        open(*again);
    else
        waitForArtifact();
    if (m_reviewed->artifacts.empty())
        return m_pane->clear({}, tr("This trial left no artifacts."));
    goToWanted();
    if (m_pane->path().isEmpty())
        m_side->chooseFirstOfInterest();
    if (m_pane->path().isEmpty())
        m_pane->clear({}, tr("The filter leaves out every artifact."));
}

void ArtifactsPage::goTo(const WantedPlace &place)
{
    m_wanted = place;
    goToWanted();
}

void ArtifactsPage::goToWanted()
{
    if (m_reviewed && m_wanted.check)
        findWantedCheck();
    const ReviewedArtifact *artifact = m_reviewed ? reviewed(m_wanted.path) : nullptr;
    if (!artifact)
        return;
    if (m_wanted.path != m_pane->path())
        open(*artifact);
    else if (!m_pane->isComparing())
        goToWantedLine();
    if (!m_side->current() || m_side->current()->file.path != m_wanted.path)
        m_side->choose(m_wanted.path);
}

void ArtifactsPage::findWantedCheck()
{
    const int row = *std::exchange(m_wanted.check, std::nullopt);
    if (row < 0 || row >= static_cast<int>(m_side->mismatches().rows.size()))
        return;
    m_side->chooseMismatch(row);
    if (const auto place = placeOfMismatch(m_side->mismatches(), row, outputTexts(*m_reviewed)))
        m_wanted = {.path = place->artifact, .line = place->line};
    else if (!m_pane->path().isEmpty())
        m_pane->clear({}, tr("This check names no artifact, and none of them holds its words."));
}

void ArtifactsPage::goToWantedLine()
{
    if (m_wanted.path != m_pane->path())
        return;
    if (const auto line = std::exchange(m_wanted.line, std::nullopt))
        m_pane->view()->goToLine(*line);
    if (m_wanted.step && m_pane->view()->goToLinesOf(*m_wanted.step))
        m_wanted.step.reset();
}

/// What is compared again comes back at the line that the user is at.
void ArtifactsPage::keepLine()
{
    if (m_wanted.path == m_pane->path() && !m_wanted.line && !m_pane->isComparing())
        m_wanted.line = m_pane->view()->line();
}

void ArtifactsPage::open(const ReviewedArtifact &artifact)
{
    m_pane->showArtifact(m_evidence, artifact, m_reviewed->taskFiles);
}

const ReviewedArtifact *ArtifactsPage::reviewed(const QString &path) const
{
    const auto found = std::ranges::find(m_reviewed->artifacts, path,
                                         [](const ReviewedArtifact &artifact) { return artifact.file.path; });
    return found == m_reviewed->artifacts.end() ? nullptr : &*found;
}

} // namespace quayside
