// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"

namespace quayside {

enum class CopyFormat : std::uint8_t {
    Text,
    Markdown,
    Json,
};

/// A step for the clipboard, whole: as plain text, as Markdown with fenced blocks, or as it stands in the file.
QString copyOf(const AgentRun &run, RunIndex step, CopyFormat format);

} // namespace quayside
