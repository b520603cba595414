// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/trialfields.h"

#include <QAbstractTableModel>

namespace quayside {

/// The trials of one job as rows. A newer snapshot of the same job changes only the rows that differ.
class TrialTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setJob(const JobPointer &job);

    const std::vector<TrialColumn> &columns() const { return m_columns; }
    const TrialPointer &trialAt(int row) const { return m_trials[static_cast<size_t>(row)]; }
    /// The row of a trial, or -1.
    int rowOf(const TrialName &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reset(const JobPointer &job, std::vector<TrialColumn> columns);
    void mergeIn(const std::vector<TrialPointer> &trials);

    std::vector<TrialColumn> m_columns;
    std::vector<TrialPointer> m_trials;
    QString m_path;
    bool m_hasManyTasks = false;
};

} // namespace quayside
