// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QAbstractTableModel>

namespace quayside {

/// A FactTable as it stands; numbers align at the right.
class FactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FactTableModel(FactTable table, QObject *parent = nullptr);

    const FactTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(int row, int column) const;
    bool isNumeric(int column) const;

    FactTable m_table;
    std::vector<bool> m_numeric;
};

} // namespace quayside
