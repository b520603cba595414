// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/trialtable.h"

#include "core/compare/regrading.h"

#include "views/jobs/trialdelegate.h"
#include "views/models/modelroles.h"
#include "views/models/tabletext.h"
#include "views/models/trialtablemodel.h"
#include "views/state/setting.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int widestTrialColumn = 224; // px, at first

} // namespace

TrialTable::TrialTable(QWidget *parent) : QTreeView(parent)
{
    m_table = new TrialTableModel(this);
    m_groups = new TrialGroupModel(m_table, this);
    setObjectName(QStringLiteral("trialTable"));
    setAccessibleName(tr("Trials"));
    setModel(m_groups);
    setItemDelegate(new TrialDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setSectionsMovable(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    setContextMenuPolicy(Qt::CustomContextMenu);
    const QSettings settings;
    m_shown = setting::shownColumns.read(settings);
    m_hidden = setting::hiddenColumns.read(settings);
    connect(this, &QTreeView::activated, this, &TrialTable::open);
    connect(this, &QTreeView::customContextMenuRequested, this, &TrialTable::showMenu);
    connect(header(), &QHeaderView::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        fillColumnMenu(&menu);
        menu.exec(header()->mapToGlobal(position));
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto rows = selectionModel()->selectedRows().size();
        Q_EMIT selectedCountChanged(rows > mostSideBySide ? mostSideBySide + 1
                                                          : static_cast<int>(selectedTrials().size()));
    });
    connect(m_groups, &QAbstractItemModel::modelReset, this, [this] {
        applyColumns();
        if (grouping() != TrialGrouping::None)
            expandAll();
    });
}

void TrialTable::setJob(const JobPointer &job)
{
    m_table->setJob(job);
    fitColumns();
}

void TrialTable::setGrouping(TrialGrouping grouping)
{
    setRootIsDecorated(grouping != TrialGrouping::None);
    m_groups->setGrouping(grouping);
}

void TrialTable::selectTrial(const TrialName &name)
{
    const QModelIndex index = m_groups->indexOf(name);
    if (index.isValid())
        setCurrentIndex(index);
}

/// Of a trial, not of a group.
QModelIndex TrialTable::firstRow() const
{
    const QModelIndexList rows = shownRows();
    const auto first = std::ranges::find_if(rows, [this](const QModelIndex &row) { return !m_groups->isGroup(row); });
    return first == rows.end() ? QModelIndex() : *first;
}

void TrialTable::focusRows()
{
    if (!currentIndex().isValid())
        setCurrentIndex(firstRow());
    setFocus(Qt::OtherFocusReason);
}

void TrialTable::openFirst()
{
    open(firstRow());
}

void TrialTable::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_table->rowCount() > 0 || m_table->trialCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No trial matches. Esc in the filter clears it."));
}

void TrialTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy(TextForm::Csv);
    else
        QTreeView::keyPressEvent(event);
}

void TrialTable::open(const QModelIndex &index)
{
    if (const TrialPointer trial = m_groups->trialAt(index))
        Q_EMIT trialActivated(trial->name);
}

void TrialTable::applyColumns()
{
    for (int column = 0; column < m_groups->columnCount(); ++column) {
        const QString id = m_groups->headerData(column, Qt::Horizontal, ColumnIdRole).toString();
        const bool atFirst = m_groups->headerData(column, Qt::Horizontal, ShownAtFirstRole).toBool();
        setColumnHidden(column, m_hidden.contains(id) || (!atFirst && !m_shown.contains(id)));
    }
}

/// Widths are made once for a set of columns; after that they are the user's.
void TrialTable::fitColumns()
{
    QStringList ids;
    for (int column = 0; column < m_groups->columnCount(); ++column)
        ids << m_groups->headerData(column, Qt::Horizontal, ColumnIdRole).toString();
    if (ids == m_fitted || m_groups->rowCount() == 0)
        return;
    m_fitted = ids;
    applyColumns();
    for (int column = 0; column < m_groups->columnCount(); ++column) {
        const int heading = header()->sectionSizeHint(column);
        setColumnWidth(
            column,
            std::clamp(std::max(sizeHintForColumn(column), heading) + 2 * metrics::grid, 56, widestTrialColumn));
    }
}

