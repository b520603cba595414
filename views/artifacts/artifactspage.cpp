// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactspage.h"

#include "core/artifacts/checks.h"
#include "core/artifacts/mismatch.h"
#include "core/text/encoding.h"
#include "core/text/showntext.h"
#include "views/artifacts/artifactside.h"
#include "views/artifacts/expectationstrip.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/models/artifactwording.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/text/textpane.h"
#include "views/widgets/text/textview.h"
#include "views/widgets/viewers/fileview.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace quayside {

namespace {

/// With nothing to compare it with, a small text is shown with who wrote its lines; all else is for the viewer.
bool isForViewer(const Folder &trial, const ArtifactFile &file)
{
    constexpr Bytes largestBlamed(8 << 20), enoughToGuess(8192);
    const auto start = trial.readStart(file.path, enoughToGuess);
    return file.size > largestBlamed || !start || guessEncoding(*start).isBinary;
}

/// The verifier's words are about what the agent was to make.
std::map<QString, QString> outputTexts(const ArtifactEvidence &evidence)
{
    std::map<QString, QString> texts;
    for (const ReviewedArtifact &artifact : evidence.artifacts) {
        const auto text = evidence.texts.find(artifact.file.path);
        if (artifact.file.group == ArtifactGroup::Output && text != evidence.texts.end())
            texts.insert(*text);
    }
    return texts;
}

} // namespace

ArtifactsPage::ArtifactsPage(QWidget *parent) : QWidget(parent)
{
    m_side = new ArtifactSide;
    m_view = new ComparisonView;
    m_message = new EmptyState({}, {});
    m_strip = new ExpectationStrip;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_view);
    m_viewer = new FileView;
    m_stack->addWidget(m_viewer);
    m_stop = m_message->addAction(tr("Stop"));
    m_stop->hide();
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_strip);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_side);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({324, 1000});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
    connectAll();
    updateStrip();
}

void ArtifactsPage::connectAll()
{
    connect(m_view, &ComparisonView::currentChanged, this, &ArtifactsPage::updateStrip);
    connect(m_view, &ComparisonView::ignoredChanged, this, &ArtifactsPage::compare);
    connect(m_view, &ComparisonView::stepWanted, this, &ArtifactsPage::stepRequested);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_comparison.cancel();
        say(showText(m_current->file.shown).text, tr("The comparison was stopped."));
    });
    connect(m_viewer->textPane()->view(), &TextView::documentGrew, this, [this] {
        if (const auto line = std::exchange(m_viewerLine, std::nullopt))
            goToLine(*line);
    });
    m_patience = new QTimer(this);
    m_patience->setSingleShot(true);
    m_patience->setInterval(200);
    connect(m_patience, &QTimer::timeout, this, &ArtifactsPage::sayComparing);
    connect(m_side, &ArtifactSide::artifactChosen, this, [this] {
        if (const ReviewedArtifact *artifact = m_side->current())
            openArtifact(*artifact, std::nullopt);
    });
    connect(m_side, &ArtifactSide::lineChosen, this,
            [this](const QString &path, int line) { showArtifact(path, line); });
    connect(m_side, &ArtifactSide::mismatchChosen, this, &ArtifactsPage::showMismatch);
    connect(m_side, &ArtifactSide::scopeChanged, this, &ArtifactsPage::review);
    connect(m_strip, &ExpectationStrip::expectationChosen, this, [this](const Expectation &chosen) {
        m_chosen = chosen;
        compare();
    });
    connect(m_strip, &ExpectationStrip::besideChosen, this, [this](const Expectation &chosen) {
        m_beside = chosen;
        compare();
    });
    connect(m_strip, &ExpectationStrip::besideDropped, this, [this] {
        m_beside.reset();
        compare();
    });
    connect(m_strip, &ExpectationStrip::openWanted, this, &ArtifactsPage::openOutside);
    connect(m_strip, &ExpectationStrip::stepWanted, this, &ArtifactsPage::showStep);
}

void ArtifactsPage::setEvidence(const EvidencePointer &evidence)
{
    const bool isOther = !m_evidence || m_evidence->trial->folder != evidence->trial->folder;
    const bool hasNewActions = !isOther && m_evidence->actions != evidence->actions;
    const bool isReviewed = !isOther && m_evidence->artifacts == evidence->artifacts;
    m_evidence = evidence;
    if (isOther) {
        m_current.reset();
        m_chosen.reset();
        m_beside.reset();
        m_reviewed.reset();
        m_side->setArtifacts({});
        say(tr("Comparing…"), tr("The artifacts are being compared with what was expected."));
    }
    if (evidence->detail)
        m_side->setTrial(*evidence->folder, checksOf(*evidence->detail));
    if (!isReviewed)
        return review();
    if (hasNewActions && m_current) {
        keepLine();
        compare(); // now it can be said who wrote each line
    }
}

void ArtifactsPage::clear(const QString &message)
{
    m_evidence.reset();
    m_reviewed.reset();
    m_current.reset();
    m_side->clear();
    say({}, message);
}

