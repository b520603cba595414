// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/siblingnames.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace quayside {

namespace {

using TaskPlace = std::tuple<QString, QString, QString>;

TaskPlace placeOf(const TaskRef &task)
{
    return {task.path, task.gitUrl, task.gitCommit};
}

struct KnownNames {
    std::map<TaskPlace, TaskName> tasks;
    std::map<QString, QString> agents; ///< by import path
};

bool hasResult(const TrialPointer &trial)
{
    return trial->state == TrialState::Finished;
}

KnownNames namesIn(const std::vector<TrialPointer> &trials)
{
    KnownNames known;
    for (const TrialPointer &trial : trials) {
        if (!hasResult(trial))
            continue;
        if (!trial->task.path.isEmpty())
            known.tasks.emplace(placeOf(trial->task), trial->task.name);
        if (!trial->agent.importPath.isEmpty())
            known.agents.emplace(trial->agent.importPath, trial->agent.name);
    }
    return known;
}

Trial named(Trial trial, const KnownNames &known)
{
    if (const auto task = known.tasks.find(placeOf(trial.task)); task != known.tasks.end())
        trial.task.name = task->second;
    if (const auto agent = known.agents.find(trial.agent.importPath); agent != known.agents.end())
        trial.agent.name = agent->second;
    return trial;
}

} // namespace

void nameAfterSiblings(std::vector<TrialPointer> &trials)
{
    if (std::ranges::all_of(trials, hasResult))
        return;
    const KnownNames known = namesIn(trials);
    for (TrialPointer &trial : trials) {
        if (hasResult(trial))
            continue;
        Trial renamed = named(*trial, known);
        if (renamed != *trial)
            trial = std::make_shared<const Trial>(std::move(renamed));
    }
}

} // namespace quayside
