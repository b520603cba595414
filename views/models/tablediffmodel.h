// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/tablediff.h"

#include <QAbstractTableModel>

namespace quayside {

/// Two tables as one: rows that were added, removed or changed, a changed cell as "expected → got". Equal rows are left
/// out unless they are asked for.
class TableDiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< RowState of the row, as int
        IsChangedRole,            ///< whether this cell differs
    };
    enum class Shown : std::uint8_t {
        Differences,
        Everything,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTables(Table before, Table after, TableDiff diff);
    void setShown(Shown shown);
    const TableDiff &diff() const { return m_diff; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void choose();
    bool isNumeric(int column) const;
    QString text(const DiffTableRow &row, int column) const;

    Table m_before, m_after;
    TableDiff m_diff;
    std::vector<int> m_rows; ///< into m_diff.rows
    Shown m_shown = Shown::Differences;
};

} // namespace quayside
