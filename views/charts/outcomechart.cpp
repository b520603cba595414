// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/outcomechart.h"

#include "views/models/figuretables.h"
#include "views/models/figurewording.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int outcomeRowHeight = 30;
constexpr int outcomeBarHeight = 20;

} // namespace

OutcomeChart::OutcomeChart(QWidget *parent) : ChartView(parent)
{
    setAccessibleName(tr("Outcomes by agent"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void OutcomeChart::setFigure(OutcomeFigure figure)
{
    m_figure = std::move(figure);
    updateGeometry();
    update();
}

FactTable OutcomeChart::table() const
{
    return tableOf(m_figure);
}

QSize OutcomeChart::sizeHint() const
{
    return {360, std::max(1, static_cast<int>(m_figure.arms.size())) * outcomeRowHeight};
}

int OutcomeChart::nameWidth() const
{
    const QFontMetrics measure(smallFont(font()));
    int widest = 40;
    for (const QString &arm : m_figure.arms)
        widest = std::max(widest, measure.horizontalAdvance(sayArm(arm)) + 12);
    return std::min(widest, width() / 3);
}

std::vector<OutcomeChart::Part> OutcomeChart::parts() const
{
    std::vector<Part> placed;
    const double left = nameWidth();
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        size_t total = 0;
        for (const TrialIndexes &trials : m_figure.rows[arm])
            total += trials.size();
        double x = left;
        for (size_t outcome = 0; outcome < OutcomeFigure::outcomes; ++outcome) {
            const size_t count = m_figure.rows[arm].at(outcome).size();
            if (count == 0)
                continue;
            const double wide = (width() - left) * static_cast<double>(count) / static_cast<double>(total);
            const double y = static_cast<double>(arm) * outcomeRowHeight + (outcomeRowHeight - outcomeBarHeight) / 2.0;
            placed.push_back(
                {.rect = QRectF(x, y, wide, outcomeBarHeight), .arm = arm, .outcome = static_cast<Outcome>(outcome)});
            x += wide;
        }
    }
    return placed;
}

void OutcomeChart::paintFigure(QPainter &painter, const QRectF &)
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.text);
    for (size_t arm = 0; arm < m_figure.arms.size(); ++arm) {
        const QRect line(0, static_cast<int>(arm) * outcomeRowHeight, nameWidth() - 8, outcomeRowHeight);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight,
                         painter.fontMetrics().elidedText(sayArm(m_figure.arms[arm]), Qt::ElideMiddle, line.width()));
    }
    for (const Part &part : parts()) {
        QColor fill = outcomeColor(tokens, part.outcome);
        fill.setAlpha(56);
        painter.fillRect(part.rect.adjusted(0, 0, -1, 0), fill);
        painter.fillRect(QRectF(part.rect.left(), part.rect.bottom() - 2, part.rect.width() - 1, 2),
                         outcomeColor(tokens, part.outcome));
        const QString count = QLocale().toString(
            static_cast<qulonglong>(m_figure.rows[part.arm].at(static_cast<size_t>(part.outcome)).size()));
        const double needs = 18 + painter.fontMetrics().horizontalAdvance(count);
        if (part.rect.width() >= 14)
            paintOutcome(painter, QRectF(part.rect.left() + 3, part.rect.top() + 3, 12, outcomeBarHeight - 7),
                         part.outcome, tokens);
        painter.setPen(tokens.text);
        if (part.rect.width() >= needs + 2)
            painter.drawText(part.rect.adjusted(18, 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft, count);
    }
}

std::optional<ChartView::Spot> OutcomeChart::spotAt(const QPointF &position) const
{
    for (const Part &part : parts()) {
        if (!part.rect.contains(position))
            continue;
        const TrialIndexes &trials = m_figure.rows[part.arm].at(static_cast<size_t>(part.outcome));
        return Spot{.text = tr("%1: %n %2", nullptr, static_cast<int>(trials.size()))
                                .arg(sayArm(m_figure.arms[part.arm]), sayOutcome(part.outcome)),
                    .trials = trials};
    }
    return std::nullopt;
}

} // namespace quayside
