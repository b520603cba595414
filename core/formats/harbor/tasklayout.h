// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

namespace quayside {

/// How Harbor lays out the folder of a task.
struct TaskLayout {
    static constexpr QLatin1StringView settings{"task.toml"};
    static constexpr QLatin1StringView tests{"tests"};             ///< of the verifier
    static constexpr QLatin1StringView solution{"solution"};       ///< of the oracle
    static constexpr QLatin1StringView environment{"environment"}; ///< what the agent is given
};

/// Whether a folder has a task's settings or its environment.
bool isTaskFolder(const Folder &folder);

} // namespace quayside
