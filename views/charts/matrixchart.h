// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/matrixfigure.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// Attempts by task and arm, one small cell per attempt, the flakiest tasks on top. Only the rows on screen are
/// painted.
class MatrixChart : public ChartView
{
    Q_OBJECT

public:
    explicit MatrixChart(QWidget *parent = nullptr);

    void setFigure(MatrixFigure figure, JobPointer job);
    FactTable table() const override;
    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    int nameWidth() const;
    int columnWidth(size_t arm) const;
    void paintHeader(QPainter &painter) const;
    void paintRow(QPainter &painter, size_t row) const;

    MatrixFigure m_figure;
    JobPointer m_job;
};

} // namespace quayside
