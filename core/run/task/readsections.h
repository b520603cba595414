// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/task/task.h"
#include "core/run/task/tomlreader.h"

namespace quayside {

// Each reads one table of task.toml; what the table lacks keeps its default. What Harbor's own
// models refuse becomes an error of the reader, what they take and cannot be meant a warning.

TaskAgent readAgent(const TomlReader &reader, const TaskAgent &defaults);
TaskVerifier readVerifier(const TomlReader &reader, const TaskVerifier &defaults);
TaskEnvironment readEnvironment(const TomlReader &reader);
Healthcheck readHealthcheck(const TomlReader &reader);
std::vector<ArtifactRule> readArtifacts(const TomlReader &reader);
/// The mode that holds where the table names none decides whether it may allow hosts.
NetworkPolicy readNetwork(const TomlReader &reader, std::optional<NetworkMode> unsaid);
QStringList readServers(const TomlReader &reader); ///< the names of the MCP servers
std::optional<QString> readService(const TomlReader &reader);

} // namespace quayside
