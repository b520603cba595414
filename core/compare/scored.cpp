// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/scored.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace quayside {

namespace {

/// The reward that trials are compared by.
struct Metric {
    QString key;
    bool isChosen = false; ///< by the user; else a trial has it only where it is the trial's primary reward
    CountingRule counting = CountingRule::All;

    bool counts(const Trial &trial) const { return counting == CountingRule::All || hasValidReward(trial); }

    std::optional<Reward> of(const Trial &trial) const
    {
        if (!counts(trial))
            return std::nullopt;
        if (!isChosen) {
            const auto primary = primaryReward(trial.rewards);
            return primary && primary->key == key ? primary : std::nullopt;
        }
        const auto value = rewardFor(trial.rewards, key);
        return value ? std::optional(Reward{.key = key, .value = *value}) : std::nullopt;
    }
};

Outcome outcomeFor(const Trial &trial, const Metric &metric)
{
    return metric.isChosen || !metric.counts(trial) ? outcomeBy(trial, metric.of(trial)) : outcomeOf(trial);
}

Attempt attemptOf(const TrialPointer &trial, const Metric &metric, UnscoredPolicy policy)
{
    const auto reward = metric.of(*trial);
    Attempt attempt{.trial = trial,
                    .score = reward ? std::optional(reward->value) : std::nullopt,
                    .outcome = outcomeFor(*trial, metric)};
    attempt.counted = attempt.score;
    if (!attempt.score && policy == UnscoredPolicy::Zero && trial->state != TrialState::Running
        && trial->state != TrialState::Queued)
        attempt.counted = 0;
    return attempt;
}

void summarise(ArmCell &cell, Scale scale)
{
    double sum = 0;
    for (const Attempt &attempt : cell.attempts) {
        if (!attempt.counted)
            continue;
        ++cell.counted;
        cell.passed += scale == Scale::Share && *attempt.counted == 1;
        sum += *attempt.counted;
    }
    if (cell.counted > 0)
        cell.mean = sum / cell.counted;
}

bool hasUnscored(const TaskRow &row)
{
    return std::ranges::any_of(row.arms, [](const ArmCell &cell) {
        return std::ranges::any_of(cell.attempts, [](const Attempt &attempt) { return !attempt.score; });
    });
}

void leaveOut(TaskRow &row)
{
    row.isLeftOut = true;
    for (ArmCell &cell : row.arms) {
        cell.mean.reset();
        cell.counted = cell.passed = 0;
        for (Attempt &attempt : cell.attempts)
            attempt.counted.reset();
    }
}

/// Gives things numbers as they come.
template <typename Thing> class Numbers
{
public:
    size_t of(const Thing &thing)
    {
        const auto [known, isNew] = m_numbers.try_emplace(thing, m_things.size());
        if (isNew)
            m_things.push_back(thing);
        return known->second;
    }
    const std::vector<Thing> &things() const { return m_things; }

private:
    std::map<Thing, size_t> m_numbers;
    std::vector<Thing> m_things;
};

/// Position of each of `count` things when they are sorted by their keys.
template <typename Key> std::vector<size_t> placesOf(size_t count, Key keyOf)
{
    std::vector<size_t> sorted(count);
    std::iota(sorted.begin(), sorted.end(), size_t(0));
    std::ranges::sort(sorted, {}, keyOf);
    std::vector<size_t> places(count);
    for (size_t place = 0; place < sorted.size(); ++place)
        places[sorted[place]] = place;
    return places;
}

/// "reward" where any trial has it, else the one primary reward of all; an empty key where they differ in it.
Metric metricFor(const std::vector<JobPointer> &jobs, const QString &wanted, CountingRule counting)
{
    if (!wanted.isEmpty())
        return {.key = wanted, .isChosen = true, .counting = counting};
    std::set<QString> keys;
    for (const JobPointer &job : jobs) {
        for (const TrialPointer &trial : job->trials) {
            if (const auto primary = primaryReward(trial->rewards))
                keys.insert(primary->key);
        }
    }
    if (keys.contains(scoreKey))
        return {.key = scoreKey, .counting = counting};
    return {.key = keys.size() == 1 ? *keys.begin() : QString(), .counting = counting};
}

/// One rule for all arms.
CountingRule countingFor(const std::vector<JobPointer> &jobs, const ScoringOptions &options)
{
    const bool isNew =
        std::ranges::any_of(jobs, [](const JobPointer &job) { return job->declared.rule == CountingRule::ValidOnly; });
    return options.counting.value_or(isNew ? CountingRule::ValidOnly : CountingRule::All);
}

int countInvalid(const std::vector<JobPointer> &jobs)
{
    qsizetype invalid = 0;
    for (const JobPointer &job : jobs)
        invalid += std::ranges::count_if(
            job->trials, [](const TrialPointer &trial) { return !trial->rewards.empty() && !hasValidReward(*trial); });
    return static_cast<int>(invalid);
}

Scale scaleOf(const std::vector<JobPointer> &jobs, const Metric &metric)
{
    const auto isMeasure = [&](const TrialPointer &trial) {
        const auto reward = metric.of(*trial);
        return reward && !isScore(*reward);
    };
    return std::ranges::any_of(jobs, [&](const JobPointer &job) { return std::ranges::any_of(job->trials, isMeasure); })
        ? Scale::Open
        : Scale::Share;
}

struct Member {
    size_t arm = 0;
    size_t task = 0;
    size_t job = 0;
    const TrialPointer *trial = nullptr;
};

/// The place of an arm that ScoringOptions::order does not name: less is earlier.
struct Standing {
    bool isUnscored = true;
    bool isReference = true; ///< oracle or nop, which nobody asks about
    size_t job = 0;          ///< the first that has it

