// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/outcomefigure.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// How the trials of each arm ended: one strip per arm, with a part for each outcome, its mark and its count.
class OutcomeChart : public ChartView
{
    Q_OBJECT

public:
    explicit OutcomeChart(QWidget *parent = nullptr);

    void setFigure(OutcomeFigure figure);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    struct Part {
        QRectF rect;
        size_t arm = 0;
        Outcome outcome = Outcome::Passed;
    };
    std::vector<Part> parts() const;
    int nameWidth() const;

    OutcomeFigure m_figure;
};

} // namespace quayside
