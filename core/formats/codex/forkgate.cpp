// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/codex/forkgate.h"

#include "core/base/instant.h"
#include "core/formats/sessions/stepparts.h"

#include <algorithm>
#include <charconv>

namespace quayside {

using nlohmann::json;

namespace {

constexpr std::int64_t longestCopy = 2500; ///< ms that writing the parent's lines may take

/// When a UUID of version 7 was made; nothing for any other text.
std::optional<std::int64_t> madeAt(std::string id)
{
    std::erase(id, '-');
    if (id.size() != 32 || id[12] != '7')
        return std::nullopt;
    std::int64_t ms = 0;
    const char *end = id.data() + 12;
    const auto read = std::from_chars(id.data(), end, ms, 16);
    return read.ec == std::errc() && read.ptr == end ? std::optional(ms) : std::nullopt;
}

std::optional<std::int64_t> timeOf(const json &object)
{
    const auto time = parseInstant(textOf(object, "timestamp"));
    return time ? std::optional(time->microseconds / 1000) : std::nullopt;
}

} // namespace

void ForkGate::readHeader(const json &meta, const json &line)
{
    const std::string id = textOf(meta, "id");
    if (!m_self) {
        m_self = id;
        m_isCopying = !textOf(meta, "forked_from_id").empty();
        m_forked = madeAt(id);
        m_forked = m_forked ? m_forked : timeOf(meta);
        m_forked = m_forked ? m_forked : timeOf(line);
    } else {
        m_isCopying = id != *m_self && (m_isCopying || m_isAtHead); // old forks do not say that they are
    }
}

bool ForkGate::startsOwn(const json &line, const json &payload)
{
    const std::string thread = textOf(payload, "thread_id");
    if (!thread.empty())
        return thread == *m_self;
    if (const auto turn = madeAt(textOf(payload, "turn_id"))) {
        m_hasDatedTurns = true;
        return m_forked && *turn >= *m_forked;
    }
    const auto time = timeOf(line);
    return !m_hasDatedTurns && time && m_forked && *time > *m_forked + longestCopy;
}

ForkGate::Line ForkGate::read(const json &line)
{
    const json *payload = memberOf(line, "payload");
    if (!payload)
        return m_isCopying ? Line::Copied : Line::Own;
    if (textOf(line, "type") == "session_meta") {
        const bool isFirst = !m_self;
        readHeader(*payload, line);
        return m_isCopying && !isFirst ? Line::Copied : Line::Own;
    }
    m_isAtHead = false;
    m_isCopying = m_isCopying && !startsOwn(line, *payload);
    return m_isCopying ? Line::Copied : Line::Own;
}

} // namespace quayside
