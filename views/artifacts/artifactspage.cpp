// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactspage.h"

#include "core/artifacts/mismatch.h"
#include "views/artifacts/artifactdelegate.h"
#include "views/diff/comparisonview.h"
#include "views/diff/diffview.h"
#include "views/models/artifactlistmodel.h"
#include "views/models/facttablemodel.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/labels.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace quayside {

ArtifactsPage::ArtifactsPage(QWidget *parent) : QWidget(parent)
{
    m_view = new ComparisonView;
    m_message = new EmptyState({}, {});
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_view);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(makeStrip());
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(makeSide());
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({348, 1000});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
    connect(&m_review, &QFutureWatcherBase::finished, this, &ArtifactsPage::takeReview);
    connect(&m_comparison, &QFutureWatcherBase::finished, this, &ArtifactsPage::takeComparison);
    connect(m_view, &ComparisonView::currentChanged, this, &ArtifactsPage::updateStrip);
    connect(m_view, &ComparisonView::ignoredChanged, this, &ArtifactsPage::compare);
    connect(m_view, &ComparisonView::stepWanted, this, [this](StepRef step) { Q_EMIT stepRequested(step.step); });
    updateStrip();
}

ArtifactsPage::~ArtifactsPage()
{
    m_reviewStop.request_stop();
    m_compareStop.request_stop();
    m_review.waitForFinished();
    m_comparison.waitForFinished();
}

QWidget *ArtifactsPage::makeSide()
{
    auto *side = new QFrame;
    side->setProperty("role", QStringLiteral("side"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name or state"));
    m_filter->setAccessibleName(tr("Filter artifacts"));
    m_filter->setClearButtonEnabled(true);
    m_model = new ArtifactListModel(this);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("artifactList"));
    m_list->setAccessibleName(tr("Artifacts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArtifactDelegate(m_list));
    m_list->setMouseTracking(true);
    m_mismatchTitle = makeSectionLabel(tr("Verifier's mismatches"));
    m_mismatchTitle->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 0, metrics::grid);
    m_mismatchView = new QTableView;
    m_mismatchView->setObjectName(QStringLiteral("mismatches"));
    m_mismatchView->setAccessibleName(tr("Verifier's mismatches"));
    m_mismatchView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_mismatchView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_mismatchView->setShowGrid(false);
    m_mismatchView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mismatchView->verticalHeader()->hide();
    m_mismatchView->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_mismatchView->horizontalHeader()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 2 * metrics::grid, 0, 0);
    column->setSpacing(metrics::grid);
    auto *box = new QVBoxLayout;
    box->setContentsMargins(3 * metrics::grid, 0, 3 * metrics::grid, 0);
    box->addWidget(m_filter);
    column->addLayout(box);
    column->addWidget(m_list, 1);
    column->addWidget(m_mismatchTitle);
    column->addWidget(m_mismatchView, 1);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ArtifactListModel::setFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArtifactsPage::openCurrent);
    return side;
}

QWidget *ArtifactsPage::makeStrip()
{
    auto *strip = new QFrame;
    strip->setProperty("role", QStringLiteral("footer"));
    m_expectation = new QToolButton;
    m_expectation->setObjectName(QStringLiteral("expectation"));
    m_expectation->setProperty("role", QStringLiteral("button"));
    m_expectation->setPopupMode(QToolButton::InstantPopup);
    m_expectation->setMenu(new QMenu(m_expectation));
    m_reason = new ElidedLabel({}, LabelRole::Muted);
    m_stepName = makeLabel({});
    m_stepText = new ElidedLabel({}, LabelRole::Muted);
    m_showStep = new QPushButton(tr("Show the step"));
    m_showStep->setObjectName(QStringLiteral("showStep"));
    auto *column = new QVBoxLayout(strip);
    column->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    auto *against = new QHBoxLayout;
    against->addWidget(makeLabel(tr("Expected:"), LabelRole::Muted));
    against->addWidget(m_expectation);
    against->addWidget(m_reason, 1);
    auto *step = new QHBoxLayout;
    step->addWidget(m_stepName);
    step->addWidget(m_stepText, 1);
    step->addWidget(m_showStep);
    column->addLayout(against);
    column->addLayout(step);
    connect(m_showStep, &QPushButton::clicked, this, &ArtifactsPage::showStep);
    return strip;
}

