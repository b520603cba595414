// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/grouping.h"
#include "views/models/comparetaskmodel.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// Reward against effort: a cross for each arm, at the median cost per trial (tokens or time where more arms report
/// those) and the mean reward, with their intervals, labelled in the plot.
class CostChart : public ChartView
{
    Q_OBJECT

public:
    explicit CostChart(QWidget *parent = nullptr);

    void setComparison(ComparisonPointer comparison);
    QString title() const; ///< says what the reward is plotted against
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override { return {320, 190}; }

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    void findRewards();
    const Estimate &effortOf(const ArmSummary &arm) const;
    QRectF plot() const;
    QPointF at(double cost, double reward) const;
    void paintAxes(QPainter &painter) const;
    void paintNames(QPainter &painter) const;

    ComparisonPointer m_comparison;
    FigureUnit m_unit = FigureUnit::Dollars;
    double m_highest = 1;
    std::vector<Tick> m_rewardTicks;
    Interval m_rewards{.low = 0, .high = 1}; ///< the ends of their axis
};

} // namespace quayside
