// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/intervallines.h"

#include "views/models/rewardwording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int rowHeight = 24;
constexpr int axisHeight = 20;
constexpr int rightMargin = 22;

} // namespace

/// Round in what the labels say: hundredths of a score.
std::vector<Tick> IntervalLines::ticks(double low, double high) const
{
    const double unit = m_scale == Scale::Share ? 0.01 : 1;
    std::vector<Tick> marks = ticksAround(low / unit, high / unit, 4);
    for (Tick &mark : marks)
        mark = {.value = mark.value * unit, .label = sayDifference(m_scale, mark.value * unit)};
    return marks;
}

void IntervalLines::setLines(std::vector<Line> lines, std::optional<size_t> chosen, Scale scale)
{
    m_lines = std::move(lines);
    m_chosen = chosen;
    m_scale = scale;
    const double least = scale == Scale::Share ? 0.1 : 0;
    double low = -least;
    double high = least;
    for (const Line &line : m_lines) {
        const Interval reach =
            line.difference.interval.value_or(Interval{.low = line.difference.value, .high = line.difference.value});
        low = std::min(low, reach.low);
        high = std::max(high, reach.high);
    }
    m_ticks = low == high ? ticks(-1, 1) : ticks(low, high);
    m_low = m_ticks.front().value;
    m_high = m_ticks.back().value;
    updateGeometry();
    update();
}

QSize IntervalLines::sizeHint() const
{
    return {400, static_cast<int>(std::max<size_t>(1, m_lines.size())) * rowHeight + axisHeight};
}

int IntervalLines::nameWidth() const
{
    const QFontMetrics measure(smallFont(font()));
    int widest = 60;
    for (const Line &line : m_lines)
        widest = std::max(widest, measure.horizontalAdvance(line.name) + 12);
    return std::min(widest, width() * 2 / 5);
}

double IntervalLines::xOf(double difference) const
{
    const double left = nameWidth() + 6;
    return left + (difference - m_low) / (m_high - m_low) * (width() - rightMargin - left);
}

void IntervalLines::paintLine(QPainter &painter, size_t row) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const Line &line = m_lines[row];
    const double y = static_cast<double>(row) * rowHeight + rowHeight / 2.0;
    painter.setPen(tokens.text);
    painter.drawText(QRectF(4, y - 9, nameWidth() - 8, 18), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(line.name, Qt::ElideMiddle, nameWidth() - 8));
    if (line.difference.n == 0)
        return painter.drawText(QRectF(xOf(0) + 6, y - 9, 160, 18), Qt::AlignVCenter, tr("no shared task"));
    const QColor color = armColor(tokens, line.arm);
    painter.setPen(QPen(color, 2.4));
    if (line.difference.interval)
        painter.drawLine(QPointF(xOf(line.difference.interval->low), y),
                         QPointF(xOf(line.difference.interval->high), y));
    paintArmShape(painter, QRectF(xOf(line.difference.value) - 5, y - 5, 10, 10), line.arm, color);
}

void IntervalLines::paintFigure(QPainter &painter, const QRectF &exposed)
{
    if (m_lines.empty())
        return;
    const ThemeTokens &tokens = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const auto rows = static_cast<double>(m_lines.size());
    if (m_chosen)
        painter.fillRect(QRectF(0, static_cast<double>(*m_chosen) * rowHeight, width(), rowHeight), tokens.selection);
    for (const Tick &tick : m_ticks) {
        const double x = xOf(tick.value);
        painter.setPen(QPen(tick.value == 0 ? tokens.faint : tokens.faintLine, tick.value == 0 ? 1.4 : 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, rows * rowHeight));
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(x - 30, rows * rowHeight + 2, 60, axisHeight - 2), Qt::AlignHCenter | Qt::AlignTop,
                         tick.label);
    }
    const auto first = static_cast<size_t>(std::max(0.0, exposed.top() / rowHeight));
    const auto last = std::min(m_lines.size(), static_cast<size_t>(std::max(0.0, exposed.bottom() / rowHeight)) + 1);
    for (size_t row = first; row < last; ++row)
        paintLine(painter, row);
}

std::optional<size_t> IntervalLines::lineAt(const QPointF &position) const
{
    const auto row = static_cast<size_t>(std::max(0.0, position.y()) / rowHeight);
    return row < m_lines.size() ? std::optional(row) : std::nullopt;
}

} // namespace quayside
