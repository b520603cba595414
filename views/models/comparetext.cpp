// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/comparetext.h"

#include "views/models/comparetables.h"
#include "views/models/comparewording.h"
#include "views/models/figurewording.h"
#include "views/models/rewardwording.h"
#include "views/models/words.h"

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

QString sayCount(qsizetype number)
{
    return QLocale().toString(number);
}

/// A Markdown table whose columns are as wide as what they hold.
QString markdown(const FactTable &table)
{
    std::vector<std::vector<QString>> rows{table.columns};
    rows.insert(rows.end(), table.rows.begin(), table.rows.end());
    std::vector<qsizetype> widths(table.columns.size());
    for (const auto &row : rows) {
        for (size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString text;
    for (size_t r = 0; r < rows.size(); ++r) {
        QString rule;
        for (size_t i = 0; i < rows[r].size(); ++i) {
            const qsizetype width = widths[i];
            text += u"| "_s + (i == 0 ? rows[r][i].leftJustified(width) : rows[r][i].rightJustified(width)) + u' ';
            rule += i == 0 ? u"| "_s + QString(width, u'-') + u' ' : u"| "_s + QString(width - 1, u'-') + u": "_s;
        }
        text += u"|\n"_s + (r == 0 ? rule + u"|\n"_s : QString());
    }
    return text;
}

QString interval(FigureUnit unit, const Estimate &estimate)
{
    if (!estimate.interval)
        return unreported();
    return tr("%1 – %2").arg(sayFigure(unit, estimate.interval->low), sayFigure(unit, estimate.interval->high));
}

QString value(FigureUnit unit, const Estimate &estimate)
{
    return estimate.n == 0 ? unreported() : sayFigure(unit, estimate.value);
}

/// Every denominator beside the mean.
FactTable countsTable(const Comparison &comparison)
{
    FactTable table{.title = {},
                    .file = {},
                    .columns = {tr("Arm"), sayMetric(comparison.scored), tr("95 %"), tr("Tasks"), tr("Scored"),
                                tr("Measured"), tr("Unscored"), tr("Errored"), tr("Runs lost"), tr("Cost (median)"),
                                tr("Tokens (median)"), tr("Elapsed (median)")},
                    .rows = {}};
    const FigureUnit reward = unitOf(comparison.scored.scale);
    for (const ArmSummary &arm : comparison.arms)
        table.rows.push_back({sayArm(arm.name), value(reward, arm.score.estimate), interval(reward, arm.score.estimate),
                              sayCount(arm.tasksCounted), sayCount(arm.trials.scored), sayCount(arm.trials.measured),
                              sayCount(arm.trials.unscored), sayCount(arm.trials.errored),
                              sayPercent(arm.infraRate.estimate.value), value(FigureUnit::Dollars, arm.cost),
                              value(FigureUnit::TokenCount, arm.tokens), value(FigureUnit::Duration, arm.elapsed)});
    return table;
}

QString change(const Estimate &estimate, QString (*say)(double))
{
    return estimate.n == 0 ? unreported() : say(estimate.value);
}

QString item(const QString &text)
{
    return u"- "_s + text + u'\n';
}

QString squareText(const Comparison &comparison, const ArmDifference &difference)
{
    return tr("Tasks: %1 both pass, %2 only %3, %4 only %5, %6 neither")
        .arg(sayCount(std::ssize(difference.bothPass)), sayCount(std::ssize(difference.onlyArm)),
             sayArm(comparison.scored.arms[difference.arm]), sayCount(std::ssize(difference.onlyBaseline)),
             sayArm(comparison.scored.arms[0]), sayCount(std::ssize(difference.neither)));
}

QString differenceText(const Comparison &comparison, const ArmDifference &difference)
{
    QString text = u"\n## "_s + sayQuestion(comparison, difference) + u"\n\n"_s + sayVerdict(difference) + u'\n'
        + sayGround(comparison, difference) + u"\n\n"_s;
    text += item(tr("Method: %1, %2").arg(sayTest(difference.test), sayMethod(difference.difference.method)));
    if (difference.scale == Scale::Share)
        text += item(squareText(comparison, difference));
    text += item(tr("Median change a task: cost %1, tokens %2, elapsed %3")
                     .arg(change(difference.cost, sayCostChange), change(difference.tokens, sayTokensChange),
                          change(difference.elapsed, sayTimeChange)));
    if (difference.dimensions.size() < 2)
        return text;
    return text + u'\n' + markdown(dimensionTable(comparison, difference));
}

QString tasksText(const Comparison &comparison, const ArmDifference &difference, const std::vector<std::uint32_t> &rows)
{
    QStringList names;
    for (const std::uint32_t row : rows)
        names << tr("%1 (%2)").arg(comparison.scored.rows[row].name,
                                   sayDifference(difference.scale, *gain(comparison.scored.rows[row], difference.arm)));
    return names.join(u", "_s);
}

QString changedTasks(const Comparison &comparison, const ArmDifference &difference)
{
    const bool isScore = difference.scale == Scale::Share;
    QString text;
    if (!difference.improved.empty())
        text += item((isScore ? tr("Improved: %1") : tr("Higher: %1"))
                         .arg(tasksText(comparison, difference, difference.improved)));
    if (!difference.regressed.empty())
        text += item((isScore ? tr("Regressed: %1") : tr("Lower: %1"))
                         .arg(tasksText(comparison, difference, difference.regressed)));
    return text;
}

QString headText(const Comparison &comparison)
{
    const QStringList facts{tr("%n trial(s)", nullptr, comparison.trials),
                            tr("%n task(s)", nullptr, static_cast<int>(comparison.scored.rows.size())),
                            tr("%n arm(s)", nullptr, static_cast<int>(comparison.arms.size())),
                            sayPolicy(comparison.options.scoring.unscored),
                            tr("baseline: %1").arg(sayArm(comparison.scored.arms[0]))};
    return u"# "_s + tr("Comparison %1").arg(sayAxis(comparison.options.scoring.choice)) + u"\n\n"_s
        + facts.join(u", "_s) + u"\n\n"_s;
}

} // namespace

QByteArray compareText(const Comparison &comparison)
{
    QString text = headText(comparison);
    for (const QString &difference : sayWhatDiffers(comparison.facts))
        text += item(tr("Check before you compare: %1").arg(difference));
    for (const QString &line :
         {sayInvalid(comparison.scored), sayWhatIsEqual(comparison.facts), sayUnknown(comparison.facts)}) {
        if (!line.isEmpty())
            text += item(line);
    }
    text += u'\n' + markdown(countsTable(comparison));
    for (const ArmDifference &difference : comparison.differences)
        text += differenceText(comparison, difference) + changedTasks(comparison, difference);
    return text.toUtf8();
}

} // namespace quayside
