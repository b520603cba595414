// SPDX-License-Identifier: GPL-3.0-or-later
// How the table becomes another one in steps a view can follow, so that selection and place stay.
#include "views/models/trialtablemodel.h"

#include <algorithm>
#include <iterator>

namespace quayside {

namespace {

/// For each of `before` its number in `after`, -1 where it is gone; both are sorted by name.
std::vector<int> positions(const std::vector<TrialPointer> &before, const std::vector<TrialPointer> &after)
{
    std::vector<int> numbers(before.size(), -1);
    size_t next = 0;
    for (size_t i = 0; i < before.size(); ++i) {
        while (next < after.size() && after[next] != before[i] && after[next]->name < before[i]->name)
            ++next;
        if (next < after.size() && (after[next] == before[i] || after[next]->name == before[i]->name))
            numbers[i] = static_cast<int>(next++);
    }
    return numbers;
}

std::vector<bool> changedAmong(const std::vector<TrialPointer> &before, const std::vector<TrialPointer> &after,
                               const std::vector<int> &numbers)
{
    std::vector<bool> changed(after.size());
    for (size_t i = 0; i < before.size(); ++i) {
        if (numbers[i] >= 0)
            changed[static_cast<size_t>(numbers[i])] = before[i] != after[static_cast<size_t>(numbers[i])];
    }
    return changed;
}

} // namespace

TrialTableModel::State TrialTableModel::stateOf(std::vector<TrialPointer> trials) const
{
    State state{.trials = std::move(trials)};
    std::vector<SortKey> keys(state.trials.size());
    if (m_sort.column >= 0 && m_sort.column < columnCount()) {
        const TrialColumn &column = m_columns[static_cast<size_t>(m_sort.column)];
        std::ranges::transform(state.trials, keys.begin(),
                               [&](const TrialPointer &trial) { return sortKeyOf(*trial, column); });
    }
    state.order = sorted(std::move(keys), m_sort.order);
    state.rows = wanted(state);
    return state;
}

std::vector<int> TrialTableModel::wanted(const State &state) const
{
    if (m_filter.isEmpty())
        return state.order;
    std::vector<int> rows;
    std::ranges::copy_if(state.order, std::back_inserter(rows),
                         [&](int number) { return matches(*state.trials[static_cast<size_t>(number)], m_filter); });
    return rows;
}

void TrialTableModel::follow(State next)
{
    const std::vector<int> numbers = positions(m_state.trials, next.trials);
    std::vector<int> rows = m_state.rows;
    for (int &row : rows)
        row = numbers[static_cast<size_t>(row)];
    const RowChange change = compareRows(rows, next.rows, static_cast<int>(next.trials.size()));
    const std::vector<bool> changed = changedAmong(m_state.trials, next.trials, numbers);
    switch (change.kind) {
    case RowChange::Kind::Runs:
        followInRuns(change, std::move(next), std::move(rows));
        announceChanges(changed);
        break;
    case RowChange::Kind::Order: followInOrder(std::move(next), rows); break;
    case RowChange::Kind::Reset:
        beginResetModel();
        m_state = std::move(next);
        endResetModel();
    }
}

/// `rows` are the present rows in the numbers of the next state.
void TrialTableModel::followInRuns(const RowChange &change, State next, std::vector<int> rows)
{
    for (const auto &[first, last] : change.removed) {
        beginRemoveRows({}, first, last);
        m_state.rows.erase(m_state.rows.begin() + first, m_state.rows.begin() + last + 1);
        rows.erase(rows.begin() + first, rows.begin() + last + 1);
        endRemoveRows();
    }
    const std::vector<int> wantedRows = std::move(next.rows);
    m_state = std::move(next);
    m_state.rows = std::move(rows);
    for (const auto &[first, last] : change.inserted) {
        beginInsertRows({}, first, last);
        m_state.rows.insert(m_state.rows.begin() + first, wantedRows.begin() + first, wantedRows.begin() + last + 1);
        endInsertRows();
    }
}

void TrialTableModel::followInOrder(State next, const std::vector<int> &rows)
{
    Q_EMIT layoutAboutToBeChanged();
    std::vector<int> places(next.trials.size());
    for (int row = 0; row < std::ssize(next.rows); ++row)
        places[static_cast<size_t>(next.rows[static_cast<size_t>(row)])] = row;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after << index(places[static_cast<size_t>(rows[static_cast<size_t>(old.row())])], old.column());
    m_state = std::move(next);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void TrialTableModel::announceChanges(const std::vector<bool> &changed)
{
    const auto isChanged = [&](int row) {
        return changed[static_cast<size_t>(m_state.rows[static_cast<size_t>(row)])];
    };
    for (int row = 0; row < rowCount(); ++row) {
        if (!isChanged(row))
            continue;
        const int first = row;
        while (row + 1 < rowCount() && isChanged(row + 1))
            ++row;
        Q_EMIT dataChanged(index(first, 0), index(row, columnCount() - 1));
    }
}

} // namespace quayside
