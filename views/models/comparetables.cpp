// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/comparetables.h"

#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"
#include "views/models/words.h"

#include <cmath>

namespace quayside {

namespace {

/// The figure alone, exact where it is of one trial.
QString sayPlain(FigureUnit unit, const Estimate &estimate)
{
    if (estimate.n == 0)
        return unreported();
    return unit == FigureUnit::TokenCount && estimate.n > 1 ? sayTokensShort(Tokens(std::llround(estimate.value)))
                                                            : sayFigure(unit, estimate.value);
}

/// The figure, with its interval where it is of more than one trial.
QString sayFigureShort(FigureUnit unit, const Estimate &estimate)
{
    if (estimate.n == 0)
        return unreported();
    const auto say = [unit](double value) {
        return unit == FigureUnit::TokenCount ? sayTokensShort(Tokens(std::llround(value))) : sayFigure(unit, value);
    };
    if (estimate.n == 1 || !estimate.interval)
        return sayFigure(unit, estimate.value);
    return tr("%1 (%2 – %3)").arg(say(estimate.value), say(estimate.interval->low), say(estimate.interval->high));
}

QString sayChangeWithRange(const Estimate &estimate, QString (*say)(double))
{
    if (estimate.n == 0)
        return unreported();
    if (!estimate.interval)
        return say(estimate.value);
    return tr("%1 (%2 to %3)").arg(say(estimate.value), say(estimate.interval->low), say(estimate.interval->high));
}

QString sayMean(Scale scale, double mean)
{
    return scale == Scale::Share ? sayDimension(mean) : sayMeasure(mean);
}

QString sayRange(const Estimate &estimate, Scale scale = Scale::Share)
{
    return estimate.interval
        ? tr("%1 – %2").arg(sayMean(scale, estimate.interval->low), sayMean(scale, estimate.interval->high))
        : unreported();
}

QString sayAgreement(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Equal: return tr("equal");
    case Agreement::Differs: return tr("differs");
    case Agreement::Meant: return tr("what is compared");
    case Agreement::Unknown: return tr("not recorded");
    }
    return {};
}

QString sayInfra(const ArmSummary &arm)
{
    return arm.trials.lost == 0
        ? QLocale().toString(0)
        : tr("%1 (%2)").arg(QLocale().toString(arm.trials.lost), sayPercent(arm.infraRate.estimate.value));
}

} // namespace

FactTable armTable(const Comparison &comparison, const std::vector<QString> &interpretations)
{
    FactTable table{.title = tr("Each arm by itself"),
                    .file = {},
                    .columns = {tr("Arm"), tr("Status"), sayMetric(comparison.scored), tr("95 %"), tr("Errors"),
                                tr("Runs lost"), tr("Elapsed"), tr("Input"), tr("Cache"), tr("Output"), tr("Cost"),
                                tr("Interpretation")},
                    .rows = {}};
    const QLocale locale;
    for (size_t i = 0; i < comparison.arms.size(); ++i) {
        const ArmSummary &arm = comparison.arms[i];
        const Estimate &score = arm.score.estimate;
        table.rows.push_back({sayArmOf(comparison, i), sayOutcomes(comparison.scored, i),
                              score.n > 0 ? sayMean(comparison.scored.scale, score.value) : unreported(),
                              arm.trials.present > 1 ? sayRange(score, comparison.scored.scale) : tr("one run"),
                              locale.toString(arm.trials.errored), sayInfra(arm),
                              sayPlain(FigureUnit::Duration, arm.elapsed), sayPlain(FigureUnit::TokenCount, arm.input),
                              sayPlain(FigureUnit::TokenCount, arm.cache), sayPlain(FigureUnit::TokenCount, arm.output),
                              sayPlain(FigureUnit::Dollars, arm.cost),
                              i < interpretations.size() ? interpretations[i] : QString()});
    }
    return table;
}

FactTable effortTable(const Comparison &comparison)
{
    FactTable table{.title = tr("What a trial takes: median over tasks, 95 % bootstrap"),
                    .file = {},
                    .columns = {tr("Arm"), tr("Cost"), tr("Tokens"), tr("Input"), tr("Cache"), tr("Output"),
                                tr("Elapsed"), tr("Trials"), tr("Priced")},
                    .rows = {}};
    const QLocale locale;
    for (size_t i = 0; i < comparison.arms.size(); ++i) {
        const ArmSummary &arm = comparison.arms[i];
        table.rows.push_back(
            {sayArmOf(comparison, i), sayFigureShort(FigureUnit::Dollars, arm.cost),
             sayFigureShort(FigureUnit::TokenCount, arm.tokens), sayFigureShort(FigureUnit::TokenCount, arm.input),
             sayFigureShort(FigureUnit::TokenCount, arm.cache), sayFigureShort(FigureUnit::TokenCount, arm.output),
             sayFigureShort(FigureUnit::Duration, arm.elapsed), locale.toString(arm.trials.present),
             locale.toString(arm.priced)});
    }
    return table;
}

