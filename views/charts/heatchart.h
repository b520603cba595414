// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/heatfigure.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// Rewards by trial and dimension: a shade from 0 to 1, always the same scale, with the number in the cell. Only what
/// is on screen is painted.
class HeatChart : public ChartView
{
    Q_OBJECT

public:
    explicit HeatChart(QWidget *parent = nullptr);

    void setFigure(HeatFigure figure, JobPointer job);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override
    {
        return {nameWidth() + static_cast<int>(m_figure.dimensions.size()) * 44, sizeHint().height()};
    }

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    int nameWidth() const;
    double columnWidth() const;
    void paintRow(QPainter &painter, size_t row) const;

    HeatFigure m_figure;
    JobPointer m_job;
};

} // namespace quayside
