// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/facttablemodel.h"

#include "views/models/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

/// A figure as it is said: "0.7063", "+22", "14.0 k", "$0.05", "1 m 22 s", "1 (17 %)", "0.40 – 0.89": it begins with a
/// number, and its other parts are units or separators of one or two characters.
bool looksNumeric(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[(<+\\-\u2212]*\\$?\\d[\\d.,]*(?:e[+\\-]?\\d+)?[%)]*$"));
    static const QRegularExpression space(QStringLiteral("\\s+"), QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = text.split(space, Qt::SkipEmptyParts);
    return !words.isEmpty() && number.match(words.front()).hasMatch()
        && std::ranges::all_of(words,
                               [](const QString &word) { return word.size() <= 2 || number.match(word).hasMatch(); });
}

/// Figures, or that there are none.
bool isNumericColumn(const FactTable &table, size_t column)
{
    const auto isSilent = [&](const auto &row) {
        return column >= row.size() || row[column].isEmpty() || row[column] == unreported();
    };
    const auto isNumber = [&](const auto &row) { return isSilent(row) || looksNumeric(row[column]); };
    return !std::ranges::all_of(table.rows, isSilent) && std::ranges::all_of(table.rows, isNumber);
}

} // namespace

FactTableModel::FactTableModel(FactTable table, QObject *parent)
    : QAbstractTableModel(parent), m_table(std::move(table))
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
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
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
