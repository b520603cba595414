// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/tablediffmodel.h"

#include "core/text/showntext.h"

#include <algorithm>

namespace quayside {

namespace {

QString cellText(const Table &table, std::optional<int> row, std::optional<int> column)
{
    if (!row || !column)
        return {};
    const Cell &cell = table.rows[static_cast<size_t>(*row)][static_cast<size_t>(*column)];
    constexpr qsizetype longest = 1000;
    return cell ? showText(QStringView(*cell).left(longest)).text : QStringLiteral("NULL");
}

QString markOf(RowState state)
{
    switch (state) {
    case RowState::Equal: return QStringLiteral("=");
    case RowState::Changed: return QStringLiteral("≠");
    case RowState::Added: return QStringLiteral("+");
    case RowState::Removed: return QStringLiteral("−");
    }
    return {};
}

} // namespace

void TableDiffModel::setTables(Table before, Table after, TableDiff diff)
{
    beginResetModel();
    m_before = std::move(before);
    m_after = std::move(after);
    m_diff = std::move(diff);
    choose();
    endResetModel();
}

/// Judged by the first rows: numbers stand at the right.
bool TableDiffModel::isNumeric(int column) const
{
    constexpr size_t enough = 20;
    const DiffColumn &which = m_diff.columns[static_cast<size_t>(column)];
    const Table &table = which.after ? m_after : m_before;
    const auto at = static_cast<size_t>(which.after ? *which.after : *which.before);
    const size_t rows = std::min(enough, table.rows.size());
    for (size_t i = 0; i < rows; ++i) {
        const Cell &cell = table.rows[i][at];
        if (cell && !cell->isEmpty() && !numberIn(*cell))
            return false;
    }
    return rows > 0;
}

void TableDiffModel::setShown(Shown shown)
{
    beginResetModel();
    m_shown = shown;
    choose();
    endResetModel();
}

void TableDiffModel::choose()
{
    m_rows.clear();
    for (size_t i = 0; i < m_diff.rows.size(); ++i) {
        if (m_shown == Shown::Everything || m_diff.rows[i].state != RowState::Equal)
            m_rows.push_back(static_cast<int>(i));
    }
}

int TableDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TableDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diff.columns.size()) + 1;
}

QString TableDiffModel::text(const DiffTableRow &row, int column) const
{
    const DiffColumn &which = m_diff.columns[static_cast<size_t>(column)];
    const QString before = cellText(m_before, row.before, which.before);
    const QString after = cellText(m_after, row.after, which.after);
    const bool isChanged = std::ranges::find(row.changed, column) != row.changed.end();
    if (isChanged)
        return before + QStringLiteral(" → ") + after;
    return row.after && which.after ? after : before;
}

QVariant TableDiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const DiffTableRow &row = m_diff.rows[static_cast<size_t>(m_rows[static_cast<size_t>(index.row())])];
    const int column = index.column() - 1;
    if (role == StateRole)
        return static_cast<int>(row.state);
    if (role == IsChangedRole)
        return column >= 0 && std::ranges::find(row.changed, column) != row.changed.end();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (column >= 0 && isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return column < 0 ? markOf(row.state) : text(row, column);
}

QVariant TableDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section > 0)
        return static_cast<int>(Qt::AlignVCenter | (isNumeric(section - 1) ? Qt::AlignRight : Qt::AlignLeft));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section == 0)
        return {};
    const bool isKey = std::ranges::find(m_diff.keys, section - 1) != m_diff.keys.end();
    const QString &name = m_diff.columns[static_cast<size_t>(section - 1)].name;
    return isKey ? tr("%1 (key)").arg(name) : name;
}

} // namespace quayside
