// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/lintmodel.h"

#include "core/base/visibletext.h"

#include <QDir>

#include <limits>

namespace quayside {

namespace {

/// The internal id of a task's own row; a row below a task has the task's number instead.
constexpr quintptr noTask = std::numeric_limits<quintptr>::max();

} // namespace

void LintModel::setTasks(std::vector<TaskLint> tasks)
{
    if (tasks == m_tasks)
        return;
    beginResetModel();
    m_tasks = std::move(tasks);
    endResetModel();
}

const TaskLint &LintModel::taskAt(const QModelIndex &index) const
{
    return m_tasks[index.internalId() == noTask ? static_cast<size_t>(index.row()) : index.internalId()];
}

const LintFinding *LintModel::findingAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == noTask)
        return nullptr;
    return &taskAt(index).findings[static_cast<size_t>(index.row())];
}

QModelIndex LintModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : noTask);
}

QModelIndex LintModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == noTask)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, noTask);
}

int LintModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tasks.size());
    const bool isTask = parent.internalId() == noTask && parent.column() == 0;
    return isTask ? static_cast<int>(taskAt(parent).findings.size()) : 0;
}

int LintModel::columnCount(const QModelIndex & /*parent*/) const
{
    return MessageColumn + 1;
}

QString LintModel::textOf(const TaskLint &task, int column)
{
    switch (column) {
    case PlaceColumn: return visibleLine(task.folder.section(QLatin1Char('/'), -1));
    case RuleColumn:
        return task.findings.empty() && !task.problem
            ? tr("nothing found")
            : tr("%n finding(s)", nullptr, static_cast<int>(task.findings.size()));
    default: return task.problem ? visibleLine(describe(*task.problem)) : QString();
    }
}

QString LintModel::textOf(const TaskLint &task, const LintFinding &finding, int column)
{
    switch (column) {
    case PlaceColumn: {
        if (finding.path == task.folder)
            return tr("the folder");
        const QString file = visibleLine(QDir(task.folder).relativeFilePath(finding.path));
        return finding.line ? QStringLiteral("%1:%2").arg(file).arg(*finding.line) : file;
    }
    case RuleColumn: return finding.rule;
    default: return visibleLine(finding.message);
    }
}

QVariant LintModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LintFinding *finding = findingAt(index);
    const TaskLint &task = taskAt(index);
    const auto text = [&](int column) { return finding ? textOf(task, *finding, column) : textOf(task, column); };
    switch (role) {
    case Qt::DisplayRole: return text(index.column());
    case Qt::ToolTipRole: return finding ? text(MessageColumn) : visibleLine(task.folder);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    default: return {};
    }
}

QVariant LintModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Where"), tr("Rule"), tr("What was found")};
    return titles[section];
}

} // namespace quayside
