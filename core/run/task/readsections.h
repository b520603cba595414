// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/task/task.h"
#include "core/run/task/tomlreader.h"

namespace quayside {

// Each reads one table of task.toml; what the table lacks keeps its default. Wrong values become issues of the reader.

TaskAgent readAgent(const TomlReader &reader, const TaskAgent &defaults);
TaskVerifier readVerifier(const TomlReader &reader, const TaskVerifier &defaults);
TaskEnvironment readEnvironment(const TomlReader &reader);
Healthcheck readHealthcheck(const TomlReader &reader);
std::vector<ArtifactRule> readArtifacts(const TomlReader &reader);

} // namespace quayside
