// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/dotchart.h"

#include "views/models/figuretables.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr double dotSize = 6;
constexpr int dotRowHeight = 36;
constexpr int dotTallestRow = 56;
constexpr int countWidth = 44;

} // namespace

DotChart::DotChart(QWidget *parent) : AxisChart(parent) {}

void DotChart::setFigure(DotFigure figure)
{
    m_figure = std::move(figure);
    setAccessibleName(m_figure.unit == FigureUnit::Duration ? tr("Elapsed time by agent") : tr("Cost by agent"));
    updateGeometry();
    rebuild();
}

FactTable DotChart::table() const
{
    return tableOf(m_figure);
}

QSize DotChart::sizeHint() const
{
    return {300, std::max(72, static_cast<int>(m_figure.arms.size()) * dotRowHeight + 28)};
}

void DotChart::build(const ThemeTokens &)
{
    if (m_figure.arms.empty())
        return;
    QStringList names;
    for (const QString &arm : m_figure.arms)
        names.prepend(sayArm(arm));
    const bool hasDots = std::ranges::any_of(m_figure.rows, [](const DotRow &row) { return !row.dots.empty(); });
    setAxes({.ticks = ticksUpTo(m_figure.unit, m_figure.highest, width() < 240 ? 2 : 4),
             .showsGrid = hasDots,
             .showsLabels = hasDots},
            {.names = names}, QMargins(0, 2, countWidth, 0), static_cast<int>(names.size()) * dotTallestRow);
    placeDots();
}

double DotChart::lineOf(size_t arm) const
{
    return static_cast<double>(m_figure.arms.size() - 1 - arm);
}

void DotChart::placeDots()
{
    m_places.assign(m_figure.rows.size(), {});
    const double high = m_figure.rows.empty() ? 0 : std::abs(at(0, 1).y() - at(0, 0).y());
    const int mostBeside = std::max(1, static_cast<int>((high / 2 - dotSize / 2) / (dotSize * 0.7)));
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        double column = -1e9;
        int beside = 0;
        for (const Dot &dot : m_figure.rows[arm].dots) {
            const QPointF place = at(dot.value, lineOf(arm));
            beside = place.x() - column < dotSize * 0.8 ? beside + 1 : 0;
            if (beside == 0)
                column = place.x();
            const int step = (beside + 1) / 2 % (mostBeside + 1) * (beside % 2 == 0 ? 1 : -1);
            m_places[arm].push_back(place + QPointF(0, step * dotSize * 0.7));
        }
    }
}

void DotChart::paintRow(QPainter &painter, size_t arm, const ThemeTokens &tokens) const
{
    const DotRow &row = m_figure.rows[arm];
    const double y = lineOf(arm);
    const QLocale locale;
    painter.setPen(tokens.muted);
    const QPointF start = at(0, y);
    if (row.dots.empty()) {
        painter.drawText(QRectF(start.x() + 6, start.y() - 9, 120, 18), Qt::AlignVCenter, tr("not reported"));
        return;
    }
    painter.drawText(QRectF(width() - countWidth, start.y() - 9, countWidth, 18), Qt::AlignVCenter | Qt::AlignRight,
                     tr("n %1").arg(locale.toString(static_cast<qulonglong>(row.dots.size()))));
    if (row.median.interval) {
        QColor band = tokens.text;
        band.setAlpha(40);
        painter.fillRect(
            QRectF(at(row.median.interval->low, y) - QPointF(0, 9), at(row.median.interval->high, y) + QPointF(0, 9)),
            band);
    }
    QColor color = armColor(tokens, arm);
    color.setAlpha(row.dots.size() > 400 ? 90 : 190);
    for (const QPointF &place : m_places[arm])
        paintArmShape(painter, QRectF(place.x() - dotSize / 2, place.y() - dotSize / 2, dotSize, dotSize), arm, color);
    painter.fillRect(QRectF(at(row.median.value, y).x() - 1.25, start.y() - 11, 2.5, 22), tokens.text);
}

void DotChart::paintOver(QPainter &painter, const ThemeTokens &tokens)
{
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm)
        paintRow(painter, arm, tokens);
}

std::optional<ChartView::Spot> DotChart::spotAt(const QPointF &position) const
{
    for (size_t arm = 0; arm < m_places.size(); ++arm) {
        const DotRow &row = m_figure.rows[arm];
        const auto near = std::ranges::find_if(m_places[arm], [&](const QPointF &place) {
            return QPointF(place - position).manhattanLength() <= dotSize;
        });
        if (near != m_places[arm].end()) {
            const Dot &dot = row.dots[static_cast<size_t>(near - m_places[arm].begin())];
            return Spot{.text = tr("%1: %2\nclick for the trial")
                                    .arg(sayArm(m_figure.arms[arm]), sayFigure(m_figure.unit, dot.value)),
                        .trials = {dot.trial}};
        }
        if (!row.dots.empty() && std::abs(at(0, lineOf(arm)).y() - position.y()) < 14) {
            TrialIndexes trials;
            for (const Dot &dot : row.dots)
                trials.push_back(dot.trial);
            return Spot{.text = tr("%1, median %2\n%n not reported", nullptr, row.unreported)
                                    .arg(sayArm(m_figure.arms[arm]), sayEstimate(m_figure.unit, row.median)),
                        .trials = std::move(trials)};
        }
    }
    return std::nullopt;
}

} // namespace quayside
