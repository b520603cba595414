// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"
#include "views/widgets/chartface.h"

namespace quayside {

/// A line an arm: its difference from the baseline in points with its interval; a click chooses the arm.
class ForestFace : public ChartFace
{
    Q_OBJECT

public:
    explicit ForestFace(QWidget *parent = nullptr);

    void setComparison(ComparisonPointer comparison, size_t arm);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

Q_SIGNALS:
    void armChosen(size_t arm);

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const ArmDifference *differenceAt(const QPointF &position) const;
    int nameWidth() const;
    double xOf(double difference) const;
    void paintRow(QPainter &painter, size_t row) const;

    ComparisonPointer m_comparison;
    size_t m_arm = 1;
    double m_low = -0.1;
    double m_high = 0.1;
};

} // namespace quayside
