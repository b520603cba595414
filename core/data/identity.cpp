// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/identity.h"

#include <QFileInfo>

namespace quayside {

Identity identityOf(const ModelInfo &model)
{
    return {.name = model.name, .origin = model.provider};
}

Identity identityOf(const AgentInfo &agent)
{
    return {.name = agent.name, .origin = agent.importPath};
}

Identity identityOf(const TaskRef &task)
{
    return {.name = task.name.value, .origin = task.dataset};
}

Identity identityOf(const Job &job)
{
    return {.name = job.name, .origin = QFileInfo(job.path).path()};
}

QString fullName(const Identity &identity)
{
    return identity.origin.isEmpty() ? identity.name : identity.origin + QLatin1Char('/') + identity.name;
}

ShownNames::ShownNames(const std::set<Identity> &shown)
{
    QString last;
    for (const Identity &identity : shown) { // sorted: equal names are neighbours
        if (identity.name == last)
            m_shared.insert(last);
        last = identity.name;
    }
}

QString ShownNames::of(const Identity &identity) const
{
    return m_shared.contains(identity.name) ? fullName(identity) : identity.name;
}

std::set<Identity> modelsOf(const Job &job)
{
    std::set<Identity> models;
    for (const TrialPointer &trial : job.trials) {
        if (trial->agent.model)
            models.insert(identityOf(*trial->agent.model));
    }
    return models;
}

std::set<Identity> tasksOf(const Job &job)
{
    std::set<Identity> tasks;
    for (const TrialPointer &trial : job.trials)
        tasks.insert(identityOf(trial->task));
    return tasks;
}

void TaskIdentities::add(const TaskRef &task)
{
    if (!task.dataset.isEmpty() && !task.checksum.isEmpty())
        m_datasets[{task.name.value, task.checksum}].insert(task.dataset);
}

Identity TaskIdentities::of(const TaskRef &task) const
{
    Identity identity = identityOf(task);
    const auto known = m_datasets.find({task.name.value, task.checksum});
    if (identity.origin.isEmpty() && known != m_datasets.end() && known->second.size() == 1)
        identity.origin = *known->second.begin();
    return identity;
}

} // namespace quayside
