// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/sessions/sessionplace.h"
#include "core/formats/sessions/tokencounts.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace quayside {

/// What the lines of one answer have in common: the id of the message and that of the request, as far as they are
/// there.
std::string answerIdOf(const nlohmann::json &line);

/// By which a line is known when it is written again; nothing for one that is no part of the conversation.
struct ClaudeLineKeys {
    std::vector<LineKey> line;   ///< of the line itself
    std::vector<LineKey> shared; ///< of the answer or the result that it is a part of

    std::vector<LineKey> all() const;
};
std::optional<ClaudeLineKeys> keysOfLine(const nlohmann::json &line);

/// The figures of a request, as a line of its answer states them.
struct ClaudeUsage {
    TokenCounts counts;
    std::int64_t cacheCreation = 0;
    bool isFinal = false; ///< else `completion` is what was known when the answer began
};
std::optional<ClaudeUsage> usageIn(const nlohmann::json &message);
TokenCounts countsIn(const nlohmann::json &usage);

/// What a system line tells a reader: a text with the members of its "extra"; nothing where it says nothing.
std::optional<nlohmann::json> noteOf(const nlohmann::json &line);

} // namespace quayside
