// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/codexitems.h"

#include "core/formats/sessions/loglines.h"
#include "core/formats/sessions/stepparts.h"

#include <charconv>

namespace quayside {

using nlohmann::json;

namespace {

json contentOfItems(const json &items)
{
    if (items.is_string())
        return items;
    json parts = json::array();
    for (const json &item : items.is_array() ? items : json::array()) {
        if (const std::string image = textOf(item, "image_url"); !image.empty())
            parts.push_back(imagePart("image/png", image));
        else if (const json *text = memberOf(item, "text"); text && text->is_string())
            parts.push_back(textPart(text->get<std::string>()));
        else
            parts.push_back(textPart(item.dump(-1, ' ', false, json::error_handler_t::replace)));
    }
    return contentOf(std::move(parts));
}

std::string allText(const json *items)
{
    std::string text;
    for (const json &item : items && items->is_array() ? *items : json::array()) {
        text += text.empty() ? "" : "\n\n";
        text += textOf(item, "text");
    }
    return text;
}

json argumentsOf(const json *arguments)
{
    if (!arguments)
        return json::object();
    if (!arguments->is_string())
        return *arguments;
    const std::string text = arguments->get<std::string>();
    json parsed = parseLogJson(QByteArrayView(text));
    return parsed.is_object() ? parsed : *arguments;
}

/// Codex puts the exit code into the first lines of what it tells the model.
std::optional<std::int64_t> exitCodeIn(std::string_view output)
{
    const std::string_view start = output.substr(0, 400);
    for (const std::string_view words : {"Exit code: ", "exited with code "}) {
        const size_t at = start.find(words);
        std::int64_t code = 0;
        const char *from = at == std::string_view::npos ? nullptr : start.data() + at + words.size();
        if (from && std::from_chars(from, start.data() + start.size(), code).ec == std::errc())
            return code;
    }
    return std::nullopt;
}

std::string joinedCommand(const json *action)
{
    const json *command = action ? memberOf(*action, "command") : nullptr;
    if (!command)
        return {};
    if (command->is_string())
        return command->get<std::string>();
    std::string line;
    for (const json &word : *command) {
        line += line.empty() ? "" : " ";
        line += word.is_string() ? word.get<std::string>() : std::string();
    }
    return line;
}

bool isContext(const std::string &text)
{
    return text.starts_with("<environment_context>") || text.starts_with("<user_instructions>")
        || text.starts_with("# AGENTS.md");
}

} // namespace

void CodexItems::setCopied(bool isCopied)
{
    if (isCopied != m_isCopied)
        close();
    m_isCopied = isCopied;
}

json &CodexItems::add(json step)
{
    m_isCompacted = false;
    if (!m_time.empty())
        step["timestamp"] = m_time;
    if (m_isCopied)
        step["is_copied_context"] = true;
    return m_steps.add(std::move(step));
}

json &CodexItems::open()
{
    if (m_step && m_hasResult)
        close();
    if (!m_step) {
        json step{{"source", "agent"}, {"message", ""}};
        if (!m_model.empty())
            step["model_name"] = m_model;
        m_step = &add(std::move(step));
    }
    return *m_step;
}

void CodexItems::close()
{
    m_step = nullptr;
    m_hasResult = false;
}

CodexItems::Known CodexItems::readItem(const json &item)
{
    const std::string type = textOf(item, "type");
    const std::string name = textOf(item, "name");
    const std::string call = textOf(item, textOf(item, "call_id").empty() ? "id" : "call_id");
    if (type == "message")
        readMessage(item);
    else if (type == "reasoning")
        readReasoning(item);
    else if (type == "function_call")
        addCall(call, name, argumentsOf(memberOf(item, "arguments")));
    else if (type == "custom_tool_call")
        addCall(call, name, json{{name == "apply_patch" ? "patch" : "input", textOf(item, "input")}});
    else if (type == "local_shell_call")
        addCall(call, "local_shell", json{{"command", joinedCommand(memberOf(item, "action"))}});
    else if (type == "web_search_call")
        addCall(call, "web_search", argumentsOf(memberOf(item, "action")));
    else if (type.ends_with("_call"))
        addCall(call, type.substr(0, type.size() - 5), argumentsOf(memberOf(item, "arguments")));
    else if (type.ends_with("_call_output"))
        readOutput(item);
    else if (type.contains("compaction"))
        addCompaction({});
    else
        return Known::No;
    return Known::Yes;
}

void CodexItems::readMessage(const json &item)
{
    const std::string role = textOf(item, "role");
    const json *content = memberOf(item, "content");
    json words = content ? contentOfItems(*content) : json("");
    if (role == "assistant") {
        json &step = open();
        if (words.is_string() && step["message"].is_string())
            joinText(step, "message", words.get<std::string>());
        else
            step["message"] = std::move(words);
        return;
    }
    close();
    const bool isUser = role == "user" && !(words.is_string() && isContext(words.get<std::string>()));
    add({{"source", isUser ? "user" : "system"}, {"message", std::move(words)}});
}

void CodexItems::readReasoning(const json &item)
{
    std::string text = allText(memberOf(item, "summary"));
    if (const std::string full = allText(memberOf(item, "content")); !full.empty())
        text = full;
    joinText(open(), "reasoning_content", text);
}

void CodexItems::addCall(const std::string &id, const std::string &function, json arguments)
{
    quayside::addCall(open(), id, function, std::move(arguments));
}

void CodexItems::readOutput(const json &item)
{
    const json *output = memberOf(item, "output");
    json content = output
        ? contentOfItems(output->is_object() && memberOf(*output, "content") ? *memberOf(*output, "content") : *output)
        : json("");
    std::optional<std::int64_t> exitCode;
    if (content.is_string()) {
        const std::string text = content.get<std::string>();
        const json inner = text.starts_with('{') ? parseLogJson(QByteArrayView(text)) : json();
        const json *metadata = memberOf(inner, "metadata");
        exitCode = metadata ? integerOf(*metadata, "exit_code") : exitCodeIn(text);
        if (const json *plain = memberOf(inner, "output"); plain && plain->is_string())
            content = *plain;
    }
    addOutput(textOf(item, "call_id"), std::move(content), exitCode);
}

void CodexItems::addOutput(const std::string &callId, json content, std::optional<std::int64_t> exitCode)
{
    json *step = m_steps.stepWaitingFor(callId);
    const bool isKnown = step != nullptr;
    if (!isKnown) {
        close();
        step = &add({{"source", "agent"}, {"message", ""}});
    }
    json &result = addResult(*step, isKnown ? callId : std::string(), std::move(content));
    if (exitCode)
        result["extra"]["exit_code"] = *exitCode;
    m_hasResult = m_hasResult || step == m_step;
}

void CodexItems::addNote(const std::string &text)
{
    if (text.empty())
        return;
    close();
    add({{"source", "system"}, {"message", text}});
}

void CodexItems::addCompaction(const std::string &summary)
{
    if (!m_isCompacted)
        addNote("Context compacted");
    joinText(*m_steps.last(), "message", summary);
    m_isCompacted = true;
}

CodexItems::Known CodexItems::readEvent(const json &event)
{
    const std::string type = textOf(event, "type");
    if (type == "error" || type == "stream_error")
        addNote("error: " + textOf(event, "message"));
    else if (type == "turn_aborted")
        addNote("turn aborted: " + textOf(event, "reason"));
    else if (type == "context_compacted")
        addCompaction({});
    else
        return Known::No;
    return Known::Yes;
}

void CodexItems::addTokens(const TokenCounts &counts)
{
    if (counts.isZero())
        return;
    json *step = m_steps.lastAgentStep();
    const bool isOfTheSame = step && isTrue(*step, "is_copied_context") == m_isCopied;
    addMetrics(isOfTheSame ? *step : open(), counts);
}

ByteRange CodexItems::finish(const json &head, const QString &path)
{
    close();
    return m_steps.finish(head, path);
}

} // namespace quayside
