// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/matrixchart.h"

#include "views/models/figuretables.h"
#include "views/models/figurewording.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int matrixRowHeight = 22;
constexpr int matrixHeaderHeight = 24;
constexpr int cell = 16;
constexpr int step = 18;
constexpr int matrixGap = 16;

} // namespace

MatrixChart::MatrixChart(QWidget *parent) : ChartView(parent)
{
    setAccessibleName(tr("Attempts by task and agent"));
}

void MatrixChart::setFigure(MatrixFigure figure, JobPointer job)
{
    m_figure = std::move(figure);
    m_job = std::move(job);
    updateGeometry();
    update();
}

FactTable MatrixChart::table() const
{
    return m_job ? tableOf(m_figure, *m_job) : FactTable();
}

int MatrixChart::nameWidth() const
{
    const QFontMetrics measure(monoFont(font()));
    int widest = 80;
    for (size_t i = 0; i < std::min<size_t>(m_figure.tasks.size(), 400); ++i)
        widest = std::max(widest, measure.horizontalAdvance(m_figure.tasks[i]) + 12);
    return std::min(widest, 260);
}

int MatrixChart::columnWidth(size_t arm) const
{
    const int name = std::min(QFontMetrics(smallFont(font())).horizontalAdvance(sayArm(m_figure.arms[arm])), 160);
    return std::max(m_figure.mostAttempts[arm] * step, name) + matrixGap;
}

QSize MatrixChart::sizeHint() const
{
    int width = nameWidth();
    for (size_t arm = 0; arm < m_figure.arms.size(); ++arm)
        width += columnWidth(arm);
    return {width, matrixHeaderHeight + static_cast<int>(m_figure.rows.size()) * matrixRowHeight};
}

void MatrixChart::paintHeader(QPainter &painter) const
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.muted);
    int x = nameWidth();
    for (size_t arm = 0; arm < m_figure.arms.size(); ++arm) {
        const int width = columnWidth(arm);
        painter.drawText(QRect(x, 0, width - 4, matrixHeaderHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(sayArm(m_figure.arms[arm]), Qt::ElideMiddle, width - 4));
        x += width;
    }
}

void MatrixChart::paintRow(QPainter &painter, size_t row) const
{
    const ThemeTokens &tokens = tokensOf(this);
    const MatrixRow &line = m_figure.rows[row];
    const int y = matrixHeaderHeight + static_cast<int>(row) * matrixRowHeight;
    int x = nameWidth();
    painter.setFont(monoFont(font()));
    painter.setPen(tokens.text);
    painter.drawText(QRect(0, y, x - 8, matrixRowHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_figure.tasks[line.task], Qt::ElideMiddle, x - 8));
    for (size_t arm = 0; arm < line.attempts.size(); ++arm) {
        for (size_t i = 0; i < line.attempts[arm].size(); ++i) {
            const QRect box(x + static_cast<int>(i) * step, y + (matrixRowHeight - cell) / 2, cell, cell);
            paintOutcomeCell(painter, box, line.attempts[arm][i].outcome, tokens);
        }
        x += columnWidth(arm);
    }
}

void MatrixChart::paintFigure(QPainter &painter, const QRectF &exposed)
{
    if (exposed.top() < matrixHeaderHeight)
        paintHeader(painter);
    const auto rows = static_cast<int>(m_figure.rows.size());
    const int first = std::clamp((static_cast<int>(exposed.top()) - matrixHeaderHeight) / matrixRowHeight, 0, rows);
    const int last =
        std::clamp((static_cast<int>(exposed.bottom()) - matrixHeaderHeight) / matrixRowHeight + 1, 0, rows);
    for (int row = first; row < last; ++row)
        paintRow(painter, static_cast<size_t>(row));
}

std::optional<ChartView::Spot> MatrixChart::spotAt(const QPointF &position) const
{
    const int row = (static_cast<int>(position.y()) - matrixHeaderHeight) / matrixRowHeight;
    if (position.y() < matrixHeaderHeight || row >= static_cast<int>(m_figure.rows.size()))
        return std::nullopt;
    const MatrixRow &line = m_figure.rows[static_cast<size_t>(row)];
    const QString task = m_figure.tasks[line.task];
    int x = nameWidth();
    for (size_t arm = 0; arm < line.attempts.size(); x += columnWidth(arm), ++arm) {
        const int i = (static_cast<int>(position.x()) - x) / step;
        if (position.x() < x || i >= static_cast<int>(line.attempts[arm].size()))
            continue;
        const AttemptMark &mark = line.attempts[arm][static_cast<size_t>(i)];
        const Trial &trial = *m_job->trials[mark.trial];
        return Spot{.text = tr("%1\n%2, attempt %3: %4, reward %5")
                                .arg(task, sayArm(m_figure.arms[arm]))
                                .arg(i + 1)
                                .arg(sayOutcome(mark.outcome), sayReward(primaryReward(trial.rewards))),
                    .trials = {mark.trial}};
    }
    if (position.x() >= nameWidth())
        return std::nullopt;
    TrialIndexes trials;
    for (const auto &attempts : line.attempts) {
        for (const AttemptMark &mark : attempts)
            trials.push_back(mark.trial);
    }
    return Spot{.text = tr("%1\nflakiness %2 (1: half of the attempts pass, 0: all agree)")
                            .arg(task, QLocale().toString(line.flakiness, 'f', 2)),
                .trials = std::move(trials)};
}

} // namespace quayside
