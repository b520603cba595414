// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/claudecode/claudethread.h"

#include "core/formats/sessions/stepparts.h"

namespace quayside {

using nlohmann::json;

namespace {

json partOf(const json &block)
{
    const std::string type = textOf(block, "type");
    if (type == "text")
        return textPart(textOf(block, "text"));
    const json *source = memberOf(block, "source");
    if (type == "image" && source) {
        const std::string media = textOf(*source, "media_type");
        const std::string data = textOf(*source, "data");
        return imagePart(media, data.empty() ? textOf(*source, "url") : "data:" + media + ";base64," + data);
    }
    return textPart(block.dump(-1, ' ', false, json::error_handler_t::replace));
}

json contentOfBlocks(const json *content)
{
    if (!content)
        return "";
    if (content->is_string())
        return *content;
    json parts = json::array();
    if (content->is_array()) {
        for (const json &block : *content)
            parts.push_back(partOf(block));
    }
    return contentOf(std::move(parts));
}

std::string firstText(const json &content)
{
    if (content.is_string())
        return content.get<std::string>();
    return content.is_array() && !content.empty() ? textOf(content.front(), "text") : std::string();
}

void copyTime(const json &line, json &step)
{
    if (const std::string time = textOf(line, "timestamp"); !time.empty())
        step["timestamp"] = time;
}

} // namespace

void ClaudeThread::readMessage(const json &line)
{
    const json *message = memberOf(line, "message");
    if (!message || !message->is_object())
        return;
    if (textOf(line, "type") == "assistant")
        readAnswer(line, *message);
    else
        readUser(line, *message);
}

void ClaudeThread::readAnswer(const json &line, const json &message)
{
    const std::string id = textOf(message, "id");
    if (!m_open || id.empty() || id != m_openId) {
        flush();
        m_open = json{{"source", "agent"}, {"message", ""}};
        m_openId = id;
        copyTime(line, *m_open);
        if (const std::string model = textOf(message, "model"); !model.empty() && model != "<synthetic>") {
            (*m_open)["model_name"] = model;
            m_model = model;
        }
    }
    if (const json *content = memberOf(message, "content")) {
        if (content->is_string())
            joinText(*m_open, "message", content->get<std::string>());
        for (const json &block : content->is_array() ? *content : json::array())
            readBlock(block);
    }
    if (const json *usage = memberOf(message, "usage"))
        readUsage(*usage);
    if (isTrue(line, "isApiErrorMessage"))
        (*m_open)["extra"]["is_error"] = true;
}

void ClaudeThread::readBlock(const json &block)
{
    const std::string type = textOf(block, "type");
    if (type == "text") {
        joinText(*m_open, "message", textOf(block, "text"));
    } else if (type == "thinking") {
        joinText(*m_open, "reasoning_content", textOf(block, "thinking"));
    } else if (type == "redacted_thinking") {
        joinText(*m_open, "reasoning_content", "[redacted]");
    } else if (type == "tool_use" || type == "server_tool_use") {
        const std::string id = textOf(block, "id");
        const json *input = memberOf(block, "input");
        if (hasCall(*m_open, id))
            return;
        addCall(*m_open, id, textOf(block, "name"), input ? *input : json::object());
        if (const std::string prompt = input ? textOf(*input, "prompt") : std::string(); !prompt.empty())
            m_startPrompts[id] = prompt;
    } else {
        joinText(*m_open, "message", block.dump(-1, ' ', false, json::error_handler_t::replace));
    }
}

/// Each line of an answer repeats the figures of the whole; the last one has the final output count. A part that comes
/// behind another step has only what the parts before it did not count.
void ClaudeThread::readUsage(const json &usage)
{
    const auto count = [&usage](const char *key) {
        return std::max<std::int64_t>(0, integerOf(usage, key).value_or(0));
    };
    if (!integerOf(usage, "input_tokens") && !integerOf(usage, "output_tokens"))
        return;
    if (const auto counted = m_countedOutput.find(m_openId); counted != m_countedOutput.end()) {
        if (count("output_tokens") > counted->second)
            (*m_open)["metrics"]["completion_tokens"] = count("output_tokens") - counted->second;
        return;
    }
    const auto sum = [](std::int64_t a, std::int64_t b) {
        return a > (std::int64_t(1) << 60) || b > (std::int64_t(1) << 60) ? a : a + b;
    };
    json &metrics = (*m_open)["metrics"];
    metrics["prompt_tokens"] =
        sum(sum(count("input_tokens"), count("cache_read_input_tokens")), count("cache_creation_input_tokens"));
    metrics["cached_tokens"] = count("cache_read_input_tokens");
    metrics["completion_tokens"] = count("output_tokens");
    if (count("cache_creation_input_tokens") > 0)
        metrics["extra"]["cache_creation_input_tokens"] = count("cache_creation_input_tokens");
}

void ClaudeThread::readUser(const json &line, const json &message)
{
    const json *content = memberOf(message, "content");
    json words = json::array();
    if (content && content->is_string())
        words.push_back(textPart(content->get<std::string>()));
    for (const json &block : content && content->is_array() ? *content : json::array()) {
        if (textOf(block, "type") == "tool_result")
            readResult(line, block);
        else
            words.push_back(partOf(block));
    }
    if (words.empty())
        return;
    flush();
    json step{{"source", isTrue(line, "isMeta") ? "system" : "user"}, {"message", contentOf(std::move(words))}};
    copyTime(line, step);
    if (m_prompt.empty())
        m_prompt = firstText(step["message"]);
    m_writer.add(std::move(step));
}

void ClaudeThread::readResult(const json &line, const json &block)
{
    const std::string id = textOf(block, "tool_use_id");
    json late{{"source", "agent"}, {"message", ""}};
    const bool isOpen = m_open && hasCall(*m_open, id);
    json &step = isOpen ? *m_open : late;
    json &result = addResult(step, isOpen ? id : std::string(), contentOfBlocks(memberOf(block, "content")));
    if (isTrue(block, "is_error"))
        result["extra"]["is_error"] = true;
    const auto started = m_startPrompts.find(id);
    if (m_findReference && started != m_startPrompts.end()) {
        if (json reference = m_findReference(id, started->second, line); !reference.is_null())
            result["subagent_trajectory_ref"].push_back(std::move(reference));
    }
    if (isOpen)
        return;
    flush();
    copyTime(line, late);
    m_writer.add(std::move(late));
}

void ClaudeThread::addNote(const json &line, const std::string &text)
{
    flush();
    json step{{"source", "system"}, {"message", text}};
    copyTime(line, step);
    m_writer.add(std::move(step));
}

void ClaudeThread::flush()
{
    if (!m_open)
        return;
    if (const json *metrics = memberOf(*m_open, "metrics"); metrics && !m_openId.empty())
        m_countedOutput[m_openId] += integerOf(*metrics, "completion_tokens").value_or(0);
    m_writer.add(std::move(*m_open));
    m_open.reset();
}

ByteRange ClaudeThread::finish(const json &head, const QString &path, const std::vector<ByteRange> &embedded)
{
    flush();
    return m_writer.finish(head, path, embedded);
}

} // namespace quayside
