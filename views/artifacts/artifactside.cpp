// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactside.h"

#include "views/artifacts/artifactdelegate.h"
#include "views/models/artifacttreemodel.h"
#include "views/models/facttablemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/labels.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr int mostMismatchRows = 10; ///< shown without scrolling
constexpr int widestName = 88;

QPushButton *makeSwitch(const QString &text, const QString &tip)
{
    QPushButton *chip = makeChip(text);
    chip->setCheckable(true);
    chip->setToolTip(tip);
    return chip;
}

} // namespace

ArtifactSide::ArtifactSide(QWidget *parent) : QFrame(parent)
{
    setProperty("role", QStringLiteral("side"));
    makeTree();
    makeMismatches();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * metrics::grid, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(makeFilter());
    column->addWidget(m_tree, 1);
    column->addWidget(m_mismatchTitle);
    column->addWidget(m_mismatchView);
}

QWidget *ArtifactSide::makeFilter()
{
    auto *box = new QWidget;
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("artifactFilter"));
    m_filter->setPlaceholderText(tr("Filter by name or state"));
    m_filter->setAccessibleName(tr("Filter artifacts"));
    m_filter->setClearButtonEnabled(true);
    m_inContents = makeSwitch(tr("In contents"), tr("Look for the text in the files instead of their names"));
    m_inContents->setObjectName(QStringLiteral("searchContents"));
    m_everything = makeSwitch(tr("Agent and verifier"), tr("List the files of the agent and the verifier as well"));
    m_everything->setObjectName(QStringLiteral("everything"));
    m_found = makeLabel({}, LabelRole::Muted);
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_inContents);
    chips->addWidget(m_everything);
    chips->addStretch();
    chips->addWidget(m_found);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(3 * metrics::grid, 0, 3 * metrics::grid, metrics::grid);
    column->setSpacing(metrics::grid + 2);
    column->addWidget(m_filter);
    column->addLayout(chips);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(200);
    connect(pause, &QTimer::timeout, this, &ArtifactSide::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this, pause] { m_inContents->isChecked() ? pause->start() : applyFilter(); });
    connect(m_inContents, &QPushButton::toggled, this, [this](bool on) {
        m_filter->setPlaceholderText(on ? tr("Search in the files") : tr("Filter by name or state"));
        applyFilter();
    });
    connect(m_everything, &QPushButton::toggled, this, &ArtifactSide::scopeChanged);
    return box;
}

void ArtifactSide::makeTree()
{
    m_model = new ArtifactTreeModel(this);
    m_tree = new QTreeView;
    m_tree->setObjectName(QStringLiteral("artifactTree"));
    m_tree->setAccessibleName(tr("Artifacts"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ArtifactDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(4 * metrics::grid);
    m_tree->setMouseTracking(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArtifactSide::takeCurrent);
}

void ArtifactSide::makeMismatches()
{
    m_mismatchTitle = makeSectionLabel(tr("Verifier's mismatches"));
    m_mismatchTitle->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 0, metrics::grid);
    m_mismatchView = new QTableView;
    m_mismatchView->setObjectName(QStringLiteral("mismatches"));
    m_mismatchView->setAccessibleName(tr("Verifier's mismatches"));
    m_mismatchView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_mismatchView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_mismatchView->setShowGrid(false);
    m_mismatchView->setWordWrap(false);
    m_mismatchView->horizontalHeader()->setHighlightSections(false);
    m_mismatchView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mismatchView->verticalHeader()->hide();
    m_mismatchView->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    connect(m_mismatchView, &QTableView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT mismatchChosen(index.row()); });
    connect(m_mismatchView, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT mismatchChosen(index.row()); });
}

