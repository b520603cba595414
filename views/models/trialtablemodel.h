// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/rowchange.h"
#include "views/models/trialfields.h"
#include "views/models/trialfilter.h"

#include <QAbstractTableModel>

#include <set>

namespace quayside {

/// The wanted trials of one job in the wanted order; what is not reported comes last in either direction. A newer
/// snapshot of the same job, a filter and a sort change only the rows that differ.
class TrialTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setJob(const JobPointer &job);
    const TrialFilter &filter() const { return m_filter; }
    void setFilter(const TrialFilter &filter);
    void sort(int column, Qt::SortOrder order) override;

    const std::vector<TrialColumn> &columns() const { return m_columns; }
    /// How many trials the job has, wanted or not.
    int trialCount() const { return static_cast<int>(m_state.trials.size()); }
    const TrialPointer &trialAt(int row) const
    {
        return m_state.trials[static_cast<size_t>(m_state.rows[static_cast<size_t>(row)])];
    }
    /// The row of a trial, or -1.
    int rowOf(const TrialName &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void filterChanged();

private:
    /// What is shown: numbers in `order` and `rows` count in `trials`.
    struct State {
        std::vector<TrialPointer> trials; ///< by name
        std::vector<int> order;           ///< all of them, sorted
        std::vector<int> rows;            ///< of these the wanted ones
    };

    struct Sort {
        int column = 0;
        Qt::SortOrder order = Qt::AscendingOrder;
    };

    State stateOf(std::vector<TrialPointer> trials) const;
    std::vector<int> wanted(const State &state) const;
    void follow(State next);
    void followInRuns(const RowChange &change, State next, std::vector<int> rows);
    void followInOrder(State next, const std::vector<int> &rows);
    void announceChanges(const std::vector<bool> &changed);

    std::vector<TrialColumn> m_columns;
    TrialNames m_names;
    State m_state;
    TrialFilter m_filter;
    Sort m_sort;
    QString m_path;
    std::set<TrialField> m_constant;
};

} // namespace quayside
