// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quayside {

/// Whether an observation says that its call failed, told from the first and last bytes of its JSON text. The words are
/// those of the tools that real runs use: exit codes, tracebacks, Claude Code's error tags, OpenClaw's status objects.
bool saysFailure(std::string_view jsonText);

} // namespace quayside