void ArtifactSide::setTrial(const Folder &folder, FactTable mismatches)
{
    m_folder = folder;
    m_mismatches = std::move(mismatches);
    const QAbstractItemModel *old = m_mismatchView->model();
    m_mismatchView->setModel(new FactTableModel(m_mismatches, m_mismatchView));
    delete old;
    const int rows = static_cast<int>(m_mismatches.rows.size());
    m_mismatchTitle->setVisible(rows > 0);
    m_mismatchView->setVisible(rows > 0);
    for (int column = 0; column < m_mismatchView->model()->columnCount(); ++column) {
        // what is compared needs the room; what it is called is short
        const bool isName = column < 2 && m_mismatchView->model()->columnCount() > 3;
        m_mismatchView->horizontalHeader()->setSectionResizeMode(
            column, isName ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (!isName)
            continue;
        m_mismatchView->resizeColumnToContents(column);
        m_mismatchView->setColumnWidth(column, std::min(widestName, m_mismatchView->columnWidth(column)));
    }
    const int height =
        m_mismatchView->horizontalHeader()->sizeHint().height() + std::min(rows, mostMismatchRows) * metrics::rowHeight;
    m_mismatchView->setFixedHeight(height + metrics::grid);
}

void ArtifactSide::setArtifacts(std::vector<ReviewedArtifact> artifacts)
{
    m_files.clear();
    for (const ReviewedArtifact &artifact : artifacts)
        m_files.push_back(artifact.file);
    m_model->setArtifacts(std::move(artifacts));
    m_tree->expandAll();
    if (m_inContents->isChecked())
        applyFilter();
}

void ArtifactSide::clear()
{
    m_folder.reset();
    setArtifacts({});
}

void ArtifactSide::applyFilter()
{
    m_search.cancel();
    m_found->clear();
    const QString text = m_filter->text();
    const bool looksInside = m_inContents->isChecked() && !text.isEmpty() && m_folder;
    const ReviewedArtifact *was = current();
    const QString path = was ? was->file.path : QString();
    if (looksInside) {
        m_found->setText(tr("Searching…"));
        m_search.start(
            [folder = *m_folder, files = m_files, text](const RunControl &control) {
                return searchContents(folder, files, text, control.stopToken());
            },
            [this](const std::vector<FileHits> &hits) { takeHits(hits); });
        return;
    }
    m_model->setHits(std::nullopt);
    m_model->setFilter(m_inContents->isChecked() ? QString() : text);
    m_tree->expandAll();
    choose(path);
}

void ArtifactSide::takeHits(const std::vector<FileHits> &hits)
{
    if (!m_inContents->isChecked() || m_filter->text().isEmpty())
        return;
    qsizetype lines = 0;
    for (const FileHits &file : hits)
        lines += static_cast<qsizetype>(file.hits.size());
    m_found->setText(lines ? tr("%n line(s)", nullptr, static_cast<int>(lines)) : tr("nothing found"));
    m_model->setHits(hits);
    m_tree->expandAll();
}

void ArtifactSide::takeCurrent(const QModelIndex &index)
{
    if (const ContentHit *hit = m_model->hitAt(index))
        Q_EMIT lineChosen(m_model->artifactAt(index)->file.path, hit->line);
    else if (m_model->artifactAt(index))
        Q_EMIT artifactChosen();
}

const ReviewedArtifact *ArtifactSide::current() const
{
    return m_model->artifactAt(m_tree->currentIndex());
}

const ReviewedArtifact *ArtifactSide::artifactAt(const QString &path) const
{
    return m_model->artifactAt(m_model->indexOf(path));
}

void ArtifactSide::select(const QModelIndex &index)
{
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

bool ArtifactSide::choose(const QString &path)
{
    const QModelIndex index = m_model->indexOf(path);
    if (index.isValid())
        select(index);
    return index.isValid();
}

void ArtifactSide::chooseFirstOfInterest()
{
    const QModelIndex index = m_model->firstOfInterest();
    if (index.isValid())
        select(index);
}

void ArtifactSide::chooseMismatch(int row)
{
    if (row >= 0 && row < static_cast<int>(m_mismatches.rows.size()))
        m_mismatchView->setCurrentIndex(m_mismatchView->model()->index(row, 0));
}

ArtifactScope ArtifactSide::scope() const
{
    return m_everything->isChecked() ? ArtifactScope::Everything : ArtifactScope::Artifacts;
}

} // namespace quayside
