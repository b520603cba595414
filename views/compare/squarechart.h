// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// The 2x2 table of an arm's outcomes against the baseline's: both pass, only one does, neither; a click chooses those
/// tasks.
class SquareChart : public ChartView
{
    Q_OBJECT

public:
    explicit SquareChart(QWidget *parent = nullptr);

    void setComparison(ComparisonPointer comparison, size_t arm);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override { return {270, 168}; }

Q_SIGNALS:
    void chosen(quayside::TaskChoice choice);

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Box {
        QRectF rect;
        TaskChoice choice = TaskChoice::BothPass;
        size_t count = 0;
        QString text;
        QColor color;
    };
    QRectF rectAt(int column, int row) const;
    std::vector<Box> boxes() const;
    std::vector<Box> boxesOfPasses(const ArmDifference &difference) const;
    std::vector<Box> boxesOfSizes(const ArmDifference &difference) const;

    ComparisonPointer m_comparison;
    size_t m_arm = 1;
};

} // namespace quayside
