// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/dotfigure.h"
#include "views/charts/axischart.h"

namespace quayside {

/// One line per arm: a dot for each trial, a bar for the median, a band for its interval.
class DotChart : public AxisChart
{
    Q_OBJECT

public:
    explicit DotChart(QWidget *parent = nullptr);

    void setFigure(DotFigure figure);
    FactTable table() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void build(const ThemeTokens &tokens) override;
    void paintOver(QPainter &painter, const ThemeTokens &tokens) override;
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    /// Dots side by side where they would cover each other, within the height of a line.
    void placeDots();
    void paintRow(QPainter &painter, size_t arm, const ThemeTokens &tokens) const;
    double lineOf(size_t arm) const; ///< the first arm is on top

    DotFigure m_figure;
    std::vector<std::vector<QPointF>> m_places; ///< by arm, by dot
};

} // namespace quayside
