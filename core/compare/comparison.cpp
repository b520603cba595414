// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include <algorithm>
#include <set>

namespace quayside {

namespace {

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
    comparison.labels = shortArmNames(scored.arms);
    for (size_t arm = 0; arm < scored.arms.size(); ++arm) {
        if (stop.stop_requested())
            return std::unexpected(cancelledError());
        comparison.arms.push_back(summariseArm(scored, arm));
        if (arm > 0)
            comparison.differences.push_back(differenceOf(scored, arm));
    }
    judge(comparison.differences, options.margin);
    comparison.facts = checkComparability(comparison.jobs, scored, options.scoring.choice, settings);
    for (const ArmSummary &arm : comparison.arms)
        comparison.trials += arm.trials.present;
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
