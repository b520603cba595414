// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/rewardfigure.h"
#include "views/charts/plotface.h"

namespace quayside {

/// Reward by dimension and arm: bars from 0, whiskers where there is an interval, the arm's shape at the foot of its bar.
class RewardFace : public PlotFace
{
    Q_OBJECT

public:
    explicit RewardFace(QWidget *parent = nullptr);

    void setFigure(RewardFigure figure);
    FactTable table() const override;
    QSize sizeHint() const override { return {420, 200}; }

protected:
    void build(const ThemeTokens &tokens) override;
    void paintOver(QPainter &painter, const ThemeTokens &tokens) override;
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    double groupWidth() const; ///< of the bars of one dimension, in steps of the axis
    QRectF rectOf(const RewardBar &bar) const; ///< the bar, from 0 to its mean
    void paintBar(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const;

    RewardFigure m_figure;
};

} // namespace quayside
