// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>
#include <set>

namespace quayside {

namespace {

std::vector<size_t> numbersFrom(size_t first, size_t end)
{
    std::vector<size_t> numbers(end > first ? end - first : 0);
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

/// Without the folders that all names begin with, as "anthropic/".
std::vector<QString> withoutSharedPath(std::vector<QString> names)
{
    const auto isShared = [&](qsizetype length) {
        return std::ranges::all_of(
            names, [start = names.front().first(length)](const QString &name) { return name.startsWith(start); });
    };
    qsizetype length = names.size() < 2 ? 0 : names.front().lastIndexOf(QLatin1Char('/')) + 1;
    while (length > 0 && !isShared(length))
        length = QStringView(names.front()).first(length - 1).lastIndexOf(QLatin1Char('/')) + 1;
    for (QString &name : names)
        name.remove(0, length);
    return names;
}

} // namespace

Result<Comparison> compareJobs(std::vector<JobPointer> jobs, const CompareOptions &options,
                               const SettingsSource &settings, std::stop_token stop)
{
    Comparison comparison{.jobs = std::move(jobs), .options = options};
    comparison.scored = scoreTrials(comparison.jobs, options.scoring, settings);
    const ScoredTrials &scored = comparison.scored;
    if (stop.stop_requested())
        return std::unexpected(cancelledError());
    comparison.labels = shortArmNames(scored.arms);
    comparison.arms =
        QtConcurrent::blockingMapped<std::vector<ArmSummary>>(numbersFrom(0, scored.arms.size()), [&](size_t arm) {
            return summariseArm(scored, arm, options.difference.resampling.confidence);
        });
    comparison.differences =
        QtConcurrent::blockingMapped<std::vector<ArmDifference>>(numbersFrom(1, scored.arms.size()), [&](size_t arm) {
            return stop.stop_requested() ? ArmDifference{.arm = arm} : differenceOf(scored, arm, options.difference);
        });
    if (stop.stop_requested())
        return std::unexpected(cancelledError());
    judge(comparison.differences, options.difference.margin);
    comparison.facts = checkComparability(comparison.jobs, scored, options.scoring.choice, settings);
    for (const ArmSummary &arm : comparison.arms)
        comparison.trials += arm.trials;
    comparison.tasksLeftOut = static_cast<int>(std::ranges::count_if(scored.rows, &TaskRow::isLeftOut));
    return comparison;
}

std::vector<QString> shortArmNames(const std::vector<QString> &names)
{
    const QString separator = QStringLiteral(" · ");
    std::set<QString> firsts;
    std::set<QString> rests;
    for (const QString &name : names) {
        firsts.insert(name.section(separator, 0, 0));
        if (name.contains(separator))
            rests.insert(name.section(separator, 1));
    }
    std::vector<QString> labels;
    for (const QString &name : names) {
        if (firsts.size() == 1 && rests.size() > 1)
            labels.push_back(name.section(separator, 1));
        else
            labels.push_back(rests.size() == 1 ? name.section(separator, 0, 0) : name);
    }
    labels = withoutSharedPath(std::move(labels));
    const bool isPlain = std::set<QString>(labels.begin(), labels.end()).size() == names.size()
        && !std::ranges::contains(labels, QString());
    return isPlain ? labels : names;
}

std::vector<QString> metricsOf(const std::vector<JobPointer> &jobs)
{
    std::set<QString> keys;
    for (const JobPointer &job : jobs) {
        const auto own = rewardKeys(*job);
        keys.insert(own.begin(), own.end());
    }
    std::vector<QString> metrics(keys.begin(), keys.end());
    std::ranges::stable_partition(metrics, [](const QString &key) { return key == QLatin1StringView("reward"); });
    return metrics;
}

} // namespace quayside
