// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/heatchart.h"

#include "views/models/figuretables.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int heatRowHeight = 20;
constexpr int heatHeaderHeight = 24;
constexpr int markWidth = 16;

QColor between(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

/// Whichever of both reads better on `fill`.
QColor readableOn(const QColor &fill, const ThemeTokens &tokens)
{
    const int plain = std::abs(qGray(tokens.text.rgb()) - qGray(fill.rgb()));
    const int inverse = std::abs(qGray(tokens.accentText.rgb()) - qGray(fill.rgb()));
    return inverse > plain ? tokens.accentText : tokens.text;
}

} // namespace

HeatChart::HeatChart(QWidget *parent) : ChartView(parent)
{
    setAccessibleName(tr("Rewards by trial and dimension"));
}

void HeatChart::setFigure(HeatFigure figure, JobPointer job)
{
    m_figure = std::move(figure);
    m_job = std::move(job);
    updateGeometry();
    update();
}

FactTable HeatChart::table() const
{
    return m_job ? tableOf(m_figure, *m_job) : FactTable();
}

int HeatChart::nameWidth() const
{
    return 200;
}

double HeatChart::columnWidth() const
{
    const auto columns = std::max<double>(1, static_cast<double>(m_figure.dimensions.size()));
    return std::clamp((width() - nameWidth()) / columns, 44.0, 92.0);
}

QSize HeatChart::sizeHint() const
{
    return {nameWidth() + static_cast<int>(m_figure.dimensions.size()) * 72,
            heatHeaderHeight + static_cast<int>(m_figure.trials.size()) * heatRowHeight};
}

void HeatChart::paintRow(QPainter &painter, size_t row) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const int y = heatHeaderHeight + static_cast<int>(row) * heatRowHeight;
    paintArmShape(painter, QRectF(0, y + heatRowHeight / 2.0 - 4, 8, 8), m_figure.armOf[row],
                  armColor(tokens, m_figure.armOf[row]));
    painter.setFont(monoFont(font()));
    painter.setPen(tokens.text);
    const int width = nameWidth() - markWidth - 8;
    painter.drawText(
        QRect(markWidth, y, width, heatRowHeight), Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_job->trials[m_figure.trials[row]]->name.value, Qt::ElideMiddle, width));
    painter.setFont(smallFont(font()));
    for (size_t column = 0; column < m_figure.dimensions.size(); ++column) {
        const QRectF box(nameWidth() + static_cast<double>(column) * columnWidth(), y, columnWidth() - 1,
                         heatRowHeight - 1);
        const auto value = m_figure.at(row, column);
        const Interval &range = m_figure.axes[column].range;
        const double share = range.high > range.low
            ? std::clamp((value.value_or(0) - range.low) / (range.high - range.low), 0.0, 1.0)
            : 0;
        const QColor fill = value ? between(tokens.faintLine, tokens.arms[0], share) : tokens.panel;
        painter.fillRect(box, fill);
        painter.setPen(readableOn(fill, tokens));
        painter.drawText(box, Qt::AlignCenter,
                         value && m_figure.axes[column].scale == Scale::Share ? QLocale().toString(*value, 'g', 3)
                                                                              : sayReward(value));
    }
}

void HeatChart::paintFigure(QPainter &painter, const QRectF &exposed)
{
    painter.setFont(smallFont(font()));
    painter.setPen(tokensOf(this).muted);
    for (size_t column = 0; column < m_figure.dimensions.size() && exposed.top() < heatHeaderHeight; ++column) {
        const QRectF box(nameWidth() + static_cast<double>(column) * columnWidth(), 0, columnWidth() - 2,
                         heatHeaderHeight);
        painter.drawText(box, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_figure.dimensions[column], Qt::ElideMiddle,
                                                          static_cast<int>(box.width())));
    }
    const auto rows = static_cast<int>(m_figure.trials.size());
    const int first = std::clamp((static_cast<int>(exposed.top()) - heatHeaderHeight) / heatRowHeight, 0, rows);
    const int last = std::clamp((static_cast<int>(exposed.bottom()) - heatHeaderHeight) / heatRowHeight + 1, 0, rows);
    for (int row = first; row < last; ++row)
        paintRow(painter, static_cast<size_t>(row));
}

std::optional<ChartView::Spot> HeatChart::spotAt(const QPointF &position) const
{
    const int row = (static_cast<int>(position.y()) - heatHeaderHeight) / heatRowHeight;
    if (position.y() < heatHeaderHeight || row >= static_cast<int>(m_figure.trials.size()))
        return std::nullopt;
    const std::uint32_t index = m_figure.trials[static_cast<size_t>(row)];
    QString text = tr("%1\n%2").arg(m_job->trials[index]->name.value,
                                    sayArm(m_figure.arms[m_figure.armOf[static_cast<size_t>(row)]]));
    const auto column = static_cast<int>((position.x() - nameWidth()) / columnWidth());
    if (position.x() >= nameWidth() && column < static_cast<int>(m_figure.dimensions.size()))
        text += tr("\n%1: %2")
                    .arg(m_figure.dimensions[static_cast<size_t>(column)],
                         sayReward(m_figure.at(static_cast<size_t>(row), static_cast<size_t>(column))));
    return Spot{.text = text, .trials = {index}};
}

} // namespace quayside
