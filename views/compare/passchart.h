// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// The curve of one arm over the number of attempts.
using ArmCurve = std::pair<size_t, std::vector<PassPoint>>;

/// pass@k (full lines: at least one of k attempts passes) and pass^k (broken lines: all of them do) with their bands.
/// Draws the first six curves; the table has all.
class PassChart : public ChartView
{
    Q_OBJECT

public:
    explicit PassChart(QWidget *parent = nullptr);

    void setCurves(ComparisonPointer comparison, std::vector<ArmCurve> curves);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override { return {420, 220}; }

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    QRectF plot() const;
    QPointF at(double k, double share) const;
    int mostAttempts() const;
    bool hasBand(const ArmCurve &curve) const;
    void paintBand(QPainter &painter, const ArmCurve &curve, Estimate PassPoint::*figure, Qt::PenStyle style) const;
    void paintNames(QPainter &painter) const;
    void paintCurve(QPainter &painter, const ArmCurve &curve, Estimate PassPoint::*figure, Qt::PenStyle style) const;

    ComparisonPointer m_comparison;
    std::vector<ArmCurve> m_all;
    std::vector<ArmCurve> m_curves; ///< those drawn
};

} // namespace quayside
