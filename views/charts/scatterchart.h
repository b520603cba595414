// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/scatterfigure.h"
#include "views/charts/axischart.h"

namespace quayside {

/// Reward against cost or time: a faint mark for each trial, a cross for each arm (median and mean with their
/// intervals), labelled in the plot.
class ScatterChart : public AxisChart
{
    Q_OBJECT

public:
    explicit ScatterChart(QWidget *parent = nullptr);

    void setFigure(ScatterFigure figure);
    FactTable table() const override;
    QSize sizeHint() const override { return {320, 220}; }

protected:
    void build(const ThemeTokens &tokens) override;
    void paintOver(QPainter &painter, const ThemeTokens &tokens) override;
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    void paintCross(QPainter &painter, size_t arm, const ThemeTokens &tokens) const;
    void paintNames(QPainter &painter, const ThemeTokens &tokens) const;
    QPointF centreOf(size_t arm) const;

    ScatterFigure m_figure;
};

} // namespace quayside
