// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/figurewording.h"
#include "views/theme/tokens.h"
#include "views/widgets/chartkit/chartview.h"

#include <QGraphicsScene>

class QAbstractAxis;
class QChart;
class QScatterSeries;

namespace quayside {

/// One axis of a plot: round marks on a scale, or names at 0, 1, 2, ...
struct PlotAxis {
    std::vector<Tick> ticks;
    QStringList names;
    QString title;
    bool showsGrid = true;
    bool showsLabels = true;
};

/// A chart on the axes of Qt Charts. The chart is in a scene of its own that is drawn into this widget, so that screen,
/// PNG and SVG come from the same drawing. Labels are set here: Qt Charts would cut them off.
class AxisChart : public ChartView
{
    Q_OBJECT

public:
    explicit AxisChart(QWidget *parent = nullptr);
    ~AxisChart() override;

    void paintFigure(QPainter &painter, const QRectF &exposed) override;

protected:
    QChart &chart() { return *m_chart; }

    /// Makes the series again and calls setAxes; called when figure, size or theme changed.
    virtual void build(const ThemeTokens &tokens) = 0;
    virtual void paintOver(QPainter &painter, const ThemeTokens &tokens) = 0;

    void rebuild();

    /// Attaches every series of the chart. The plot leaves `around` free besides what the labels need.
    void setAxes(PlotAxis x, PlotAxis y, const QMargins &around, int tallest = 100'000);
    QPointF at(double x, double y) const;
    QRectF plot() const;

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placePlot();
    int yLabelWidth() const;
    bool staggersNames() const;
    void paintXLabels(QPainter &painter, const ThemeTokens &tokens) const;
    void paintYLabels(QPainter &painter, const ThemeTokens &tokens) const;

    QGraphicsScene m_scene;
    QChart *m_chart = nullptr;
    QScatterSeries *m_mapper = nullptr; ///< empty, on both axes: maps figures to positions
    PlotAxis m_x;
    PlotAxis m_y;
    QMargins m_around;
    int m_tallest = 0;
};

} // namespace quayside
