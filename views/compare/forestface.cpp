// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/forestface.h"

#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/armlook.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int rowHeight = 24;
constexpr int axisHeight = 20;
constexpr int rightMargin = 22;

} // namespace

ForestFace::ForestFace(QWidget *parent) : ChartFace(parent)
{
    setAccessibleName(tr("Difference from the baseline"));
}

void ForestFace::setComparison(ComparisonPointer comparison, size_t arm)
{
    m_comparison = std::move(comparison);
    m_arm = arm;
    double low = -0.1;
    double high = 0.1;
    for (const ArmDifference &difference : m_comparison->differences) {
        const Interval reach = difference.difference.interval.value_or(Interval{.low = difference.difference.value, .high = difference.difference.value});
        low = std::min(low, reach.low);
        high = std::max(high, reach.high);
    }
    const auto ticks = ticksAround(100 * low, 100 * high, 4);
    m_low = ticks.front().value / 100;
    m_high = ticks.back().value / 100;
    updateGeometry();
    update();
}

FactTable ForestFace::table() const
{
    FactTable table{.title = tr("Difference from the baseline"), .file = {},
                    .columns = {tr("Arm"), tr("Points"), tr("95 % low"), tr("95 % high"), tr("p"), tr("p after Holm"), tr("Test"), tr("Interval"),
                                tr("Tasks"), tr("Won"), tr("Lost"), tr("Tied"), tr("Smallest detectable")},
                    .rows = {}};
    if (!m_comparison)
        return table;
    const QLocale locale;
    for (const ArmDifference &difference : m_comparison->differences) {
        const auto &range = difference.difference.interval;
        table.rows.push_back({sayArm(m_comparison->scored.arms[difference.arm]), sayPoints(difference.difference.value),
                              range ? sayPoints(range->low) : unreported(), range ? sayPoints(range->high) : unreported(),
                              locale.toString(difference.p, 'g', 3), locale.toString(difference.adjustedP, 'g', 3), sayTest(difference.test),
                              sayMethod(difference.difference.method), locale.toString(difference.difference.n), locale.toString(difference.wins()),
                              locale.toString(difference.losses()), locale.toString(difference.ties), locale.toString(100 * difference.smallestDetectable, 'f', 1)});
    }
    return table;
}

QSize ForestFace::sizeHint() const
{
    return {400, static_cast<int>(m_comparison ? m_comparison->differences.size() : 1) * rowHeight + axisHeight};
}

int ForestFace::nameWidth() const
{
    const QFontMetrics measure(smallFont(font()));
    int widest = 60;
    for (const ArmDifference &difference : m_comparison->differences)
        widest = std::max(widest, measure.horizontalAdvance(sayArm(m_comparison->scored.arms[difference.arm])) + 12);
    return std::min(widest, width() * 2 / 5);
}

double ForestFace::xOf(double difference) const
{
    const double left = nameWidth() + 6;
    return left + (difference - m_low) / (m_high - m_low) * (width() - rightMargin - left);
}

void ForestFace::paintRow(QPainter &painter, size_t row) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const ArmDifference &difference = m_comparison->differences[row];
    const double y = static_cast<double>(row) * rowHeight + rowHeight / 2.0;
    const bool chosen = difference.arm == m_arm && m_comparison->differences.size() > 1;
    if (chosen)
        painter.fillRect(QRectF(0, y - rowHeight / 2.0, width(), rowHeight), tokens.selection);
    painter.setPen(tokens.text);
    painter.drawText(QRectF(4, y - 9, nameWidth() - 8, 18), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(sayArm(m_comparison->scored.arms[difference.arm]), Qt::ElideMiddle, nameWidth() - 8));
    if (difference.difference.n == 0)
        return painter.drawText(QRectF(xOf(0) + 6, y - 9, 160, 18), Qt::AlignVCenter, tr("no shared task"));
    const QColor color = armColor(tokens, difference.arm);
    painter.setPen(QPen(color, 2.4));
    if (difference.difference.interval)
        painter.drawLine(QPointF(xOf(difference.difference.interval->low), y), QPointF(xOf(difference.difference.interval->high), y));
    paintArmShape(painter, QRectF(xOf(difference.difference.value) - 5, y - 5, 10, 10), difference.arm, color);
}

void ForestFace::paintFigure(QPainter &painter, const QRectF &exposed)
{
    if (!m_comparison)
        return;
    const ThemeTokens &tokens = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const auto rows = static_cast<double>(m_comparison->differences.size());
    for (const Tick &tick : ticksAround(100 * m_low, 100 * m_high, 4)) {
        const double x = xOf(tick.value / 100);
        painter.setPen(QPen(tick.value == 0 ? tokens.faint : tokens.faintLine, tick.value == 0 ? 1.4 : 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, rows * rowHeight));
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(x - 30, rows * rowHeight + 2, 60, axisHeight - 2), Qt::AlignHCenter | Qt::AlignTop, sayPoints(tick.value / 100));
    }
    const auto first = static_cast<size_t>(std::max(0.0, exposed.top() / rowHeight));
    const auto last = std::min(m_comparison->differences.size(), static_cast<size_t>(std::max(0.0, exposed.bottom() / rowHeight)) + 1);
    for (size_t row = first; row < last; ++row)
        paintRow(painter, row);
}

const ArmDifference *ForestFace::differenceAt(const QPointF &position) const
{
    const auto row = static_cast<size_t>(std::max(0.0, position.y()) / rowHeight);
    return m_comparison && row < m_comparison->differences.size() ? &m_comparison->differences[row] : nullptr;
}

std::optional<ChartFace::Spot> ForestFace::spotAt(const QPointF &position) const
{
    const ArmDifference *difference = differenceAt(position);
    if (!difference)
        return std::nullopt;
    return Spot{.text = sayArm(m_comparison->scored.arms[difference->arm]) + QLatin1Char('\n') + sayVerdict(*difference) + QLatin1Char('\n')
                        + tr("%1, interval: %2").arg(sayTest(difference->test), sayMethod(difference->difference.method)),
                .trials = {}};
}

void ForestFace::mouseReleaseEvent(QMouseEvent *event)
{
    if (const ArmDifference *difference = differenceAt(event->position()))
        Q_EMIT armChosen(difference->arm);
    ChartFace::mouseReleaseEvent(event);
}

} // namespace quayside
