// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/rewardchart.h"

#include "views/models/figuretables.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlegend.h"
#include "views/widgets/chartkit/armlook.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr double widestGroup = 0.8;
constexpr double widestBar = 52;
constexpr int narrowestBar = 5;
constexpr int legendLeft = 28;

QString countText(const RewardFigure &figure, size_t arm)
{
    const TrialCounts &counts = figure.counts[arm];
    const QLocale locale;
    return counts.rewarded == counts.present
        ? RewardChart::tr("%1  n %2").arg(sayArm(figure.arms[arm]), locale.toString(counts.present))
        : RewardChart::tr("%1  n %2 of %3")
              .arg(sayArm(figure.arms[arm]), locale.toString(counts.rewarded), locale.toString(counts.present));
}

std::vector<LegendEntry> legendOf(const RewardFigure &figure, const ThemeTokens &tokens)
{
    std::vector<LegendEntry> entries;
    for (size_t arm = 0; arm < figure.arms.size(); ++arm)
        entries.push_back({.text = countText(figure, arm), .color = armColor(tokens, arm), .arm = arm});
    return entries;
}

QString sayValue(double value, Scale scale)
{
    if (scale == Scale::Open)
        return sayMeasure(value);
    return value == 0 ? QLocale().toString(0) : QLocale().toString(value, 'f', 2);
}

/// A dimension with a scale of its own beside others says where its bars end.
QStringList namesOf(const RewardFigure &figure)
{
    QStringList names(figure.dimensions.begin(), figure.dimensions.end());
    for (size_t i = 0; i < figure.axes.size() && figure.axes.size() > 1; ++i) {
        const RewardAxis &axis = figure.axes[i];
        if (axis.scale == Scale::Open)
            names[static_cast<qsizetype>(i)] =
                RewardChart::tr("%1, %2 to %3")
                    .arg(figure.dimensions[i], sayMeasure(axis.range.low), sayMeasure(axis.range.high));
    }
    return names;
}

/// The scale of the axis that is drawn: where dimensions differ, that of the scores.
RewardAxis drawnAxis(const RewardFigure &figure)
{
    return figure.axes.size() == 1 ? figure.axes.front() : RewardAxis();
}

} // namespace

RewardChart::RewardChart(QWidget *parent) : AxisChart(parent)
{
    setAccessibleName(tr("Reward by dimension and agent"));
}

void RewardChart::setFigure(RewardFigure figure, const QString &whyEmpty)
{
    m_figure = std::move(figure);
    m_whyEmpty = whyEmpty;
    const auto bars = static_cast<int>(m_figure.arms.size() * m_figure.dimensions.size());
    setMinimumWidth(40 + bars * narrowestBar + static_cast<int>(m_figure.dimensions.size()) * 8);
    rebuild();
}

FactTable RewardChart::table() const
{
    return tableOf(m_figure);
}

void RewardChart::build(const ThemeTokens &tokens)
{
    if (m_figure.bars.empty())
        return;
    auto *series = new QBarSeries;
    series->setBarWidth(groupWidth());
    std::vector<QBarSet *> sets;
    for (size_t arm = 0; arm < m_figure.arms.size(); ++arm) {
        auto *set = new QBarSet(QString::number(arm));
        set->setColor(armColor(tokens, arm));
        set->setBorderColor(tokens.panel);
        set->append(QList<qreal>(static_cast<qsizetype>(m_figure.dimensions.size()), 0));
        series->append(set);
        sets.push_back(set);
    }
    for (const RewardBar &bar : m_figure.bars)
        sets[bar.arm]->replace(static_cast<int>(bar.dimension), heightOf(bar, bar.score.estimate.value));
    chart().addSeries(series);
    const int legend = legendHeight(width() - legendLeft, legendOf(m_figure, tokens), *this);
    const Interval range = reach();
    const bool isOneScale = m_figure.axes.size() == 1 || std::ranges::contains(m_figure.axes, RewardAxis());
    setAxes({.names = namesOf(m_figure)}, {.ticks = ticksAround(range.low, range.high, 2), .showsLabels = isOneScale},
            QMargins(0, 14, 2, legend + 6));
}

/// Dimensions with scales of their own are drawn as if they ended where the scores do.
double RewardChart::heightOf(const RewardBar &bar, double value) const
{
    const RewardAxis &own = m_figure.axes[bar.dimension];
    const double furthest = std::max(own.range.high, -own.range.low);
    return own.scale == Scale::Share || m_figure.axes.size() == 1 || furthest == 0 ? value : value / furthest;
}

/// From the lowest bar or interval to the highest.
Interval RewardChart::reach() const
{
    Interval reach = drawnAxis(m_figure).range;
    for (const RewardBar &bar : m_figure.bars) {
        const Estimate &estimate = bar.score.estimate;
        const Interval ends = estimate.interval.value_or(Interval{.low = estimate.value, .high = estimate.value});
        reach.low = std::min(reach.low, heightOf(bar, ends.low));
        reach.high = std::max(reach.high, heightOf(bar, ends.high));
    }
    return reach;
}

