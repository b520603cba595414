// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/estimate.h"
#include "views/models/figurewording.h"
#include "views/widgets/chartkit/chartview.h"

namespace quayside {

/// Named differences below each other on one axis (of points where they are of scores, else of their own size), each
/// with its interval around a zero line.
class IntervalLines : public ChartView
{
    Q_OBJECT

public:
    using ChartView::ChartView;

    void paintFigure(QPainter &painter, const QRectF &exposed) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {260, sizeHint().height()}; }

protected:
    struct Line {
        QString name;
        Estimate difference;
        size_t arm = 0; ///< whose colour and shape it has
    };
    void setLines(std::vector<Line> lines, std::optional<size_t> chosen, Scale scale);
    std::optional<size_t> lineAt(const QPointF &position) const;

private:
    int nameWidth() const;
    double xOf(double difference) const;
    std::vector<Tick> ticks(double low, double high) const;
    void paintLine(QPainter &painter, size_t line) const;

    std::vector<Line> m_lines;
    std::optional<size_t> m_chosen;
    Scale m_scale = Scale::Share;
    std::vector<Tick> m_ticks;
    double m_low = -0.1;
    double m_high = 0.1;
};

} // namespace quayside
