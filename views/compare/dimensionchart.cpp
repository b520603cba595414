// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/dimensionchart.h"

#include "views/models/comparetables.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"

namespace quayside {

DimensionChart::DimensionChart(QWidget *parent) : IntervalLines(parent)
{
    setAccessibleName(tr("Difference by dimension"));
}

void DimensionChart::setComparison(ComparisonPointer comparison, size_t arm)
{
    m_comparison = std::move(comparison);
    m_arm = arm;
    std::vector<Line> lines;
    for (const DimensionDifference &dimension : m_comparison->differences[arm - 1].dimensions)
        lines.push_back({.name = dimension.key, .difference = dimension.difference, .arm = arm});
    setLines(std::move(lines), std::nullopt);
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
    const DimensionDifference &dimension = m_comparison->differences[m_arm - 1].dimensions[*line];
    QString text = tr("%1: %2 against %3, %4 points")
                       .arg(dimension.key, sayReward(dimension.arm), sayReward(dimension.baseline),
                            sayPoints(dimension.difference.value));
    if (const auto &range = dimension.difference.interval)
        text += tr("\n95 % between %1 and %2 (%3, %n task(s)), %4 uncorrected", nullptr, dimension.difference.n)
                    .arg(sayPoints(range->low), sayPoints(range->high),
                         sayHow(dimension.test, dimension.difference.method), sayP(dimension.p));
    return Spot{.text = text, .trials = {}};
}

} // namespace quayside