double RewardChart::groupWidth() const
{
    const double room = (width() - 40.0) / std::max<double>(1, static_cast<double>(m_figure.dimensions.size()));
    return std::min(widestGroup, widestBar * static_cast<double>(m_figure.arms.size()) / std::max(1.0, room));
}

QRectF RewardChart::rectOf(const RewardBar &bar) const
{
    const double group = groupWidth();
    const auto arms = static_cast<double>(m_figure.arms.size());
    const double left = bar.dimension - group / 2 + bar.arm * group / arms;
    return QRectF(at(left, heightOf(bar, bar.score.estimate.value)), at(left + group / arms, 0)).normalized();
}

bool RewardChart::hasRoomForValues(const QFontMetrics &measure) const
{
    return rectOf(m_figure.bars.front()).width() >= measure.horizontalAdvance(sayValue(0.5, Scale::Share)) + 1;
}

void RewardChart::paintFoot(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const
{
    const QRectF rect = rectOf(bar);
    if (bar.score.estimate.value == 0)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width() - 1, 2), armColor(tokens, bar.arm));
    else if (rect.width() >= 8 && rect.height() >= 16)
        paintArmShape(painter, QRectF(rect.center().x() - 3, rect.bottom() - 10, 6, 6), bar.arm, tokens.panel);
}

/// Above the whisker, which would strike it through.
void RewardChart::paintValue(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const
{
    const Estimate &estimate = bar.score.estimate;
    if (estimate.value < 0 || !hasRoomForValues(painter.fontMetrics()))
        return;
    const double top = at(0, heightOf(bar, estimate.interval ? estimate.interval->high : estimate.value)).y();
    painter.setPen(tokens.text);
    painter.drawText(QRectF(rectOf(bar).center().x() - 30, std::max(-2.0, top - 17), 60, 16),
                     Qt::AlignHCenter | Qt::AlignBottom, sayValue(estimate.value, m_figure.axes[bar.dimension].scale));
}

void RewardChart::paintInterval(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const
{
    const auto &interval = bar.score.estimate.interval;
    if (!interval)
        return;
    const QRectF rect = rectOf(bar);
    const QPointF low(rect.center().x(), at(0, heightOf(bar, interval->low)).y());
    const QPointF high(rect.center().x(), at(0, heightOf(bar, interval->high)).y());
    const double cap = std::min(3.0, rect.width() / 4);
    painter.setPen(QPen(tokens.text, 1.2));
    painter.drawLine(low, high);
    painter.drawLine(low - QPointF(cap, 0), low + QPointF(cap, 0));
    painter.drawLine(high - QPointF(cap, 0), high + QPointF(cap, 0));
}

void RewardChart::paintBar(QPainter &painter, const RewardBar &bar, const ThemeTokens &tokens) const
{
    paintFoot(painter, bar, tokens);
    paintValue(painter, bar, tokens);
    paintInterval(painter, bar, tokens);
}

void RewardChart::paintFigure(QPainter &painter, const QRectF &exposed)
{
    if (!m_figure.bars.empty())
        return AxisChart::paintFigure(painter, exposed);
    painter.setFont(font());
    painter.setPen(tokensOf(this).muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_whyEmpty);
}

void RewardChart::paintOver(QPainter &painter, const ThemeTokens &tokens)
{
    for (const RewardBar &bar : m_figure.bars)
        paintBar(painter, bar, tokens);
    const auto entries = legendOf(m_figure, tokens);
    const int high = legendHeight(width() - legendLeft, entries, *this);
    paintLegend(painter, QRectF(legendLeft, height() - high, width() - legendLeft, high), entries, *this);
}

std::optional<ChartView::Spot> RewardChart::spotAt(const QPointF &position) const
{
    for (const RewardBar &bar : m_figure.bars) {
        QRectF column = rectOf(bar);
        column.setTop(0);
        if (!column.contains(position))
            continue;
        const TrialCounts &counts = m_figure.counts[bar.arm];
        return Spot{.text = tr("%1, %2\n%3\n%n trial(s) report it", nullptr, static_cast<int>(bar.trials.size()))
                                .arg(sayArm(m_figure.arms[bar.arm]), m_figure.dimensions[bar.dimension],
                                     sayScore(bar.score, m_figure.axes[bar.dimension].scale))
                        + (counts.present > counts.rewarded
                               ? tr("\n%1 unscored, %2 errored without a reward").arg(counts.unscored).arg(counts.lost)
                               : QString()),
                    .trials = bar.trials};
    }
    return std::nullopt;
}

} // namespace quayside
