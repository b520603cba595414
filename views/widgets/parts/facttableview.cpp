// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/facttableview.h"

#include "views/delegates/rowdelegate.h"
#include "views/models/facttablemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/shortcuts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace quayside {

namespace {

constexpr int factRowHeight = 26;
constexpr int scrollBarRoom = 14;
constexpr int narrowest = 56;
constexpr int air = 8;       // px of each column, where there is room
constexpr int legible = 110; // px; below that a table scrolls sideways

/// The width above which columns are cut so that all fit into `room`; at least `least`.
int levelFor(const std::vector<int> &wanted, int room, int least)
{
    std::vector<int> widths = wanted;
    std::ranges::sort(widths);
    for (size_t i = 0; i < widths.size(); ++i) {
        const int share = room / static_cast<int>(widths.size() - i);
        if (widths[i] > share)
            return std::max(share, least);
        room -= widths[i];
    }
    return widths.empty() ? least : std::max(widths.back(), least);
}

/// Numbers stand at the right edge of their column: stretched, a last one would lie far from the others.
bool endsInNumbers(const QAbstractItemModel &model)
{
    const QVariant alignment = model.headerData(model.columnCount() - 1, Qt::Horizontal, Qt::TextAlignmentRole);
    return alignment.value<Qt::Alignment>().testFlag(Qt::AlignRight);
}

QString selectedText(const QTableView &view)
{
    QModelIndexList cells = view.selectionModel()->selectedIndexes();
    std::ranges::sort(cells);
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += cells[i].data().toString();
    }
    return text;
}

} // namespace

FactTableView::FactTableView(const FactTable &table, QWidget *parent) : FactTableView(table, Limits(), parent) {}

FactTableView::FactTableView(const FactTable &table, const Limits &limits, QWidget *parent)
    : QWidget(parent), m_limits(limits)
{
    m_view = new QTableView;
    m_view->setModel(new FactTableModel(table, m_view));
    m_view->setAccessibleName(table.title);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(factRowHeight);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setShowGrid(false);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_view->model()->columnCount(); ++column)
        m_wanted.push_back(std::max(m_view->columnWidth(column) + air, narrowest));
    fit();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    auto *copy = new QAction(tr("Copy"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, m_view,
            [view = m_view] { QGuiApplication::clipboard()->setText(selectedText(*view)); });
    connect(m_view, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
    addPaneShortcuts(m_view,
                     {{QKeySequence(Qt::Key_Return), [this] { activateCurrent(); }},
                      {QKeySequence(Qt::Key_Enter), [this] { activateCurrent(); }}});
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT rowSelected(index.row()); });
}

void FactTableView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FactTableView::fit()
{
    const int rows = std::min(m_view->model()->rowCount(), m_limits.rows);
    const int bar = m_view->model()->rowCount() > rows ? scrollBarRoom : 0;
    const bool isTight = std::accumulate(m_wanted.begin(), m_wanted.end(), 0) > width() - bar;
    std::vector<int> widths = m_wanted;
    for (int &wide : widths)
        wide -= isTight ? air : 0;
    const int level = levelFor(widths, width() - bar, std::min(legible, m_limits.columnWidth));
    for (int &wide : widths)
        wide = std::min(wide, level);
    const int taken = std::accumulate(widths.begin(), widths.end(), 0);
    const int spare = endsInNumbers(*m_view->model())
        ? std::max(0, width() - bar - 2 - taken) / std::max(1, static_cast<int>(widths.size()))
        : 0;
    for (size_t column = 0; column < widths.size(); ++column)
        m_view->setColumnWidth(static_cast<int>(column), widths[column] + spare);
    const int below = taken > width() - bar ? scrollBarRoom : 2;
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + rows * factRowHeight + below);
}

void FactTableView::makeRowsLead(const QString &tip)
{
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->viewport()->setToolTip(tip);
}

int FactTableView::currentRow() const
{
    return m_view->currentIndex().row();
}

void FactTableView::activateCurrent()
{
    if (currentRow() >= 0)
        Q_EMIT rowActivated(currentRow());
}

} // namespace quayside
