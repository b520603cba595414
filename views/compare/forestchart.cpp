// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/forestchart.h"

#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"

#include <QMouseEvent>

namespace quayside {

ForestChart::ForestChart(QWidget *parent) : IntervalLines(parent)
{
    setAccessibleName(tr("Difference from the baseline"));
}

void ForestChart::setComparison(ComparisonPointer comparison, size_t arm)
{
    m_comparison = std::move(comparison);
    std::vector<Line> lines;
    for (const ArmDifference &difference : m_comparison->differences)
        lines.push_back({.name = sayArmOf(*m_comparison, difference.arm),
                         .difference = difference.difference,
                         .arm = difference.arm});
    const bool isChoice = lines.size() > 1;
    setLines(std::move(lines), isChoice ? std::optional(arm - 1) : std::nullopt, m_comparison->scored.scale);
}

FactTable ForestChart::table() const
{
    FactTable table{.title = tr("Difference from the baseline"), .file = {}, .columns = {}, .rows = {}};
    if (!m_comparison)
        return table;
    const Scale scale = m_comparison->scored.scale;
    table.columns = {tr("Arm"),      sayDifferenceColumn(m_comparison->scored),
                     tr("95 % low"), tr("95 % high"),
                     tr("p"),        tr("p after Holm"),
                     tr("Test"),     tr("Interval"),
                     tr("Tasks")};
    const auto wins = sayWinColumns(scale);
    table.columns.insert(table.columns.end(), wins.begin(), wins.end());
    table.columns.push_back(sayDetectableColumn(scale));
    const QLocale locale;
    for (const ArmDifference &difference : m_comparison->differences) {
        const auto &range = difference.difference.interval;
        table.rows.push_back(
            {sayArmOf(*m_comparison, difference.arm), sayDifference(scale, difference.difference.value),
             range ? sayDifference(scale, range->low) : unreported(),
             range ? sayDifference(scale, range->high) : unreported(), sayPAlone(difference.p),
             sayPAlone(difference.adjustedP), sayTest(difference.test), sayMethod(difference.difference.method),
             locale.toString(difference.difference.n), locale.toString(difference.wins()),
             locale.toString(difference.losses()), locale.toString(difference.ties), sayDetectable(difference)});
    }
    return table;
}

std::optional<ChartView::Spot> ForestChart::spotAt(const QPointF &position) const
{
    const auto line = lineAt(position);
    if (!line)
        return std::nullopt;
    const ArmDifference &difference = m_comparison->differences[*line];
    return Spot{.text = sayArm(m_comparison->scored.arms[difference.arm]) + QLatin1Char('\n') + sayVerdict(difference)
                    + QLatin1Char('\n')
                    + tr("%1, interval: %2").arg(sayTest(difference.test), sayMethod(difference.difference.method)),
                .trials = {}};
}

void ForestChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto line = lineAt(event->position()))
        Q_EMIT armChosen(m_comparison->differences[*line].arm);
    ChartView::mouseReleaseEvent(event);
}

} // namespace quayside
