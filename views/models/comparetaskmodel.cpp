// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/comparetaskmodel.h"

#include "core/compare/quantitydifference.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace quayside {

namespace {

constexpr int changes = 4;
constexpr int columnsOfChange = changes + 1; ///< and where the paths part

} // namespace

void CompareTaskModel::setComparison(ComparisonPointer comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_divergences.clear();
    m_arm = std::min(m_arm, std::max<size_t>(1, m_comparison ? m_comparison->differences.size() : 1));
    refill();
    endResetModel();
}

void CompareTaskModel::setArm(size_t arm)
{
    beginResetModel();
    m_arm = arm;
    m_divergences.clear();
    refill();
    endResetModel();
}

void CompareTaskModel::setChoice(TaskChoice choice)
{
    beginResetModel();
    m_choice = choice;
    refill();
    endResetModel();
}

void CompareTaskModel::setText(const QString &text)
{
    beginResetModel();
    m_text = text;
    refill();
    endResetModel();
}

void CompareTaskModel::setDivergence(std::uint32_t task, const QString &words)
{
    m_divergences.insert(task, words);
    const auto row = std::ranges::find(m_rows, task);
    if (row == m_rows.end())
        return;
    const QModelIndex cell = index(static_cast<int>(row - m_rows.begin()), columnCount() - 1);
    Q_EMIT dataChanged(cell, cell);
}

const ArmDifference *CompareTaskModel::difference() const
{
    return m_comparison && m_arm - 1 < m_comparison->differences.size() ? &m_comparison->differences[m_arm - 1]
                                                                        : nullptr;
}

std::vector<std::uint32_t> CompareTaskModel::rowsOf(TaskChoice choice) const
{
    std::vector<std::uint32_t> rows;
    if (!m_comparison)
        return rows;
    const ArmDifference *own = difference();
    if (choice == TaskChoice::All || !own) {
        rows.resize(m_comparison->scored.rows.size());
        std::iota(rows.begin(), rows.end(), 0U);
        return rows;
    }
    switch (choice) {
    case TaskChoice::Improved: return own->improved;
    case TaskChoice::Regressed: return own->regressed;
    case TaskChoice::BothPass: return own->bothPass;
    case TaskChoice::OnlyBaseline: return own->onlyBaseline;
    case TaskChoice::OnlyArm: return own->onlyArm;
    case TaskChoice::Neither: return own->neither;
    case TaskChoice::Differs:
    case TaskChoice::All: break;
    }
    rows = own->improved;
    rows.insert(rows.end(), own->regressed.begin(), own->regressed.end());
    std::ranges::stable_sort(
        rows, {}, [&](std::uint32_t row) { return -std::abs(*gain(m_comparison->scored.rows[row], m_arm)); });
    return rows;
}

void CompareTaskModel::refill()
{
    m_rows = rowsOf(m_choice);
    if (!m_text.isEmpty())
        std::erase_if(m_rows, [&](std::uint32_t row) {
            return !m_comparison->scored.rows[row].name.contains(m_text, Qt::CaseInsensitive);
        });
}

int CompareTaskModel::countOf(TaskChoice choice) const
{
    return static_cast<int>(rowsOf(choice).size());
}

Scale CompareTaskModel::scale() const
{
    return m_comparison ? m_comparison->scored.scale : Scale::Share;
}

int CompareTaskModel::armCount() const
{
    return m_comparison ? static_cast<int>(m_comparison->scored.arms.size()) : 0;
}

const TaskRow &CompareTaskModel::rowAt(int row) const
{
    return m_comparison->scored.rows[m_rows[static_cast<size_t>(row)]];
}

int CompareTaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareTaskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_comparison ? 0 : 1 + armCount() + (difference() ? columnsOfChange : 0);
}

std::optional<double> CompareTaskModel::change(const TaskRow &row, Change kind) const
{
    if (kind == Change::Reward)
        return gain(row, m_arm);
    const auto quantity = kind == Change::Elapsed ? TrialQuantity::Elapsed
        : kind == Change::TokenCount              ? TrialQuantity::TokenCount
                                                  : TrialQuantity::Cost;
    const auto arm = meanQuantity(row.arms[m_arm], quantity);
    const auto baseline = meanQuantity(row.arms[0], quantity);
    return arm && baseline ? std::optional(*arm - *baseline) : std::nullopt;
}

