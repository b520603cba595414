// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/facttablemodel.h"

#include <algorithm>

namespace quayside {

namespace {

bool looksNumeric(const QString &text)
{
    bool ok = false;
    text.toDouble(&ok);
    return ok;
}

bool isNumericColumn(const FactTable &table, size_t column)
{
    const auto isEmpty = [&](const auto &row) { return column >= row.size() || row[column].isEmpty(); };
    const auto isNumber = [&](const auto &row) { return isEmpty(row) || looksNumeric(row[column]); };
    return !std::ranges::all_of(table.rows, isEmpty) && std::ranges::all_of(table.rows, isNumber);
}

} // namespace

FactTableModel::FactTableModel(FactTable table, QObject *parent) : QAbstractTableModel(parent), m_table(std::move(table))
{
    for (size_t column = 0; column < m_table.columns.size(); ++column)
        m_numeric.push_back(isNumericColumn(m_table, column));
}

int FactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QString FactTableModel::cell(int row, int column) const
{
    const auto &cells = m_table.rows[static_cast<size_t>(row)];
    return static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)] : QString();
}

bool FactTableModel::isNumeric(int column) const
{
    return m_numeric[static_cast<size_t>(column)];
}

QVariant FactTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return cell(index.row(), index.column());
    case Qt::ToolTipRole: return cell(index.row(), index.column());
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant FactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.columns[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace quayside
