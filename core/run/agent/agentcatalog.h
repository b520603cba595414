// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/agent/agent.h"
#include "core/run/agent/agentdefinition.h"

namespace quayside {

/// Where an agent's definition may stand, best first.
struct AgentFolders {
    QStringList folders;

    bool operator==(const AgentFolders &) const = default;
};

/// `agents` beside each task and beside the folder of tasks, then the user's config folder, then those that come with
/// Quayside.
AgentFolders agentFolders(const QStringList &taskFolders);

/// Every agent by name: oracle, nop and the definitions that can be read. The first of a name wins.
std::vector<AgentDefinition> listAgents(const AgentFolders &folders, std::vector<Issue> *issues = nullptr);

/// A name, or the path of a TOML file. Errors: NotFound with the names there are, Malformed.
Result<AgentDefinition> findAgent(const QString &name, const AgentFolders &folders);

bool isBuiltIn(const AgentDefinition &agent);
/// oracle and nop use no model.
bool takesModel(const AgentDefinition &agent);

std::unique_ptr<Agent> makeAgent(const AgentDefinition &definition, const QString &model);

} // namespace quayside