void ArtifactsPage::setTrial(const Folder &folder, const JobPointer &job, const TrialPointer &trial, const TrialDetailPointer &detail,
                             const std::vector<JobPointer> &open)
{
    const bool isOther = !m_request || m_request->trial->folder != trial->folder;
    m_request = ArtifactRequest{folder, job, trial, detail, open};
    if (isOther) {
        m_currentPath.clear();
        m_chosen.reset();
        m_model->setArtifacts({});
        m_message->setTexts(tr("Comparing…"), tr("The artifacts are being compared with what was expected."));
        m_stack->setCurrentWidget(m_message);
    }
    fillMismatches();
    startReview();
}

void ArtifactsPage::clear(const QString &message)
{
    m_request.reset();
    m_model->setArtifacts({});
    m_message->setTexts({}, message);
    m_stack->setCurrentWidget(m_message);
    updateStrip();
}

void ArtifactsPage::startReview()
{
    m_reviewStop.request_stop();
    m_reviewStop = std::stop_source();
    m_review.setFuture(QtConcurrent::run([request = *m_request, stop = m_reviewStop.get_token()] { return reviewAll(request, stop); }));
}

void ArtifactsPage::takeReview()
{
    if (!m_request || m_review.isCanceled() || m_review.future().resultCount() == 0)
        return;
    m_work = m_review.result();
    m_model->setArtifacts(m_work.artifacts);
    const QString wanted = m_wantedPath.isEmpty() ? m_currentPath : m_wantedPath;
    const QModelIndex index = m_model->indexOf(wanted);
    m_currentPath.clear();
    m_list->setCurrentIndex(index.isValid() ? index : m_model->firstOfInterest());
    if (m_work.artifacts.empty())
        clear(tr("This trial left no artifacts."));
}

void ArtifactsPage::fillMismatches()
{
    m_mismatches = {};
    for (const FactTable &table : m_request->detail->tables) {
        if (tellsMismatches(table)) {
            m_mismatches = table;
            break;
        }
    }
    const QAbstractItemModel *old = m_mismatchView->model();
    m_mismatchView->setModel(new FactTableModel(m_mismatches, m_mismatchView));
    delete old;
    const bool hasRows = !m_mismatches.rows.empty();
    m_mismatchTitle->setVisible(hasRows);
    m_mismatchView->setVisible(hasRows);
    m_mismatchView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(m_mismatchView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showMismatch(index.row()); });
}

void ArtifactsPage::showMismatch(int row)
{
    if (row < 0 || row >= static_cast<int>(m_mismatches.rows.size()))
        return;
    const auto place = placeOfMismatch(m_mismatches, row, m_work.texts);
    if (!place)
        return;
    m_wantedLine = place->line;
    if (place->artifact == m_currentPath)
        m_view->goToLine(place->line);
    else
        showArtifact(place->artifact);
}