FactTable changeTable(const Comparison &comparison)
{
    FactTable table{.title = tr("Change against the baseline a task: median, 95 % bootstrap"),
                    .file = {},
                    .columns = {tr("Arm"), tr("Cost"), tr("Tokens"), tr("Elapsed")},
                    .rows = {}};
    const auto wins = sayWinColumns(comparison.scored.scale);
    table.columns.insert(table.columns.end(), wins.begin(), wins.end());
    table.columns.insert(table.columns.end(),
                         {tr("p"), tr("p after Holm"), sayDetectableColumn(comparison.scored.scale)});
    const QLocale locale;
    for (const ArmDifference &difference : comparison.differences) {
        table.rows.push_back({sayArmOf(comparison, difference.arm), sayChangeWithRange(difference.cost, sayCostChange),
                              sayChangeWithRange(difference.tokens, sayTokensChange),
                              sayChangeWithRange(difference.elapsed, sayTimeChange), locale.toString(difference.wins()),
                              locale.toString(difference.losses()), locale.toString(difference.ties),
                              sayPAlone(difference.p), sayPAlone(difference.adjustedP), sayDetectable(difference)});
    }
    return table;
}

FactTable dimensionTable(const Comparison &comparison, const ArmDifference &difference)
{
    FactTable table{.title = tr("Difference by dimension"),
                    .file = {},
                    .columns = {tr("Dimension"), sayArmOf(comparison, 0), sayArmOf(comparison, difference.arm),
                                tr("Difference"), tr("95 %"), tr("p, uncorrected"), tr("Tasks"), tr("Method")},
                    .rows = {}};
    const QLocale locale;
    for (const DimensionDifference &dimension : difference.dimensions) {
        const auto &range = dimension.difference.interval;
        table.rows.push_back(
            {dimension.key, sayMean(dimension.scale, dimension.baseline), sayMean(dimension.scale, dimension.arm),
             sayOwnDifference(dimension.difference.value),
             range ? tr("%1 to %2").arg(sayOwnDifference(range->low), sayOwnDifference(range->high)) : unreported(),
             sayPAlone(dimension.p), locale.toString(dimension.difference.n),
             sayHow(dimension.test, dimension.difference.method)});
    }
    return table;
}

FactTable passTable(const Comparison &comparison, const std::vector<std::pair<size_t, std::vector<PassPoint>>> &curves)
{
    FactTable table{.title = tr("Repeated attempts"),
                    .file = {},
                    .columns = {tr("Arm"), tr("k"), tr("pass@k"), tr("95 %"), tr("pass^k"), tr("95 %"), tr("Tasks"),
                                tr("Left out")},
                    .rows = {}};
    const QLocale locale;
    for (const auto &[arm, points] : curves) {
        for (const PassPoint &point : points)
            table.rows.push_back({sayArmOf(comparison, arm), locale.toString(point.k), sayDimension(point.any.value),
                                  sayRange(point.any), sayDimension(point.all.value), sayRange(point.all),
                                  locale.toString(point.any.n), locale.toString(point.leftOut)});
    }
    return table;
}

FactTable comparabilityTable(const Comparison &comparison)
{
    FactTable table{
        .title = tr("What else differs"), .file = {}, .columns = {tr("What"), tr("State"), tr("Weight")}, .rows = {}};
    for (size_t arm = 0; arm < comparison.arms.size(); ++arm)
        table.columns.push_back(sayArmOf(comparison, arm));
    table.columns.push_back(tr("Found"));
    const auto rank = [](const ComparabilityFact &fact) {
        return fact.agreement == Agreement::Differs ? -1 - static_cast<int>(fact.weight)
                                                    : static_cast<int>(fact.agreement == Agreement::Equal);
    };
    std::vector<const ComparabilityFact *> facts;
    for (const ComparabilityFact &fact : comparison.facts)
        facts.push_back(&fact);
    std::ranges::stable_sort(facts, {}, [&](const ComparabilityFact *fact) { return rank(*fact); });
    for (const ComparabilityFact *fact : facts) {
        const bool differs = fact->agreement == Agreement::Differs;
        std::vector<QString> row{sayAspect(fact->aspect), sayAgreement(fact->agreement),
                                 differs ? sayWeight(fact->weight) : QString()};
        for (size_t arm = 0; arm < comparison.arms.size(); ++arm)
            row.push_back(arm < fact->byArm.size() ? fact->byArm[arm] : QString());
        row.push_back(differs ? sayFact(*fact) : QString());
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace quayside
