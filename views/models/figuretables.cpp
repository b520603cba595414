// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/figuretables.h"

#include "views/models/figurewording.h"
#include "views/models/words.h"

namespace quayside {

namespace {

QString count(size_t number)
{
    return QLocale().toString(static_cast<qulonglong>(number));
}

QString count(int number)
{
    return QLocale().toString(number);
}

QString low(FigureUnit unit, const Estimate &estimate)
{
    return estimate.interval ? sayFigure(unit, estimate.interval->low) : unreported();
}

QString high(FigureUnit unit, const Estimate &estimate)
{
    return estimate.interval ? sayFigure(unit, estimate.interval->high) : unreported();
}

QString scoreUnit(const ScoreEstimate &score)
{
    return score.unit == ScoreUnit::Tasks ? tr("tasks") : tr("attempts");
}

} // namespace

QString sayPart(StackParts kind, size_t part)
{
    if (kind == StackParts::Phases)
        return sayPhase(static_cast<PhaseKind>(part));
    return part == 0 ? tr("fresh input") : part == 1 ? tr("cache read") : tr("output");
}

FactTable tableOf(const RewardFigure &figure)
{
    FactTable table{.title = tr("Reward"),
                    .file = {},
                    .columns = {tr("Dimension"), tr("Arm"), tr("Mean"), tr("95 % low"), tr("95 % high"), tr("Method"),
                                tr("n"), tr("n counts"), tr("Trials with it"), tr("Trials"), tr("Unscored"),
                                tr("Errored, no reward")},
                    .rows = {}};
    for (const RewardBar &bar : figure.bars) {
        const TrialCounts &counts = figure.counts[bar.arm];
        const Estimate &estimate = bar.score.estimate;
        const FigureUnit unit = unitOf(figure.axes[bar.dimension].scale);
        table.rows.push_back({figure.dimensions[bar.dimension], sayArm(figure.arms[bar.arm]),
                              sayFigure(unit, estimate.value), low(unit, estimate), high(unit, estimate),
                              sayMethod(estimate.method), count(estimate.n), scoreUnit(bar.score),
                              count(bar.trials.size()), count(counts.present), count(counts.unscored),
                              count(counts.lost)});
    }
    return table;
}

FactTable tableOf(const OutcomeFigure &figure)
{
    FactTable table{.title = tr("Outcomes"), .file = {}, .columns = {tr("Arm")}, .rows = {}};
    for (size_t outcome = 0; outcome < OutcomeFigure::outcomes; ++outcome)
        table.columns.push_back(sayOutcome(static_cast<Outcome>(outcome)));
    for (size_t arm = 0; arm < figure.arms.size(); ++arm) {
        std::vector<QString> row{sayArm(figure.arms[arm])};
        for (const TrialIndexes &trials : figure.rows[arm])
            row.push_back(count(trials.size()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

FactTable tableOf(const DotFigure &figure)
{
    FactTable table{.title = figure.unit == FigureUnit::Duration ? tr("Elapsed") : tr("Cost"),
                    .file = {},
                    .columns = {tr("Arm"), tr("Median"), tr("95 % low"), tr("95 % high"), tr("Shortest"), tr("Longest"),
                                tr("Trials"), tr("Not reported")},
                    .rows = {}};
    if (figure.unit == FigureUnit::Dollars) {
        table.columns[4] = tr("Least");
        table.columns[5] = tr("Most");
    }
    for (size_t arm = 0; arm < figure.arms.size(); ++arm) {
        const DotRow &row = figure.rows[arm];
        const auto end = [&](bool first) {
            return row.dots.empty() ? unreported()
                                    : sayFigure(figure.unit, first ? row.dots.front().value : row.dots.back().value);
        };
        table.rows.push_back({sayArm(figure.arms[arm]),
                              row.dots.empty() ? unreported() : sayFigure(figure.unit, row.median.value),
                              low(figure.unit, row.median), high(figure.unit, row.median), end(true), end(false),
                              count(row.dots.size()), count(row.unreported)});
    }
    return table;
}

FactTable tableOf(const StackFigure &figure)
{
    FactTable table{.title = figure.kind == StackParts::TokenKinds ? tr("Tokens a trial") : tr("Time a trial by phase"),
                    .file = {},
                    .columns = {tr("Arm")},
                    .rows = {}};
    const auto parts = static_cast<size_t>(figure.partCount);
    for (size_t part = 0; part < parts; ++part)
        table.columns.insert(table.columns.end(), {sayPart(figure.kind, part), tr("n")});
    table.columns.insert(table.columns.end(), {tr("Sum of means"), tr("Trials"), tr("Not reported")});
    for (size_t arm = 0; arm < figure.arms.size(); ++arm) {
        const StackRow &row = figure.rows[arm];
        std::vector<QString> cells{sayArm(figure.arms[arm])};
        for (size_t part = 0; part < parts; ++part) {
            const auto &value = row.parts.at(part);
            cells.insert(cells.end(),
                         {value ? sayFigure(figure.unit, *value) : unreported(), count(row.reporting.at(part))});
        }
        cells.insert(cells.end(),
                     {row.trials == 0 ? unreported() : sayFigure(figure.unit, row.total), count(row.trials),
                      count(row.unreported)});
        table.rows.push_back(std::move(cells));
    }
    return table;
}

FactTable tableOf(const ScatterFigure &figure)
{
    FactTable table{.title = figure.unit == FigureUnit::Dollars ? tr("Reward against cost") : tr("Reward against time"),
                    .file = {},
                    .columns = {tr("Arm"), tr("Mean reward"), tr("95 % low"), tr("95 % high"), tr("Median"),
                                tr("95 % low"), tr("95 % high"), tr("Trials"), tr("Not reported")},
                    .rows = {}};
    for (size_t arm = 0; arm < figure.arms.size(); ++arm) {
        const ScatterRow &row = figure.rows[arm];
        const bool none = row.points.empty();
        const FigureUnit reward = unitOf(figure.rewards.scale);
        table.rows.push_back({sayArm(figure.arms[arm]), none ? unreported() : sayFigure(reward, row.y.estimate.value),
                              low(reward, row.y.estimate), high(reward, row.y.estimate),
                              none ? unreported() : sayFigure(figure.unit, row.x.value), low(figure.unit, row.x),
                              high(figure.unit, row.x), count(row.points.size()), count(row.unreported)});
    }
    return table;
}

FactTable tableOf(const MatrixFigure &figure, const Job &job)
{
    FactTable table{.title = tr("Attempts"), .file = {}, .columns = {tr("Task"), tr("Flakiness")}, .rows = {}};
    for (const QString &arm : figure.arms)
        table.columns.push_back(sayArm(arm));
    for (const MatrixRow &row : figure.rows) {
        std::vector<QString> cells{figure.tasks[row.task], QLocale().toString(row.flakiness, 'f', 2)};
        for (const auto &attempts : row.attempts) {
            QStringList words;
            for (const AttemptMark &mark : attempts) {
                const auto primary = primaryReward(job.trials[mark.trial]->rewards);
                words << (primary ? sayReward(primary) : sayOutcome(mark.outcome));
            }
            cells.push_back(words.join(QStringLiteral(" · ")));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

FactTable tableOf(const HeatFigure &figure, const Job &job)
{
    FactTable table{.title = tr("Rewards by trial"), .file = {}, .columns = {tr("Trial"), tr("Arm")}, .rows = {}};
    table.columns.insert(table.columns.end(), figure.dimensions.begin(), figure.dimensions.end());
    for (size_t row = 0; row < figure.trials.size(); ++row) {
        std::vector<QString> cells{job.trials[figure.trials[row]]->name.value, sayArm(figure.arms[figure.armOf[row]])};
        for (size_t dimension = 0; dimension < figure.dimensions.size(); ++dimension)
            cells.push_back(sayReward(figure.at(row, dimension)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace quayside
