// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/jsondiff.h"

#include <QAbstractTableModel>

namespace quayside {

/// The places where two JSON documents differ: what happened, the path, expected, got.
class JsonDiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KindColumn,
        PathColumn,
        ExpectedColumn,
        GotColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDiff(JsonDiff diff);
    const JsonDiff &diff() const { return m_diff; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    JsonDiff m_diff;
};

} // namespace quayside
