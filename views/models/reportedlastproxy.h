// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace quayside {

/// Sorts by SortRole; what is not reported (an invalid sort key) comes last in either direction.
class ReportedLastProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ReportedLastProxy(QAbstractItemModel *source, QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace quayside
