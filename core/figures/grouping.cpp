// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/grouping.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace quayside {

namespace {

/// Gives each distinct text a number in sorted order.
struct Numbering {
    std::vector<QString> names;
    std::vector<std::uint32_t> numbers; ///< by position of the text
};

Numbering number(const std::vector<QString> &texts)
{
    Numbering numbering{.names = {}, .numbers = std::vector<std::uint32_t>(texts.size())};
    QHash<QString, std::uint32_t> first;
    for (size_t i = 0; i < texts.size(); ++i) {
        const auto known = first.constFind(texts[i]);
        if (known != first.cend()) {
            numbering.numbers[i] = *known;
            continue;
        }
        numbering.numbers[i] = static_cast<std::uint32_t>(numbering.names.size());
        first.insert(texts[i], numbering.numbers[i]);
        numbering.names.push_back(texts[i]);
    }
    std::vector<std::uint32_t> order(numbering.names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return numbering.names[i]; });
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t position = 0; position < order.size(); ++position)
        rank[order[position]] = position;
    for (std::uint32_t &number : numbering.numbers)
        number = rank[number];
    std::ranges::sort(numbering.names);
    return numbering;
}

} // namespace

Grouping groupTrials(const Job &job, const ArmChoice &choice)
{
    std::vector<QString> arms;
    std::vector<QString> tasks;
    for (const TrialPointer &trial : job.trials) {
        arms.push_back(armName(*trial, job, choice));
        tasks.push_back(trial->task.name.value);
    }
    Numbering byArm = number(arms);
    Numbering byTask = number(tasks);
    return {.arms = std::move(byArm.names),
            .tasks = std::move(byTask.names),
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
