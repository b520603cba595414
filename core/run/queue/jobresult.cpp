// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/jobresult.h"

#include "core/run/record/harborjson.h"
#include "core/stats/attempts.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <set>

namespace quayside {

namespace {

using Group = std::vector<const TrialSummary *>;

QString groupKey(const TrialSummary &trial)
{
    QStringList parts{trial.agent, trial.model, trial.dataset.isEmpty() ? QStringLiteral("adhoc") : trial.dataset};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("__"));
}

/// As Python writes a float: "1.0", "0.7063".
std::string floatText(double value)
{
    return serialized(Json(value));
}

std::set<std::string> rewardKeys(const Group &group)
{
    std::set<std::string> keys;
    for (const TrialSummary *trial : group) {
        for (const Reward &reward : trial->rewards.value_or(Rewards()))
            keys.insert(jsonText(reward.key));
    }
    return keys;
}

Json metricsJson(const Group &group)
{
    const std::set<std::string> keys = rewardKeys(group);
    if (group.empty())
        return Json::array();
    Json metrics = Json::object();
    for (const std::string &key : keys) {
        double sum = 0;
        for (const TrialSummary *trial : group)
            sum += rewardFor(trial->rewards.value_or(Rewards()), QString::fromStdString(key)).value_or(0);
        metrics[keys.size() == 1 ? "mean" : key] = sum / static_cast<double>(group.size());
    }
    return Json::array({metrics});
}

/// Successes and trials of each task; nothing when a reward is anything but one 0 or 1.
std::optional<std::map<QString, AttemptCount>> binaryByTask(const Group &group)
{
    std::map<QString, AttemptCount> tasks;
    for (const TrialSummary *trial : group) {
        const Rewards rewards = trial->rewards.value_or(Rewards());
        const bool binary = rewards.size() == 1 && (rewards[0].value == 0 || rewards[0].value == 1);
        if (!binary)
            return std::nullopt;
        AttemptCount &count = tasks[trial->task];
        count.passes += rewards[0].value == 1 ? 1 : 0;
        ++count.attempts;
    }
    return tasks;
}

Json passJson(const Group &group)
{
    Json json = Json::object();
    const auto tasks = binaryByTask(group);
    if (!tasks || tasks->empty())
        return json;
    int least = std::numeric_limits<int>::max();
    for (const auto &[task, counts] : *tasks)
        least = std::min(least, counts.attempts);
    std::set<int> wanted;
    for (int k = 2; k <= least; k *= 2)
        wanted.insert(k);
    for (int k = 5; k <= least; k += 5)
        wanted.insert(k);
    for (const int k : wanted) {
        double sum = 0;
        for (const auto &[task, counts] : *tasks)
            sum += passAtK(counts, k);
        json[std::to_string(k)] = sum / static_cast<double>(tasks->size());
    }
    return json;
}

Group validOf(const Group &group)
{
    Group valid;
    std::ranges::copy_if(group, std::back_inserter(valid),
                         [](const TrialSummary *trial) { return hasValidReward(*trial); });
    return valid;
}

Json namesByReward(const Group &group)
{
    Json names = Json::object();
    for (const TrialSummary *trial : group) {
        for (const Reward &reward : trial->rewards.value_or(Rewards()))
            names[jsonText(reward.key)][floatText(reward.value)].push_back(jsonText(trial->name.value));
    }
    return names;
}

/// A trial stands under each of its types.
Json namesByException(const Group &group)
{
    Json names = Json::object();
    for (const TrialSummary *trial : group) {
        QStringList types = trial->exceptions;
        types.removeDuplicates();
        for (const QString &type : types)
            names[jsonText(type)].push_back(jsonText(trial->name.value));
    }
    return names;
}

bool isErrored(const TrialSummary *trial)
{
    return !trial->exceptions.isEmpty();
}

Json groupJson(const Group &group)
{
    const Group valid = validOf(group);
    return Json{{"n_trials", valid.size()},
                {"n_errors", std::ranges::count_if(group, isErrored)},
                {"metrics", metricsJson(valid)},
                {"pass_at_k", passJson(valid)},
                {"reward_stats", namesByReward(valid)},
                {"exception_stats", namesByException(group)}};
}

std::int64_t cancelledIn(const std::vector<TrialSummary> &trials)
{
    return std::ranges::count_if(
        trials, [](const TrialSummary &trial) { return trial.exceptions.contains(toText(ExceptionType::Cancelled)); });
}

} // namespace

Instant localNow()
{
    const QDateTime local = QDateTime::currentDateTime();
    return {.microseconds = now().microseconds + local.offsetFromUtc() * std::int64_t(1'000'000),
            .clock = Clock::NaiveLocal};
}

QByteArray jobResultBytes(const JobProgress &progress, const std::vector<TrialSummary> &trials)
{
    std::vector<std::pair<QString, Group>> groups;
    Usage usage;
    for (const TrialSummary &trial : trials) {
        const QString key = groupKey(trial);
        auto found = std::ranges::find(groups, key, &std::pair<QString, Group>::first);
        if (found == groups.end())
            found = groups.insert(groups.end(), {key, {}});
        found->second.push_back(&trial);
        usage = usage + trial.usage;
    }
    Json evals = Json::object();
    for (const auto &[key, group] : groups)
        evals[jsonText(key)] = groupJson(group);
    const auto failed = std::ranges::count_if(trials, isErrored, [](const TrialSummary &trial) { return &trial; });
    const auto pending = progress.total - progress.running - std::ssize(trials);
    Json stats{{"n_completed_trials", trials.size()},
               {"n_errored_trials", failed},
               {"n_running_trials", progress.running},
               {"n_pending_trials", std::max<std::int64_t>(pending, 0)},
               {"n_cancelled_trials", cancelledIn(trials)},
               {"n_retries", progress.retries},
               {"evals", evals}};
    stats.update(usageJson(usage));
    return toBytes(Json{{"schema_version", recordVersion},
                        {"id", jsonText(progress.id)},
                        {"started_at", instantJson(progress.started)},
                        {"updated_at", instantJson(progress.updated)},
                        {"finished_at", instantJson(progress.finished)},
                        {"n_total_trials", progress.total},
                        {"stats", stats}});
}

} // namespace quayside