void ArtifactsPage::say(const QString &title, const QString &text)
{
    m_message->setTexts(showText(title).text, text);
    m_stop->hide();
    m_stack->setCurrentWidget(m_message);
    updateStrip();
}

void ArtifactsPage::review()
{
    m_review.cancel();
    if (!m_evidence || !m_evidence->artifacts)
        return;
    if (m_side->scope() == ArtifactScope::Artifacts)
        return take(m_evidence->artifacts);
    m_review.start(
        [evidence = m_evidence, scope = m_side->scope()](const RunControl &control) -> ArtifactEvidencePointer {
            return std::make_shared<const ArtifactEvidence>(gatherArtifacts(
                *evidence->folder, *evidence->detail, evidence->artifacts->sources, scope, control.stopToken()));
        },
        [this](const ArtifactEvidencePointer &reviewed) { take(reviewed); });
}

void ArtifactsPage::take(const ArtifactEvidencePointer &reviewed)
{
    m_reviewed = reviewed;
    const QString wanted = !m_wantedPath.isEmpty() ? m_wantedPath : m_current ? m_current->file.path : QString();
    if (m_current && wanted == m_current->file.path)
        keepLine();
    m_wantedPath.clear();
    m_current.reset();
    m_side->setArtifacts(m_reviewed->artifacts);
    if (m_reviewed->artifacts.empty())
        return say({}, tr("This trial left no artifacts."));
    if (const auto row = std::exchange(m_wantedMismatch, std::nullopt))
        showMismatch(*row);
    if (!m_current && !m_side->choose(wanted))
        m_side->chooseFirstOfInterest();
}

/// What is compared again comes back at the line that the user is at.
void ArtifactsPage::keepLine()
{
    if (!m_wantedLine && m_view->showsText())
        m_wantedLine = m_view->diffView()->currentAfterLine();
}

void ArtifactsPage::showMismatch(int row)
{
    if (!m_reviewed) {
        m_wantedMismatch = row;
        return;
    }
    if (row < 0 || row >= static_cast<int>(m_side->mismatches().rows.size()))
        return;
    m_side->chooseMismatch(row);
    if (const auto place = placeOfMismatch(m_side->mismatches(), row, outputTexts(*m_reviewed)))
        showArtifact(place->artifact, place->line);
    else if (std::exchange(m_current, std::nullopt))
        say({}, tr("This check names no artifact, and none of them holds its words."));
}

void ArtifactsPage::showArtifact(const QString &path, std::optional<int> line)
{
    const ReviewedArtifact *artifact = m_reviewed ? reviewed(path) : nullptr;
    if (!artifact) {
        m_wantedPath = path;
        m_wantedLine = line;
        return;
    }
    openArtifact(*artifact, line);
    if (!m_side->current() || m_side->current()->file.path != path)
        m_side->choose(path);
}

void ArtifactsPage::showWrittenBy(const QString &path, StepRef step)
{
    m_wantedStep = step;
    const bool isShown = m_current && m_current->file.path == path && m_reviewed && !m_comparison.isRunning();
    if (isShown)
        goToWantedStep();
    else
        showArtifact(path);
}

/// Only the last writer of a line is known: a step whose lines were all written over leads to the start of the file.
void ArtifactsPage::goToWantedStep()
{
    const auto &blame = m_view->blame();
    if (!blame)
        return; // comes with the actions
    const auto step = std::exchange(m_wantedStep, std::nullopt);
    if (!step)
        return;
    const auto writer = std::ranges::find(blame->writers, *step, &StepAction::step);
    const auto ranges = writer == blame->writers.end() ? std::vector<LineRange>() : linesOf(*blame, writer->step);
    m_view->goToLine(ranges.empty() ? 0 : ranges.front().first);
}

const ReviewedArtifact *ArtifactsPage::reviewed(const QString &path) const
{
    const auto found = std::ranges::find(m_reviewed->artifacts, path,
                                         [](const ReviewedArtifact &artifact) { return artifact.file.path; });
    return found == m_reviewed->artifacts.end() ? nullptr : &*found;
}

const Expectation *ArtifactsPage::expectation() const
{
    if (m_chosen)
        return &*m_chosen;
    return m_current ? chooseExpectation(m_current->candidates) : nullptr;
}

void ArtifactsPage::openArtifact(const ReviewedArtifact &artifact, std::optional<int> line)
{
    if (line)
        m_wantedLine = line;
    if (m_current && artifact.file.path == m_current->file.path) {
        if (!m_comparison.isRunning() && line)
            goToLine(*std::exchange(m_wantedLine, std::nullopt));
        return;
    }
    m_current = artifact;
    m_chosen.reset();
    m_beside.reset();
    compare();
}

void ArtifactsPage::goToLine(int line)
{
    if (m_stack->currentWidget() != m_viewer)
        return m_view->goToLine(line);
    m_viewer->setMode(FileViewMode::Text);
    TextView *text = m_viewer->textPane()->view();
    text->goToLine(line);
    // lines that are not counted yet are gone to once they are
    m_viewerLine = text->caretLine() < line ? std::optional(line) : std::nullopt;
}

