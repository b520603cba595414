// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/costchart.h"

#include "core/stats/mean.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

CostChart::CostChart(QWidget *parent) : ChartView(parent)
{
    setAccessibleName(tr("Reward against cost"));
}

void CostChart::setComparison(ComparisonPointer comparison)
{
    m_comparison = std::move(comparison);
    const auto reporting = [&](const Estimate ArmSummary::*effort) {
        return std::ranges::count_if(m_comparison->arms, [&](const ArmSummary &arm) { return (arm.*effort).n > 0; });
    };
    const auto best =
        std::max({reporting(&ArmSummary::cost), reporting(&ArmSummary::tokens), reporting(&ArmSummary::elapsed)});
    m_unit = reporting(&ArmSummary::cost) == best ? FigureUnit::Dollars
        : reporting(&ArmSummary::tokens) == best  ? FigureUnit::TokenCount
                                                  : FigureUnit::Duration;
    double highest = 0;
    for (const ArmSummary &arm : m_comparison->arms)
        highest = std::max({highest, effortOf(arm).value, effortOf(arm).interval ? effortOf(arm).interval->high : 0});
    m_highest = ticksUpTo(m_unit, highest, 3).back().value;
    findRewards();
    update();
}

void CostChart::findRewards()
{
    std::vector<double> ends;
    for (const ArmSummary &arm : m_comparison->arms) {
        const Estimate &score = arm.score.estimate;
        if (m_comparison->scored.scale == Scale::Share || score.n == 0)
            continue;
        ends.push_back(score.interval ? score.interval->low : score.value);
        ends.push_back(score.interval ? score.interval->high : score.value);
    }
    m_rewardTicks = ends.empty() ? ticksAround(shares.low, shares.high, 2)
                                 : ticksAround(std::ranges::min(ends), std::ranges::max(ends), 2);
    m_rewards = {.low = m_rewardTicks.front().value, .high = m_rewardTicks.back().value};
}

const Estimate &CostChart::effortOf(const ArmSummary &arm) const
{
    return m_unit == FigureUnit::Dollars ? arm.cost : m_unit == FigureUnit::TokenCount ? arm.tokens : arm.elapsed;
}

QString CostChart::title() const
{
    return m_unit == FigureUnit::Dollars   ? tr("Cost against reward")
        : m_unit == FigureUnit::TokenCount ? tr("Tokens against reward")
                                           : tr("Time against reward");
}

FactTable CostChart::table() const
{
    FactTable table{.title = tr("Reward against cost"),
                    .file = {},
                    .columns = {tr("Arm"), m_comparison ? sayMetric(m_comparison->scored) : tr("Reward"),
                                tr("Cost a trial"), tr("Tokens a trial"), tr("Elapsed a trial"), tr("Trials"),
                                tr("Priced")},
                    .rows = {}};
    if (!m_comparison)
        return table;
    const QLocale locale;
    for (const ArmSummary &arm : m_comparison->arms)
        table.rows.push_back({sayArm(arm.name), sayScore(arm.score, m_comparison->scored.scale),
                              sayEstimate(FigureUnit::Dollars, arm.cost),
                              sayEstimate(FigureUnit::TokenCount, arm.tokens),
                              sayEstimate(FigureUnit::Duration, arm.elapsed), locale.toString(arm.trials.present),
                              locale.toString(arm.priced)});
    return table;
}

QRectF CostChart::plot() const
{
    return QRectF(rect()).adjusted(m_rewards == shares ? 30 : 48, 8, -24, -36);
}

QPointF CostChart::at(double cost, double reward) const
{
    const QRectF area = plot();
    const double share = (reward - m_rewards.low) / (m_rewards.high - m_rewards.low);
    return {area.left() + cost / m_highest * area.width(), area.bottom() - std::clamp(share, 0.0, 1.0) * area.height()};
}

