// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

#include <QAbstractTableModel>

namespace quayside {

using ComparisonPointer = std::shared_ptr<const Comparison>;

/// Which tasks of a comparison are rows.
enum class TaskChoice : std::uint8_t {
    All,
    Differs,
    Improved,
    Regressed,
    BothPass,
    OnlyBaseline,
    OnlyArm,
    Neither,
};

/// Tasks as rows, arms as columns of attempts, then the changes of one arm against the baseline and where the paths of
/// the two first differ.
class CompareTaskModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Role {
        SortRole = Qt::UserRole + 1,
        ChangeRole, ///< a double: the sign of a change that is better or worse; nothing for one that is neither
    };

    void setComparison(ComparisonPointer comparison);
    /// The arm whose changes are shown: 1 .. number of differences.
    void setArm(size_t arm);
    void setChoice(TaskChoice choice);
    void setText(const QString &text);
    /// Where the paths of the arm and of the baseline first differ, in words, for a row of ScoredTrials; forgotten when
    /// another arm is set.
    void setDivergence(std::uint32_t task, const QString &words);

    TaskChoice choice() const { return m_choice; }
    int countOf(TaskChoice choice) const;
    /// Of the compared reward.
    Scale scale() const;
    int armCount() const;
    bool isArmColumn(int column) const { return column >= 1 && column <= armCount(); }
    bool isDivergenceColumn(int column) const { return difference() && column == columnCount() - 1; }
    size_t arm() const { return m_arm; }
    std::uint32_t taskAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    bool hasDivergence(int row) const { return m_divergences.contains(taskAt(row)); }
    const TaskRow &rowAt(int row) const;
    const ArmCell &cellAt(int row, int column) const { return rowAt(row).arms[static_cast<size_t>(column - 1)]; }

    QString armText(const ArmCell &cell) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    enum class Change : std::uint8_t {
        Reward,
        Elapsed,
        TokenCount,
        Cost,
    };
    void refill();
    std::vector<std::uint32_t> rowsOf(TaskChoice choice) const;
    const ArmDifference *difference() const;
    std::optional<double> change(const TaskRow &row, Change kind) const;
    QString text(const TaskRow &row, int column) const;

    ComparisonPointer m_comparison;
    size_t m_arm = 1;
    TaskChoice m_choice = TaskChoice::All;
    QString m_text;
    std::vector<std::uint32_t> m_rows;
    QHash<std::uint32_t, QString> m_divergences;
};

} // namespace quayside
