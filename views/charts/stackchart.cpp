// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/stackchart.h"

#include "views/models/figuretables.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlegend.h"
#include "views/widgets/chartkit/armlook.h"

#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace quayside {

namespace {

constexpr int stackRowHeight = 36;
constexpr int stackTallestRow = 48;
constexpr int legendLine = 22;

QColor partColor(StackParts kind, size_t part, const ThemeTokens &tokens)
{
    if (kind == StackParts::TokenKinds)
        return part == 0 ? tokens.arms[0] : part == 1 ? tokens.line : tokens.arms[1];
    return part == 0 ? tokens.line : part == 1 ? tokens.faint : part == 2 ? tokens.arms[0] : tokens.arms[2];
}

std::vector<LegendEntry> legendOf(const StackFigure &figure, const ThemeTokens &tokens)
{
    std::vector<LegendEntry> entries;
    for (size_t part = 0; part < static_cast<size_t>(figure.partCount); ++part)
        entries.push_back(
            {.text = sayPart(figure.kind, part), .color = partColor(figure.kind, part, tokens), .arm = {}});
    return entries;
}

} // namespace

StackChart::StackChart(QWidget *parent) : AxisChart(parent) {}

void StackChart::setFigure(StackFigure figure)
{
    m_figure = std::move(figure);
    setAccessibleName(m_figure.kind == StackParts::TokenKinds ? tr("Tokens a trial by agent")
                                                              : tr("Time a trial by phase"));
    updateGeometry();
    rebuild();
}

FactTable StackChart::table() const
{
    return tableOf(m_figure);
}

QSize StackChart::sizeHint() const
{
    return {280, std::max(72, static_cast<int>(m_figure.arms.size()) * stackRowHeight + legendLine)};
}

QString StackChart::labelOf(const StackRow &row) const
{
    const QLocale locale;
    if (row.trials == 0)
        return tr("not reported");
    const QString total = m_figure.unit == FigureUnit::TokenCount ? sayTokensShort(Tokens(std::llround(row.total)))
                                                                  : sayDuration(Milliseconds(std::llround(row.total)));
    return row.unreported == 0
        ? tr("%1  n %2").arg(total, locale.toString(row.trials))
        : tr("%1  n %2 of %3").arg(total, locale.toString(row.trials), locale.toString(row.trials + row.unreported));
}

void StackChart::build(const ThemeTokens &tokens)
{
    if (m_figure.arms.empty())
        return;
    auto *series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.55);
    for (size_t part = 0; part < static_cast<size_t>(m_figure.partCount); ++part) {
        auto *set = new QBarSet(sayPart(m_figure.kind, part));
        set->setColor(partColor(m_figure.kind, part, tokens));
        set->setBorderColor(tokens.panel);
        for (const StackRow &row : m_figure.rows | std::views::reverse)
            set->append(row.parts.at(part).value_or(0));
        series->append(set);
    }
    chart().addSeries(series);
    QStringList names;
    int labelWidth = 40;
    const QFontMetrics measure(smallFont(font()));
    for (size_t arm = 0; arm < m_figure.arms.size(); ++arm) {
        names.prepend(sayArm(m_figure.arms[arm]));
        labelWidth = std::max(labelWidth, measure.horizontalAdvance(labelOf(m_figure.rows[arm])) + 10);
    }
    const std::vector<Tick> ends{{.value = 0, .label = {}}, {.value = std::max(m_figure.highest, 1.0), .label = {}}};
    const int legend = legendHeight(width(), legendOf(m_figure, tokens), *this);
    setAxes({.ticks = ends, .showsGrid = false, .showsLabels = false}, {.names = names},
            QMargins(0, 2, std::min(labelWidth, width() * 9 / 20), legend + 6),
            static_cast<int>(names.size()) * stackTallestRow);
}

double StackChart::lineOf(size_t arm) const
{
    return static_cast<double>(m_figure.arms.size() - 1 - arm);
}

void StackChart::paintOver(QPainter &painter, const ThemeTokens &tokens)
{
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        const StackRow &row = m_figure.rows[arm];
        const QPointF end = at(row.total, lineOf(arm));
        painter.setPen(row.trials == 0 ? tokens.muted : tokens.text);
        painter.drawText(QRectF(end.x() + 6, end.y() - 9, width() - end.x() - 6, 18), Qt::AlignVCenter | Qt::AlignLeft,
                         labelOf(row));
    }
    const auto entries = legendOf(m_figure, tokens);
    const int legend = legendHeight(width(), entries, *this);
    paintLegend(painter, QRectF(0, height() - legend, width(), legend), entries, *this);
}

std::optional<ChartView::Spot> StackChart::spotAt(const QPointF &position) const
{
    for (size_t arm = 0; arm < m_figure.rows.size(); ++arm) {
        const StackRow &row = m_figure.rows[arm];
        if (std::abs(at(0, lineOf(arm)).y() - position.y()) > 12)
            continue;
        QStringList lines{sayArm(m_figure.arms[arm])};
        for (size_t part = 0; part < static_cast<size_t>(m_figure.partCount); ++part) {
            const auto &value = row.parts.at(part);
            lines << tr("%1: %2 (mean of %n trial(s))", nullptr, row.reporting.at(part))
                         .arg(sayPart(m_figure.kind, part), value ? sayFigure(m_figure.unit, *value) : unreported());
        }
        if (row.unreported > 0)
            lines << tr("%n trial(s) report nothing", nullptr, row.unreported);
        return Spot{.text = lines.join(QLatin1Char('\n')), .trials = row.from};
    }
    return std::nullopt;
}

} // namespace quayside
