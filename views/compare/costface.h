// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"
#include "views/widgets/chartface.h"

namespace quayside {

/// Reward against cost: a cross an arm, median cost a trial and mean reward with their intervals, named directly.
class CostFace : public ChartFace
{
    Q_OBJECT

public:
    explicit CostFace(QWidget *parent = nullptr);

    void setComparison(ComparisonPointer comparison);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override { return {320, 190}; }

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    QRectF plot() const;
    QPointF at(double cost, double reward) const;
    void paintAxes(QPainter &painter) const;
    void paintNames(QPainter &painter) const;

    ComparisonPointer m_comparison;
    double m_highest = 1;
};

} // namespace quayside
