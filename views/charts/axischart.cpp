// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/axischart.h"

#include "views/theme/theme.h"

#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace quayside {

namespace {

constexpr int lineHeight = 16;
constexpr int labelGap = 6;
constexpr int rounding = 1; ///< a text may be wider than its width in whole pixels

/// Names stand at whole numbers, with half a step before the first and behind the last.
QValueAxis *makeAxis(const PlotAxis &axis, const ThemeTokens &tokens)
{
    auto *made = new QValueAxis;
    if (axis.names.isEmpty()) {
        made->setRange(axis.ticks.front().value, axis.ticks.back().value);
        made->setTickCount(static_cast<int>(axis.ticks.size()));
    } else {
        made->setRange(-0.5, static_cast<double>(axis.names.size()) - 0.5);
    }
    made->setLabelsVisible(false);
    made->setLineVisible(false);
    made->setGridLineVisible(axis.showsGrid && axis.names.isEmpty());
    made->setGridLinePen(QPen(tokens.faintLine));
    return made;
}

} // namespace

AxisChart::AxisChart(QWidget *parent) : ChartView(parent)
{
    m_chart = new QChart;
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_scene.addItem(m_chart);
    setMinimumHeight(72);
}

AxisChart::~AxisChart() = default;

void AxisChart::rebuild()
{
    m_chart->removeAllSeries();
    m_mapper = nullptr;
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    build(tokensOf(this));
    update();
}

void AxisChart::setAxes(PlotAxis x, PlotAxis y, const QMargins &around, int tallest)
{
    m_x = std::move(x);
    m_y = std::move(y);
    m_around = around;
    m_tallest = tallest;
    m_mapper = new QScatterSeries;
    m_chart->addSeries(m_mapper);
    const ThemeTokens &tokens = tokensOf(this);
    QValueAxis *bottom = makeAxis(m_x, tokens);
    QValueAxis *left = makeAxis(m_y, tokens);
    m_chart->addAxis(bottom, Qt::AlignBottom);
    m_chart->addAxis(left, Qt::AlignLeft);
    for (QAbstractSeries *series : m_chart->series()) {
        series->attachAxis(bottom);
        series->attachAxis(left);
    }
    placePlot();
}

int AxisChart::yLabelWidth() const
{
    if (!m_y.showsLabels)
        return 0;
    const QFontMetrics measure(smallFont(font()));
    int widest = 0;
    for (const Tick &tick : m_y.ticks)
        widest = std::max(widest, measure.horizontalAdvance(tick.label));
    for (const QString &name : m_y.names)
        widest = std::max(widest, measure.horizontalAdvance(name));
    return std::min(widest + rounding + labelGap, std::max(60, width() * 2 / 5));
}

bool AxisChart::staggersNames() const
{
    if (m_x.names.size() < 2)
        return false;
    const int room =
        (width() - m_around.left() - m_around.right() - yLabelWidth()) / static_cast<int>(m_x.names.size());
    const QFontMetrics measure(smallFont(font()));
    return std::ranges::any_of(m_x.names,
                               [&](const QString &name) { return measure.horizontalAdvance(name) + 4 > room; });
}

void AxisChart::placePlot()
{
    int below = m_x.showsLabels ? lineHeight + 2 : 0;
    below += staggersNames() ? lineHeight - 2 : 0;
    below += m_x.title.isEmpty() ? 0 : lineHeight;
    QRect area = rect().marginsRemoved(m_around + QMargins(yLabelWidth(), 0, 0, below));
    area.setHeight(std::min(area.height(), m_tallest));
    m_chart->setPlotArea(area);
}

QRectF AxisChart::plot() const
{
    return m_chart->plotArea();
}

QPointF AxisChart::at(double x, double y) const
{
    return m_mapper ? m_chart->mapToPosition({x, y}, m_mapper) : QPointF();
}

void AxisChart::paintXLabels(QPainter &painter, const ThemeTokens &tokens) const
{
    const double top = plot().bottom() + 3;
    painter.setPen(tokens.muted);
    for (const Tick &tick : m_x.ticks)
        painter.drawText(QRectF(at(tick.value, 0).x() - 40, top, 80, lineHeight), Qt::AlignHCenter | Qt::AlignTop,
                         tick.label);
    if (!m_x.title.isEmpty())
        painter.drawText(QRectF(plot().left(), top + lineHeight, plot().width(), lineHeight),
                         Qt::AlignHCenter | Qt::AlignTop, m_x.title);
    const bool staggered = staggersNames();
    const double room =
        plot().width() / std::max<double>(1, static_cast<double>(m_x.names.size())) * (staggered ? 2 : 1) - 4;
    painter.setPen(tokens.text);
    for (qsizetype i = 0; i < m_x.names.size(); ++i) {
        const double down = staggered && i % 2 == 1 ? lineHeight - 2 : 0;
        QRectF box(at(static_cast<double>(i), 0).x() - room / 2, top + down, room, lineHeight);
        const QString name = painter.fontMetrics().elidedText(m_x.names[i], Qt::ElideMiddle, static_cast<int>(room));
        const double half = painter.fontMetrics().horizontalAdvance(name) / 2.0 + 1;
        box.moveCenter({std::clamp(box.center().x(), half, std::max(half, width() - half)), box.center().y()});
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, name);
    }
}

void AxisChart::paintYLabels(QPainter &painter, const ThemeTokens &tokens) const
{
    const double right = plot().left() - labelGap;
    const auto box = [&](double value) {
        return QRectF(0, at(m_x.ticks.empty() ? 0 : m_x.ticks.front().value, value).y() - 9, right, 18);
    };
    painter.setPen(tokens.muted);
    for (const Tick &tick : m_y.ticks)
        painter.drawText(box(tick.value), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    painter.setPen(tokens.text);
    for (qsizetype i = 0; i < m_y.names.size(); ++i)
        painter.drawText(box(static_cast<double>(i)), Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_y.names[i], Qt::ElideMiddle, static_cast<int>(right)));
}

void AxisChart::paintFigure(QPainter &painter, const QRectF &)
{
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, QRectF(rect()), QRectF(rect()), Qt::IgnoreAspectRatio);
    if (!m_mapper)
        return;
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(smallFont(font()));
    if (m_x.showsLabels)
        paintXLabels(painter, tokens);
    if (m_y.showsLabels)
        paintYLabels(painter, tokens);
    paintOver(painter, tokens);
}

void AxisChart::changeEvent(QEvent *event)
{
    ChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void AxisChart::resizeEvent(QResizeEvent *event)
{
    ChartView::resizeEvent(event);
    m_scene.setSceneRect(rect());
    m_chart->resize(size());
    rebuild();
}

} // namespace quayside
