// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/stackfigure.h"
#include "views/charts/axischart.h"

namespace quayside {

/// One stacked bar per arm: the mean of each part per trial, with the total and the number of trials beside it.
class StackChart : public AxisChart
{
    Q_OBJECT

public:
    explicit StackChart(QWidget *parent = nullptr);

    void setFigure(StackFigure figure);
    FactTable table() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void build(const ThemeTokens &tokens) override;
    void paintOver(QPainter &painter, const ThemeTokens &tokens) override;
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    double lineOf(size_t arm) const; ///< the first arm is on top
    QString labelOf(const StackRow &row) const;

    StackFigure m_figure;
};

} // namespace quayside
