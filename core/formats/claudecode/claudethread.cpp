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

/// A message that the program wrote in the user's name.
bool isGenerated(const json &line)
{
    return isTrue(line, "isMeta") || isTrue(line, "isCompactSummary") || isTrue(line, "isSynthetic");
}

} // namespace

void ClaudeThread::setReferences(FindReference find)
{
    m_findReference = std::move(find);
    m_steps.setStarted([this](const std::string &call) { return referenceFor(call, nullptr); });
}

json ClaudeThread::referenceFor(const std::string &call, const json *line) const
{
    const auto prompt = m_startPrompts.find(call);
    if (!m_findReference || prompt == m_startPrompts.end())
        return nullptr;
    return m_findReference({.call = call, .prompt = prompt->second, .line = line});
}

void ClaudeThread::readMessage(const json &line, LineOrigin origin)
{
    const json *message = memberOf(line, "message");
    if (!message || !message->is_object())
        return;
    if (textOf(line, "type") == "assistant")
        readAnswer(line, *message, origin);
    else
        readUser(line, *message, origin);
}

void ClaudeThread::readAgain(const json &line)
{
    const json *message = memberOf(line, "message");
    if (message && m_open && textOf(line, "type") == "assistant" && answerIdOf(line) == m_openId)
        readUsage(*message);
}

json &ClaudeThread::addStep(const json &line, json step, LineOrigin origin)
{
    if (const std::string time = textOf(line, "timestamp"); !time.empty())
        step["timestamp"] = time;
    if (origin == LineOrigin::Copied)
        step["is_copied_context"] = true;
    return m_steps.add(std::move(step));
}

void ClaudeThread::open(const json &line, const json &message, LineOrigin origin)
{
    close();
    m_open = &addStep(line, {{"source", "agent"}, {"message", ""}}, origin);
    m_openId = answerIdOf(line);
    m_usage = {};
    if (const std::string model = textOf(message, "model"); !model.empty() && model != "<synthetic>") {
        (*m_open)["model_name"] = model;
        m_model = model;
    }
}

/// A part that comes behind another step has only what the parts before it did not count.
void ClaudeThread::close()
{
    if (!m_open)
        return;
    TokenCounts counts = m_usage.counts;
    counts.completion = m_usage.isFinal ? counts.completion : 0;
    TokenCounts &counted = m_counted[m_openId];
    counted = m_openId.empty() ? TokenCounts() : counted;
    const TokenCounts more{.prompt = std::max<std::int64_t>(0, counts.prompt - counted.prompt),
                           .cached = std::max<std::int64_t>(0, counts.cached - counted.cached),
                           .completion = std::max<std::int64_t>(0, counts.completion - counted.completion)};
    if (!more.isZero()) {
        json &metrics = (*m_open)["metrics"];
        if (counted.isZero() || more.prompt > 0)
            metrics = {{"prompt_tokens", more.prompt}, {"cached_tokens", more.cached}};
        if (m_usage.isFinal)
            metrics["completion_tokens"] = more.completion;
        if (m_usage.cacheCreation > 0 && counted.isZero())
            metrics["extra"]["cache_creation_input_tokens"] = m_usage.cacheCreation;
    }
    counted = counted + more;
    m_open = nullptr;
}

void ClaudeThread::readAnswer(const json &line, const json &message, LineOrigin origin)
{
    const std::string id = answerIdOf(line);
    if (!m_open || id.empty() || id != m_openId)
        open(line, message, origin);
    if (const json *content = memberOf(message, "content")) {
        if (content->is_string())
            joinText(*m_open, "message", content->get<std::string>());
        for (const json &block : content->is_array() ? *content : json::array())
            readBlock(block);
    }
    readUsage(message);
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
    } else if (type.ends_with("tool_use")) {
        readCall(block);
    } else if (const std::string id = textOf(block, "tool_use_id");
               type.ends_with("tool_result") && hasCall(*m_open, id)) {
        addResult(*m_open, id, contentOfBlocks(memberOf(block, "content")));
    } else {
        joinText(*m_open, "message", block.dump(-1, ' ', false, json::error_handler_t::replace));
    }
}

void ClaudeThread::readCall(const json &block)
{
    const std::string id = textOf(block, "id");
    const json *input = memberOf(block, "input");
    if (!id.empty() && hasCall(*m_open, id))
        return;
    addCall(*m_open, id, textOf(block, "name"), input ? *input : json::object());
    m_startPrompts[id] = input ? textOf(*input, "prompt") : std::string();
}

/// Each line of an answer repeats the figures of the whole; those of an early line may be less.
void ClaudeThread::readUsage(const json &message)
{
    const auto usage = usageIn(message);
    if (!usage)
        return;
    TokenCounts &counts = m_usage.counts;
    counts = {.prompt = std::max(counts.prompt, usage->counts.prompt),
              .cached = std::max(counts.cached, usage->counts.cached),
              .completion = std::max(counts.completion, usage->counts.completion)};
    m_usage.cacheCreation = std::max(m_usage.cacheCreation, usage->cacheCreation);
    m_usage.isFinal = m_usage.isFinal || usage->isFinal;
}

void ClaudeThread::readUser(const json &line, const json &message, LineOrigin origin)
{
    const json *content = memberOf(message, "content");
    json words = json::array();
    if (content && content->is_string())
        words.push_back(textPart(content->get<std::string>()));
    for (const json &block : content && content->is_array() ? *content : json::array()) {
        if (textOf(block, "type") == "tool_result")
            readResult(line, block, origin);
        else
            words.push_back(partOf(block));
    }
    if (words.empty())
        return;
    close();
    json step{{"source", isGenerated(line) ? "system" : "user"}, {"message", contentOf(std::move(words))}};
    if (isTrue(line, "isCompactSummary"))
        step["extra"]["is_summary"] = true;
    if (m_prompt.empty())
        m_prompt = firstText(step["message"]);
    addStep(line, std::move(step), origin);
}

void ClaudeThread::readResult(const json &line, const json &block, LineOrigin origin)
{
    const std::string id = textOf(block, "tool_use_id");
    json *step = m_steps.stepWaitingFor(id);
    const bool isKnown = step != nullptr;
    if (!isKnown) {
        close();
        step = &addStep(line, {{"source", "agent"}, {"message", ""}}, origin);
    }
    json &result = addResult(*step, isKnown ? id : std::string(), contentOfBlocks(memberOf(block, "content")));
    if (isTrue(block, "is_error"))
        result["extra"]["is_error"] = true;
    if (json reference = referenceFor(id, &line); !reference.is_null())
        result["subagent_trajectory_ref"].push_back(std::move(reference));
}

void ClaudeThread::addNote(const json &line, json note, LineOrigin origin)
{
    close();
    addStep(line, std::move(note), origin);
}

void ClaudeThread::end()
{
    close();
    m_steps.end();
}

ByteRange ClaudeThread::finish(const json &head, const QString &path, const std::vector<ByteRange> &embedded)
{
    return m_steps.finish(head, path, embedded);
}

} // namespace quayside
