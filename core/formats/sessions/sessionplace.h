// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <unordered_set>
#include <vector>

namespace quayside {

/// What tells a line of a log from others, wherever it is written again.
using LineKey = std::uint64_t;
using LineKeys = std::unordered_set<LineKey>;

LineKey lineKey(std::string_view what, std::string_view value);

/// A line that is part of a conversation: by each of its keys it is known again.
struct LoggedLine {
    std::vector<LineKey> keys;
    std::int64_t micros = 0;
};

/// What a session's file holds, as far as telling copies from originals needs it.
struct LoggedSession {
    std::vector<LoggedLine> lines;
    bool isOfSubagent = false;
};

/// Where a session stands among the files of a run: resuming and forking copy what was said before into a new file.
struct SessionPlace {
    std::shared_ptr<const LineKeys> earlier; ///< of the lines in files before it; null where it shares none
    QString next;                            ///< the file that repeats all of this one and goes on
    bool isContinuation = false;             ///< this is the next of another

    bool isCopied(const std::vector<LineKey> &keys) const;
};

} // namespace quayside
