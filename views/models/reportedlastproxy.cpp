// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/reportedlastproxy.h"

#include "views/models/modelroles.h"

namespace quayside {

ReportedLastProxy::ReportedLastProxy(QAbstractItemModel *source, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(source);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

bool ReportedLastProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.isValid() != b.isValid())
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (a.typeId() == QMetaType::QString)
        return QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace quayside
