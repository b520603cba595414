// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/trialfields.h"

#include <QAbstractItemModel>

namespace quayside {

class TrialTableModel;

enum class TrialGrouping : std::uint8_t {
    None,
    Agent,
    Model,
    Task,
    State,
};

/// The wanted trials as a tree: one row per group with its size and mean reward, the trials below it in the table's
/// order. With TrialGrouping::None it is the table's own flat list.
class TrialGroupModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit TrialGroupModel(TrialTableModel *source, QObject *parent = nullptr);

    TrialGrouping grouping() const { return m_grouping; }
    void setGrouping(TrialGrouping grouping);

    bool isGroup(const QModelIndex &index) const;
    /// Null for a group row.
    TrialPointer trialAt(const QModelIndex &index) const;
    QModelIndex indexOf(const TrialName &name) const;
    TrialTableModel *tableModel() const { return m_source; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Group {
        QString name;
        std::vector<int> rows;                 ///< of the table
        std::map<QString, RewardMean> rewards; ///< of the trials' primary rewards
    };

    void rebuild();
    void relay();
    void regroup();
    void holdPlaces();
    void takePlaces();
    QVariant groupData(const Group &group, int column, int role) const;
    Identity groupOf(const Trial &trial) const;

    TrialTableModel *m_source = nullptr;
    TrialGrouping m_grouping = TrialGrouping::None;
    std::vector<Group> m_groups;
    QModelIndexList m_held; ///< while the source changes its order, what views point at
    QList<QPersistentModelIndex> m_heldSource;
};

} // namespace quayside