    auto operator<=>(const Standing &) const = default;
};

std::vector<Standing> standingsOf(const std::vector<Member> &members, size_t arms, const Metric &metric)
{
    std::vector<Standing> standings(arms, {.job = std::numeric_limits<size_t>::max()});
    for (const Member &member : members) {
        Standing &standing = standings[member.arm];
        standing.isUnscored = standing.isUnscored && !metric.of(**member.trial);
        standing.isReference = standing.isReference && isReferenceAgent(**member.trial);
        standing.job = std::min(standing.job, member.job);
    }
    return standings;
}

} // namespace

std::optional<UnscoredPolicy> unscoredPolicyFrom(const QString &text)
{
    for (const auto policy : {UnscoredPolicy::Missing, UnscoredPolicy::Zero, UnscoredPolicy::DropTask}) {
        if (toText(policy) == text)
            return policy;
    }
    return std::nullopt;
}

QString toText(UnscoredPolicy policy)
{
    switch (policy) {
    case UnscoredPolicy::Missing: return QStringLiteral("missing");
    case UnscoredPolicy::Zero: return QStringLiteral("zero");
    case UnscoredPolicy::DropTask: return QStringLiteral("drop");
    }
    return {};
}

std::optional<CountingRule> countingRuleFrom(const QString &text)
{
    for (const auto rule : {CountingRule::All, CountingRule::ValidOnly}) {
        if (text == QLatin1String(toText(rule)))
            return rule;
    }
    return std::nullopt;
}

bool isReferenceArm(const ScoredTrials &scored, size_t arm)
{
    return std::ranges::all_of(scored.rows, [&](const TaskRow &row) {
        return std::ranges::all_of(row.arms[arm].attempts,
                                   [](const Attempt &attempt) { return isReferenceAgent(*attempt.trial); });
    });
}

std::vector<int> familiesOf(const std::vector<TaskRow> &rows, const QString &pattern)
{
    if (pattern.isEmpty())
        return {};
    const QRegularExpression expression(pattern);
    std::vector<int> families;
    Numbers<QString> names;
    for (const TaskRow &row : rows) {
        const auto match = expression.match(row.task.name);
        const QString family = match.captured(match.lastCapturedIndex() > 0 ? 1 : 0);
        const QString alone = QLatin1Char('\n') + fullName(row.task);
        families.push_back(static_cast<int>(names.of(match.hasMatch() ? family : alone)));
    }
    return names.things().size() == rows.size() ? std::vector<int>() : families;
}

ScoredTrials scoreTrials(const std::vector<JobPointer> &jobs, const ScoringOptions &options,
                         const SettingsSource &settings)
{
    Numbers<ArmIdentity> arms;
    Numbers<Identity> tasks;
    TaskIdentities taskOf;
    for (const JobPointer &job : jobs) {
        for (const TrialPointer &trial : job->trials)
            taskOf.add(trial->task);
    }
    std::vector<Member> members;
    for (size_t i = 0; i < jobs.size(); ++i) {
        for (const TrialPointer &trial : jobs[i]->trials)
            members.push_back({.arm = arms.of(armOf(*trial, *jobs[i], options.choice, settings)),
                               .task = tasks.of(taskOf.of(trial->task)),
                               .job = i,
                               .trial = &trial});
    }
    const std::vector<QString> names = armNames(arms.things());
    const Metric metric = metricFor(jobs, options.metric, countingFor(jobs, options));
    const auto standings = standingsOf(members, names.size(), metric);
    const auto armPlaces = placesOf(names.size(), [&](size_t arm) {
        return std::tuple(std::ranges::find(options.order, names[arm]) - options.order.begin(), standings[arm],
                          names[arm]);
    });
    const auto taskPlaces = placesOf(tasks.things().size(), [&](size_t task) { return tasks.things()[task]; });
    const ShownNames taskNames({tasks.things().begin(), tasks.things().end()});
    ScoredTrials scored{.arms = std::vector<QString>(names.size()),
                        .rows = std::vector<TaskRow>(tasks.things().size()),
                        .metric = metric.key,
                        .counting = metric.counting,
                        .invalid = countInvalid(jobs),
                        .scale = scaleOf(jobs, metric)};
    for (size_t arm = 0; arm < armPlaces.size(); ++arm)
        scored.arms[armPlaces[arm]] = names[arm];
    for (size_t task = 0; task < taskPlaces.size(); ++task)
        scored.rows[taskPlaces[task]] = {.task = tasks.things()[task],
                                         .name = taskNames.of(tasks.things()[task]),
                                         .arms = std::vector<ArmCell>(scored.arms.size())};
    for (const Member &member : members)
        scored.rows[taskPlaces[member.task]].arms[armPlaces[member.arm]].attempts.push_back(
            attemptOf(*member.trial, metric, options.unscored));
    for (TaskRow &row : scored.rows) {
        for (ArmCell &cell : row.arms)
            summarise(cell, scored.scale);
        if (options.unscored == UnscoredPolicy::DropTask && hasUnscored(row))
            leaveOut(row);
    }
    scored.families = familiesOf(scored.rows, options.familyPattern);
    return scored;
}

} // namespace quayside
