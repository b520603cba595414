// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialfiltermodel.h"

#include "views/models/modelroles.h"
#include "views/models/trialtablemodel.h"

namespace quayside {

TrialFilterModel::TrialFilterModel(TrialTableModel *source, QObject *parent) : QSortFilterProxyModel(parent), m_source(source)
{
    setSourceModel(source);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void TrialFilterModel::setFilter(const TrialFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateRowsFilter();
    Q_EMIT filterChanged();
}

TrialPointer TrialFilterModel::trialAt(int row) const
{
    return m_source->trialAt(mapToSource(index(row, 0)).row());
}

int TrialFilterModel::rowOf(const TrialName &name) const
{
    const int row = m_source->rowOf(name);
    return row < 0 ? -1 : mapFromSource(m_source->index(row, 0)).row();
}

bool TrialFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return matches(*m_source->trialAt(row), m_filter);
}

bool TrialFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
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
