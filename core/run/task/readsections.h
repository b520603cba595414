// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/task/task.h"
#include "core/run/task/tomlreader.h"

namespace quayside {

TaskAgent readAgent(const TomlReader &reader, const TaskAgent &defaults);
TaskVerifier readVerifier(const TomlReader &reader, const TaskVerifier &defaults);
TaskEnvironment readEnvironment(const TomlReader &reader);
Healthcheck readHealthcheck(const TomlReader &reader);
std::vector<ArtifactRule> readArtifacts(const TomlReader &reader);

} // namespace quayside
