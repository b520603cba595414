// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/squarechart.h"

#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr double gap = 6;

} // namespace

SquareChart::SquareChart(QWidget *parent) : ChartView(parent)
{
    setAccessibleName(tr("Outcomes by task"));
}

void SquareChart::setComparison(ComparisonPointer comparison, size_t arm)
{
    m_comparison = std::move(comparison);
    m_arm = arm;
    update();
}

QRectF SquareChart::rectAt(int column, int row) const
{
    const double wide = (width() - gap) / 2;
    const double high = std::min(84.0, (height() - gap) / 2);
    return {column * (wide + gap), row * (high + gap), wide, high};
}

std::vector<SquareChart::Box> SquareChart::boxes() const
{
    if (!m_comparison || m_arm - 1 >= m_comparison->differences.size())
        return {};
    const ArmDifference &difference = m_comparison->differences[m_arm - 1];
    return difference.scale == Scale::Share ? boxesOfPasses(difference) : boxesOfSizes(difference);
}

std::vector<SquareChart::Box> SquareChart::boxesOfPasses(const ArmDifference &difference) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QString arm = sayArmOf(*m_comparison, m_arm);
    const QString baseline = sayArmOf(*m_comparison, 0);
    return {
        {rectAt(0, 0), TaskChoice::BothPass, difference.bothPass.size(), tr("both pass"), tokens.pass},
        {rectAt(1, 0), TaskChoice::OnlyBaseline, difference.onlyBaseline.size(), tr("only %1").arg(baseline),
         armColor(tokens, 0)},
        {rectAt(0, 1), TaskChoice::OnlyArm, difference.onlyArm.size(), tr("only %1").arg(arm), armColor(tokens, m_arm)},
        {rectAt(1, 1), TaskChoice::Neither, difference.neither.size(), tr("neither"), tokens.unscored}};
}

/// Nothing passes on an open scale: a task has more of the reward with one arm, or with the other, or as much.
std::vector<SquareChart::Box> SquareChart::boxesOfSizes(const ArmDifference &difference) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const QString arm = sayArmOf(*m_comparison, m_arm);
    const QString baseline = sayArmOf(*m_comparison, 0);
    return {{rectAt(0, 0), TaskChoice::Improved, difference.improved.size(), tr("higher with %1").arg(arm),
             armColor(tokens, m_arm)},
            {rectAt(1, 0), TaskChoice::Regressed, difference.regressed.size(), tr("higher with %1").arg(baseline),
             armColor(tokens, 0)},
            {rectAt(0, 1), TaskChoice::All, static_cast<size_t>(difference.ties), tr("equal"), tokens.unscored}};
}

FactTable SquareChart::table() const
{
    FactTable table{.title = tr("Outcomes by task"), .file = {}, .columns = {tr("Outcome"), tr("Tasks")}, .rows = {}};
    for (const Box &box : boxes())
        table.rows.push_back({box.text, QLocale().toString(static_cast<qulonglong>(box.count))});
    return table;
}

void SquareChart::paintFigure(QPainter &painter, const QRectF &)
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Box &box : boxes()) {
        QColor fill = box.color;
        fill.setAlpha(tokens.kind == ThemeKind::Dark ? 70 : 52);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box.rect, 6, 6);
        painter.setPen(tokens.text);
        painter.setFont(boldFont(headlineFont(font())));
        painter.drawText(box.rect.adjusted(10, 8, -8, -box.rect.height() / 2 + 8), Qt::AlignLeft | Qt::AlignVCenter,
                         QLocale().toString(static_cast<qulonglong>(box.count)));
        painter.setFont(smallFont(font()));
        const QRectF line = box.rect.adjusted(10, box.rect.height() / 2 + 4, -4, -4);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignTop,
                         painter.fontMetrics().elidedText(box.text, Qt::ElideMiddle, static_cast<int>(line.width())));
    }
}

std::optional<ChartView::Spot> SquareChart::spotAt(const QPointF &position) const
{
    for (const Box &box : boxes()) {
        if (box.rect.contains(position))
            return Spot{.text =
                            (m_comparison->scored.scale == Scale::Share
                                 ? tr("%1: %n task(s)\nA task passes when more than half of its counted attempts do.",
                                      nullptr, static_cast<int>(box.count))
                                 : tr("%1: %n task(s)", nullptr, static_cast<int>(box.count)))
                                .arg(box.text),
                        .trials = {}};
    }
    return std::nullopt;
}

void SquareChart::mouseReleaseEvent(QMouseEvent *event)
{
    for (const Box &box : boxes()) {
        if (box.rect.contains(event->position()))
            Q_EMIT chosen(box.choice);
    }
    ChartView::mouseReleaseEvent(event);
}

} // namespace quayside
