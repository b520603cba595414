// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/jobstore.h"
#include "views/models/joborder.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace quayside {

enum class JobField : std::uint8_t {
    Name,
    State,
    Started,
    Elapsed,
    Trials,
    Agents,
    Models,
    Reward,
    Errors,
    TotalTokens,
    Cost,
    Folder,
};

JobField fieldAt(int column);
int columnOf(JobField field);

/// Every open job as a row, in JobOrder, with what its trials add up to. Follows the store.
class JobListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit JobListModel(const JobStore &store, QObject *parent = nullptr);

    JobKey keyAt(int row) const { return m_rows[static_cast<size_t>(row)].key; }
    int rowOf(JobKey key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        JobKey key;
        JobPointer job;
        JobTotals totals;
        QString name = {}; ///< as shown: told apart from others of its name
    };

    void showNames();
    void take(JobKey key);
    void drop(JobKey key);
    int placeFor(const Row &fresh) const;
    void move(int from, int to);
    QString text(const Row &row, JobField field) const;
    QVariant sortKey(const Row &row, JobField field) const;

    const JobStore &m_store;
    JobOrder m_order;
    std::vector<Row> m_rows;
    QTimer m_naming;
};

} // namespace quayside
