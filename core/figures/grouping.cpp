// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/grouping.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace quayside {

namespace {

/// Gives each distinct thing a number in sorted order.
template <typename Thing> struct Numbering {
    std::vector<Thing> things;
    std::vector<std::uint32_t> numbers; ///< by position
};

template <typename Thing> Numbering<Thing> number(const std::vector<Thing> &all)
{
    std::map<Thing, std::uint32_t> ranks;
    for (const Thing &thing : all)
        ranks.emplace(thing, 0U);
    Numbering<Thing> numbering;
    for (auto &[thing, rank] : ranks) {
        rank = static_cast<std::uint32_t>(numbering.things.size());
        numbering.things.push_back(thing);
    }
    for (const Thing &thing : all)
        numbering.numbers.push_back(ranks.at(thing));
    return numbering;
}

} // namespace

Grouping groupTrials(const Job &job, const ArmChoice &choice)
{
    std::vector<ArmIdentity> arms;
    std::vector<Identity> tasks;
    for (const TrialPointer &trial : job.trials) {
        arms.push_back(armOf(*trial, job, choice));
        tasks.push_back(identityOf(trial->task));
    }
    Numbering<ArmIdentity> byArm = number(arms);
    Numbering<Identity> byTask = number(tasks);
    const ShownNames shownTasks({byTask.things.begin(), byTask.things.end()});
    std::vector<QString> taskNames;
    std::ranges::transform(byTask.things, std::back_inserter(taskNames),
                           [&](const Identity &task) { return shownTasks.of(task); });
    return {.arms = armNames(byArm.things),
            .tasks = std::move(taskNames),
            .armOf = std::move(byArm.numbers),
            .taskOf = std::move(byTask.numbers)};
}

std::vector<TrialIndexes> trialsByArm(const Grouping &grouping)
{
    std::vector<TrialIndexes> trials(grouping.arms.size());
    for (std::uint32_t i = 0; i < grouping.armOf.size(); ++i)
        trials[grouping.armOf[i]].push_back(i);
    return trials;
}

std::vector<std::vector<double>> byTask(const Grouping &grouping, const TrialIndexes &trials,
                                        const std::vector<double> &values)
{
    std::map<std::uint32_t, std::vector<double>> sorted;
    for (size_t i = 0; i < trials.size(); ++i)
        sorted[grouping.taskOf[trials[i]]].push_back(values[i]);
    std::vector<std::vector<double>> tasks;
    for (auto &[task, attempts] : sorted)
        tasks.push_back(std::move(attempts));
    return tasks;
}

} // namespace quayside
