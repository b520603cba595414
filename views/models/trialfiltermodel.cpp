// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialfiltermodel.h"

#include "views/models/trialtablemodel.h"

namespace quayside {

TrialFilterModel::TrialFilterModel(TrialTableModel *source, QObject *parent) : ReportedLastProxy(source, parent), m_source(source)
{
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

} // namespace quayside