void TrialTable::fillColumnMenu(QMenu *menu)
{
    for (int column = 1; column < m_groups->columnCount(); ++column) {
        QAction *action = menu->addAction(m_groups->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            const QString id = m_groups->headerData(column, Qt::Horizontal, ColumnIdRole).toString();
            m_shown.removeAll(id);
            m_hidden.removeAll(id);
            (on ? m_shown : m_hidden) << id;
            rememberColumns();
            applyColumns();
        });
    }
}

void TrialTable::rememberColumns()
{
    QSettings settings;
    setting::shownColumns.write(settings, m_shown);
    setting::hiddenColumns.write(settings, m_hidden);
}

void TrialTable::showMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    QMenu menu(this);
    if (m_groups->trialAt(index))
        connect(menu.addAction(tr("Open")), &QAction::triggered, this, [this, index] { open(index); });
    connect(menu.addAction(tr("Copy as CSV")), &QAction::triggered, this, [this] { copy(TextForm::Csv); });
    connect(menu.addAction(tr("Copy as Markdown")), &QAction::triggered, this, [this] { copy(TextForm::Markdown); });
    const int selected = static_cast<int>(selectedTrials().size());
    if (selected >= 2 && selected <= mostSideBySide)
        connect(menu.addAction(tr("Side by side")), &QAction::triggered, this, &TrialTable::askSideBySide);
    if (const QStringList folders = selectedFolders(); !folders.isEmpty())
        connect(menu.addAction(tr("Verify again…")), &QAction::triggered, this,
                [this, folders] { Q_EMIT regradeWanted(folders); });
    menu.exec(viewport()->mapToGlobal(position));
}

/// Of the selected trials that have left something to verify again.
QStringList TrialTable::selectedFolders() const
{
    QStringList folders;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        const TrialPointer trial = m_groups->trialAt(row);
        if (trial && canRegrade(*trial) && !folders.contains(trial->folder))
            folders << trial->folder;
    }
    return folders;
}

std::vector<TrialName> TrialTable::selectedTrials() const
{
    std::vector<TrialName> names;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        if (const TrialPointer trial = m_groups->trialAt(row))
            names.push_back(trial->name);
    }
    return names;
}

void TrialTable::askSideBySide()
{
    const auto names = selectedTrials();
    if (names.size() >= 2 && names.size() <= mostSideBySide)
        Q_EMIT sideBySideWanted(names);
}

void TrialTable::copy(TextForm form) const
{
    QGuiApplication::clipboard()->setText(text(form));
}

QString TrialTable::text(TextForm form) const
{
    return form == TextForm::Csv ? toCsv(*m_groups, textRows(), shownColumns())
                                 : toMarkdown(*m_groups, textRows(), shownColumns());
}

QList<int> TrialTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int column = header()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

std::vector<TrialName> TrialTable::shownTrials() const
{
    std::vector<TrialName> names;
    for (const QModelIndex &row : shownRows()) {
        if (const TrialPointer trial = m_groups->trialAt(row))
            names.push_back(trial->name);
    }
    return names;
}

QModelIndexList TrialTable::shownRows() const
{
    QModelIndexList rows;
    for (QModelIndex row = m_groups->index(0, 0); row.isValid(); row = indexBelow(row))
        rows << row;
    return rows;
}

QModelIndexList TrialTable::textRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        rows = shownRows();
    rows.removeIf([this](const QModelIndex &row) { return m_groups->isGroup(row); });
    std::ranges::sort(rows, {}, [](const QModelIndex &row) { return std::pair(row.parent().row(), row.row()); });
    return rows;
}

} // namespace quayside
