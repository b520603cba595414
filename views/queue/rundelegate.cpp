// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/rundelegate.h"

#include "views/models/modelroles.h"
#include "views/models/runmodel.h"
#include "views/models/wording.h"
#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlegend.h"

#include <QPainter>

namespace quayside {

namespace {

constexpr qreal barHeight = 8;
constexpr PhaseKind allPhases[]{PhaseKind::EnvironmentSetup, PhaseKind::AgentSetup, PhaseKind::AgentExecution,
                                PhaseKind::Verifier};

RunField fieldOf(const QModelIndex &index)
{
    return static_cast<RunField>(index.column());
}

/// From the start of its run to each phase's end; what runs has no end yet and goes on to this moment.
void paintTimeline(QPainter &painter, const QRectF &rect, const RunTrial &trial, Milliseconds scale,
                   const ThemeTokens &tokens)
{
    const auto place = [&](const std::optional<Instant> &moment) {
        const auto since = between(trial.started, moment ? moment : std::optional(now())).value_or(Milliseconds(0));
        return rect.left()
            + rect.width() * std::clamp(static_cast<double>(since.value) / static_cast<double>(scale.value), 0.0, 1.0);
    };
    for (const Phase &phase : trial.phases) {
        const qreal left = place(phase.span.start);
        const qreal right = std::max(place(phase.span.end), left + 1.5);
        painter.fillRect(QRectF(left, rect.center().y() - barHeight / 2, std::max(1.5, right - left - 1), barHeight),
                         phaseColor(tokens, phase.kind));
    }
}

class PhaseLegend : public QWidget
{
public:
    using QWidget::QWidget;

    QSize sizeHint() const override { return {320, legendHeight(320, entries(), *this)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintLegend(painter, rect(), entries(), *this);
    }

private:
    std::vector<LegendEntry> entries() const
    {
        std::vector<LegendEntry> entries;
        for (const PhaseKind kind : allPhases)
            entries.push_back({.text = sayPhase(kind), .color = phaseColor(tokensOf(this), kind), .arm = {}});
        return entries;
    }
};

} // namespace

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const auto *model = qobject_cast<const RunModel *>(index.model());
    if (model && fieldOf(index) == RunField::Timeline) {
        const QRectF rect = QRectF(option.rect).adjusted(2 * metrics::grid, 0, -2 * metrics::grid, 0);
        paintTimeline(*painter, rect, *model->trialAt(index.row()), model->longest(), tokensOf(option.widget));
    }
}

QFont RunDelegate::fontOf(const QModelIndex &index, const QFont &base) const
{
    if (fieldOf(index) == RunField::Trial)
        return monoFont(base);
    return fieldOf(index) == RunField::Reward ? boldFont(base) : base;
}

QColor RunDelegate::colorOf(const QModelIndex &index, const QWidget *widget) const
{
    const ThemeTokens &tokens = tokensOf(widget);
    if (fieldOf(index) == RunField::Phase)
        return outcomeColor(tokens, static_cast<Outcome>(index.data(OutcomeRole).toInt()));
    const bool isQuiet = fieldOf(index) == RunField::Model || fieldOf(index) == RunField::Remark;
    return isQuiet && index.data().toString() != unreported() ? tokens.muted : RowDelegate::colorOf(index, widget);
}

QWidget *makePhaseLegend()
{
    auto *legend = new PhaseLegend;
    legend->setFixedSize(legend->sizeHint());
    return legend;
}

} // namespace quayside
