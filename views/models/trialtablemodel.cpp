// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialtablemodel.h"

#include "views/models/modelroles.h"

#include <QFont>

#include <algorithm>

namespace quayside {

namespace {

QString tipOf(const Trial &trial, const TrialColumn &column, const TrialNames &names)
{
    if (column.field == TrialField::Exception && trial.exception)
        return trial.exception->message.left(2000);
    if (column.field == TrialField::Dimension)
        return QLocale().toString(rewardFor(trial.rewards, column.rewardKey).value_or(0), 'g',
                                  QLocale::FloatingPointShortest);
    return textOf(trial, column, names);
}

/// Fields that are the same in every row: their columns are hidden at first.
std::set<TrialField> constantFields(const Job &job)
{
    std::set<TrialField> fields;
    const std::pair<Facet, TrialField> columns[] = {
        {Facet::Task, TrialField::Task}, {Facet::Agent, TrialField::Agent}, {Facet::Model, TrialField::Model}};
    for (const auto &[facet, field] : columns) {
        if (soleValue(job, facet) && (job.trials.size() > 1 || field == TrialField::Task))
            fields.insert(field);
    }
    return fields;
}

QVariant alignment(const TrialColumn &column)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void TrialTableModel::setJob(const JobPointer &job)
{
    std::vector<TrialColumn> columns = columnsFor(*job);
    TrialNames names = namesFor(*job);
    if (job->path == m_path && columns == m_columns && names == m_names)
        return follow(stateOf(job->trials));
    beginResetModel();
    m_path = job->path;
    m_columns = std::move(columns);
    m_names = std::move(names);
    m_constant = constantFields(*job);
    m_state = stateOf(job->trials);
    endResetModel();
}

void TrialTableModel::setFilter(const TrialFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    State next = m_state;
    next.rows = wanted(next);
    follow(std::move(next));
    Q_EMIT filterChanged();
}

void TrialTableModel::sort(int column, Qt::SortOrder order)
{
    m_sort = {.column = column, .order = order};
    follow(stateOf(m_state.trials));
}

int TrialTableModel::rowOf(const TrialName &name) const
{
    const auto &trials = m_state.trials;
    const auto found = std::ranges::lower_bound(
        trials, name, {}, [](const TrialPointer &trial) -> const TrialName & { return trial->name; });
    if (found == trials.end() || (*found)->name != name)
        return -1;
    const auto row = std::ranges::find(m_state.rows, static_cast<int>(found - trials.begin()));
    return row == m_state.rows.end() ? -1 : static_cast<int>(row - m_state.rows.begin());
}

int TrialTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.rows.size());
}

int TrialTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TrialTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Trial &trial = *trialAt(index.row());
    const TrialColumn &column = m_columns[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return textOf(trial, column, m_names);
    case Qt::TextAlignmentRole: return alignment(column);
    case Qt::ToolTipRole: return tipOf(trial, column, m_names);
    case SortRole: return toVariant(sortKeyOf(trial, column));
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
    case ShownAtFirstRole: return isShownAtFirst(column) && !m_constant.contains(column.field);
    default: return {};
    }
}

} // namespace quayside
