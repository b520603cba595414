// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byterange.h"
#include "core/data/issue.h"
#include "core/formats/sessions/sessionplace.h"

#include <stop_token>

namespace quayside {

/// What an agent's own log says, as an ATIF trajectory. Damaged lines are issues that name their line.
struct Conversion {
    ByteRange trajectory;
    std::vector<Issue> issues;
    QString source; ///< "claude-code session", "codex session", ...
};

/// What a converter reads: a file, and the folder in which it may look for others that belong to it.
struct LogSource {
    Folder folder;
    QString file; ///< relative to the folder
    SessionPlace place;
    std::stop_token stop;
};

} // namespace quayside
