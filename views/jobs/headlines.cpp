// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/headlines.h"

#include "core/data/identity.h"
#include "core/stats/score.h"
#include "views/models/jobwording.h"
#include "views/models/wording.h"
#include "views/models/words.h"

namespace quayside {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

Headline trialsHeadline(const Job &job, const JobTotals &totals, const QLocale &locale)
{
    QStringList remark{tr("%n scored", nullptr, totals.trials.scored)};
    if (totals.trials.measured > 0)
        remark << tr("%n measured", nullptr, totals.trials.measured);
    if (totals.trials.unscored > 0)
        remark << tr("%n unscored", nullptr, totals.trials.unscored);
    if (totals.trials.queued > 0)
        remark << tr("%n queued", nullptr, totals.trials.queued);
    if (totals.trials.running > 0)
        remark << tr("%n running", nullptr, totals.trials.running);
    if (totals.trials.interrupted > 0)
        remark << tr("%n interrupted", nullptr, totals.trials.interrupted);
    if (totals.trials.unreadable > 0)
        remark << tr("%n unreadable", nullptr, totals.trials.unreadable);
    if (const int retries = job.declared.retries.value_or(0); retries > 0)
        remark << tr("%n retries", nullptr, retries);
    if (const int lost = lostTrials(job); lost > 0)
        remark << tr("%n missing", nullptr, lost);
    return {.label = tr("Trials"), .value = locale.toString(totals.trials.present), .remark = joined(remark)};
}

/// Over the tasks of a job with one arm; a mean over several arms is no estimate of anything.
std::optional<Interval> intervalOf(const Job &job, const QString &key, Scale scale)
{
    if (agentNames(job).size() > 1 || modelNames(job).size() > 1)
        return std::nullopt;
    std::map<Identity, std::vector<double>> byTask;
    for (const TrialPointer &trial : job.trials) {
        if (const auto reward = rewardFor(trial->rewards, key))
            byTask[identityOf(trial->task)].push_back(*reward);
    }
    std::vector<std::vector<double>> tasks;
    for (auto &[task, scores] : byTask)
        tasks.push_back(std::move(scores));
    return tasks.empty() ? std::nullopt : estimateScore(tasks, {}, scale).estimate.interval;
}

/// The mean over the rewards that measure the agent, where others are among them: as Harbor counts since 0.26.
std::optional<RewardMean> validMean(const Job &job, const QString &key)
{
    RewardMean mean;
    bool hasOthers = false;
    for (const TrialPointer &trial : job.trials) {
        const auto reward = rewardFor(trial->rewards, key);
        if (reward && hasValidReward(*trial))
            mean.mean += (*reward - mean.mean) / ++mean.n;
        hasOthers = hasOthers || (reward && !hasValidReward(*trial));
    }
    return hasOthers ? std::optional(mean) : std::nullopt;
}

/// The other of Harbor's two ways to count than the one of the large number.
QString sayValid(const RewardMean &mean, const auto &say, const QLocale &locale)
{
    return mean.n == 0 ? tr("none is valid")
                       : tr("valid ones %1, n = %2").arg(say(mean.mean, 3), locale.toString(mean.n));
}

Headline rewardHeadline(const Job &job, const JobTotals &totals, const QLocale &locale)
{
    const auto *mean = primaryMean(totals);
    if (totals.rewards.empty())
        return {.label = tr("Reward"),
                .value = unreported(),
                .remark = job.state == JobState::Running ? tr("no rewards yet") : tr("no trial was scored")};
    if (!mean)
        return {.label = tr("Reward"),
                .value = unreported(),
                .remark = tr("%n reward key(s), none is primary", nullptr, static_cast<int>(totals.rewards.size()))};
    const Scale scale = totals.trials.measured > 0 ? Scale::Open : Scale::Share;
    const auto say = [&](double value, int decimals) {
        return scale == Scale::Share ? locale.toString(value, 'f', decimals) : sayMeasure(value, locale);
    };
    QStringList remark;
    if (const auto valid = validMean(job, mean->first))
        remark << sayValid(*valid, say, locale);
    if (const auto interval = intervalOf(job, mean->first, scale))
        remark << tr("95 % %1 – %2").arg(say(interval->low, 2), say(interval->high, 2));
    else if (const auto agents = agentNames(job).size(); agents > 1)
        remark << tr("over %n agents", nullptr, static_cast<int>(agents));
    if (totals.rewards.size() > 1)
        remark << tr("%n dimensions", nullptr, static_cast<int>(totals.rewards.size()) - 1);
    if (remark.isEmpty())
        remark << mean->first;
    const QString name = mean->first == scoreKey ? tr("Reward") : mean->first;
    return {.label = tr("%1 (mean, n = %2)").arg(name, locale.toString(mean->second.n)),
            .value = say(mean->second.mean, 3),
            .remark = joined(remark)};
}

Headline elapsedHeadline(const JobTotals &totals)
{
    return {.label = tr("Elapsed (median)"),
            .value = sayDuration(totals.medianElapsed),
            .remark =
                totals.longestElapsed ? tr("longest %1").arg(sayDuration(totals.longestElapsed)) : tr("not recorded")};
}

Headline tokensHeadline(const JobTotals &totals)
{
    const Usage &usage = totals.usage;
    if (!totals.tokens)
        return {.label = tr("Tokens"), .value = unreported(), .remark = tr("not reported")};
    return {.label = tr("Tokens"),
            .value = sayTokensShort(totals.tokens),
            .remark =
                tr("in %1 · cache %2 · out %3")
                    .arg(sayTokensShort(totals.freshInput), sayTokensShort(usage.cache), sayTokensShort(usage.output))};
}

Headline costHeadline(const Job &job, const JobTotals &totals)
{
    int priced = 0;
    for (const TrialPointer &trial : job.trials)
        priced += trial->usage.cost.has_value();
    const int unpriced = totals.trials.finished - priced;
    if (totals.copied.cost && totals.copied.cost == totals.usage.cost)
        return {.label = tr("Cost"), .value = sayCost(totals.usage.cost), .remark = tr("copied, not spent again")};
    return {.label = tr("Cost"),
            .value = sayCost(totals.usage.cost),
            .remark = priced == 0 ? tr("not reported")
                : unpriced > 0    ? tr("%n trial(s) not priced", nullptr, unpriced)
                                  : tr("every trial priced")};
}

Headline errorsHeadline(const JobTotals &totals, const QLocale &locale)
{
    QStringList kinds;
    for (const auto &[type, count] : totals.exceptions)
        kinds << QStringLiteral("%1 %2").arg(locale.toString(count), type);
    const QString scored = totals.trials.scoredAndErrored > 0
        ? tr("%n of them scored", nullptr, totals.trials.scoredAndErrored)
        : QString();
    if (!scored.isEmpty())
        kinds.prepend(scored);
    return {.label = tr("Errors"),
            .value = locale.toString(totals.trials.errored),
            .remark = kinds.isEmpty() ? tr("none") : joined(kinds),
            .emphasis = totals.trials.errored > 0 ? Emphasis::Bad : Emphasis::Normal};
}

} // namespace

std::vector<Headline> headlinesOf(const Job &job, const QLocale &locale)
{
    const JobTotals totals = totalsOf(job);
    return {trialsHeadline(job, totals, locale),
            rewardHeadline(job, totals, locale),
            elapsedHeadline(totals),
            tokensHeadline(totals),
            costHeadline(job, totals),
            errorsHeadline(totals, locale)};
}

} // namespace quayside
