// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/dimensionchart.h"

#include "views/models/comparetables.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"

namespace quayside {

DimensionChart::DimensionChart(QWidget *parent) : IntervalLines(parent)
{
    setAccessibleName(tr("Difference by dimension"));
}

void DimensionChart::setComparison(ComparisonPointer comparison, size_t arm, const QStringList &keys)
{
    m_comparison = std::move(comparison);
    m_arm = arm;
    m_shown.clear();
    std::vector<Line> lines;
    for (const DimensionDifference &dimension : m_comparison->differences[arm - 1].dimensions) {
        if (!keys.contains(dimension.key))
            continue;
        m_shown.push_back(dimension);
        lines.push_back({.name = dimension.key, .difference = dimension.difference, .arm = arm});
    }
    setLines(std::move(lines), std::nullopt, Scale::Open);
}

FactTable DimensionChart::table() const
{
    return m_comparison ? dimensionTable(*m_comparison, m_comparison->differences[m_arm - 1]) : FactTable();
}

std::optional<ChartView::Spot> DimensionChart::spotAt(const QPointF &position) const
{
    const auto line = lineAt(position);
    if (!line)
        return std::nullopt;
    const DimensionDifference &dimension = m_shown[*line];
    QString text = tr("%1: %2 against %3, difference %4")
                       .arg(dimension.key, sayReward(dimension.arm), sayReward(dimension.baseline),
                            sayOwnDifference(dimension.difference.value));
    if (const auto &range = dimension.difference.interval)
        text += tr("\n95 % between %1 and %2 (%3, %n task(s)), %4 uncorrected", nullptr, dimension.difference.n)
                    .arg(sayOwnDifference(range->low), sayOwnDifference(range->high),
                         sayHow(dimension.test, dimension.difference.method), sayP(dimension.p));
    return Spot{.text = text, .trials = {}};
}

} // namespace quayside
