// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobstable.h"

#include "views/delegates/rowdelegate.h"
#include "views/models/columnroom.h"
#include "views/models/joblistmodel.h"
#include "views/models/reportedlastproxy.h"
#include "views/theme/theme.h"

#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>
#include <chrono>
#include <functional>
#include <numeric>
#include <set>

namespace quayside {

namespace {

constexpr int widestJobColumn = 240; // px
constexpr int narrowest = 48;
constexpr std::chrono::milliseconds untilFit{40};
constexpr int titlePadding = 2 * metrics::grid;

/// How narrow a column may become; nothing where it says figures, which are of no use when cut.
std::optional<int> leastOf(JobField field)
{
    switch (field) {
    case JobField::Name: return widestJobColumn; // what a row is known by
    case JobField::Agents:
    case JobField::Models:
    case JobField::Folder: return 64;
    default: return std::nullopt;
    }
}

} // namespace

JobsTable::JobsTable(JobListModel *jobs, QWidget *parent) : QTreeView(parent)
{
    m_sorted = new ReportedLastProxy(jobs, this);
    setObjectName(QStringLiteral("jobsTable"));
    setAccessibleName(tr("Jobs"));
    setModel(m_sorted);
    setItemDelegate(new RowDelegate(this));
    setRootIsDecorated(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setSortingEnabled(true);
    header()->setSortIndicatorClearable(true);
    header()->setMinimumSectionSize(narrowest);
    sortByColumn(-1, Qt::AscendingOrder);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setResizeContentsPrecision(0); // what is on screen is measured, not a thousand rows
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilFit);
    connect(&m_soon, &QTimer::timeout, this, &JobsTable::fit);
    connect(header(), &QHeaderView::sortIndicatorChanged, this, &JobsTable::fit);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this, &JobsTable::fitSoon);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this, &JobsTable::fitSoon);
    fit();
}

void JobsTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

/// A header's own hint keeps room for the sign of the order in every column.
int JobsTable::titleWidth(int column) const
{
    if (header()->sortIndicatorSection() == column)
        return header()->sectionSizeHint(column);
    const QString title = m_sorted->headerData(column, Qt::Horizontal).toString();
    return header()->fontMetrics().horizontalAdvance(title) + 2 * titlePadding;
}

int JobsTable::wantedWidth(int column) const
{
    return std::clamp(std::max(sizeHintForColumn(column), titleWidth(column)), narrowest, widestJobColumn);
}

/// Many jobs load at once, each of them in several turns.
void JobsTable::fitSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

bool JobsTable::foldersRepeatNames() const
{
    const int rows = m_sorted->rowCount();
    std::set<QString> names;
    for (int row = 0; row < rows; ++row) {
        const QString name = m_sorted->index(row, columnOf(JobField::Name)).data().toString();
        const QString folder = m_sorted->index(row, columnOf(JobField::Folder)).data().toString();
        if (QFileInfo(folder).fileName() != name || !names.insert(name).second)
            return false;
    }
    return true;
}

void JobsTable::fit()
{
    std::vector<ColumnRoom> columns;
    for (int column = 0; column < m_sorted->columnCount(); ++column) {
        const int wanted = wantedWidth(column);
        columns.push_back({.wanted = wanted, .least = std::min(wanted, leastOf(fieldAt(column)).value_or(wanted))});
    }
    const int room = viewport()->width();
    const int folder = columnOf(JobField::Folder);
    const int sum = std::transform_reduce(columns.begin(), columns.end(), 0, std::plus(),
                                          [](const ColumnRoom &column) { return column.wanted; });
    setColumnHidden(folder, sum > room && foldersRepeatNames());
    if (isColumnHidden(folder))
        columns[static_cast<size_t>(folder)] = {};
    const std::vector<int> widths = shareRoom(columns, room);
    for (int column = 0; column < m_sorted->columnCount(); ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[static_cast<size_t>(column)]);
    }
}

} // namespace quayside
