// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/identity.h"

#include <QFileInfo>

namespace quayside {

Identity identityOf(const ModelInfo &model)
{
    return {.name = model.name, .origin = model.provider, .place = model.endpoint};
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

namespace {

QString withOrigin(const Identity &identity)
{
    return identity.origin.isEmpty() ? identity.name : identity.origin + QLatin1Char('/') + identity.name;
}

/// "router.local:4000/v1": how it is asked tells nothing apart.
QString shortPlace(const QString &place)
{
    QString text = place.section(QStringLiteral("://"), -1);
    while (text.endsWith(QLatin1Char('/')))
        text.chop(1);
    return text;
}

} // namespace

QString fullName(const Identity &identity)
{
    const QString name = withOrigin(identity);
    return identity.place.isEmpty() ? name : name + QStringLiteral(" at ") + shortPlace(identity.place);
}

ShownNames::ShownNames(const std::set<Identity> &shown)
{
    std::set<QString> names;
    std::set<QString> namesWithOrigin;
    for (const Identity &identity : shown) {
        if (!names.insert(identity.name).second)
            m_shared.insert(identity.name);
        if (!namesWithOrigin.insert(withOrigin(identity)).second)
            m_sharedWithOrigin.insert(withOrigin(identity));
    }
}

QString ShownNames::of(const Identity &identity) const
{
    if (!m_shared.contains(identity.name))
        return identity.name;
    const QString name = withOrigin(identity);
    return m_sharedWithOrigin.contains(name) ? fullName(identity) : name;
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
