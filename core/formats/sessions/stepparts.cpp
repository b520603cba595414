// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/sessions/stepparts.h"

#include <algorithm>

namespace quayside {

using nlohmann::json;

const json *memberOf(const json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string textOf(const json &object, const char *key)
{
    const json *member = memberOf(object, key);
    return member && member->is_string() ? member->get<std::string>() : std::string();
}

std::optional<std::int64_t> integerOf(const json &object, const char *key)
{
    const json *member = memberOf(object, key);
    if (!member || !member->is_number_integer())
        return std::nullopt;
    if (member->is_number_unsigned()
        && member->get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return member->get<std::int64_t>();
}

bool isTrue(const json &object, const char *key)
{
    const json *member = memberOf(object, key);
    return member && member->is_boolean() && member->get<bool>();
}

void joinText(json &step, const char *key, const std::string &text)
{
    if (text.empty())
        return;
    const std::string before = textOf(step, key);
    step[key] = before.empty() ? text : before + "\n\n" + text;
}

void addCall(json &step, const std::string &id, const std::string &function, json arguments)
{
    if (!arguments.is_object())
        arguments = json{{"input", std::move(arguments)}};
    step["tool_calls"].push_back(
        {{"tool_call_id", id}, {"function_name", function}, {"arguments", std::move(arguments)}});
}

bool hasCall(const json &step, const std::string &id)
{
    const json *calls = memberOf(step, "tool_calls");
    return calls && std::ranges::any_of(*calls, [&id](const json &call) { return textOf(call, "tool_call_id") == id; });
}

json &addResult(json &step, const std::string &callId, json content)
{
    json result{{"content", std::move(content)}};
    if (!callId.empty())
        result["source_call_id"] = callId;
    json &results = step["observation"]["results"];
    results.push_back(std::move(result));
    return results.back();
}

json textPart(const std::string &text)
{
    return {{"type", "text"}, {"text", text}};
}

json imagePart(const std::string &mediaType, const std::string &path)
{
    return {{"type", "image"}, {"source", {{"media_type", mediaType}, {"path", path}}}};
}

json contentOf(json parts)
{
    if (parts.empty())
        return "";
    if (parts.size() == 1 && textOf(parts.front(), "type") == "text")
        return parts.front()["text"];
    return parts;
}

} // namespace quayside