void ArtifactsPage::showArtifact(const QString &path)
{
    m_wantedPath = path;
    const QModelIndex index = m_model->indexOf(path);
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

const ReviewedArtifact *ArtifactsPage::current() const
{
    return m_model->artifactAt(m_list->currentIndex());
}

const Expectation *ArtifactsPage::expectation() const
{
    if (m_chosen)
        return &*m_chosen;
    const ReviewedArtifact *artifact = current();
    return artifact ? chooseExpectation(artifact->candidates) : nullptr;
}

void ArtifactsPage::openCurrent()
{
    const ReviewedArtifact *artifact = current();
    if (!artifact || artifact->file.path == m_currentPath)
        return;
    m_currentPath = artifact->file.path;
    m_wantedPath.clear();
    m_chosen.reset();
    compare();
}

void ArtifactsPage::compare()
{
    const ReviewedArtifact *artifact = current();
    if (!artifact || !m_request)
        return;
    fillExpectations();
    const Expectation *against = expectation();
    const Expectation *starter = starterAmong(artifact->candidates);
    const bool isReadable = artifact->file.isPresent ? !artifact->file.isLink && !artifact->file.isSpecial : against != nullptr;
    if (!isReadable) {
        m_message->setTexts(artifact->file.shown, sayState(artifact->state));
        m_stack->setCurrentWidget(m_message);
        return updateStrip();
    }
    m_compareStop.request_stop();
    m_compareStop = std::stop_source();
    m_comparison.setFuture(QtConcurrent::run(
        [folder = m_request->folder, file = artifact->file, before = against ? std::optional(*against) : std::nullopt,
         given = starter ? std::optional(*starter) : std::nullopt, actions = m_work.actions, options = ContentOptions{.ignored = m_view->ignored()},
         stop = m_compareStop.get_token()] { return compareArtifact(folder, file, before, given, actions, options, stop); }));
}

void ArtifactsPage::takeComparison()
{
    const ReviewedArtifact *artifact = current();
    if (!artifact || !m_request || m_comparison.future().resultCount() == 0)
        return;
    const ComparedArtifact result = m_comparison.result();
    if (!result.comparison) {
        m_message->setTexts(artifact->file.shown, result.comparison.error().message);
        m_stack->setCurrentWidget(m_message);
        return;
    }
    const Expectation *against = expectation();
    ShownComparison shown{.comparison = std::make_shared<const ContentComparison>(*result.comparison), .name = artifact->file.shown, .blame = result.blame};
    if (against)
        shown.before = ComparedFile{against->folder, against->path};
    if (artifact->file.isPresent)
        shown.after = ComparedFile{m_request->folder, artifact->file.path};
    shown.beforeTitle = against ? tr("expected · %1 · %2").arg(sayKind(against->kind), artifact->file.shown) : tr("this trial · %1").arg(artifact->file.shown);
    shown.afterTitle = artifact->file.isPresent ? tr("this trial · %1").arg(artifact->file.shown) : tr("this trial did not leave it");
    m_view->show(std::move(shown));
    m_stack->setCurrentWidget(m_view);
    if (m_wantedLine)
        m_view->goToLine(*m_wantedLine);
    m_wantedLine.reset();
    updateStrip();
}

void ArtifactsPage::fillExpectations()
{
    const ReviewedArtifact *artifact = current();
    const Expectation *against = expectation();
    m_expectation->setText(against ? sayKind(against->kind) + QStringLiteral(" ▾") : tr("nothing ▾"));
    m_expectation->setAccessibleName(tr("What the artifact is compared with"));
    m_reason->setWhole(against ? sayExpectation(*against) : tr("there is nothing to compare this file with; choose a file"));
    QMenu *menu = m_expectation->menu();
    menu->clear();
    for (const Expectation &candidate : artifact->candidates) {
        connect(menu->addAction(sayExpectation(candidate)), &QAction::triggered, this, [this, candidate] {
            m_chosen = candidate;
            compare();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Choose a file…")), &QAction::triggered, this, &ArtifactsPage::chooseFile);
}

void ArtifactsPage::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with"));
    if (path.isEmpty())
        return;
    auto chosen = chosenFile(path);
    if (!chosen)
        return m_reason->setWhole(describe(chosen.error()));
    m_chosen = std::move(*chosen);
    compare();
}

void ArtifactsPage::updateStrip()
{
    const bool isShown = m_stack->currentWidget() == m_view;
    const StepAction *writer = isShown ? m_view->diffView()->currentWriter() : nullptr;
    m_showStep->setEnabled(writer != nullptr);
    if (!writer) {
        m_stepName->setText(isShown ? tr("No step is known to have written this line") : QString());
        m_stepText->setWhole(isShown ? m_view->summary() : QString());
        return;
    }
    m_stepName->setText(sayWriter(*writer));
    QString text = writer->action.command.isEmpty() ? writer->action.path : writer->action.command;
    if (writer->time)
        text += QStringLiteral("  ·  ") + sayInstant(writer->time);
    m_stepText->setWhole(text + QStringLiteral("  ·  ") + m_view->summary());
}

void ArtifactsPage::showStep()
{
    if (const StepAction *writer = m_view->diffView()->currentWriter())
        Q_EMIT stepRequested(writer->step.step);
}

} // namespace quayside
