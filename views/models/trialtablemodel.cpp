// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialtablemodel.h"

#include "views/models/modelroles.h"

#include <QFont>

#include <algorithm>

namespace quayside {

namespace {

/// Above this many separate insertions one reset is cheaper for every view and proxy.
constexpr int mostInsertions = 64;

/// How many separate runs of rows differ between two lists sorted by name.
int countRuns(const std::vector<TrialPointer> &before, const std::vector<TrialPointer> &after)
{
    int runs = 0;
    size_t i = 0;
    bool inRun = false;
    for (const TrialPointer &trial : after) {
        const bool known = i < before.size() && before[i]->name == trial->name;
        runs += !known && !inRun;
        inRun = !known;
        i += known;
    }
    return i == before.size() ? runs : mostInsertions + 1;
}

QString tipOf(const Trial &trial, const TrialColumn &column)
{
    if (column.field == TrialField::Exception && trial.exception)
        return trial.exception->message.left(2000);
    if (column.field == TrialField::Dimension)
        return QLocale().toString(rewardFor(trial.rewards, column.rewardKey).value_or(0), 'g', QLocale::FloatingPointShortest);
    return textOf(trial, column);
}

QVariant alignment(const TrialColumn &column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void TrialTableModel::setJob(const JobPointer &job)
{
    std::vector<TrialColumn> columns = columnsFor(*job);
    if (job->path != m_path || columns != m_columns || countRuns(m_trials, job->trials) > mostInsertions)
        reset(job, std::move(columns));
    else
        mergeIn(job->trials);
}

void TrialTableModel::reset(const JobPointer &job, std::vector<TrialColumn> columns)
{
    beginResetModel();
    m_path = job->path;
    m_columns = std::move(columns);
    m_trials = job->trials;
    m_hasManyTasks = taskNames(*job).size() > 1;
    endResetModel();
}

void TrialTableModel::mergeIn(const std::vector<TrialPointer> &trials)
{
    for (size_t i = 0; i < trials.size(); ++i) {
        const int row = static_cast<int>(i);
        if (i < m_trials.size() && m_trials[i]->name == trials[i]->name) {
            if (m_trials[i] != trials[i]) {
                m_trials[i] = trials[i];
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
            }
            continue;
        }
        size_t end = i;
        while (end < trials.size() && (i >= m_trials.size() || trials[end]->name != m_trials[i]->name))
            ++end;
        beginInsertRows({}, row, static_cast<int>(end) - 1);
        m_trials.insert(m_trials.begin() + row, trials.begin() + row, trials.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        i = end - 1;
    }
}

int TrialTableModel::rowOf(const TrialName &name) const
{
    const auto found = std::ranges::lower_bound(m_trials, name, {}, [](const TrialPointer &trial) { return trial->name; });
    return found != m_trials.end() && (*found)->name == name ? static_cast<int>(found - m_trials.begin()) : -1;
}

int TrialTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_trials.size());
}

int TrialTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TrialTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Trial &trial = *m_trials[static_cast<size_t>(index.row())];
    const TrialColumn &column = m_columns[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return textOf(trial, column);
    case Qt::TextAlignmentRole: return alignment(column);
    case Qt::ToolTipRole: return tipOf(trial, column);
    case SortRole: return sortKeyOf(trial, column);
    case FieldRole: return static_cast<int>(column.field);
    case TrialNameRole: return trial.name.value;
    case OutcomeRole: return static_cast<int>(outcomeOf(trial));
    default: return {};
    }
}

QVariant TrialTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TrialColumn &column = m_columns[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return titleOf(column);
    case Qt::TextAlignmentRole: return alignment(column);
    case FieldRole: return static_cast<int>(column.field);
    case ColumnIdRole: return idOf(column);
    case ShownAtFirstRole: return isShownAtFirst(column) && (column.field != TrialField::Task || m_hasManyTasks);
    default: return {};
    }
}

} // namespace quayside