void CostChart::paintAxes(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    for (const Tick &tick : m_rewardTicks) {
        painter.setPen(tokens.faintLine);
        painter.drawLine(at(0, tick.value), at(m_highest, tick.value));
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(0, at(0, tick.value).y() - 9, plot().left() - 6, 18), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    for (const Tick &tick : ticksUpTo(m_unit, m_highest, 3))
        painter.drawText(QRectF(at(tick.value, m_rewards.low).x() - 40, plot().bottom() + 3, 80, 16),
                         Qt::AlignHCenter | Qt::AlignTop, tick.label);
    painter.drawText(QRectF(plot().left(), plot().bottom() + 18, plot().width(), 16), Qt::AlignHCenter | Qt::AlignTop,
                     m_unit == FigureUnit::Dollars          ? tr("cost a trial")
                         : m_unit == FigureUnit::TokenCount ? tr("tokens a trial")
                                                            : tr("elapsed a trial"));
}

void CostChart::paintNames(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    std::vector<QRectF> taken;
    for (const ArmSummary &arm : m_comparison->arms) {
        const QPointF centre = at(effortOf(arm).value, arm.score.estimate.value);
        taken.emplace_back(centre.x() - 5, centre.y() - 5, 10, 10);
    }
    for (size_t i = 0; i < m_comparison->arms.size(); ++i) {
        const ArmSummary &arm = m_comparison->arms[i];
        if (effortOf(arm).n == 0 || arm.score.estimate.n == 0)
            continue;
        const QString name =
            painter.fontMetrics().elidedText(sayArmOf(*m_comparison, i), Qt::ElideMiddle, width() * 2 / 5);
        const QSizeF size(painter.fontMetrics().horizontalAdvance(name) + 2, 15);
        const QPointF centre = at(effortOf(arm).value, arm.score.estimate.value);
        for (const QPointF &offset : {QPointF(8, -18), QPointF(8, 4), QPointF(-8 - size.width(), -18),
                                      QPointF(-8 - size.width(), 4), QPointF(8, -34), QPointF(8, 20)}) {
            const QRectF box(centre + offset, size);
            if (!QRectF(rect()).contains(box)
                || std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); }))
                continue;
            painter.setPen(tokens.text);
            painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, name);
            taken.push_back(box);
            break;
        }
    }
}

void CostChart::paintFigure(QPainter &painter, const QRectF &)
{
    if (!m_comparison)
        return;
    const ThemeTokens &tokens = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.muted);
    if (std::ranges::all_of(m_comparison->arms, [this](const ArmSummary &arm) { return effortOf(arm).n == 0; }))
        return painter.drawText(rect(), Qt::AlignCenter, tr("no trial reports cost, tokens or time"));
    paintAxes(painter);
    for (size_t i = 0; i < m_comparison->arms.size(); ++i) {
        const ArmSummary &arm = m_comparison->arms[i];
        if (effortOf(arm).n == 0 || arm.score.estimate.n == 0)
            continue;
        painter.setPen(QPen(armColor(tokens, i), 2));
        if (effortOf(arm).interval)
            painter.drawLine(at(effortOf(arm).interval->low, arm.score.estimate.value),
                             at(effortOf(arm).interval->high, arm.score.estimate.value));
        if (arm.score.estimate.interval)
            painter.drawLine(at(effortOf(arm).value, arm.score.estimate.interval->low),
                             at(effortOf(arm).value, arm.score.estimate.interval->high));
        const QPointF centre = at(effortOf(arm).value, arm.score.estimate.value);
        paintArmShape(painter, QRectF(centre.x() - 5, centre.y() - 5, 10, 10), i, armColor(tokens, i));
    }
    paintNames(painter);
}

std::optional<ChartView::Spot> CostChart::spotAt(const QPointF &position) const
{
    for (size_t i = 0; m_comparison && i < m_comparison->arms.size(); ++i) {
        const ArmSummary &arm = m_comparison->arms[i];
        if (effortOf(arm).n > 0
            && QPointF(at(effortOf(arm).value, arm.score.estimate.value) - position).manhattanLength() < 12)
            return Spot{.text =
                            tr("%1\n%6 %2\ncost %3\ntokens %4\nelapsed %5")
                                .arg(sayArmOf(*m_comparison, i), sayScore(arm.score, m_comparison->scored.scale),
                                     sayEstimate(FigureUnit::Dollars, arm.cost),
                                     sayEstimate(FigureUnit::TokenCount, arm.tokens),
                                     sayEstimate(FigureUnit::Duration, arm.elapsed), sayMetric(m_comparison->scored)),
                        .trials = {}};
    }
    return std::nullopt;
}

} // namespace quayside
