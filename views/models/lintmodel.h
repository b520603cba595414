// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/tasklint.h"

#include <QAbstractItemModel>

namespace quayside {

/// Linted tasks, and below each what was found: file and line, rule, sentence.
class LintModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t {
        PlaceColumn,
        RuleColumn,
        MessageColumn,
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setTasks(std::vector<TaskLint> tasks);
    const std::vector<TaskLint> &tasks() const { return m_tasks; }
    /// Of a task's row or of one below it.
    const TaskLint &taskAt(const QModelIndex &index) const;
    /// Null for a task's row.
    const LintFinding *findingAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const TaskLint &task, int column);
    static QString textOf(const TaskLint &task, const LintFinding &finding, int column);

    std::vector<TaskLint> m_tasks;
};

} // namespace quayside
