// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/claudeline.h"

#include "core/formats/sessions/stepparts.h"

#include <algorithm>

namespace quayside {

using nlohmann::json;

namespace {

std::string dumped(const json &value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string firstOf(const json &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (std::string text = textOf(object, key); !text.empty())
            return text;
    }
    return {};
}

std::optional<std::int64_t> numberOf(const json &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (const auto number = integerOf(object, key))
            return number;
    }
    return std::nullopt;
}

std::int64_t cacheCreationIn(const json &usage)
{
    if (const auto whole = integerOf(usage, "cache_creation_input_tokens"))
        return soundCount(whole);
    const json *parts = memberOf(usage, "cache_creation");
    return parts ? soundCount(integerOf(*parts, "ephemeral_5m_input_tokens"))
            + soundCount(integerOf(*parts, "ephemeral_1h_input_tokens"))
                 : 0;
}

} // namespace

std::string answerIdOf(const json &line)
{
    const json *message = memberOf(line, "message");
    const std::string id = message ? textOf(*message, "id") : std::string();
    const std::string request = firstOf(line, {"requestId", "request_id"});
    return id.empty() && request.empty() ? std::string() : id + '\n' + request;
}

std::vector<LineKey> ClaudeLineKeys::all() const
{
    std::vector<LineKey> keys = line;
    keys.insert(keys.end(), shared.begin(), shared.end());
    return keys;
}

std::optional<ClaudeLineKeys> keysOfLine(const json &line)
{
    const std::string type = textOf(line, "type");
    const json *message = memberOf(line, "message");
    const bool isNote = type == "system" && noteOf(line);
    if (!isNote && !(message && (type == "user" || type == "assistant")))
        return std::nullopt;
    ClaudeLineKeys keys;
    const json *content = message ? memberOf(*message, "content") : memberOf(line, "content");
    const std::string text = content ? dumped(*content) : std::string();
    if (const std::string uuid = textOf(line, "uuid"); !uuid.empty())
        keys.line.push_back(lineKey("uuid", uuid));
    if (const std::string time = textOf(line, "timestamp"); !time.empty())
        keys.line.push_back(lineKey("time", type + time + '\n' + text));
    if (const std::string answer = answerIdOf(line); type == "assistant" && !answer.empty()) {
        keys.line.push_back(lineKey("part", answer + '\n' + text));
        keys.shared.push_back(lineKey("answer", answer));
    }
    for (const json &block : content && content->is_array() ? *content : json::array()) {
        if (const std::string id = textOf(block, "tool_use_id"); type == "user" && !id.empty())
            keys.shared.push_back(lineKey("result", id));
    }
    return keys;
}

TokenCounts countsIn(const json &usage)
{
    const std::int64_t cached = soundCount(integerOf(usage, "cache_read_input_tokens"));
    return {.prompt = soundCount(integerOf(usage, "input_tokens")) + cached + cacheCreationIn(usage),
            .cached = cached,
            .completion = soundCount(integerOf(usage, "output_tokens"))};
}

std::optional<ClaudeUsage> usageIn(const json &message)
{
    const json *usage = memberOf(message, "usage");
    if (!usage || !usage->is_object())
        return std::nullopt;
    const bool isStreaming = message.contains("stop_reason") && !memberOf(message, "stop_reason");
    return ClaudeUsage{.counts = countsIn(*usage), .cacheCreation = cacheCreationIn(*usage), .isFinal = !isStreaming};
}

std::optional<json> noteOf(const json &line)
{
    std::string text = textOf(line, "content");
    const json *metadata = nullptr;
    for (const char *key : {"compactMetadata", "compact_metadata", "microcompactMetadata", "microcompact_metadata"})
        metadata = metadata ? metadata : memberOf(line, key);
    const bool isBoundary = metadata || textOf(line, "subtype").ends_with("compact_boundary");
    if (text.empty() && !isBoundary)
        return std::nullopt;
    json note{{"source", "system"}, {"message", ""}};
    joinText(note, "message", text.empty() ? "Conversation compacted" : text);
    if (!metadata)
        return note;
    note["extra"]["compact_metadata"] = *metadata;
    std::string sizes;
    if (const auto before = numberOf(*metadata, {"preTokens", "pre_tokens"}))
        sizes = std::to_string(*before) + " tokens before";
    if (const auto after = numberOf(*metadata, {"postTokens", "post_tokens"}))
        sizes += (sizes.empty() ? "" : ", ") + std::to_string(*after) + " tokens after";
    joinText(note, "message", sizes);
    return note;
}

} // namespace quayside
