// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/rows.h"

#include <stop_token>

namespace quayside {

enum class CopyFormat : std::uint8_t {
    Text,
    Markdown,
    Json,
};

/// A step for the clipboard, whole: as plain text, as Markdown with fenced blocks, or as it stands in the file.
QString copyOf(const AgentRun &run, RunIndex step, CopyFormat format);

/// With the bare result after it, which its card shows too.
QString copyOfCard(const AgentRun &run, RunIndex step, CopyFormat format);

/// Many steps in one text: JSON is an array of them.
struct CopiedSteps {
    QString text;
    int steps = 0;
    int all = 0; ///< how many were asked for; more than `steps` when the text would have become too long
};

/// Every step of the rows, in order, as long as the text stays below `most` characters.
CopiedSteps copyOf(const AgentRun &run, std::span<const ListRow> rows, CopyFormat format, qsizetype most,
                   const std::stop_token &stop);

} // namespace quayside
