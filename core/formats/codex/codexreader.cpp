// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/codexreader.h"

#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/stepparts.h"

namespace quayside {

using nlohmann::json;

namespace {

bool isItem(const std::string &type)
{
    return type == "message" || type == "reasoning" || type.ends_with("_call") || type.ends_with("_call_output");
}

} // namespace

std::optional<LineKey> keyOfCodexLine(const json &line)
{
    const std::string type = textOf(line, "type");
    const std::string time = textOf(line, "timestamp");
    const json *payload = memberOf(line, "payload");
    const bool isTold =
        type == "response_item" || type == "event_msg" || type == "compacted" || type == "token_usage_record";
    if (!payload || !isTold || time.empty())
        return std::nullopt;
    return lineKey(type, time + payload->dump(-1, ' ', false, json::error_handler_t::replace));
}

void CodexReader::readMeta(const json &meta)
{
    if (std::exchange(m_hasMeta, true))
        return;
    if (const std::string id = textOf(meta, "id"); !id.empty())
        m_head["session_id"] = id;
    if (const std::string version = textOf(meta, "cli_version"); !version.empty())
        m_head["agent"]["version"] = version;
    for (const char *key : {"git", "forked_from_id"}) {
        if (const json *value = memberOf(meta, key))
            m_head["agent"]["extra"][key] = *value;
    }
}

void CodexReader::count(const TokenCounts &counts)
{
    m_items.addTokens(counts);
    // A continuation's total covers the files before it.
    if (!m_isForked && (!m_isElsewhere || m_source.place.isContinuation))
        m_total = m_total.value_or(TokenCounts()) + counts;
}

/// The same total is sent again when only rate limits change.
void CodexReader::readTokens(const json &info)
{
    const json *total = memberOf(info, "total_token_usage");
    const json *last = memberOf(info, "last_token_usage");
    const auto request = last ? std::optional(codexCounts(*last)) : std::nullopt;
    if (!total && !request)
        return;
    const TokenCounts more = total ? m_counter.read(codexCounts(*total), request) : request.value_or(TokenCounts());
    if (!more.isZero())
        m_unclaimed = {};
    count(more);
}

void CodexReader::readRecord(const json &record)
{
    if (const json *usage = memberOf(record, "usage"); usage && !m_isForked && !m_isElsewhere)
        m_unclaimed = m_unclaimed + codexCounts(*usage);
}

CodexItems::Known CodexReader::readPayload(const std::string &type, const json &payload)
{
    if (type == "session_meta") {
        readMeta(payload);
    } else if (type == "turn_context") {
        if (const std::string model = textOf(payload, "model"); !model.empty())
            m_items.setModel(model);
    } else if (type == "token_usage_record") {
        readRecord(payload);
    } else if (type == "compacted") {
        m_items.addCompaction(textOf(payload, "message"));
    } else if (type == "response_item") {
        return m_items.readItem(payload);
    } else if (const json *info = memberOf(payload, "info"); type == "event_msg" && info) {
        readTokens(*info);
    } else {
        return type == "event_msg" ? m_items.readEvent(payload) : CodexItems::Known::No;
    }
    return CodexItems::Known::Yes;
}

CodexItems::Known CodexReader::readByType(const std::string &type, const json &line)
{
    if (const json *payload = memberOf(line, "payload"); payload && payload->is_object())
        return readPayload(type, *payload);
    if (isItem(type))
        return m_items.readItem(line);
    if (type.empty() && memberOf(line, "id") && !m_hasMeta) {
        readMeta(line);
        return CodexItems::Known::Yes;
    }
    return m_printed.read(line);
}

void CodexReader::read(const json &line, LogLines &lines)
{
    const auto key = keyOfCodexLine(line);
    if (key && !m_seen.insert(*key).second) {
        lines.leaveOutRepeated();
        return;
    }
    m_isForked = m_fork.read(line) == ForkGate::Line::Copied;
    m_isElsewhere = key ? m_source.place.isCopied({*key}) : m_isElsewhere;
    m_items.setCopied(m_isForked || m_isElsewhere);
    m_items.setTime(textOf(line, "timestamp"));
    const std::string type = textOf(line, "type");
    if (readByType(type, line) == CodexItems::Known::Yes)
        return;
    const json *payload = memberOf(line, "payload");
    const std::string inner = payload ? textOf(*payload, "type") : std::string();
    lines.leaveOut(inner.empty() ? (type.empty() ? "without a type" : type) : type + "/" + inner);
}

ByteRange CodexReader::finish()
{
    if (!m_unclaimed.isZero())
        count(m_unclaimed);
    if (!m_printed.total().isZero())
        m_total = m_total.value_or(TokenCounts()) + m_printed.total();
    if (!m_items.model().empty())
        m_head["agent"]["model_name"] = m_items.model();
    if (!m_printed.thread().empty())
        m_head["session_id"] = m_printed.thread();
    if (m_total)
        m_head["final_metrics"] = finalMetrics(*m_total);
    if (const std::string next = continuationRef(m_source); !next.empty())
        m_head["continued_trajectory_ref"] = next;
    return m_items.finish(m_head, m_source.folder.absolute(m_source.file));
}

} // namespace quayside