void ArtifactsPage::compare()
{
    if (!m_current || !m_evidence)
        return;
    updateExpectation();
    const ArtifactFile &file = m_current->file;
    const Expectation *against = expectation();
    const Expectation *starter = starterAmong(m_current->candidates);
    const bool isReadable = file.isPresent ? !file.isLink && !file.isSpecial : against != nullptr;
    m_comparison.cancel();
    m_viewerLine.reset();
    if (!isReadable)
        return say(file.shown,
                   m_current->state == ArtifactState::NotCollected ? noteOf(*m_current) : sayState(m_current->state));
    if (!against && !m_beside && isForViewer(*m_evidence->folder, file)) {
        m_viewer->showFile(*m_evidence->folder, file.path);
        m_stack->setCurrentWidget(m_viewer);
        if (const auto line = std::exchange(m_wantedLine, std::nullopt))
            goToLine(*line);
        return updateStrip();
    }
    const ComparisonRequest request{.trial = *m_evidence->folder,
                                    .file = file,
                                    .expectation = against ? std::optional(*against) : std::nullopt,
                                    .beside = m_beside,
                                    .starter = starter ? std::optional(*starter) : std::nullopt,
                                    .actions = m_evidence->actions,
                                    .options = {.ignored = m_view->ignored()}};
    m_patience->start();
    m_comparison.start([request](const RunControl &control) { return compareArtifact(request, control.stopToken()); },
                       [this](const ComparedArtifact &result) { takeComparison(result); });
}

void ArtifactsPage::sayComparing()
{
    if (!m_comparison.isRunning() || !m_current)
        return;
    say(tr("Comparing…"), showText(m_current->file.shown).text);
    m_stop->show();
}

void ArtifactsPage::takeComparison(const ComparedArtifact &result)
{
    m_patience->stop();
    if (!m_current || !m_evidence)
        return;
    if (!result.comparison)
        return say(m_current->file.shown, result.comparison.error().message);
    present(result);
    if (const auto line = std::exchange(m_wantedLine, std::nullopt))
        m_view->goToLine(*line);
    goToWantedStep();
    updateStrip();
    if (result.besideProblem)
        m_strip->say(describe(*result.besideProblem));
}

void ArtifactsPage::present(const ComparedArtifact &result)
{
    const ArtifactFile &file = m_current->file;
    const QString name = showText(file.shown).text;
    const Expectation *against = expectation();
    const QString here = tr("this trial · %1").arg(name);
    ShownComparison shown{.comparison = std::make_shared<const ContentComparison>(*result.comparison),
                          .before = {},
                          .after = {},
                          .name = file.shown,
                          .beforeTitle = {},
                          .afterTitle = {},
                          .blame = result.blame,
                          .three = result.three,
                          .besideTitle = {}};
    if (against)
        shown.before = ComparedFile{against->folder, against->path};
    if (file.isPresent)
        shown.after = ComparedFile{*m_evidence->folder, file.path};
    shown.beforeTitle = against ? tr("expected · %1 · %2").arg(sayKind(against->kind), name) : here;
    shown.afterTitle = file.isPresent ? here : tr("this trial did not leave it");
    if (m_beside)
        shown.besideTitle = tr("beside · %1").arg(sayExpectation(*m_beside));
    m_view->show(std::move(shown));
    m_stack->setCurrentWidget(m_view);
}

void ArtifactsPage::updateExpectation()
{
    const Expectation *against = expectation();
    m_strip->setChoices({.candidates = m_current->candidates, .taskFiles = m_reviewed->taskFiles});
    const QString reason = !against ? QString()
        : m_chosen                  ? tr("chosen by hand: %1").arg(sayExpectation(*against))
                                    : sayReason(*against);
    m_strip->setExpectation(against, showText(reason).text);
    m_strip->setBeside(m_beside ? &*m_beside : nullptr);
}

void ArtifactsPage::updateStrip()
{
    const bool isShown = m_stack->currentWidget() == m_view && m_current;
    const bool hasLines = isShown && m_view->showsText();
    const StepAction *writer = hasLines ? m_view->diffView()->currentWriter() : nullptr;
    m_strip->setWriter(writer, hasLines ? tr("No step is known to have written this line") : QString());
    m_strip->setSummary(isShown ? m_view->summary() : QString());
    m_strip->setVisible(m_current.has_value());
    m_strip->setCanOpen(m_current && m_current->file.isPresent && !m_current->file.isLink
                        && !m_current->file.isSpecial);
}

void ArtifactsPage::showStep()
{
    if (const StepAction *writer = m_view->diffView()->currentWriter())
        Q_EMIT stepRequested(writer->step);
}

void ArtifactsPage::openOutside()
{
    if (m_evidence && m_current)
        askToOpenOutside(this, m_evidence->folder->absolute(m_current->file.path), m_opener);
}

} // namespace quayside
