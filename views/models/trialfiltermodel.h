// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/reportedlastproxy.h"
#include "views/models/trialfilter.h"

namespace quayside {

class TrialTableModel;

/// The wanted trials in the wanted order; what is not reported comes last in either direction.
class TrialFilterModel : public ReportedLastProxy
{
    Q_OBJECT

public:
    explicit TrialFilterModel(TrialTableModel *source, QObject *parent = nullptr);

    const TrialFilter &filter() const { return m_filter; }
    void setFilter(const TrialFilter &filter);
    TrialPointer trialAt(int row) const;
    /// The row of a trial as shown, or -1.
    int rowOf(const TrialName &name) const;

Q_SIGNALS:
    void filterChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TrialTableModel *m_source = nullptr;
    TrialFilter m_filter;
};

} // namespace quayside
