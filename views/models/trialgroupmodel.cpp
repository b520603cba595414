// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialgroupmodel.h"

#include "views/models/modelroles.h"
#include "views/models/trialtablemodel.h"
#include "views/models/wording.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace quayside {

namespace {

/// The internal id of a group row; a trial row's id is its group's number.
constexpr quintptr groupRow = ~quintptr(0);

Identity orNone(Identity identity)
{
    if (identity.name.isEmpty())
        identity.name = unreported();
    return identity;
}

/// Rewards of different names have no mean in common.
QString sayMeans(const std::map<QString, RewardMean> &rewards)
{
    QStringList means;
    for (const auto &[key, reward] : rewards)
        means << tr("mean %1").arg(sayReward(Reward{.key = key, .value = reward.mean}));
    return means.isEmpty() ? unreported() : means.join(QStringLiteral(", "));
}

} // namespace

TrialGroupModel::TrialGroupModel(TrialTableModel *source, QObject *parent)
    : QAbstractItemModel(parent), m_source(source)
{
    relay();
    rebuild();
}

/// The flat list passes every change on as it is; groups are made anew.
void TrialGroupModel::relay()
{
    const auto flat = [this] { return m_grouping == TrialGrouping::None; };
    connect(m_source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(m_source, &QAbstractItemModel::modelReset, this, [this] {
        regroup();
        endResetModel();
    });
    connect(m_source, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this, flat](const QModelIndex &, int first, int last) {
                if (flat())
                    beginInsertRows({}, first, last);
            });
    connect(m_source, &QAbstractItemModel::rowsInserted, this, [this, flat] { flat() ? endInsertRows() : rebuild(); });
    connect(m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, flat](const QModelIndex &, int first, int last) {
                if (flat())
                    beginRemoveRows({}, first, last);
            });
    connect(m_source, &QAbstractItemModel::rowsRemoved, this, [this, flat] { flat() ? endRemoveRows() : rebuild(); });
    connect(m_source, &QAbstractItemModel::dataChanged, this,
            [this, flat](const QModelIndex &from, const QModelIndex &to) {
                if (flat())
                    Q_EMIT dataChanged(index(from.row(), from.column()), index(to.row(), to.column()));
                else
                    rebuild();
            });
    connect(m_source, &QAbstractItemModel::layoutAboutToBeChanged, this, [this, flat] {
        if (flat())
            holdPlaces();
    });
    connect(m_source, &QAbstractItemModel::layoutChanged, this, [this, flat] { flat() ? takePlaces() : rebuild(); });
}

void TrialGroupModel::holdPlaces()
{
    Q_EMIT layoutAboutToBeChanged();
    m_held = persistentIndexList();
    m_heldSource.clear();
    for (const QModelIndex &held : std::as_const(m_held))
        m_heldSource << m_source->index(held.row(), held.column());
}

void TrialGroupModel::takePlaces()
{
    QModelIndexList now;
    for (const QPersistentModelIndex &source : std::as_const(m_heldSource))
        now << index(source.row(), source.column());
    changePersistentIndexList(m_held, now);
    m_held.clear();
    m_heldSource.clear();
    Q_EMIT layoutChanged();
}

void TrialGroupModel::setGrouping(TrialGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    rebuild();
}

void TrialGroupModel::rebuild()
{
    beginResetModel();
    regroup();
    endResetModel();
}

void TrialGroupModel::regroup()
{
    m_groups.clear();
    if (m_grouping == TrialGrouping::None)
        return;
    std::map<Identity, Group> groups;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        const TrialPointer trial = m_source->trialAt(row);
        Group &group = groups[groupOf(*trial)];
        group.rows.push_back(row);
        if (const auto primary = primaryReward(trial->rewards)) {
            RewardMean &reward = group.rewards[primary->key];
            ++reward.n;
            reward.mean += (primary->value - reward.mean) / reward.n;
        }
    }
    const auto identities = std::views::keys(groups);
    const ShownNames names({identities.begin(), identities.end()});
    for (auto &[identity, group] : groups) {
        group.name = names.of(identity);
        m_groups.push_back(std::move(group));
    }
}

Identity TrialGroupModel::groupOf(const Trial &trial) const
{
    switch (m_grouping) {
    case TrialGrouping::None: return {};
    case TrialGrouping::Agent: return orNone(facetValue(trial, Facet::Agent));
    case TrialGrouping::Model: return orNone(facetValue(trial, Facet::Model));
    case TrialGrouping::Task: return orNone(facetValue(trial, Facet::Task));
    case TrialGrouping::State: return {.name = sayOutcome(outcomeOf(trial)), .origin = {}};
    }
    return {};
}

bool TrialGroupModel::isGroup(const QModelIndex &index) const
{
    return m_grouping != TrialGrouping::None && index.internalId() == groupRow;
}

TrialPointer TrialGroupModel::trialAt(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    const auto row = static_cast<size_t>(index.row());
    return m_source->trialAt(m_grouping == TrialGrouping::None ? index.row() : m_groups[index.internalId()].rows[row]);
}

QModelIndex TrialGroupModel::indexOf(const TrialName &name) const
{
    const int row = m_source->rowOf(name);
    if (row < 0 || m_grouping == TrialGrouping::None)
        return row < 0 ? QModelIndex() : index(row, 0);
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const auto found = std::ranges::find(m_groups[group].rows, row);
        if (found != m_groups[group].rows.end())
            return createIndex(static_cast<int>(found - m_groups[group].rows.begin()), 0, group);
    }
    return {};
}

QModelIndex TrialGroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, groupRow);
    return createIndex(row, column, static_cast<quintptr>(parent.row()));
}

QModelIndex TrialGroupModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupRow)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, groupRow);
}

int TrialGroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_grouping == TrialGrouping::None ? m_source->rowCount() : static_cast<int>(m_groups.size());
    return isGroup(parent) && parent.column() == 0
        ? static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size())
        : 0;
}

int TrialGroupModel::columnCount(const QModelIndex &) const
{
    return m_source->columnCount();
}

QVariant TrialGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroup(index))
        return groupData(m_groups[static_cast<size_t>(index.row())], index.column(), role);
    const auto row = static_cast<size_t>(index.row());
    const int sourceRow = m_grouping == TrialGrouping::None ? index.row() : m_groups[index.internalId()].rows[row];
    return m_source->index(sourceRow, index.column()).data(role);
}

QVariant TrialGroupModel::groupData(const Group &group, int column, int role) const
{
    const auto field = static_cast<TrialField>(m_source->headerData(column, Qt::Horizontal, FieldRole).toInt());
    if (role == Qt::DisplayRole && column == 0)
        return tr("%1 · %n trial(s)", nullptr, static_cast<int>(group.rows.size())).arg(group.name);
    if (role == Qt::DisplayRole && field == TrialField::Reward)
        return sayMeans(group.rewards);
    if (role == Qt::TextAlignmentRole)
        return m_source->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    if (role == FieldRole)
        return static_cast<int>(field);
    return role == GroupSizeRole ? QVariant(static_cast<int>(group.rows.size())) : QVariant();
}

QVariant TrialGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source->headerData(section, orientation, role);
}

void TrialGroupModel::sort(int column, Qt::SortOrder order)
{
    m_source->sort(column, order);
}

} // namespace quayside
