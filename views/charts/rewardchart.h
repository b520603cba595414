// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/rewardfigure.h"
#include "views/charts/axischart.h"

namespace quayside {

/// Reward by dimension and arm: bars from 0, whiskers where there is an interval, the arm's shape at the foot of its
/// bar.
class RewardChart : public AxisChart
{
    Q_OBJECT

public:
    explicit RewardChart(QWidget *parent = nullptr);

    /// `whyEmpty` is shown in the middle where there is no bar.
    void setFigure(RewardFigure figure, const QString &whyEmpty = {});
    FactTable table() const override;
    /// A bar or two need no height to be told apart.
    QSize sizeHint() const override { return {420, m_figure.bars.size() > 2 ? 200 : 112}; }
    void paintFigure(QPainter &painter, const QRectF &exposed) override;

protected:
    void build(const ThemeTokens &tokens) override;
    void paintOver(QPainter &painter, const ThemeTokens &tokens) override;
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    double heightOf(const RewardBar &bar, double value) const;
    Interval reach() const;
    double groupWidth() const;                 ///< of the bars of one dimension, in steps of the axis
    QRectF rectOf(const RewardBar &bar) const; ///< the bar, from 0 to its mean
    bool hasRoomForValues(const QFontMetrics &measure) const;
    void paintBar(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const;
    void paintFoot(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const;
    void paintValue(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const;
    void paintInterval(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const;

    QString m_whyEmpty;
    RewardFigure m_figure;
};

} // namespace quayside
