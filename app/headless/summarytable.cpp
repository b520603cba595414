// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/summarytable.h"

#include "core/base/visibletext.h"
#include "core/export/summaryjson.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using Row = QStringList;

QString orDash(const std::optional<QString> &text)
{
    return text.value_or(QStringLiteral("-"));
}

QString rewardsOf(const JobTotals &totals)
{
    QStringList means;
    for (const auto &[key, mean] : totals.rewards)
        means += QStringLiteral("%1 %2 (n %3)").arg(key).arg(mean.mean, 0, 'f', 4).arg(mean.n);
    return means.isEmpty() ? QStringLiteral("-") : means.join(QLatin1String(", "));
}

QString sayElapsed(const std::optional<Milliseconds> &time)
{
    return orDash(time.transform(
        [](Milliseconds ms) { return QStringLiteral("%1 s").arg(static_cast<double>(ms.value) / 1000, 0, 'f', 1); }));
}

QString trialsOf(const Job &job, const JobTotals &totals)
{
    const QString present = QString::number(totals.trials.present);
    return job.declared.trials && *job.declared.trials != totals.trials.present
        ? QStringLiteral("%1 of %2").arg(present).arg(*job.declared.trials)
        : present;
}

Row rowOf(const Job &job)
{
    const JobTotals totals = totalsOf(job);
    const auto tokens = totals.tokens.transform([](Tokens count) { return QString::number(count.value); });
    const auto cost =
        totals.usage.cost.transform([](Usd usd) { return QStringLiteral("$%1").arg(usd.value, 0, 'f', 4); });
    return {visibleLine(job.name),
            toText(job.state),
            trialsOf(job, totals),
            QString::number(totals.trials.scored),
            QString::number(totals.trials.measured),
            QString::number(totals.trials.unscored),
            QString::number(totals.trials.errored),
            visibleLine(rewardsOf(totals)),
            orDash(tokens),
            orDash(cost),
            sayElapsed(duration(job.span))};
}

QString printed(const std::vector<Row> &rows)
{
    std::vector<qsizetype> widths(static_cast<size_t>(rows.front().size()), 0);
    for (const Row &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[static_cast<size_t>(column)] = std::max(widths[static_cast<size_t>(column)], row[column].size());
    }
    QString text;
    for (const Row &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row[column].leftJustified(widths[static_cast<size_t>(column)] + 2);
        text += line.trimmed() + QLatin1Char('\n');
    }
    return text;
}

QString printed(const std::vector<Issue> &issues)
{
    QString text;
    for (const Issue &issue : issues)
        text += visibleLine(issueLine(issue)) + QLatin1Char('\n');

    return text;
}

} // namespace

QString summaryTable(std::span<const JobPointer> jobs, const std::vector<Issue> &issues)
{
    std::vector<Row> rows{{QStringLiteral("JOB"), QStringLiteral("STATE"), QStringLiteral("TRIALS"),
                           QStringLiteral("SCORED"), QStringLiteral("MEASURED"), QStringLiteral("UNSCORED"),
                           QStringLiteral("ERRORED"), QStringLiteral("REWARDS"), QStringLiteral("TOKENS"),
                           QStringLiteral("COST"), QStringLiteral("DURATION")}};
    std::vector<Issue> all = issues;
    for (const JobPointer &job : jobs) {
        rows.push_back(rowOf(*job));
        const auto own = allIssues(*job);
        all.insert(all.end(), own.begin(), own.end());
    }
    QString text = jobs.empty() ? QString() : printed(rows);
    if (!all.empty())
        text += QLatin1Char('\n') + printed(all);
    return text;
}

} // namespace quayside