QString CompareTaskModel::armText(const ArmCell &cell) const
{
    if (cell.attempts.empty())
        return tr("not run");
    if (!cell.mean)
        return tr("%n attempt(s), no score", nullptr, static_cast<int>(cell.attempts.size()));
    if (scale() == Scale::Open)
        return cell.counted == 1 ? sayMeasure(*cell.mean)
                                 : tr("mean %1 of %2").arg(sayMeasure(*cell.mean)).arg(cell.counted);
    return tr("%1 of %2 pass, mean %3").arg(cell.passed).arg(cell.counted).arg(sayReward(cell.mean));
}

QString CompareTaskModel::text(const TaskRow &row, int column) const
{
    if (column == 0)
        return row.name;
    if (isArmColumn(column))
        return armText(row.arms[static_cast<size_t>(column - 1)]);
    if (isDivergenceColumn(column))
        return m_divergences.value(static_cast<std::uint32_t>(&row - m_comparison->scored.rows.data()),
                                   QStringLiteral("…"));
    const auto kind = static_cast<Change>(column - 1 - armCount());
    const auto difference = change(row, kind);
    switch (kind) {
    case Change::Reward: return difference ? sayDifference(scale(), *difference) : unreported();
    case Change::Elapsed: return sayChange(difference, sayTimeChange);
    case Change::TokenCount: return sayChange(difference, sayTokensChange);
    case Change::Cost: return sayChange(difference, sayCostChange);
    }
    return {};
}

QVariant CompareTaskModel::data(const QModelIndex &index, int role) const
{
    const TaskRow &row = rowAt(index.row());
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return row.isLeftOut && role == Qt::ToolTipRole ? tr("left out: an arm has a trial without the reward here")
                                                        : text(row, column);
    if (role == Qt::TextAlignmentRole)
        return column > armCount() && !isDivergenceColumn(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == ChangeRole && column == armCount() + 1 && scale() == Scale::Share) {
        const auto difference = gain(row, m_arm);
        return difference ? QVariant(*difference) : QVariant();
    }
    return {};
}

QVariant CompareTaskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_comparison)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section > armCount() && !isDivergenceColumn(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                    : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (section == 0)
        return tr("Task");
    if (isArmColumn(section)) {
        const QString name = role == Qt::ToolTipRole
            ? sayArm(m_comparison->scored.arms[static_cast<size_t>(section - 1)])
            : sayArmOf(*m_comparison, static_cast<size_t>(section - 1));
        return section == 1 ? tr("%1 (baseline)").arg(name) : name;
    }
    const QString reward = scale() == Scale::Share ? tr("Δ points") : tr("Δ %1").arg(sayMetric(m_comparison->scored));
    const QStringList names{reward, tr("Δ elapsed"), tr("Δ tokens"), tr("Δ cost"), tr("First divergence")};
    return names[section - 1 - armCount()];
}

void CompareTaskModel::sort(int column, Qt::SortOrder order)
{
    if (!m_comparison || column < 0)
        return;
    beginResetModel();
    const auto rowOf = [&](std::uint32_t row) -> const TaskRow & { return m_comparison->scored.rows[row]; };
    const auto key = [&](std::uint32_t row) {
        constexpr double last = std::numeric_limits<double>::infinity();
        const double sign = order == Qt::AscendingOrder ? 1 : -1;
        const auto value = isArmColumn(column) ? rowOf(row).arms[static_cast<size_t>(column - 1)].mean
                                               : change(rowOf(row), static_cast<Change>(column - 1 - armCount()));
        return value ? sign * *value : last; // what is not reported comes last either way
    };
    std::ranges::sort(m_rows); // rows are by task name
    if (column == 0 && order == Qt::DescendingOrder)
        std::ranges::reverse(m_rows);
    else if (isDivergenceColumn(column))
        std::ranges::stable_sort(m_rows, {},
                                 [&](std::uint32_t row) { return m_divergences.value(row, QStringLiteral("\uffff")); });
    else if (column > 0)
        std::ranges::stable_sort(m_rows, {}, key);
    endResetModel();
}

} // namespace quayside
