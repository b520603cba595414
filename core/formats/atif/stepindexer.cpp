// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/stepindexer.h"

#include "core/formats/atif/failurewords.h"
#include "core/formats/atif/jsonwalk.h"

#include <ranges>

namespace quayside {

namespace {

using simdjson::SUCCESS;
using simdjson::ondemand::json_type;

std::uint64_t mix(std::uint64_t hash, std::string_view text)
{
    return hash * 0x9E3779B97F4A7C15ULL + std::hash<std::string_view>{}(text) + 1;
}

std::uint32_t packedTokens(simdjson::ondemand::value value)
{
    const auto tokens = readInteger(value);
    if (!tokens || *tokens < 0 || *tokens >= StepEntry::noTokens)
        return StepEntry::noTokens;
    return static_cast<std::uint32_t>(*tokens);
}

/// Equal but for the blanks: the same parts at two depths of an indented file.
bool sameWithoutBlanks(std::string_view a, std::string_view b)
{
    const auto isVisible = [](char c) { return c > ' '; };
    return std::ranges::equal(a | std::views::filter(isVisible), b | std::views::filter(isVisible));
}

StepSource sourceOf(std::string_view token)
{
    if (token == R"("agent")")
        return StepSource::Agent;
    if (token == R"("user")")
        return StepSource::User;
    return token == R"("system")" ? StepSource::System : StepSource::Other;
}

} // namespace

void StepIndexer::append(std::span<char> json, size_t capacity, std::int64_t offset)
{
    const StepEntry fresh{.offset = offset, .length = static_cast<std::int64_t>(json.size())};
    const size_t refs = m_target.refs.size();
    const std::string_view text(json.data(), json.size());
    StepEntry entry = fresh;
    if (!readStep(text, capacity, entry)) {
        m_target.refs.resize(refs);
        entry = fresh;
        sanitizeJson(json);
        if (!readStep(text, capacity, entry))
            entry.set(StepFlag::Damaged);
    }
    addCalls(entry);
    m_target.steps.push_back(entry);
}

bool StepIndexer::readStep(std::string_view json, size_t capacity, StepEntry &entry)
{
    m_messageToken = {};
    m_calls.clear();
    m_results.clear();
    simdjson::ondemand::document document;
    if (m_parser.iterate(simdjson::padded_string_view(json, capacity)).get(document) != SUCCESS)
        return false;
    simdjson::ondemand::object object;
    if (document.get_object().get(object) != SUCCESS)
        return false;
    return eachMember(object, [&](std::string_view key, Value value) { readMember(key, value, entry); })
        && document.is_alive() && document.at_end();
}

void StepIndexer::readMember(std::string_view key, Value value, StepEntry &entry)
{
    if (key == "step_id") {
        const auto id = readInteger(value);
        entry.stepId =
            id && *id > 0 && *id < std::numeric_limits<std::int32_t>::max() ? static_cast<std::int32_t>(*id) : 0;
    } else if (key == "timestamp") {
        if (const auto time = readInstant(value)) {
            entry.micros = time->microseconds;
            entry.clock = time->clock;
        }
    } else if (key == "source") {
        entry.source = isString(value) ? sourceOf(stringToken(value)) : StepSource::Other;
    } else if (key == "message") {
        readMessage(value, entry);
    } else if (key == "reasoning_content") {
        if (isString(value) && stringToken(value).size() > 2)
            entry.set(StepFlag::Reasoning);
    } else if (key == "tool_calls") {
        readCalls(value, entry);
    } else if (key == "observation") {
        readObservation(value, entry);
    } else if (key == "metrics") {
        readMetrics(value, entry);
    } else if (key == "is_copied_context") {
        bool copied = false;
        if (value.get_bool().get(copied) == SUCCESS && copied)
            entry.set(StepFlag::Copied);
    } else if (key == "extra") {
        readExtra(value, entry);
    }
}

void StepIndexer::readMessage(Value value, StepEntry &entry)
{
    if (isString(value)) {
        m_messageToken = stringToken(value);
        if (m_messageToken.size() > 2)
            entry.set(StepFlag::Message);
    } else if (typeOf(value) == json_type::array && value.raw_json().get(m_messageToken) == SUCCESS) {
        entry.set(StepFlag::Message);
        if (m_messageToken.contains(R"("image")"))
            entry.set(StepFlag::Image);
    }
}

void StepIndexer::readContent(Value value, StepEntry &entry)
{
    if (isString(value)) {
        const std::string_view token = stringToken(value);
        if (saysFailure(token.substr(0, token.size() - 1)))
            entry.set(StepFlag::Error);
        if (token.size() > 2 && token == m_messageToken)
            entry.set(StepFlag::Echo);
        return;
    }
    std::string_view parts;
    if (typeOf(value) != json_type::array || value.raw_json().get(parts) != SUCCESS)
        return;
    if (parts.contains(R"("image")"))
        entry.set(StepFlag::Image);
    if (parts.size() < 64 * 1024 && sameWithoutBlanks(parts, m_messageToken))
        entry.set(StepFlag::Echo);
}

void StepIndexer::readCalls(Value value, StepEntry &entry)
{
    eachObject(value, [&](Object call) { readCall(call, entry); });
}

void StepIndexer::readCall(Object call, StepEntry &entry)
{
    entry.set(StepFlag::ToolCall);
    m_calls.emplace_back();
    eachMember(call, [&](std::string_view key, Value value) {
        if (key == "arguments") {
            std::string_view json;
            if (value.raw_json().get(json) == SUCCESS)
                entry.callHash = mix(entry.callHash, json);
        } else if (key == "function_name" && isString(value)) {
            const std::string_view token = stringToken(value);
            entry.callHash = mix(entry.callHash, token);
            m_calls.back().tool = toolNumber(token);
            if (entry.tool == StepEntry::noTool)
                entry.tool = m_calls.back().tool;
        } else if (key == "tool_call_id" && isString(value)) {
            m_calls.back().id = stringToken(value);
        }
    });
}

void StepIndexer::addCalls(StepEntry &entry)
{
    if (m_calls.size() < 2)
        return;
    entry.set(StepFlag::ManyCalls);
    const size_t first = m_target.manyCalls.size();
    for (const MetCall &call : m_calls)
        m_target.manyCalls.push_back({.step = current(), .tool = call.tool});
    for (size_t i = 0; i < m_results.size(); ++i) {
        const std::string_view id = m_results[i].callId;
        const auto named = id.empty() ? m_calls.end() : std::ranges::find(m_calls, id, &MetCall::id);
        const size_t call = named != m_calls.end() ? static_cast<size_t>(named - m_calls.begin())
            : id.empty()                           ? i
                                                   : m_calls.size();
        if (m_results[i].isFailed && call < m_calls.size())
            m_target.manyCalls[first + call].isFailed = true;
    }
}

std::uint16_t StepIndexer::toolNumber(std::string_view name)
{
    const auto [found, isNew] =
        m_toolNumbers.try_emplace(std::string(name), static_cast<std::uint16_t>(m_target.tools.size()));
    if (isNew && m_target.tools.size() >= StepEntry::noTool) {
        found->second = StepEntry::noTool;
    } else if (isNew) {
        m_target.tools.push_back(decodeJsonString(name, 256).text);
    }
    return found->second;
}

void StepIndexer::readObservation(Value value, StepEntry &entry)
{
    Object object;
    if (value.get_object().get(object) != SUCCESS)
        return;
    eachMember(object, [&](std::string_view key, Value member) {
        if (key == "results")
            eachObject(member, [&](Object result) { readResult(result, entry); });
    });
}

void StepIndexer::readResult(Object result, StepEntry &entry)
{
    entry.set(StepFlag::Observation);
    const StepFlags::Int before =
        std::exchange(entry.flags, entry.flags & ~static_cast<StepFlags::Int>(StepFlag::Error));
    std::string_view callId;
    eachMember(result, [&](std::string_view key, Value value) {
        if (key == "content")
            readContent(value, entry);
        else if (key == "extra")
            readExtra(value, entry);
        else if (key == "source_call_id" && isString(value))
            callId = stringToken(value);
        else if (key == "subagent_trajectory_ref") {
            entry.set(StepFlag::SubagentRef);
            readRefs(value);
        }
    });
    m_results.push_back({.callId = callId, .isFailed = entry.has(StepFlag::Error)});
    entry.flags |= before;
}

void StepIndexer::readRefs(Value value)
{
    Object single;
    if (typeOf(value) == json_type::object && value.get_object().get(single) == SUCCESS)
        readRef(single);
    else
        eachObject(value, [&](Object ref) { readRef(ref); });
}

void StepIndexer::readRef(Object object)
{
    SubagentRef ref{.step = current()};
    eachMember(object, [&](std::string_view key, Value value) {
        if (key == "trajectory_path")
            ref.path = readText(value);
        else if (key == "trajectory_id")
            ref.trajectoryId = readText(value);
        else if (key == "session_id")
            ref.sessionId = readText(value);
        else if (Object extra; key == "extra" && value.get_object().get(extra) == SUCCESS) {
            eachMember(extra, [&](std::string_view name, Value member) {
                if (name == "summary")
                    ref.summary = readText(member);
            });
        }
    });
    m_target.refs.push_back(std::move(ref));
}

void StepIndexer::readMetrics(Value value, StepEntry &entry)
{
    Object object;
    if (value.get_object().get(object) != SUCCESS)
        return;
    entry.set(StepFlag::Metrics);
    eachMember(object, [&](std::string_view key, Value member) {
        if (key == "prompt_tokens")
            entry.prompt = packedTokens(member);
        else if (key == "completion_tokens")
            entry.completion = packedTokens(member);
        else if (key == "cached_tokens")
            entry.cached = packedTokens(member);
        else if (key == "cost_usd")
            entry.dollars = readNumber(member).value_or(std::numeric_limits<double>::quiet_NaN());
    });
}

void StepIndexer::readExtra(Value value, StepEntry &entry)
{
    Object object;
    if (value.get_object().get(object) != SUCCESS)
        return;
    eachMember(object, [&](std::string_view key, Value member) {
        bool isError = false;
        const bool says = key == "is_error" && member.get_bool().get(isError) == SUCCESS && isError;
        const bool exits = (key == "exec_exit_code" || key == "exit_code") && readInteger(member).value_or(0) != 0;
        if (says || exits)
            entry.set(StepFlag::Error);
    });
}

} // namespace quayside
