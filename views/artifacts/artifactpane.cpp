// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactpane.h"

#include "core/text/showntext.h"
#include "views/artifacts/artifactview.h"
#include "views/artifacts/expectationstrip.h"
#include "views/artifacts/showncomparison.h"
#include "views/models/artifactwording.h"

#include <QVBoxLayout>

namespace quayside {

ArtifactPane::ArtifactPane(QWidget *parent) : QWidget(parent)
{
    m_view = new ArtifactView;
    m_strip = new ExpectationStrip;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_strip);
    connect(&m_comparer, &ArtifactComparer::compared, this, &ArtifactPane::present);
    connect(&m_comparer, &ArtifactComparer::tookLong, this, [this] {
        m_view->sayComparing(m_comparer.artifact()->file.shown);
        updateStrip();
    });
    connectView();
    connectStrip();
    updateStrip();
}

void ArtifactPane::connectView()
{
    connect(m_view, &ArtifactView::lineChanged, this, &ArtifactPane::updateStrip);
    connect(m_view, &ArtifactView::ignoredChanged, this, &ArtifactPane::compare);
    connect(m_view, &ArtifactView::expectationWanted, m_strip, &ExpectationStrip::offerExpectations);
    connect(m_view, &ArtifactView::stepWanted, this, &ArtifactPane::stepRequested);
    connect(m_view, &ArtifactView::stopWanted, this, [this] {
        m_comparer.cancel();
        say(m_comparer.artifact()->file.shown, tr("The comparison was stopped."));
    });
}

void ArtifactPane::connectStrip()
{
    connect(m_strip, &ExpectationStrip::expectationChosen, this, [this](const Expectation &chosen) {
        m_comparer.choose(chosen);
        compare();
    });
    connect(m_strip, &ExpectationStrip::besideChosen, this, [this](const Expectation &chosen) {
        m_comparer.setBeside(chosen);
        compare();
    });
    connect(m_strip, &ExpectationStrip::besideDropped, this, [this] {
        m_comparer.setBeside(std::nullopt);
        compare();
    });
    connect(m_strip, &ExpectationStrip::openWanted, this,
            [this] { askToOpenOutside(this, m_evidence->folder->absolute(path()), m_opener); });
    connect(m_strip, &ExpectationStrip::stepWanted, this, [this] {
        if (const StepAction *writer = m_view->writer())
            Q_EMIT stepRequested(writer->step);
    });
}

void ArtifactPane::showArtifact(const EvidencePointer &evidence, const ReviewedArtifact &artifact,
                                std::vector<Expectation> taskFiles)
{
    m_evidence = evidence;
    m_taskFiles = std::move(taskFiles);
    m_comparer.setArtifact(artifact);
    compare();
}

void ArtifactPane::setEvidence(const EvidencePointer &evidence)
{
    m_evidence = evidence;
    if (!m_view->isFile())
        compare();
}

void ArtifactPane::clear(const QString &title, const QString &text)
{
    m_comparer.clear();
    say(title, text);
}

void ArtifactPane::say(const QString &title, const QString &text)
{
    m_view->say(title, text);
    updateStrip();
}

void ArtifactPane::compare()
{
    if (!m_comparer.artifact())
        return;
    m_comparer.cancel();
    updateExpectation();
    const ReviewedArtifact &artifact = *m_comparer.artifact();
    switch (m_comparer.formIn(*m_evidence->folder)) {
    case ArtifactForm::Unreadable:
        return say(artifact.file.shown,
                   artifact.state == ArtifactState::NotCollected ? noteOf(artifact) : sayState(artifact.state));
    case ArtifactForm::File:
        m_view->showFile(*m_evidence->folder, artifact.file.path);
        updateStrip();
        Q_EMIT presented();
        return;
    case ArtifactForm::Compared: m_comparer.compare(*m_evidence, {.ignored = m_view->ignored()});
    }
}

void ArtifactPane::present(const ComparisonRequest &request, const ComparedArtifact &result)
{
    if (!result.comparison)
        return say(request.file.shown, result.comparison.error().message);
    m_view->showComparison(shownComparison(request, result));
    Q_EMIT presented();
    updateStrip();
    if (result.besideProblem)
        m_strip->say(describe(*result.besideProblem));
}

void ArtifactPane::updateExpectation()
{
    const Expectation *against = m_comparer.expectation();
    m_strip->setChoices({.candidates = m_comparer.artifact()->candidates, .taskFiles = m_taskFiles});
    const QString reason = !against   ? QString()
        : m_comparer.isChosenByHand() ? tr("chosen by hand: %1").arg(sayExpectation(*against))
                                      : sayReason(*against);
    m_strip->setExpectation(against, showText(reason).text);
    m_strip->setBeside(m_comparer.beside() ? &*m_comparer.beside() : nullptr);
}

void ArtifactPane::updateStrip()
{
    const auto &artifact = m_comparer.artifact();
    m_strip->setVisible(artifact.has_value());
    if (!artifact)
        return;
    m_strip->setWriter(m_view->writer(),
                       m_view->showsLines() ? tr("No step is known to have written this line") : QString());
    m_strip->setSummary(m_view->summary());
    m_strip->setCanOpen(artifact->file.isPresent && !artifact->file.isLink && !artifact->file.isSpecial);
}

} // namespace quayside
