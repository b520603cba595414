// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/codexprinted.h"

#include "core/formats/sessions/stepparts.h"

namespace quayside {

using nlohmann::json;

namespace {

std::string errorIn(const json &line)
{
    const json *error = memberOf(line, "error");
    return "error: " + textOf(error ? *error : line, "message");
}

bool isCall(const std::string &type)
{
    return type == "command_execution" || type == "file_change" || type == "mcp_tool_call" || type == "web_search"
        || type == "todo_list" || type == "collab_tool_call";
}

/// The call's name and its arguments.
std::pair<std::string, json> callOf(const json &item)
{
    const std::string type = textOf(item, "type");
    if (type == "command_execution")
        return {"shell", {{"command", textOf(item, "command")}}};
    json arguments = item;
    for (const char *key : {"id", "type", "status", "result", "error"})
        arguments.erase(key);
    if (const std::string tool = textOf(item, "tool"); !tool.empty())
        return {tool, std::move(arguments)};
    return {type, std::move(arguments)};
}

json answerOf(const json &item)
{
    for (const char *key : {"aggregated_output", "result", "error", "status"}) {
        const json *answer = memberOf(item, key);
        if (answer)
            return answer->is_string() ? *answer : json(answer->dump(-1, ' ', false, json::error_handler_t::replace));
    }
    return "";
}

} // namespace

TokenCounts codexCounts(const json &usage)
{
    return {.prompt = soundCount(integerOf(usage, "input_tokens")),
            .cached = soundCount(integerOf(usage, "cached_input_tokens")),
            .completion = soundCount(integerOf(usage, "output_tokens"))};
}

CodexItems::Known CodexPrinted::read(const json &line)
{
    const std::string type = textOf(line, "type");
    const json *item = memberOf(line, "item");
    const json *usage = memberOf(line, "usage");
    if (type == "thread.started")
        m_thread = textOf(line, "thread_id");
    else if (type == "turn.completed" && usage)
        m_total = m_total + m_counter.read(codexCounts(*usage));
    else if (type == "turn.failed" || (type == "error" && !memberOf(line, "payload")))
        m_items.addNote(errorIn(line));
    else if (type.starts_with("item.") && item)
        readItem(*item, type == "item.completed");
    else if (type != "turn.started")
        return CodexItems::Known::No;
    return CodexItems::Known::Yes;
}

void CodexPrinted::readItem(const json &item, bool isDone)
{
    const std::string type = textOf(item, "type");
    const std::string id = m_thread + '/' + textOf(item, "id");
    if (isCall(type)) {
        readCall(id, item);
        if (isDone)
            readResult(id, item);
    } else if (isDone && type == "agent_message") {
        joinText(m_items.open(), "message", textOf(item, "text"));
    } else if (isDone && type == "reasoning") {
        joinText(m_items.open(), "reasoning_content", textOf(item, "text"));
    } else if (isDone && type == "error") {
        m_items.addNote(errorIn(item));
    }
}

void CodexPrinted::readCall(const std::string &id, const json &item)
{
    if (!m_calls.insert(id).second)
        return;
    auto [function, arguments] = callOf(item);
    m_items.addCall(id, function, std::move(arguments));
}

void CodexPrinted::readResult(const std::string &id, const json &item)
{
    m_items.addOutput(id, answerOf(item), integerOf(item, "exit_code"));
}

} // namespace quayside
