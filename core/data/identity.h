// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <set>

namespace quayside {

/// A name, and where it comes from: two things are the same when both are equal, however alike their names are.
struct Identity {
    QString name;
    QString origin; ///< the provider of a model, the dataset of a task, the folder of a job; empty: not reported
    QString place;  ///< of a model: the endpoint that was asked; empty: not reported

    auto operator<=>(const Identity &) const = default;
};

Identity identityOf(const ModelInfo &model);
Identity identityOf(const AgentInfo &agent); ///< of an agent that is none of the runner's own: where its code is
Identity identityOf(const TaskRef &task);
Identity identityOf(const Job &job);

/// "groq/llama-x", or the name alone where no origin is reported; with " at router.local:4000" where a place is.
QString fullName(const Identity &identity);

/// What one view calls the things it shows: by name alone where no two of them share it, without the place where their
/// origins tell them apart.
class ShownNames
{
public:
    ShownNames() = default;
    explicit ShownNames(const std::set<Identity> &shown);

    QString of(const Identity &identity) const;
    bool operator==(const ShownNames &) const = default;

private:
    std::set<QString> m_shared;
    std::set<QString> m_sharedWithOrigin;
};

std::set<Identity> modelsOf(const Job &job);
std::set<Identity> tasksOf(const Job &job);

/// Which trials are attempts at one task. Where no dataset is reported, a digest tells whether it is the same task as
/// the one of a dataset.
class TaskIdentities
{
public:
    void add(const TaskRef &task);
    Identity of(const TaskRef &task) const;

private:
    std::map<std::pair<QString, QString>, std::set<QString>> m_datasets; ///< by name and digest
};

} // namespace quayside
