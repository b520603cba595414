// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/comparetext.h"

#include "views/models/comparewording.h"
#include "views/models/figurewording.h"

#include <algorithm>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

using Row = QStringList;

QString counted(size_t count, const QString &what)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? what : what + u's');
}

/// A Markdown table whose columns are as wide as what they hold.
QString table(const std::vector<Row> &rows)
{
    std::vector<qsizetype> widths(static_cast<size_t>(rows.front().size()));
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], row[i].size());
    }
    QString text;
    for (size_t r = 0; r < rows.size(); ++r) {
        QString rule;
        for (qsizetype i = 0; i < rows[r].size(); ++i) {
            const qsizetype width = widths[static_cast<size_t>(i)];
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
    return sayFigure(unit, estimate.interval->low) + u" – "_s + sayFigure(unit, estimate.interval->high);
}

QString value(FigureUnit unit, const Estimate &estimate)
{
    return estimate.n == 0 ? unreported() : sayFigure(unit, estimate.value);
}

QString armTable(const Comparison &comparison)
{
    std::vector<Row> rows{{u"Arm"_s, u"Reward"_s, u"95 %"_s, u"Tasks"_s, u"Scored"_s, u"Unscored"_s, u"Errored"_s,
                           u"Lost runs"_s, u"Cost (median)"_s, u"Tokens (median)"_s, u"Elapsed (median)"_s}};
    for (const ArmSummary &arm : comparison.arms)
        rows.push_back({sayArm(arm.name), value(FigureUnit::Score, arm.score.estimate),
                        interval(FigureUnit::Score, arm.score.estimate), QString::number(arm.tasksCounted),
                        QString::number(arm.scored), QString::number(arm.unscored), QString::number(arm.errored),
                        sayPercent(arm.infraRate.estimate.value), value(FigureUnit::Dollars, arm.cost),
                        value(FigureUnit::TokenCount, arm.tokens), value(FigureUnit::Duration, arm.elapsed)});
    return table(rows);
}

QString change(const Estimate &estimate, QString (*say)(double))
{
    return estimate.n == 0 ? unreported() : say(estimate.value);
}

QString differenceText(const Comparison &comparison, const ArmDifference &difference)
{
    QString text = u"\n## "_s + sayQuestion(comparison, difference) + u"\n\n"_s + sayVerdict(difference) + u'\n'
        + sayGround(comparison, difference) + u'\n';
    text += u"\n- Method: %1, %2\n"_s.arg(sayTest(difference.test), sayMethod(difference.difference.method));
    text += u"- Tasks: %1 both pass, %2 only %3, %4 only %5, %6 neither\n"_s.arg(difference.bothPass.size())
                .arg(difference.onlyArm.size())
                .arg(sayArm(comparison.scored.arms[difference.arm]))
                .arg(difference.onlyBaseline.size())
                .arg(sayArm(comparison.scored.arms[0]))
                .arg(difference.neither.size());
    text += u"- Median change a task: cost %1, tokens %2, elapsed %3\n"_s.arg(
        change(difference.cost, sayCostChange), change(difference.tokens, sayTokensChange),
        change(difference.elapsed, sayTimeChange));
    if (difference.dimensions.size() < 2)
        return text;
    std::vector<Row> rows{
        {u"Dimension"_s, u"Arm"_s, u"Baseline"_s, u"Points"_s, u"95 %"_s, u"p, uncorrected"_s, u"Method"_s}};
    for (const DimensionDifference &dimension : difference.dimensions) {
        const auto &range = dimension.difference.interval;
        rows.push_back({dimension.key, sayReward(dimension.arm), sayReward(dimension.baseline),
                        sayPoints(dimension.difference.value),
                        range ? sayPoints(range->low) + u" – "_s + sayPoints(range->high) : unreported(),
                        sayPAlone(dimension.p), sayHow(dimension.test, dimension.difference.method)});
    }
    return text + u'\n' + table(rows);
}

QString taskList(const Comparison &comparison, const ArmDifference &difference)
{
    QString text;
    const auto list = [&](const QString &title, const std::vector<std::uint32_t> &rows) {
        if (rows.empty())
            return;
        text += u"- "_s + title + u": "_s;
        QStringList names;
        for (const std::uint32_t row : rows)
            names << comparison.scored.rows[row].task.value + u" ("_s
                    + sayPoints(*gain(comparison.scored.rows[row], difference.arm)) + u')';
        text += names.join(u", "_s) + u'\n';
    };
    list(u"Improved"_s, difference.improved);
    list(u"Regressed"_s, difference.regressed);
    return text;
}

} // namespace

QByteArray compareText(const Comparison &comparison)
{
    QString text = u"# Comparison %1\n\n"_s.arg(sayAxis(comparison.options.scoring.choice));
    text += u"%1, %2, %3; %4; baseline %5\n\n"_s.arg(
        counted(static_cast<size_t>(comparison.trials), u"trial"_s), counted(comparison.scored.rows.size(), u"task"_s),
        counted(comparison.arms.size(), u"arm"_s), sayPolicy(comparison.options.scoring.unscored),
        sayArm(comparison.scored.arms[0]));
    for (const QString &difference : sayWhatDiffers(comparison.facts))
        text += u"- Check before you compare: %1\n"_s.arg(difference);
    for (const QString &line : {sayWhatIsEqual(comparison.facts), sayUnknown(comparison.facts)}) {
        if (!line.isEmpty())
            text += u"- "_s + line + u'\n';
    }
    text += u'\n' + armTable(comparison);
    for (const ArmDifference &difference : comparison.differences)
        text += differenceText(comparison, difference) + taskList(comparison, difference);
    return text.toUtf8();
}

} // namespace quayside
