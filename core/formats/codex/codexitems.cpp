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

json &CodexItems::open(const std::string &time)
{
    if (m_step && m_hasResult)
        flush();
    if (!m_step) {
        m_step = json{{"source", "agent"}, {"message", ""}};
        if (!time.empty())
            (*m_step)["timestamp"] = time;
        if (!m_model.empty())
            (*m_step)["model_name"] = m_model;
    }
    return *m_step;
}

void CodexItems::flush()
{
    if (m_step)
        m_writer.add(std::move(*m_step));
    m_step.reset();
    m_hasResult = false;
}

CodexItems::Known CodexItems::readItem(const json &item, const std::string &time)
{
    const std::string type = textOf(item, "type");
    if (type == "message")
        readMessage(item, time);
    else if (type == "reasoning")
        readReasoning(item, time);
    else if (type == "function_call")
        readCall(item, textOf(item, "name"), argumentsOf(memberOf(item, "arguments")), time);
    else if (type == "custom_tool_call")
        readCall(item, textOf(item, "name"),
                 json{{textOf(item, "name") == "apply_patch" ? "patch" : "input", textOf(item, "input")}}, time);
    else if (type == "local_shell_call")
        readCall(item, "local_shell", json{{"command", joinedCommand(memberOf(item, "action"))}}, time);
    else if (type == "web_search_call")
        readCall(item, "web_search", argumentsOf(memberOf(item, "action")), time);
    else if (type == "function_call_output" || type == "custom_tool_call_output")
        readOutput(item, time);
    else
        return Known::No;
    return Known::Yes;
}

void CodexItems::readMessage(const json &item, const std::string &time)
{
    const std::string role = textOf(item, "role");
    const json *content = memberOf(item, "content");
    json words = content ? contentOfItems(*content) : json("");
    if (role == "assistant") {
        json &step = open(time);
        if (words.is_string() && step["message"].is_string())
            joinText(step, "message", words.get<std::string>());
        else
            step["message"] = std::move(words);
        return;
    }
    flush();
    const bool isUser = role == "user" && !(words.is_string() && isContext(words.get<std::string>()));
    json step{{"source", isUser ? "user" : "system"}, {"message", std::move(words)}};
    if (!time.empty())
        step["timestamp"] = time;
    m_writer.add(std::move(step));
}

void CodexItems::readReasoning(const json &item, const std::string &time)
{
    std::string text = allText(memberOf(item, "summary"));
    if (const std::string full = allText(memberOf(item, "content")); !full.empty())
        text = full;
    joinText(open(time), "reasoning_content", text);
}

void CodexItems::readCall(const json &item, const std::string &function, json arguments, const std::string &time)
{
    const std::string id = textOf(item, "call_id");
    addCall(open(time), id.empty() ? textOf(item, "id") : id, function, std::move(arguments));
}

void CodexItems::readOutput(const json &item, const std::string &time)
{
    const std::string id = textOf(item, "call_id");
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
    json late{{"source", "agent"}, {"message", ""}};
    const bool isOpen = m_step && hasCall(*m_step, id);
    json &result = addResult(isOpen ? *m_step : late, isOpen ? id : std::string(), std::move(content));
    if (exitCode)
        result["extra"]["exit_code"] = *exitCode;
    if (isOpen) {
        m_hasResult = true;
        return;
    }
    flush();
    if (!time.empty())
        late["timestamp"] = time;
    m_writer.add(std::move(late));
}

void CodexItems::addNote(const std::string &text, const std::string &time)
{
    if (text.empty())
        return;
    flush();
    json step{{"source", "system"}, {"message", text}};
    if (!time.empty())
        step["timestamp"] = time;
    m_writer.add(std::move(step));
}

CodexItems::Known CodexItems::readEvent(const json &event, const std::string &time)
{
    const std::string type = textOf(event, "type");
    const json *info = memberOf(event, "info");
    if (type == "token_count" && info)
        readTokens(*info);
    else if (type == "error" || type == "stream_error")
        addNote("error: " + textOf(event, "message"), time);
    else if (type == "turn_aborted")
        addNote("turn aborted: " + textOf(event, "reason"), time);
    else
        return Known::No;
    return Known::Yes;
}

/// The same count is sent again when only rate limits change.
void CodexItems::readTokens(const json &info)
{
    const json *total = memberOf(info, "total_token_usage");
    const json *last = memberOf(info, "last_token_usage");
    if (!total || *total == m_lastTotal)
        return;
    m_lastTotal = *total;
    constexpr std::int64_t most = std::int64_t(1) << 60;
    const auto copy = [](const json &from, json &to, const char *prompt, const char *cached, const char *completion) {
        const auto put = [&](const char *key, const char *source) {
            const std::int64_t before = integerOf(to, key).value_or(0);
            if (const auto tokens = integerOf(from, source); tokens && *tokens >= 0 && *tokens < most - before)
                to[key] = before + *tokens;
        };
        put(prompt, "input_tokens");
        put(cached, "cached_input_tokens");
        put(completion, "output_tokens");
    };
    m_totals = json::object();
    copy(*total, m_totals, "total_prompt_tokens", "total_cached_tokens", "total_completion_tokens");
    if (last && m_step)
        copy(*last, (*m_step)["metrics"], "prompt_tokens", "cached_tokens", "completion_tokens");
}

ByteRange CodexItems::finish(const json &head, const QString &path)
{
    flush();
    return m_writer.finish(head, path);
}

} // namespace quayside
