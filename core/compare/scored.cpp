// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/scored.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace quayside {

namespace {

std::optional<double> scoreOf(const Trial &trial, const QString &metric)
{
    if (!metric.isEmpty())
        return rewardFor(trial.rewards, metric);
    const auto primary = primaryReward(trial.rewards);
    return primary ? std::optional(primary->value) : std::nullopt;
}

Outcome outcomeFor(const Trial &trial, const std::optional<double> &score)
{
    if (score)
        return *score >= 1 ? Outcome::Passed : *score > 0 ? Outcome::Partial : Outcome::Failed;
    const Outcome own = outcomeOf(trial);
    const bool judged = own == Outcome::Passed || own == Outcome::Partial || own == Outcome::Failed;
    return judged ? Outcome::Unscored : own;
}

Attempt attemptOf(const TrialPointer &trial, const ScoringOptions &options)
{
    Attempt attempt{.trial = trial, .score = scoreOf(*trial, options.metric)};
    attempt.outcome = outcomeFor(*trial, attempt.score);
    attempt.counted = attempt.score;
    if (!attempt.score && options.unscored == UnscoredPolicy::Zero && attempt.outcome != Outcome::Running)
        attempt.counted = 0;
    return attempt;
}

void summarise(ArmCell &cell)
{
    double sum = 0;
    for (const Attempt &attempt : cell.attempts) {
        if (!attempt.counted)
            continue;
        ++cell.counted;
        cell.passed += *attempt.counted >= 1;
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

/// The reward key that is scored; empty where the trials' primary ones are not all the same.
QString scoredMetric(const std::vector<JobPointer> &jobs, const QString &wanted)
{
    QString metric = wanted;
    for (const JobPointer &job : jobs) {
        for (const TrialPointer &trial : job->trials) {
            const auto primary = wanted.isEmpty() ? primaryReward(trial->rewards) : std::nullopt;
            if (!primary)
                continue;
            if (!metric.isEmpty() && metric != primary->key)
                return {};
            metric = primary->key;
        }
    }
    return metric;
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
    size_t job = 0; ///< the first that has it

    auto operator<=>(const Standing &) const = default;
};

std::vector<Standing> standingsOf(const std::vector<Member> &members, size_t arms, const QString &metric)
{
    std::vector<Standing> standings(arms, {.job = std::numeric_limits<size_t>::max()});
    for (const Member &member : members) {
        Standing &standing = standings[member.arm];
        standing.isUnscored = standing.isUnscored && !scoreOf(**member.trial, metric);
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
    const auto standings = standingsOf(members, names.size(), options.metric);
    const auto armPlaces = placesOf(names.size(), [&](size_t arm) {
        return std::tuple(std::ranges::find(options.order, names[arm]) - options.order.begin(), standings[arm],
                          names[arm]);
    });
    const auto taskPlaces = placesOf(tasks.things().size(), [&](size_t task) { return tasks.things()[task]; });
    const ShownNames taskNames({tasks.things().begin(), tasks.things().end()});
    ScoredTrials scored{.arms = std::vector<QString>(names.size()),
                        .rows = std::vector<TaskRow>(tasks.things().size()),
                        .metric = scoredMetric(jobs, options.metric)};
    for (size_t arm = 0; arm < armPlaces.size(); ++arm)
        scored.arms[armPlaces[arm]] = names[arm];
    for (size_t task = 0; task < taskPlaces.size(); ++task)
        scored.rows[taskPlaces[task]] = {.task = tasks.things()[task],
                                         .name = taskNames.of(tasks.things()[task]),
                                         .arms = std::vector<ArmCell>(scored.arms.size())};
    for (const Member &member : members)
        scored.rows[taskPlaces[member.task]].arms[armPlaces[member.arm]].attempts.push_back(
            attemptOf(*member.trial, options));
    for (TaskRow &row : scored.rows) {
        for (ArmCell &cell : row.arms)
            summarise(cell);
        if (options.unscored == UnscoredPolicy::DropTask && hasUnscored(row))
            leaveOut(row);
    }
    scored.families = familiesOf(scored.rows, options.familyPattern);
    return scored;
}

} // namespace quayside
